"""What a server sends to Postgres for one request: its statements, as Postgres logs them, and in how many messages."""

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
    """The statements of one play of a workload, mostly one request, and the names of what differs from person to person."""

    requests: int
    statements: tuple[Statement, ...]
    names: dict[str, str]
    messages: float


def send(server: Server, request: Request, token: str) -> str:
    """Sends one request, which has to succeed."""
    headers = {"Authorization": f"Bearer {token}", **request.headers}
    call = urllib.request.Request(
        server.url + request.path, data=request.body.encode() if request.body else None, headers=headers, method=request.method)
    with urllib.request.urlopen(call, timeout=10) as reply:
        return str(reply.read(), "utf-8", "replace")


class _Player:
    """Plays a workload as one person, again and again."""

    def __init__(self, world: World, server: Server, workload: Workload) -> None:
        group = world.groups[workload.group]
        self.person = group.numbers[-1]
        self._world = world
        self._server = server
        self._workload = workload
        self._token = (world.home / f"{group.name}.tsv").read_text().splitlines()[-1].split("\t")[0]
        self._turn = 0

    def play(self) -> list[Request]:
        """Plays it once, and says what was asked."""
        play = self._workload.play(self._world, self.person, self._turn)
        self._turn += 1
        asked = [next(play)]
        while True:
            try:
                asked.append(play.send(send(self._server, asked[-1], self._token)))
            except StopIteration:
                return asked


def capture(world: World, server: Server, workload: Workload) -> Captured:
    """Notes the statements of one play; what the service sends now and then, as who has come, is told apart by noting several."""
    player = _Player(world, server, workload)
    world.postgres.sql(
        f"update checklist_item set version = {MARKED_VERSION}, status = 'TO_DO' where id = '{world.item(player.person)}'")
    asked = [request for _ in range(_WARMING) for request in player.play()]
    plays = []
    for _ in range(_NOTED):
        with world.postgres.listening(server.role) as heard:
            asked = player.play()
        plays.append((asked, tuple(heard)))
    shape = Counter(_shape(statements) for _, statements in plays).most_common(1)[0][0]
    asked, statements = next(play for play in plays if _shape(play[1]) == shape)
    names = {str(people.owner(player.person)): "owner"}
    for number, request in enumerate(asked):
        names |= request.names | _key_names(request, player.person, number)
    before = _segments(world.postgres)
    times = max(1, _COUNTED // len(asked))
    for _ in range(times):
        player.play()
    messages = (_segments(world.postgres) - before) / (times * len(asked))
    return Captured(len(asked), statements, names, messages)


def _shape(statements: tuple[Statement, ...]) -> tuple[str, ...]:
    return tuple(one.text for one in statements)


def _key_names(request: Request, person: int, number: int) -> dict[str, str]:
    """What the service makes of an Idempotency-Key: a digest, and a lock's number."""
    key = request.headers.get("Idempotency-Key")
    if key is None:
        return {}
    digest = hashlib.sha256(f"{request.path}\n{key}".encode()).digest()
    lock = int.from_bytes(digest[:8], "big") ^ (people.owner(person).int & (1 << 64) - 1)
    signed = lock - (1 << 64) if lock >> 63 else lock
    return {"\\x" + digest.hex(): f"key{number}", str(signed): f"lock{number}"}


def _segments(postgres: Postgres) -> int:
    """The segments with data that clients have sent to Postgres: on this machine each is what they wrote at once."""
    shown = subprocess.run(
        ["ss", "-tinH", f"dst 127.0.0.1:{postgres.port}"], check=True, capture_output=True, text=True).stdout
    return sum(int(number) for number in re.findall(r"\bdata_segs_out:(\d+)", shown))
