"""When a call may be tried again, and after how long."""

from __future__ import annotations

import asyncio
import itertools
import random
import time
import uuid
from typing import Optional

import httpx

from ._mending import plain_text
from ._problem import seconds

_KEY = "Idempotency-Key"
# Whoever is asked to wait longer than this many seconds is told so instead.
_LONGEST_WAIT = 60
_FIRST_PAUSE = 0.25
# The reply got lost, or the service could not be reached.
_TRANSIENT = {408, 502, 503, 504}


def _prepared(request: httpx.Request) -> httpx.Request:
    """With a key where it needs one; the key is made once and goes along with each try."""
    if request.method == "POST" and _KEY not in request.headers:
        request.headers[_KEY] = str(uuid.uuid4())
    return plain_text(request)


def _is_harmless_twice(request: httpx.Request) -> bool:
    """Whether it changes nothing if the service gets the request a second time.

    Every POST of the service takes a key, writes nothing, or passes over what is there. A change under `If-Match` is not
    harmless: the second would be answered with 412, as if somebody else had made the change.
    """
    if request.method in ("PUT", "DELETE"):
        return "If-Match" not in request.headers and "If-None-Match" not in request.headers
    return request.method in ("GET", "HEAD", "POST")


def _pause(tried: int) -> float:
    most = _FIRST_PAUSE * 2 ** (tried - 1)
    return random.uniform(most / 2, most)


def _pause_after(request: httpx.Request, response: httpx.Response, tried: int) -> Optional[float]:
    """Seconds to wait after this reply before the next try; nothing where there must be none."""
    asked = seconds(response)
    if response.status_code == httpx.codes.TOO_MANY_REQUESTS:
        # Refused before anything was done.
        again = True
    elif response.status_code == httpx.codes.CONFLICT:
        # The first try, whose reply was lost, is still at work; other conflicts don't ask to wait.
        again = asked is not None
    else:
        again = response.status_code in _TRANSIENT and _is_harmless_twice(request)
    wait = _pause(tried) if asked is None else asked
    return wait if again and wait <= _LONGEST_WAIT else None


class PatientTransport(httpx.BaseTransport):
    """Sends requests, and sends them again where that is right."""

    def __init__(self, inner: httpx.BaseTransport, tries: int) -> None:
        self._inner = inner
        self._tries = tries

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request = _prepared(request)
        for tried in itertools.count(1):
            try:
                response = self._inner.handle_request(request)
            except httpx.TransportError:
                if tried >= self._tries or not _is_harmless_twice(request):
                    raise
                wait: Optional[float] = _pause(tried)
            else:
                wait = _pause_after(request, response, tried)
                if wait is None or tried >= self._tries:
                    return response
                response.close()
            time.sleep(wait or 0)
        raise AssertionError("itertools.count has no end")

    def close(self) -> None:
        self._inner.close()


class AsyncPatientTransport(httpx.AsyncBaseTransport):
    """The same for asyncio."""

    def __init__(self, inner: httpx.AsyncBaseTransport, tries: int) -> None:
        self._inner = inner
        self._tries = tries

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        request = _prepared(request)
        for tried in itertools.count(1):
            try:
                response = await self._inner.handle_async_request(request)
            except httpx.TransportError:
                if tried >= self._tries or not _is_harmless_twice(request):
                    raise
                wait: Optional[float] = _pause(tried)
            else:
                wait = _pause_after(request, response, tried)
                if wait is None or tried >= self._tries:
                    return response
                await response.aclose()
            await asyncio.sleep(wait or 0)
        raise AssertionError("itertools.count has no end")

    async def aclose(self) -> None:
        await self._inner.aclose()
