"""Errors of the service (RFC 9457), typed."""

from __future__ import annotations

import json
from typing import Any, Dict, List, Optional

import httpx

from .client import ApiError, Fault, Problem, decode

_MEDIA_TYPE = "application/problem+json"


class ProblemError(ApiError):
    """What the service answers when a call fails: a stable `code`, the faults with their places, the request's id."""

    def __init__(self, url: str, response: httpx.Response, problem: Problem, body: Any) -> None:
        super().__init__(url, response.status_code, response.reason_phrase, body)
        self.args = (f"{problem.status} {problem.code}: {problem.detail} (request {problem.request_id})",)
        self.problem = problem
        #: Seconds that the service asks to wait, where it does.
        self.retry_after: Optional[int] = seconds(response)

    @property
    def code(self) -> str:
        """A stable code for programs, such as `not_found`."""
        return self.problem.code

    @property
    def errors(self) -> List[Fault]:
        """The faults, each with the `pointer`, `parameter` or `header` it is in."""
        return self.problem.errors

    @property
    def request_id(self) -> str:
        """What to quote when asking the operator."""
        return self.problem.request_id


def seconds(response: httpx.Response) -> Optional[int]:
    """What `Retry-After` says; nothing where it is missing or a date."""
    asked = response.headers.get("Retry-After", "")
    return int(asked) if asked.isdecimal() else None


class ProblemReader:
    """Raises a `ProblemError` where the reply is a problem document."""

    def on_response(self, response: httpx.Response, context: Dict[str, Any]) -> None:
        if response.is_error and response.headers.get("Content-Type", "").startswith(_MEDIA_TYPE):
            try:
                body = response.json()
                problem = decode(Problem, body)
            except (json.JSONDecodeError, TypeError):
                # Cut short on its way: the generated client raises its plain ApiError.
                return
            raise ProblemError(str(context["url"]), response, problem, body)
