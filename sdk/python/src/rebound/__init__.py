"""The client of Rebound: what `redocly generate-client` makes of the service's openapi.yaml, with the service's own rules
for retries, errors that are typed, and what the generator leaves out."""

from __future__ import annotations

from typing import Any, Dict, Optional, Self

import httpx

from . import client as _generated
from ._mending import NULL as NULL
from ._mending import SendingText, tolerate_unknown_values
from ._problem import ProblemError as ProblemError
from ._problem import ProblemReader
from ._retry import AsyncPatientTransport, PatientTransport
from .client import *  # noqa: F403
from .client import AsyncClient, Client, TokenProvider

tolerate_unknown_values(_generated)

_TRIES = 4
_TIMEOUT = 30.0


def _settings(token: TokenProvider, language: str) -> Dict[str, Any]:
    return {
        "auth": {"bearer": token},
        "headers": {"Accept-Language": language},
        "middleware": [SendingText(), ProblemReader()],
    }


class Rebound(Client):
    """A person's client of the service at an address.

    The token, or the function that gets it, is asked with each call. A call is tried at most `tries` times: after a
    refusal for asking too often the client waits as long as `Retry-After` says, if that is a minute at most; after a
    broken connection, a timeout or an unavailable service it repeats only what can't happen twice. Each POST gets an
    `Idempotency-Key`, the same in each try. Errors are `ProblemError`s.
    """

    def __init__(
        self,
        server_url: str,
        token: TokenProvider,
        *,
        language: str = "en",
        timeout: float = _TIMEOUT,
        tries: int = _TRIES,
        transport: Optional[httpx.BaseTransport] = None,
    ) -> None:
        self._connections = httpx.Client(
            transport=PatientTransport(transport or httpx.HTTPTransport(), tries), timeout=timeout
        )
        super().__init__(server_url, http_client=self._connections, **_settings(token, language))

    def close(self) -> None:
        """Closes its connections; `with Rebound(...) as rebound:` does so too."""
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncRebound(AsyncClient):
    """The same for asyncio."""

    def __init__(
        self,
        server_url: str,
        token: TokenProvider,
        *,
        language: str = "en",
        timeout: float = _TIMEOUT,
        tries: int = _TRIES,
        transport: Optional[httpx.AsyncBaseTransport] = None,
    ) -> None:
        self._connections = httpx.AsyncClient(
            transport=AsyncPatientTransport(transport or httpx.AsyncHTTPTransport(), tries), timeout=timeout
        )
        super().__init__(server_url, http_client=self._connections, **_settings(token, language))

    async def aclose(self) -> None:
        """Closes its connections; `async with AsyncRebound(...) as rebound:` does so too."""
        await self._connections.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
