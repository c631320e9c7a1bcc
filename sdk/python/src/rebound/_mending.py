"""What the generator leaves out: clearing a field, enum values of tomorrow, bodies that are not JSON."""

from __future__ import annotations

import json
from enum import Enum
from types import ModuleType
from typing import Any, Dict

import httpx

# Of the operations that take something else than JSON.
_TEXTS = {"importContacts": "text/vcard", "importInterviews": "text/csv"}


class _Null:
    """The generated `encode` leaves `None` out, and asks whatever has a `model_dump` for its value."""

    def model_dump(self, **_: object) -> None:
        return None

    def __repr__(self) -> str:
        return "NULL"


#: Clears a field in a patch: `InterviewPatch(notes=NULL)`. `None` leaves it as it is.
NULL: Any = _Null()


def tolerate_unknown_values(generated: ModuleType) -> None:
    """Lists of enum values may grow in replies: an unknown one becomes a member of its own, called `UNKNOWN`."""

    def unknown(enum: Any, value: object) -> Any:
        if not isinstance(value, str):
            return None
        member = str.__new__(enum, value)
        member._name_ = "UNKNOWN"
        member._value_ = value
        return member

    for enum in vars(generated).values():
        if isinstance(enum, type) and issubclass(enum, Enum) and issubclass(enum, str):
            setattr(enum, "_missing_", classmethod(unknown))


class SendingText:
    """Says what a text is, where an operation takes one."""

    def on_request(self, context: Dict[str, Any]) -> None:
        media_type = _TEXTS.get(context["operation"]["id"])
        if media_type is not None:
            context["headers"].setdefault("Content-Type", media_type)


def plain_text(request: httpx.Request) -> httpx.Request:
    """The request with its text as it is; the generated client writes every body as JSON."""
    media_type = request.headers.get("Content-Type", "")
    if media_type not in _TEXTS.values():
        return request
    headers = {name: value for name, value in request.headers.items() if name.lower() != "content-length"}
    text = json.loads(request.content)
    return httpx.Request(
        request.method, request.url, headers=headers, content=text.encode(), extensions=request.extensions
    )
