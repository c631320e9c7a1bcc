"""Where the service's CPU goes: a flight recording under load, its samples by who asked for the work."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from . import load
from .subjects import Server
from .workloads import Workload
from .world import World

# CPU time, in native code too; JDK 25 has it.
_EVENT = "jdk.CPUTimeSample"
_FRAME = re.compile(r"^ +([\w.$/<>]+)\(.*\)\s+line:", re.MULTILINE)

# Walked from the innermost frame outwards, the first that is known says whose work it is; the JDK's own work is its caller's.
_WHOSE = [
    ("token check", ("org.jose4j", "io.smallrye.jwt", "io.quarkus.smallrye.jwt", "io.quarkus.security",
                     "io.quarkus.vertx.http.runtime.security", "org.eclipse.microprofile.jwt", "dev.rebound.platform.owner.TokenChecks")),
    ("logging", ("org.jboss.logmanager", "org.jboss.logging", "io.quarkus.logging", "io.quarkus.runtime.logging", "org.jboss.log",
                 "dev.rebound.platform.http.RequestLog", "io.quarkus.vertx.core.runtime.VertxMDC")),
    ("metrics", ("io.micrometer", "io.quarkus.micrometer", "io.prometheus", "org.HdrHistogram", "dev.rebound.platform.operate")),
    ("tracing", ("io.opentelemetry", "io.quarkus.opentelemetry")),
    ("driver", ("org.postgresql",)),
    ("pool", ("io.agroal", "io.quarkus.agroal")),
    ("transactions", ("com.arjuna", "io.quarkus.narayana", "org.jboss.tm", "jakarta.transaction")),
    ("Hibernate", ("org.hibernate.validator", "org.hibernate", "io.quarkus.hibernate", "net.bytebuddy")),
    ("JSON", ("com.fasterxml.jackson", "dev.rebound.platform.json")),
    ("rate limit", ("io.github.bucket4j", "dev.rebound.platform.limits", "com.github.benmanes")),
    ("encryption", ("com.google.crypto", "dev.rebound.platform.crypto")),
    ("CDI", ("io.quarkus.arc", "jakarta.interceptor")),
    ("REST", ("org.jboss.resteasy", "io.quarkus.resteasy", "io.quarkus.rest", "jakarta.ws.rs")),
    ("HTTP", ("io.vertx", "io.netty", "io.quarkus.vertx")),
    ("threads", ("org.jboss.threads", "io.quarkus.virtual")),
    ("Rebound's own", ("dev.rebound",)),
]


@dataclass(frozen=True)
class Recording:
    """What was recorded of Java's threads, and how much of the CPU time the machine's own threads took, as shares of all."""

    file: Path
    compiler: float
    collector: float


def record(world: World, server: Server, workload: Workload, seconds: int, java: Path) -> Recording:
    """Loads the service with a recording on."""
    file = world.home / f"profile-{workload.name}.jfr"
    file.unlink(missing_ok=True)
    jcmd = [str(java / "bin/jcmd"), str(server.pid)]
    subprocess.run(
        [*jcmd, "JFR.start", "name=bench", "settings=none", f"+{_EVENT}#enabled=true", f"+{_EVENT}#throttle=5ms"],
        check=True, stdout=subprocess.DEVNULL)
    before = _threads(server.pid)
    load.run(world, server, workload, seconds)
    used = _threads(server.pid)
    used.subtract(before)
    subprocess.run([*jcmd, "JFR.stop", "name=bench", f"filename={file}"], check=True, stdout=subprocess.DEVNULL)
    total = sum(used.values()) or 1
    return Recording(file, used["compiler"] / total, used["collector"] / total)


def _threads(pid: int) -> Counter[str]:
    """The CPU time of a JVM's threads, in ticks, by what they are for."""
    times: Counter[str] = Counter()
    for task in Path(f"/proc/{pid}/task").iterdir():
        try:
            name, rest = (task / "stat").read_text().split("(", 1)[1].rsplit(")", 1)
        except OSError:
            continue
        whose = "compiler" if "CompilerThre" in name else "collector" if name.startswith(("GC", "VM Thread")) else "Java"
        times[whose] += sum(int(part) for part in rest.split()[11:13])
    return times


def shares(file: Path, java: Path) -> list[tuple[str, float, list[tuple[str, float]]]]:
    """Who asked for how much of the CPU time, as shares of 1, with the methods that used most of it."""
    shown = subprocess.run(
        [str(java / "bin/jfr"), "print", "--stack-depth", "64", "--events", _EVENT, str(file)],
        check=True, capture_output=True, text=True).stdout
    whose: Counter[str] = Counter()
    methods: dict[str, Counter[str]] = {}
    for event in shown.split(_EVENT + " {")[1:]:
        frames = _FRAME.findall(event)
        owner = _owner(frames)
        whose[owner] += 1
        methods.setdefault(owner, Counter())[frames[0] if frames else "no Java frame"] += 1
    total = sum(whose.values())
    return [
        (owner, count / total, [(name, part / total) for name, part in methods[owner].most_common(5)])
        for owner, count in whose.most_common()
    ]


def _owner(frames: list[str]) -> str:
    for frame in frames:
        for owner, packages in _WHOSE:
            if frame.startswith(packages):
                return owner
    return "the JDK's own" if frames else "virtual machine"


def table(workload: str, recording: Recording, java: Path) -> str:
    """The shares in Markdown."""
    lines = [f"| {workload}: whose work | share | most in |", "|---|---|---|"]
    for owner, share, methods in shares(recording.file, java):
        most = ", ".join(f"{'.'.join(name.split('.')[-2:])} {part:.1%}" for name, part in methods[:3])
        lines.append(f"| {owner} | {share:.1%} | {most} |")
    lines.append(f"\nOf the process's CPU the compiler took {recording.compiler:.0%}, the collector {recording.collector:.0%}.")
    return "\n".join(lines)
