"""W7: a person's whole way, as it was recorded (record.py), played again by another person."""

from __future__ import annotations

import json
import re
import uuid
from dataclasses import dataclass

from . import places

FILE = places.BENCH / "journey.json"

_ID = re.compile(r'"id":"([^"]+)"')
_NAME = re.compile(r"\{(\d+)\.(\d+)\}")


@dataclass(frozen=True)
class Step:
    """One request; {3.0} stands for the first id in the fourth reply, {new} for a key that nobody had."""

    method: str
    path: str
    headers: dict[str, str]
    body: str | None


def steps() -> list[Step]:
    """The recorded way."""
    return [
        Step(one["method"], one["path"], one.get("headers", {}), one.get("body"))
        for one in json.loads(FILE.read_text(encoding="utf-8"))
    ]


class Replies:
    """What one person's way has brought so far."""

    def __init__(self) -> None:
        self._ids: list[list[str]] = []

    def add(self, reply: str) -> None:
        """Notes a reply."""
        self._ids.append(_ID.findall(reply))

    def fill(self, text: str) -> str:
        """The text with ids of these replies."""
        filled = _NAME.sub(lambda name: self._ids[int(name.group(1))][int(name.group(2))], text)
        return filled.replace("{new}", str(uuid.uuid4()))


def needed() -> list[list[int]]:
    """For each reply, which of its ids are used later, so that the load needs to keep no others."""
    text = FILE.read_text(encoding="utf-8")
    used = {(int(reply), int(place)) for reply, place in _NAME.findall(text)}
    return [sorted(place for reply, place in used if reply == number) for number in range(len(steps()))]


def for_load() -> str:
    """The way as wrk's script reads it: Lua, which has no JSON."""
    lines = []
    for step, places_needed in zip(steps(), needed()):
        headers = "".join(f"{name}: {value}\r\n" for name, value in step.headers.items())
        parts = {"method": step.method, "path": step.path, "headers": headers}
        if step.body is not None:
            parts["body"] = step.body
        fields = ", ".join(f"{name} = {_lua(value)}" for name, value in parts.items())
        lines.append(f"  {{ {fields}, keeps = {{ {', '.join(str(place + 1) for place in places_needed)} }} }},")
    return "return {\n" + "\n".join(lines) + "\n}\n"


def _lua(text: str) -> str:
    """A Lua string, byte by byte where it is not plain."""
    return '"' + "".join(
        chr(byte) if 32 <= byte < 127 and byte not in (34, 92) else f"\\{byte:03d}" for byte in text.encode()) + '"'
