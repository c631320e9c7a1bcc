"""Postgres's own limit: the statements of a workload, by pgbench, for people at random."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass

from .capture import Captured
from .people import Group
from .postgres import SERVICE_ROLE, Statement
from .world import World

# So many requests for each look-up of whose turn it is: the look-up is pgbench's, and not to be felt.
_BATCH = 20
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_PLACEHOLDER = re.compile(r"\$(\d+)")


def literal(value: str | None) -> str:
    """A value in SQL that pgbench does not take for one of its variables, which begin with a colon."""
    if value is None:
        return "null"
    quoted = value.replace("'", "''")
    if ":" not in value and "\\" not in value:
        return f"'{quoted}'"
    return "E'" + quoted.replace("\\", "\\\\").replace(":", "\\x3a") + "'"


def bare(statement: Statement, owner: str) -> str:
    """The statement with the owner as its only parameter."""
    def value(match: re.Match[str]) -> str:
        given = statement.values[int(match.group(1))]
        return "$1" if given == owner else literal(given)
    return _PLACEHOLDER.sub(value, statement.text)


class Script:
    """A workload's statements for pgbench. What is a person's is looked up, what is made by each request is made anew."""

    def __init__(self, captured: Captured, group: Group) -> None:
        self._captured = captured
        self._group = group
        self._columns: dict[str, str] = {}

    def text(self) -> str:
        """The script: a look-up of people, then a request for each."""
        requests = "".join(self._request(number) for number in range(_BATCH))
        columns = ", ".join(f"{what} as {name}" for name, what in self._columns.items())
        people = ", ".join(f"bench.person p{number}_" for number in range(_BATCH))
        drawn = " and ".join(f"p{number}_.n = :n{number}" for number in range(_BATCH))
        draws = "".join(
            f"\\set n{number} random({self._group.first}, {self._group.numbers[-1]})\n" for number in range(_BATCH))
        draws += "".join(f"\\set k{number} random(1, 10)\n" for number in range(_BATCH))
        return f"{draws}select {columns} from {people} where {drawn} \\gset\n{requests}"

    def _request(self, number: int) -> str:
        texts = [self._statement(statement, number) for statement in self._captured.statements]
        if texts and texts[0].lower() == "begin" and len(texts) > 1:
            # As the driver does: it sends the beginning together with what comes first.
            return f"\\startpipeline\n{texts[0]};\n{texts[1]};\n\\endpipeline\n" + "".join(f"{text};\n" for text in texts[2:])
        return "".join(f"{text};\n" for text in texts)

    def _statement(self, statement: Statement, number: int) -> str:
        makes = statement.text.lstrip().lower().startswith(("insert", "with"))

        def value(match: re.Match[str]) -> str:
            given = statement.values[int(match.group(1))]
            name = self._captured.names.get(given) if given is not None else None
            if name is None and makes and given is not None and _UUID.fullmatch(given):
                name = "made" + given.replace("-", "")
            if name is None:
                return literal(given)
            return name[1:] if name.startswith("=") else self._variable(name, number)

        return _PLACEHOLDER.sub(value, statement.text.rstrip().rstrip(";"))

    def _variable(self, name: str, number: int) -> str:
        person = f"p{number}_"
        self._columns[f"v{number}_{name}"] = {
            "owner": f"{person}.owner",
            "interview": f"md5('interview ' || {person}.n || '.' || :k{number})::uuid",
            "checklist": f"md5('checklist ' || {person}.n)::uuid",
            "item": f"md5('item ' || {person}.n || '.facts')::uuid",
            "key": "sha256(gen_random_uuid()::text::bytea)",
            "lock": "(random() * 9e18)::bigint",
        }.get(name, "gen_random_uuid()")
        return f":v{number}_{name}"


@dataclass(frozen=True)
class Rate:
    """What pgbench did."""

    requests: int
    per_second: float


def run(world: World, name: str, script: Script, seconds: int, clients: int) -> Rate:
    """Runs a script for so long, with as many clients as the load has connections."""
    file = world.home / f"{name}.pgbench"
    file.write_text(script.text())
    done = subprocess.run(
        [str(world.postgres.programs / "pgbench"), "-n", "-M", "prepared", "-c", str(clients), "-j", "2",
         "-T", str(seconds), "-f", str(file), "-h", "127.0.0.1", "-p", str(world.postgres.port), "-U", SERVICE_ROLE,
         "rebound"],
        capture_output=True, text=True)
    count = re.search(r"number of transactions actually processed: (\d+)", done.stdout)
    rate = re.search(r"^tps = ([\d.]+)", done.stdout, re.MULTILINE)
    failed = re.search(r"number of failed transactions: (\d+)", done.stdout)
    if done.returncode or not count or not rate or (failed and int(failed.group(1))) or "aborted" in done.stderr:
        raise RuntimeError(f"pgbench of {name} failed; its script is {file}\n{done.stderr[-2000:]}")
    return Rate(int(count.group(1)) * _BATCH, float(rate.group(1)) * _BATCH)
