"""Whether a request costs the same however much there is: few interviews beside many, and the first page beside the last."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
from pathlib import Path
from statistics import median

from . import load, people, places
from .capture import send
from .subjects import Server, rebound
from .workloads import WORKLOADS, Request, Workload
from .world import World

# What writes interviews comes last: the few would not be few under what follows.
_ASKED = (("W1", "W2", "W4", "W5"), ("W3",))
_MOST = 1.2
_LONG = 5_000
_PAGE = 100
_PASSES = 9
# The pages at either end that are compared.
_ENDS = 5


def options() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="bench/flat", description=__doc__)
    parser.add_argument("--few", type=int, default=1_000, help="people with ten interviews each (%(default)s)")
    parser.add_argument("--many", type=int, default=300_000, help="the same beside them (%(default)s)")
    parser.add_argument("--seconds", type=int, default=6, help="of each measured run (%(default)s)")
    parser.add_argument("--warm", type=int, default=30_000, help="requests of each workload before (%(default)s)")
    parser.add_argument("--rounds", type=int, default=5, help="of which medians are taken (%(default)s)")
    places.add_options(parser, "flat")
    return parser.parse_args()


class Scene:
    """So many people, and a service of their own."""

    def __init__(self, size: int, home: Path, java: Path) -> None:
        self.world = World(home / str(size), size, java, people.groups(size))
        self.server: Server = rebound(self.world, java)
        self.p50_ms: dict[str, list[float]] = {}

    def start(self) -> None:
        """Starts it."""
        self.world.prepare()
        load.prepare(self.world)
        self.server.start()

    def warm(self, workload: Workload, requests: int) -> None:
        """Sends so many requests before they are measured."""
        load.warm(self.world, self.server, workload, requests)

    def measure(self, workload: Workload, seconds: int) -> None:
        """Loads it for so long."""
        run = load.run(self.world, self.server, workload, seconds)
        self.p50_ms.setdefault(workload.name, []).append(run.p50_ms)

    def stop(self) -> None:
        """Stops the service and the database, if they run."""
        self.server.stop()
        self.world.postgres.stop()


def pages(scene: Scene) -> list[float]:
    """For each page of a long list the milliseconds that it took, a median of several."""
    long_one = scene.world.groups["travellers"].first
    token = (scene.world.home / "travellers.tsv").read_text().split("\t", 1)[0]
    scene.world.postgres.sql(
        "create temporary table one as select i.* from interview i join bench.person p on p.owner = i.owner_id"
        f" where p.n = {long_one} limit 1;"
        " insert into interview select (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(),"
        " 'held_at', one.held_at - make_interval(hours => 6 * k)))).* from one, generate_series(1,"
        f" {_LONG} - (select count(*) from interview i where i.owner_id = one.owner_id)::integer) k;"
        " analyze interview")
    took: list[list[float]] = []
    for _ in range(_PASSES):
        cursor: str | None = ""
        number = 0
        while cursor is not None:
            began = time.perf_counter()
            reply = json.loads(send(scene.server, Request("GET", f"/v1/interviews?limit={_PAGE}{cursor}"), token))
            if number == len(took):
                took.append([])
            took[number].append((time.perf_counter() - began) * 1000)
            number += 1
            cursor = f"&cursor={reply['next_cursor']}" if reply.get("next_cursor") else None
    if len(took) < _LONG // _PAGE:
        raise load.Failed(f"{len(took)} pages of {_LONG:,} interviews")
    return [median(times) for times in took]


def main() -> int:
    """Measures; fails where a request among many takes over 1.2 times what it takes among few."""
    asked = options()
    places.end_on_signals()
    java = places.java(asked.java)
    scenes: list[Scene] = []
    try:
        few, many = scenes = [Scene(size, asked.home, java) for size in (asked.few, asked.many)]
        for scene in scenes:
            scene.start()
        for names in _ASKED:
            for scene in scenes:
                for name in names:
                    scene.warm(WORKLOADS[name], asked.warm)
            for turn in range(asked.rounds):
                for name in names:
                    # In turns, so that what else the machine does befalls both.
                    for scene in scenes if turn % 2 else reversed(scenes):
                        scene.measure(WORKLOADS[name], asked.seconds)
        listed = pages(many)
    except (places.Missing, load.Failed) as reason:
        print(f"Stopped: {reason}", file=sys.stderr)
        return 1
    finally:
        for scene in scenes:
            scene.stop()
    ratios = {name: median(many.p50_ms[name]) / median(few.p50_ms[name]) for name in few.p50_ms}
    print(f"| | p50 ms, {asked.few * 10:,} interviews | {asked.many * 10:,} | ratio (at most {_MOST}) |\n|---|---|---|---|")
    for name, ratio in ratios.items():
        print(f"| {name} {WORKLOADS[name].title} | {median(few.p50_ms[name]):.1f} | {median(many.p50_ms[name]):.1f} | {ratio:.2f} |")
    first, last = median(listed[:_ENDS]), median(listed[-_ENDS:])
    ratios["paging"] = last / first
    print(f"| a page of {_PAGE} of one person's {_LONG:,}, the first ones and the last | {first:.1f} | {last:.1f} | {last / first:.2f} |")
    steep = [name for name, ratio in ratios.items() if ratio > _MOST]
    print(f"\nflat: {len(ratios)} tried, {len(ratios) - len(steep)} passed" + (f"; steep: {', '.join(steep)}" if steep else ""))
    if not asked.keep:
        for scene in scenes:
            shutil.rmtree(scene.world.home, ignore_errors=True)
    return 1 if steep else 0


if __name__ == "__main__":
    sys.exit(main())
