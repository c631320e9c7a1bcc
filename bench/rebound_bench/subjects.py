"""The servers that are measured, each a process of its own on this machine."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

from . import people, places
from .postgres import BARE_ROLE, DATABASE, SERVICE_ROLE
from .world import World

_TICKS = os.sysconf("SC_CLK_TCK")
# The image's limit of memory; the share that the heap gets is in java.options.
_MEMORY = "-XX:MaxRAM=512m"


def cpu_ms(pid: int) -> float:
    """The CPU time in milliseconds that a process and its descendants, also those that ended, have used."""
    total = 0
    children: dict[int, list[int]] = {}
    times: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                # Behind the name, which may hold anything: state, parent, ..., and times as the 12th to 15th.
                stat = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            children.setdefault(int(stat[1]), []).append(int(entry.name))
            times[int(entry.name)] = sum(int(part) for part in stat[11:15])
    waiting = [pid]
    while waiting:
        one = waiting.pop()
        total += times.get(one, 0)
        waiting += children.get(one, [])
    return total * 1000 / _TICKS


@dataclass
class Server:
    """One that is measured: how it is started, and as which role it comes to Postgres."""

    name: str
    role: str
    command: list[str]
    environment: dict[str, str]
    log: Path
    port: int = field(default_factory=places.free_port)
    _process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        """Its process."""
        assert self._process
        return self._process.pid

    def start(self) -> None:
        """Starts it and waits until it accepts connections."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        environment = {**kept, "PORT": str(self.port), "QUARKUS_HTTP_PORT": str(self.port), **self.environment}
        with self.log.open("wb") as output:
            self._process = subprocess.Popen(self.command, env=environment, stdout=output, stderr=output)
        for _ in range(600):
            if self._process.poll() is not None:
                break
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.1)
        raise RuntimeError(f"{self.name} did not start; see {self.log}")

    def stop(self) -> None:
        """Stops it, if it runs."""
        if self._process:
            self._process.terminate()
            try:
                self._process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                self._process.kill()
            self._process = None

    def cpu_ms(self) -> float:
        """The CPU time that it has used, in milliseconds."""
        return cpu_ms(self.pid)


def _java(java: Path) -> list[str]:
    return [str(java / "bin/java"), f"@{places.JAVA_OPTIONS}", _MEMORY]


def rebound(world: World, java: Path) -> Server:
    """The packaged service in its production profile, with everything on; only the rate limit is out of reach."""
    if not places.SERVICE.exists():
        raise places.Missing(f"{places.SERVICE.relative_to(places.ROOT)} is missing: mvn package -DskipTests")
    keyset = world.home / "keyset.json"
    if not keyset.exists():
        keyset.write_bytes(subprocess.run(
            [str(java / "bin/java"), "-jar", str(places.SERVICE), "keyset"], check=True, capture_output=True).stdout)
    return Server(
        "rebound", SERVICE_ROLE, [*_java(java), "-jar", str(places.SERVICE)],
        {
            **world.migration_settings(),
            "QUARKUS_FLYWAY_MIGRATE_AT_START": "false",
            "QUARKUS_FLYWAY_VALIDATE_AT_START": "true",
            "QUARKUS_HTTP_HOST": "127.0.0.1",
            "QUARKUS_MANAGEMENT_HOST": "127.0.0.1",
            "QUARKUS_MANAGEMENT_PORT": str(places.free_port()),
            "MP_JWT_VERIFY_PUBLICKEY_LOCATION": (world.home / "jwks.json").as_uri(),
            "MP_JWT_VERIFY_ISSUER": people.ISSUER,
            "MP_JWT_VERIFY_AUDIENCES": people.AUDIENCE,
            "REBOUND_ENCRYPTION_KEYSET": f"file:{keyset}",
            "REBOUND_CURSOR_SECRET": "a secret of the bench, at least 32 characters long",
            "REBOUND_RATE_LIMIT": "1000000",
        },
        world.home / "rebound.log")


def _bare_environment(world: World) -> dict[str, str]:
    """What the services by hand are told."""
    return {
        "DATABASE_PORT": str(world.postgres.port),
        "DATABASE": DATABASE,
        "DATABASE_USER": BARE_ROLE,
        "KEY_SET": str(world.home / "jwks.json"),
        "ISSUER": people.ISSUER,
        "AUDIENCE": people.AUDIENCE,
        "STATEMENTS": str(world.home / "statements"),
        "CATALOGUE": str(places.CATALOGUE),
    }


def vertx(world: World, java: Path) -> Server:
    """The handler by hand: Vert.x and its Postgres client, one statement a request where that is possible."""
    folder = places.BENCH / "vertx"
    product = folder / "target/server.jar"
    places.build(["mvn", "-B", "-ntp", "-q", "package"], folder, product, [folder / "src", folder / "pom.xml"])
    return Server(
        "vertx", BARE_ROLE,
        [*_java(java), "-cp", f"{product}:{folder / 'target/lib'}/*", "dev.rebound.bench.Main"],
        _bare_environment(world), world.home / "vertx.log")


def fastify(world: World, java: Path) -> Server:
    """Fastify and pg, one process for each core."""
    folder = places.BENCH / "fastify"
    places.build(
        ["npm", "ci", "--omit=dev", "--no-audit", "--no-fund", "--silent"], folder,
        folder / "node_modules/.package-lock.json", [folder / "package-lock.json"])
    return Server(
        "fastify", BARE_ROLE, [places.tool("node", "nodejs"), str(folder / "server.js")],
        {**_bare_environment(world), "NODE_ENV": "production"}, world.home / "fastify.log")


SERVERS = {"rebound": rebound, "vertx": vertx, "fastify": fastify}
