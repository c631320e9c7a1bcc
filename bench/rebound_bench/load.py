"""The load: wrk with a script for each workload."""

from __future__ import annotations

import json
import os
import subprocess
import time
from dataclasses import dataclass

from . import journey, places
from .subjects import Server
from .workloads import INTERVIEW, STORY, Workload
from .world import World

CONNECTIONS = 32
_THREADS = 2
_WARMING_S = 4
_LONGEST_WARMING_S = 120


class Failed(Exception):
    """Some replies were errors, so nothing that was measured counts."""


@dataclass(frozen=True)
class Run:
    """What a load of some seconds came to."""

    requests: int
    per_second: float
    p50_ms: float
    p99_ms: float


def prepare(world: World) -> None:
    """Writes down the bodies that are sent."""
    (world.home / "interview.json").write_text(json.dumps(INTERVIEW))
    (world.home / "story.json").write_text(json.dumps({"text": STORY}))
    (world.home / "journey.lua").write_text(journey.for_load())


def run(
        world: World, server: Server, workload: Workload, seconds: int, warm: bool = True, rate: float | None = None) -> Run:
    """Sends requests for so long, as fast as they are answered or so many a second. Every reply has to be a success, but of a
    server that is cold yet."""
    world.postgres.await_quiet()
    if workload.group == "tickers":
        world.write_items()
    done = subprocess.run(
        [places.tool("wrk", "wrk"), f"-t{_THREADS}", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "10s",
         "-s", str(places.BENCH / "wrk" / workload.script), server.url],
        env={**os.environ, "BENCH_HOME": str(world.home), "BENCH_WRK": str(places.BENCH / "wrk"),
             "BENCH_THREADS": str(_THREADS), **({"BENCH_RATE": str(rate)} if rate else {})},
        capture_output=True, text=True)
    told = [line for line in done.stdout.splitlines() if line.startswith("RESULT ")]
    if done.returncode or not told:
        raise Failed(f"{workload.name} of {server.name}: wrk failed\n{done.stdout}{done.stderr}")
    result = json.loads(told[0].removeprefix("RESULT "))
    if not result["requests"] or warm and (result["refused"] or result["broken"]):
        raise Failed(f"{workload.name} of {server.name}: {result}; see {server.log}")
    return Run(
        result["requests"], result["requests"] * 1e6 / result["duration_us"],
        result["p50_us"] / 1000, result["p99_us"] / 1000)


def warm(world: World, server: Server, workload: Workload, requests: int) -> None:
    """Sends at least so many requests, or what can be answered in two minutes."""
    sent = 0
    end = time.monotonic() + _LONGEST_WARMING_S
    while sent < requests and time.monotonic() < end:
        sent += run(world, server, workload, _WARMING_S, warm=False).requests
