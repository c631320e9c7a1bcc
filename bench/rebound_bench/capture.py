"""What a server sends to Postgres for one request: its statements, as Postgres logs them, and how often it waits for them."""

from __future__ import annotations

import hashlib
import re
import subprocess
import urllib.request
from collections import Counter
from dataclasses import dataclass

from . import people
from .postgres import Postgres, Statement
from .subjects import Server
from .workloads import MARKED_VERSION, Request, Workload
from .world import World

_WARMING = 8
_NOTED = 3
_COUNTED = 20


@dataclass(frozen=True)
class Captured:
    """One request's statements, and the names of what differs from person to person."""

    statements: tuple[Statement, ...]
    names: dict[str, str]
    round_trips: float


def send(server: Server, request: Request, token: str) -> bytes:
    """Sends one request, which has to succeed."""
    headers = {"Authorization": f"Bearer {token}", **request.headers}
    call = urllib.request.Request(
        server.url + request.path, data=request.content, headers=headers, method=request.method)
    with urllib.request.urlopen(call, timeout=10) as reply:
        return bytes(reply.read())


def capture(world: World, server: Server, workload: Workload) -> Captured:
    """Notes the statements of one request; what a job sends at the same time is told apart by noting it several times."""
    group = world.groups[workload.group]
    person = group.numbers[-1]
    token = (world.home / f"{group.name}.tsv").read_text().splitlines()[-1].split("\t")[0]
    world.postgres.sql(f"update checklist_item set version = {MARKED_VERSION}, status = 'TO_DO' where id = '{world.item(person)}'")
    turn = 0

    def once() -> Request:
        nonlocal turn
        request = workload.example(world, person, turn if workload.name == "W4" else turn % 10)
        turn += 1
        send(server, request, token)
        return request

    for _ in range(_WARMING):
        once()
    seen: list[tuple[Request, tuple[Statement, ...]]] = []
    for _ in range(_NOTED):
        with world.postgres.listening(server.role) as heard:
            request = once()
        seen.append((request, tuple(heard)))
    shape = Counter(tuple(one.text for one in statements) for _, statements in seen).most_common(1)[0][0]
    request, statements = next(
        (request, statements) for request, statements in seen if tuple(one.text for one in statements) == shape)
    before = _segments(world.postgres)
    for _ in range(_COUNTED):
        once()
    trips = (_segments(world.postgres) - before) / _COUNTED
    names = {str(people.owner(person)): "owner", **request.names, **_key_names(request, person)}
    return Captured(statements, names, trips)


def _key_names(request: Request, person: int) -> dict[str, str]:
    """What the service makes of an Idempotency-Key: a digest, and a lock's number."""
    key = request.headers.get("Idempotency-Key")
    if key is None:
        return {}
    digest = hashlib.sha256(f"{request.path}\n{key}".encode()).digest()
    lock = int.from_bytes(digest[:8], "big") ^ (people.owner(person).int & (1 << 64) - 1)
    return {"\\x" + digest.hex(): "key", str(lock - (1 << 64) if lock >> 63 else lock): "lock"}


def _segments(postgres: Postgres) -> int:
    """The segments with data that clients have sent to Postgres; on this machine each is one message that is waited for."""
    shown = subprocess.run(
        ["ss", "-tinH", f"dst 127.0.0.1:{postgres.port}"], check=True, capture_output=True, text=True).stdout
    return sum(int(number) for number in re.findall(r"\bdata_segs_out:(\d+)", shown))
