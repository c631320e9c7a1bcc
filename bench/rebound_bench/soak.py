"""Half an hour at a part of what the service can do, with data that grow: nothing may fail, grow or slow down."""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from . import load, places
from .people import Group
from .postgres import SERVICE_ROLE
from .subjects import Server, rebound
from .workloads import WORKLOADS
from .world import World

_WINDOWS = 6
_MOST_SLOWER = 1.2
# What may grow without a trend, and how far: by a cache that a minute fills, a job that a connection has run for the first time.
_SLACK = {"heap_mib": 1.05, "memory_mib": 1.05, "threads": 1.05, "connections": 1, "prepared": 1.05}
_LEAST_KEPT_UP = 0.98
_JOURNEY = WORKLOADS["W7"]


def options() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="bench/soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=30, help="of load, in six parts (%(default)s)")
    parser.add_argument("--share", type=float, default=0.7, help="of the capacity measured before (%(default)s)")
    parser.add_argument("--people", type=int, default=40_000, help="who come, with ten interviews each (%(default)s)")
    parser.add_argument("--warm", type=int, default=100_000, help="requests before (%(default)s)")
    places.add_options(parser, "soak")
    return parser.parse_args()


@dataclass(frozen=True)
class Signs:
    """What the service holds at a moment at which nothing is asked of it."""

    heap_mib: float
    memory_mib: float
    threads: int
    connections: int
    # As the driver keeps them, of all connections.
    prepared: int
    interviews: int


def signs(world: World, server: Server, java: Path) -> Signs:
    """Reads them, after a whole collection."""
    histogram = subprocess.run(
        [str(java / "bin/jcmd"), str(server.pid), "GC.class_histogram"], check=True, capture_output=True, text=True).stdout
    live = re.search(r"^Total +\d+ +(\d+)", histogram, re.MULTILINE)
    prepared = re.search(r"^ *\d+: +(\d+) +\d+ +org\.postgresql\.core\.v3\.SimpleQuery\b", histogram, re.MULTILINE)
    if not live or not prepared:
        raise RuntimeError(f"jcmd told no classes of {server.name}:\n{histogram[:1000]}")
    status = Path(f"/proc/{server.pid}/status").read_text()
    counts = world.postgres.sql(
        f"select (select count(*) from pg_stat_activity where usename = '{SERVICE_ROLE}'), (select count(*) from interview)")
    connections, interviews = map(int, counts.split())
    return Signs(
        int(live[1]) / 2**20, _number(status, "VmRSS") / 1024, _number(status, "Threads"), connections, int(prepared[1]), interviews)


def _number(status: str, name: str) -> int:
    found = re.search(rf"^{name}:\s+(\d+)", status, re.MULTILINE)
    assert found, name
    return int(found[1])


@dataclass(frozen=True)
class Window:
    """A part of the time: what was asked in it, and what the service held after it."""

    run: load.Run
    after: Signs


def slower(windows: list[Window]) -> float:
    """The p99 of the last part as a multiple of the first's."""
    return windows[-1].run.p99_ms / windows[0].run.p99_ms


def worn(windows: list[Window], rate: float) -> list[str]:
    """Where it did not keep up, and what did not stay as it was after the first part of the time; empty where all is well."""
    last = windows[-1]
    troubles = [
        f"part {number}: {window.run.per_second:.0f} a second of {rate:.0f}"
        for number, window in enumerate(windows, start=1) if window.run.per_second < rate * _LEAST_KEPT_UP]
    if slower(windows) > _MOST_SLOWER:
        troubles.append(f"p99 {slower(windows):.2f} times as long, at most {_MOST_SLOWER}")
    for name, slack in _SLACK.items():
        # A count goes up and down; it has grown where it is over what it was at most in the first half.
        before = max(getattr(window.after, name) for window in windows[:len(windows) // 2])
        now = getattr(last.after, name)
        if now > before * slack:
            troubles.append(f"{name}: {before:.0f} to {now:.0f}, at most {before * slack:.0f}")
    return troubles


class Soak:
    """One run."""

    def __init__(self, asked: argparse.Namespace) -> None:
        self.asked = asked
        self.java = places.java(asked.java)
        # Everybody travels, so that the data grow by people's first weeks and not by people with a hundred interviews.
        everybody = Group(_JOURNEY.group, 1, asked.people)
        self.world = World(asked.home / str(asked.people), asked.people, self.java, {_JOURNEY.group: everybody})
        # As often as Postgres does it by default: each part of the time has a checkpoint.
        self.world.postgres.settings["checkpoint_timeout"] = "5min"
        self.server = rebound(self.world, self.java)

    def run(self) -> tuple[float, list[Window]]:
        """Measures the capacity, then loads the service for so long at the rate given; all is stopped in any case."""
        try:
            self.world.prepare()
            load.prepare(self.world)
            self.server.start()
            load.warm(self.world, self.server, _JOURNEY, self.asked.warm)
            capacity = load.run(self.world, self.server, _JOURNEY, 30).per_second
            rate = capacity * self.asked.share
            print(f"capacity {capacity:,.0f}/s, asked {rate:,.0f}/s for {self.asked.minutes:g} minutes\n\n{_HEAD}", flush=True)
            windows = []
            for number in range(1, _WINDOWS + 1):
                run = load.run(self.world, self.server, _JOURNEY, round(self.asked.minutes * 60 / _WINDOWS), rate=rate)
                windows.append(Window(run, signs(self.world, self.server, self.java)))
                print(_row(number, windows[-1]), flush=True)
            return rate, windows
        finally:
            self.server.stop()
            self.world.postgres.stop()

    def complaints(self) -> int:
        """How many errors the service has logged."""
        with self.server.log.open(encoding="utf-8") as lines:
            return sum('"level":"ERROR"' in line for line in lines)


_HEAD = (
    "| part | requests | per second | p50 ms | p99 ms | heap MiB | memory MiB | threads | connections | prepared | interviews |\n"
    "|---|---|---|---|---|---|---|---|---|---|---|")


def _row(number: int, window: Window) -> str:
    run, after = window.run, window.after
    return (
        f"| {number} | {run.requests:,} | {run.per_second:,.0f} | {run.p50_ms:.1f} | {run.p99_ms:.1f} | {after.heap_mib:.1f}"
        f" | {after.memory_mib:.0f} | {after.threads} | {after.connections} | {after.prepared} | {after.interviews:,} |")


def main() -> int:
    """Runs it; fails where a reply was an error or something grew."""
    asked = options()
    places.end_on_signals()
    try:
        soak = Soak(asked)
        rate, windows = soak.run()
    except (places.Missing, load.Failed) as reason:
        print(f"Stopped: {reason}", file=sys.stderr)
        return 1
    failures = worn(windows, rate)
    complaints = soak.complaints()
    if complaints:
        failures.append(f"{complaints} errors in {soak.server.log}")
    tried = sum(window.run.requests for window in windows)
    print(f"\nsoak: {tried:,} tried, {tried:,} passed, 0 lost; p99 of the last part {slower(windows):.2f} of the first's; "
          + ("; ".join(failures) or "nothing grew"))
    if not asked.keep and not complaints:
        shutil.rmtree(soak.world.home, ignore_errors=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
