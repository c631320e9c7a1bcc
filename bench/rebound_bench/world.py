"""The data that everything is measured on: the service's own schema, and people who have used it for months."""

from __future__ import annotations

import hashlib
import json
import subprocess
import time
import uuid
from pathlib import Path

from . import people, places
from .postgres import BARE_ROLE, DATABASE, OWNER_ROLE, SERVICE_ROLE, Postgres
from .rsa import Key

_DATA = Path(__file__).with_name("data.sql")
_MIGRATIONS = places.ROOT / "src/main/resources/db/migration"
# So many requests pgbench makes for each look-up of whose turn it is: the look-up is its own, and not to be felt.
BATCH = 20
_TICKED = ("facts", "reset", "focus", "thank")


class World:
    """A folder with the database, and with what the load needs to know about the people in it."""

    def __init__(self, home: Path, size: int, java: Path, groups: dict[str, people.Group]) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self.home = home
        self.size = size
        self.groups = groups
        self.postgres = Postgres(home)
        self._java = java

    def prepare(self) -> None:
        """Starts the database and fills it, unless an earlier run has left it filled; signs new tokens."""
        mark = self.home / "filled.json"
        crews = {crew.name: [crew.first, crew.size] for crew in self.groups.values()}
        state = {"people": self.size, "crews": crews, "made_of": self._fingerprint()}
        filled = mark.exists() and json.loads(mark.read_text()) == state
        if not filled:
            mark.unlink(missing_ok=True)
            self.postgres.discard()
        self.postgres.start()
        if not filled:
            began = time.monotonic()
            self._fill()
            mark.write_text(json.dumps(state))
            print(f"{self.size:,} people loaded in {time.monotonic() - began:.0f} s", flush=True)
        self.postgres.sql("update person set last_seen_at = now() where last_seen_at < current_date; checkpoint")
        self._introduce()

    @staticmethod
    def _fingerprint() -> str:
        digest = hashlib.sha256()
        for file in [_DATA, Path(__file__), *sorted(_MIGRATIONS.glob("*.sql"))]:
            digest.update(file.read_bytes())
        return digest.hexdigest()

    def migration_settings(self) -> dict[str, str]:
        """How the service reaches the database, as its own role and as the one that migrates."""
        return {
            "QUARKUS_DATASOURCE_JDBC_URL": f"jdbc:postgresql://127.0.0.1:{self.postgres.port}/{DATABASE}",
            "QUARKUS_DATASOURCE_USERNAME": SERVICE_ROLE,
            "QUARKUS_DATASOURCE_PASSWORD": "bench",
            "QUARKUS_FLYWAY_USERNAME": OWNER_ROLE,
            "QUARKUS_FLYWAY_PASSWORD": "bench",
        }

    def _fill(self) -> None:
        self.postgres.sql(
            f"create role {OWNER_ROLE} login; create role {SERVICE_ROLE} login;"
            f" create role {BARE_ROLE} login bypassrls; create database {DATABASE} owner {OWNER_ROLE}",
            database="postgres")
        subprocess.run(
            [str(self._java / "bin/java"), "-jar", str(places.SERVICE), "migrate"],
            env=self.migration_settings(), check=True, stdout=subprocess.DEVNULL)
        numbered = "\n".join(f"{number}\t{people.owner(number)}" for number in range(1, self.size + 1))
        crews = "\n".join(f"{crew.name}\t{crew.first}\t{crew.size}" for crew in self.groups.values())
        tasks = "\n".join(
            f"{step['key'].upper()}\t{task['key']}\t{position}"
            for step in json.loads((places.CATALOGUE / "six-steps.v1.json").read_text())["steps"]
            for position, task in enumerate(step["tasks"], start=1))
        self.postgres.sql(
            "create schema bench;\n"
            "create table bench.person (n integer primary key, owner uuid not null);\n"
            "create table bench.crew (name text, first integer, size integer);\n"
            "create table bench.task (step text, key text, position integer);\n"
            f"copy bench.person from stdin;\n{numbered}\n\\.\n"
            f"copy bench.task from stdin;\n{tasks}\n\\.\n"
            f"copy bench.crew from stdin;\n{crews}\n\\.\n"
            f"grant usage on schema bench to {SERVICE_ROLE}, {BARE_ROLE};\n"
            f"grant select, insert, update, delete on all tables in schema public to {BARE_ROLE};\n"
            "analyze bench.person, bench.crew, bench.task")
        self.postgres.sql(_DATA.read_text(), {"site": str(people.site()), "batch": str(BATCH)})

    def _introduce(self) -> None:
        """Writes down for the load who the people are: a token each, and the ids of what they have."""
        key = Key.fresh()
        (self.home / "jwks.json").write_text(key.published(people.KEY_ID))
        for group in self.groups.values():
            known = dict(zip(group.numbers, people.tokens(key, group)))
            lines = [f"{known[n]}\t" + "\t".join(str(self.interview(n, k)) for k in range(1, 11)) for n in group.numbers]
            (self.home / f"{group.name}.tsv").write_text("\n".join(lines) + "\n")

    def write_items(self) -> None:
        """Writes down the items that are ticked, as they are now: a token, checklist, item, version and status each."""
        tickers = self.groups["tickers"]
        lines = (self.home / "tickers.tsv").read_text().splitlines()
        known = {n: line.split("\t", 1)[0] for n, line in zip(tickers.numbers, lines)}
        rows = self.postgres.sql(
            "select p.n, i.checklist_id, i.id, i.version, i.status from bench.person p"
            " join checklist_item i on i.owner_id = p.owner and i.checklist_id = md5('checklist ' || p.n)::uuid"
            f" where p.n between {tickers.first} and {tickers.numbers[-1]} and i.key in {_TICKED}"
            " order by i.key, p.n")
        items = (row.split("\t", 1) for row in rows.splitlines())
        (self.home / "items.tsv").write_text("".join(f"{known[int(n)]}\t{rest}\n" for n, rest in items))

    @staticmethod
    def interview(number: int, which: int) -> uuid.UUID:
        """One of a person's ten interviews, as data.sql names them."""
        return uuid.UUID(hashlib.md5(f"interview {number}.{which}".encode()).hexdigest())

    @staticmethod
    def checklist(number: int) -> uuid.UUID:
        """A person's checklist."""
        return uuid.UUID(hashlib.md5(f"checklist {number}".encode()).hexdigest())

    @staticmethod
    def item(number: int, key: str = _TICKED[0]) -> uuid.UUID:
        """An item of a person's checklist."""
        return uuid.UUID(hashlib.md5(f"item {number}.{key}".encode()).hexdigest())
