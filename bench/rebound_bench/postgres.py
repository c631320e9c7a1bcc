"""The PostgreSQL that everything is measured on: one of its own, durable, on a free port of this machine."""

from __future__ import annotations

import json
import os
import pwd
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from . import places

DATABASE = "rebound"
SUPERUSER = "postgres"
OWNER_ROLE = "rebound_owner"
SERVICE_ROLE = "rebound_app"
# What services by hand work as: they have only their own conditions, so row-level security would show them nothing.
BARE_ROLE = "bench_bare"

_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "200",
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "shared_buffers": "1GB",
    "effective_cache_size": "4GB",
    "maintenance_work_mem": "256MB",
    "max_wal_size": "8GB",
    "checkpoint_timeout": "30min",
    "random_page_cost": "1.1",
    "jit": "off",
    "timezone": "UTC",
    "logging_collector": "on",
    "log_destination": "jsonlog",
    "log_filename": "server.log",
    "log_rotation_age": "0",
    "log_rotation_size": "0",
}

_PARAMETER = re.compile(r"\$(\d+) = (NULL|'(?:[^']|'')*')")


@dataclass(frozen=True)
class Statement:
    """A statement as a server sent it: text with placeholders, and their values as Postgres shows them."""

    text: str
    values: dict[int, str | None]


class Postgres:
    """A server whose data stay in a folder."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.settings = dict(_SETTINGS)
        self.programs = places.postgres_programs()
        self.port = places.free_port()
        self._data = home / "postgres"
        self._process: subprocess.Popen[bytes] | None = None
        # PostgreSQL does not run as root; Debian's package brings a user for it.
        self._user = SUPERUSER if os.getuid() == 0 else None

    def start(self) -> None:
        """Starts it, with new data where there are none."""
        if not (self._data / "PG_VERSION").exists():
            self._initialize()
        settings = [part for name, value in self.settings.items() for part in ("-c", f"{name}={value}")]
        command = [str(self.programs / "postgres"), "-D", str(self._data), "-p", str(self.port), *settings]
        with (self.home / "postgres.out").open("ab") as output:
            self._process = subprocess.Popen(command, stdout=output, stderr=output, user=self._user, cwd=self._data)
        for _ in range(600):
            if subprocess.run(
                    [str(self.programs / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)]).returncode == 0:
                return
            time.sleep(0.1)
        raise RuntimeError(f"PostgreSQL did not start; see {self.home / 'postgres.out'}")

    def _initialize(self) -> None:
        self._data.mkdir(mode=0o700)
        if self._user:
            account = pwd.getpwnam(self._user)
            os.chown(self._data, account.pw_uid, account.pw_gid)
        subprocess.run(
            [str(self.programs / "initdb"), "-D", str(self._data), "-U", SUPERUSER, "-A", "trust", "-E", "UTF8",
             "--locale=C.UTF-8", "--no-instructions"],
            check=True, stdout=subprocess.DEVNULL, user=self._user, cwd=self._data)

    def discard(self) -> None:
        """Deletes its data."""
        shutil.rmtree(self._data, ignore_errors=True)

    def stop(self) -> None:
        """Stops it; who is connected is cut off."""
        if self._process:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(timeout=300)
            self._process = None

    @property
    def pid(self) -> int:
        """The process whose children work."""
        assert self._process
        return self._process.pid

    def connection(self, role: str, database: str = DATABASE) -> list[str]:
        """The options by which Postgres's programs connect."""
        return ["-h", "127.0.0.1", "-p", str(self.port), "-U", role, "-d", database]

    def sql(self, script: str, variables: dict[str, str] | None = None, database: str = DATABASE) -> str:
        """Runs a script as superuser and gives what it prints: rows by line, columns parted by tabs."""
        options = [part for name, value in (variables or {}).items() for part in ("-v", f"{name}={value}")]
        done = subprocess.run(
            [str(self.programs / "psql"), "-XqAt", "-F", "\t", "-v", "ON_ERROR_STOP=1", *options,
             *self.connection(SUPERUSER, database), "-f", "-"],
            input=script, text=True, capture_output=True)
        if done.returncode:
            raise RuntimeError(done.stderr)
        return done.stdout

    def await_quiet(self) -> None:
        """Waits until nothing is under way: whoever sent the load does not wait for its last requests."""
        quiet = 0
        while quiet < 5:
            busy = self.sql(
                "select count(*) from pg_stat_activity where backend_type = 'client backend' and state <> 'idle'"
                " and pid <> pg_backend_pid()")
            quiet = quiet + 1 if busy.strip() == "0" else 0
            time.sleep(0.1)

    @contextmanager
    def listening(self, role: str) -> Iterator[list[Statement]]:
        """Within it, whatever a role sends for requests is noted, and is in the list at the end."""
        log = self._data / "log" / "server.json"
        heard: list[Statement] = []
        self._log_statements("all")
        begin = log.stat().st_size
        try:
            yield heard
        finally:
            self._log_statements("none")
        sent: list[tuple[int, Statement]] = []
        with log.open(encoding="utf-8") as file:
            file.seek(begin)
            for line in file:
                entry = json.loads(line)
                text = re.match(r"(?:execute [^:]*|statement): (.*)", entry.get("message", ""), re.DOTALL)
                if entry.get("user") == role and text:
                    sent.append((entry["pid"], Statement(text.group(1), _values(entry.get("detail", "")))))
        heard += _of_requests(sent)

    def _log_statements(self, which: str) -> None:
        self.sql(f"alter system set log_statement = '{which}'; select pg_reload_conf()")
        # Sessions read the new setting before their next statement, once the signal has reached them.
        time.sleep(0.2)


def _of_requests(sent: list[tuple[int, Statement]]) -> list[Statement]:
    """What sessions, each by its process, sent but for the transactions of jobs, which say that they are one."""
    under_way: dict[int, int] = {}
    numbered: list[tuple[int, Statement]] = []
    jobs: set[int] = set()
    for place, (session, statement) in enumerate(sent):
        word = statement.text.lower()
        if word == "begin":
            under_way[session] = place
        transaction = under_way.get(session, place)
        numbered.append((transaction, statement))
        if "'app.job'" in statement.text:
            jobs.add(transaction)
        if word in ("commit", "rollback"):
            under_way.pop(session, None)
    return [statement for transaction, statement in numbered if transaction not in jobs]


def _values(detail: str) -> dict[int, str | None]:
    return {
        int(number): None if value == "NULL" else value[1:-1].replace("''", "'")
        for number, value in _PARAMETER.findall(detail)
    }
