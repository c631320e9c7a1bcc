"""The bench's one command."""

from __future__ import annotations

import argparse
import fcntl
import platform
import shutil
import sys
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path

from . import load, pgbench, places, profile
from .capture import Captured, capture
from .people import groups, owner
from .postgres import BARE_ROLE, SERVICE_ROLE
from .report import PGBENCH, Results, Sample
from .subjects import SERVERS, Server, cpu_ms
from .workloads import WORKLOADS, Workload
from .world import World

_STATEMENTS = places.BENCH / "statements"
# The roles as which pgbench works: the service's, and one that row-level security does not concern, to tell what that costs.
_LIMITS = {PGBENCH: SERVICE_ROLE, "unlocked": BARE_ROLE}


def options() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="bench/run", description=__doc__)
    parser.add_argument("--people", type=int, default=100_000, help="people with ten interviews each (%(default)s)")
    parser.add_argument("--seconds", type=int, default=15, help="of each measured run (%(default)s)")
    parser.add_argument("--warm", type=int, default=40_000, help="requests of each workload before (%(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="of which medians are taken (%(default)s)")
    parser.add_argument("--workloads", type=_chosen(WORKLOADS), default=list(WORKLOADS), help=", ".join(WORKLOADS))
    subjects = [*SERVERS, *_LIMITS]
    parser.add_argument("--subjects", type=_chosen(subjects), default=subjects, help=", ".join(subjects))
    places.add_options(parser, "bench")
    parser.add_argument("--out", type=Path, default=places.BENCH / "results.json", help="the JSON (%(default)s)")
    parser.add_argument("--profile", type=_chosen(WORKLOADS), default=[], help="also tell where Rebound's CPU goes in these")
    parser.add_argument("--lock", type=Path, help="a file to lock while the machine is loaded, where others measure on it too")
    parser.add_argument("--report", type=Path, nargs="+", metavar="FILE", help="only print what earlier runs wrote")
    return parser.parse_args()


def _chosen(known: Collection[str]) -> Callable[[str], list[str]]:
    def chosen(text: str) -> list[str]:
        names = text.split(",")
        for name in names:
            if name not in known:
                raise argparse.ArgumentTypeError(f"{name} is none of {', '.join(known)}")
        return names
    return chosen


@contextmanager
def _alone(lock: Path | None) -> Iterator[None]:
    """Within it nobody else who heeds the lock loads the machine."""
    if lock is None:
        yield
        return
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


class Bench:
    """One run: everything is started, warmed and then measured in turns."""

    def __init__(self, asked: argparse.Namespace) -> None:
        self.asked = asked
        self.java = places.java(asked.java)
        self.world = World(asked.home / str(asked.people), asked.people, self.java, groups(asked.people))
        self.workloads = [WORKLOADS[name] for name in asked.workloads]
        self.servers: dict[str, Server] = {}
        self.captured: dict[str, Captured] = {}
        self.results = Results({
            "date": datetime.now(timezone.utc).isoformat(timespec="seconds"),
            "people": asked.people, "seconds": asked.seconds, "rounds": asked.rounds, "warm": asked.warm,
            "connections": load.CONNECTIONS, "machine": platform.platform(), "java": str(self.java),
        })

    def run(self) -> None:
        """Measures; whatever was started is stopped in any case."""
        try:
            self.world.prepare()
            load.prepare(self.world)
            self._start()
            with _alone(self.asked.lock):
                self._warm()
                for turn in range(1, self.asked.rounds + 1):
                    for workload in self.workloads:
                        for subject in self._subjects(workload):
                            self._measure(workload, subject, turn)
                recordings = {
                    name: profile.record(self.world, self.servers["rebound"], WORKLOADS[name], self.asked.seconds, self.java)
                    for name in self.asked.profile
                }
            for name, recording in recordings.items():
                print(profile.table(name, recording, self.java), flush=True)
        finally:
            for server in self.servers.values():
                server.stop()
            self.world.postgres.stop()

    def _subjects(self, workload: Workload) -> list[str]:
        return [name for name in self.asked.subjects if workload.by_hand or name == "rebound" or name in _LIMITS]

    def _start(self) -> None:
        self._launch("rebound")
        shutil.copytree(_STATEMENTS, self.world.home / "statements", dirs_exist_ok=True)
        progress = self._capture(WORKLOADS["W5"], "rebound")
        person = str(owner(self.world.groups["readers"].numbers[-1]))
        # What the services by hand ask for W5 is what Rebound does; they pass it on as it is, so they get it as one text.
        [statement] = [one for one in progress.statements if "jsonb_build_object" in one.text]
        (self.world.home / "statements" / "progress.sql").write_text(
            f"select json_agg(gathered)::text from ({pgbench.bare(statement, person)}) gathered")
        for name in self.asked.subjects:
            if name in SERVERS and name != "rebound":
                self._launch(name)
        for workload in self.workloads:
            # Rebound in any case: what it sends is what pgbench does.
            for name in dict.fromkeys(["rebound", *self._subjects(workload)]):
                if name in SERVERS:
                    captured = self._capture(workload, name)
                    self.results.note(
                        workload.name, name, len(captured.statements) / captured.requests, captured.messages)

    def _launch(self, name: str) -> None:
        server = SERVERS[name](self.world, self.java)
        self.servers[name] = server
        server.start()

    def _capture(self, workload: Workload, name: str) -> Captured:
        captured = capture(self.world, self.servers[name], workload)
        if name == "rebound":
            self.captured[workload.name] = captured
        return captured

    def _warm(self) -> None:
        for name, server in self.servers.items():
            if name in self.asked.subjects:
                for workload in self.workloads:
                    if name in self._subjects(workload):
                        print(f"warming {name} {workload.name}", flush=True)
                        load.warm(self.world, server, workload, self.asked.warm)

    def _measure(self, workload: Workload, subject: str, turn: int) -> None:
        began = time.monotonic()
        role = _LIMITS.get(subject)
        sample = self._limit(workload, role) if role else self._load(workload, self.servers[subject])
        self.results.add(workload.name, subject, sample)
        print(
            f"round {turn} {workload.name:4} {subject:8} {sample.per_second:9,.0f}/s"
            f" cpu {sample.cpu_ms or 0:.3f} ms ({time.monotonic() - began:.0f} s)", flush=True)

    def _limit(self, workload: Workload, role: str) -> Sample:
        group = "replayed" if workload.group == "travellers" else workload.group
        script = pgbench.Script(self.captured[workload.name], self.world.groups[group])
        rate = pgbench.run(self.world, workload.name, script, self.asked.seconds, load.CONNECTIONS, role)
        return Sample(rate.per_second, postgres_cpu_ms=rate.postgres_cpu_ms)

    def _load(self, workload: Workload, server: Server) -> Sample:
        database = self.world.postgres.pid
        ours, theirs = server.cpu_ms(), cpu_ms(database)
        run = load.run(self.world, server, workload, self.asked.seconds)
        return Sample(
            run.per_second, run.p50_ms, run.p99_ms, (server.cpu_ms() - ours) / run.requests,
            (cpu_ms(database) - theirs) / run.requests)


def main() -> int:
    """Runs it, prints the table and writes the JSON."""
    asked = options()
    if asked.report:
        print(Results.read(asked.report).table())
        return 0
    places.end_on_signals()
    bench = Bench(asked)
    failure = None
    try:
        bench.run()
    except (places.Missing, load.Failed) as reason:
        failure = reason
    bench.results.write(asked.out)
    print(bench.results.table())
    if failure:
        print(f"Stopped: {failure}", file=sys.stderr)
        return 1
    if not asked.keep:
        shutil.rmtree(bench.world.home, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
