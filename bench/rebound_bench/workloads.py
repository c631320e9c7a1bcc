"""What is measured: who asks, for what, and what one such request looks like."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Generator
from dataclasses import dataclass, field

from . import journey
from .world import World

# The version that the item has whose statements are noted: no other number in them is the same.
MARKED_VERSION = 471100

_JSON = {"Content-Type": "application/json"}
_TICK = {"Content-Type": "application/merge-patch+json"}

INTERVIEW = {
    "company": "Northwind Traders", "role_title": "Data analyst", "round": "technical", "format": "video",
    "held_at": "2026-11-12T14:30:00Z", "time_zone": "America/Montreal",
    "notes": "Friendly people, a lot about SQL, and a live exercise at the end that I did not finish.",
    "self_assessment": {"overall": 2, "anxiety": 8, "tried_my_best": "yes"},
}

# Five hundred characters as somebody would write them in the evening.
STORY = (
    "They asked me to tell them about a conflict in a team and I rambled for five minutes without ever saying how it ended. Then came "
    "a live exercise: three people watched me type and my mind went blank, although I have written such queries for years. I talked "
    "too fast after that, and when they asked what I expect to earn I said a number that was far too low. I had no questions ready "
    "at the end. On the good side I was on time, and the team lead smiled when I told her about the dashboard.")


@dataclass(frozen=True)
class Request:
    """One request, and what in its statements differs from person to person: by value, a name for pgbench."""

    method: str
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    body: str | None = None
    names: dict[str, str] = field(default_factory=dict)


# Gives requests one by one, and is given the reply to each.
Play = Generator[Request, str, None]


@dataclass(frozen=True)
class Workload:
    """One kind of request, many times."""

    name: str
    title: str
    group: str
    # What this person asks, the given time around.
    play: Callable[[World, int, int], Play]
    # CPU and requests a second that shared/operations.md asks for, as multiples of the handler by hand and of pgbench.
    most_cpu: float | None = None
    least_rate: float | None = None
    by_hand: bool = True

    @property
    def script(self) -> str:
        """The file of wrk's script."""
        return self.name.lower() + ".lua"


def _read(world: World, person: int, turn: int) -> Play:
    interview = str(world.interview(person, 1 + turn % 10))
    yield Request("GET", f"/v1/interviews/{interview}", names={interview: "interview"})


def _list(world: World, person: int, turn: int) -> Play:
    yield Request("GET", "/v1/interviews?outcome=rejected&limit=20")


def _create(world: World, person: int, turn: int) -> Play:
    yield Request("POST", "/v1/interviews", _JSON, json.dumps(INTERVIEW))


def _create_once(world: World, person: int, turn: int) -> Play:
    yield Request("POST", "/v1/interviews", {**_JSON, "Idempotency-Key": str(uuid.uuid4())}, json.dumps(INTERVIEW))


def _tick(world: World, person: int, turn: int) -> Play:
    checklist, item = str(world.checklist(person)), str(world.item(person))
    version = MARKED_VERSION + turn
    yield Request(
        "PATCH", f"/v1/checklists/{checklist}/items/{item}", {**_TICK, "If-Match": f'"{version}"'},
        json.dumps({"status": ("done", "to_do")[turn % 2]}),
        {checklist: "checklist", item: "item", str(version): "=i.version"})


def _progress(world: World, person: int, turn: int) -> Play:
    yield Request("GET", "/v1/progress")


def _suggest(world: World, person: int, turn: int) -> Play:
    yield Request("POST", "/v1/weakness-suggestions", _JSON, json.dumps({"text": STORY}))


def _travel(world: World, person: int, turn: int) -> Play:
    replies = journey.Replies()
    for step in journey.steps():
        headers = {name: replies.fill(value) for name, value in step.headers.items()}
        body = None if step.body is None else replies.fill(step.body)
        replies.add((yield Request(step.method, replies.fill(step.path), headers, body)))


WORKLOADS = {
    one.name: one for one in [
        Workload("W1", "read one interview", "readers", _read, 1.5, 0.45),
        Workload("W2", "list 20 newest, one outcome", "readers", _list, 1.5, 0.48),
        Workload("W3", "create an interview", "writers", _create, 2.1, 0.45),
        Workload("W3K", "the same with an Idempotency-Key", "writers", _create_once, 2.1, 0.45),
        Workload("W4", "tick an item with If-Match", "tickers", _tick, 2.2, 0.45),
        Workload("W5", "progress", "readers", _progress, 1.6, 0.75),
        Workload("W6", "suggestions for 500 characters", "readers", _suggest, by_hand=False),
        Workload("W7", "a person's way through the example site", "travellers", _travel, by_hand=False),
    ]
}
