"""Postgres's own limit: the statements of a workload, by pgbench, for people at random."""

from __future__ import annotations

import os
import re
import subprocess
import time
from dataclasses import dataclass

from .capture import Captured
from .load import Failed
from .people import Group
from .postgres import DATABASE, Statement
from .subjects import cpu_ms
from .world import BATCH, World

_LONGEST = 30_000
# Each client plans each statement of the script once before anything is measured: so many characters a second.
_LEAST_PREPARING_S = 3
_PREPARED = 5_000
_LOOKED_UP = ("owner", "interview", "checklist", "item")
_MADE = {"key": "sha256(gen_random_uuid()::text::bytea)", "lock": "(random() * 9e18)::bigint"}
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
        self._names = {**_made(captured), **captured.names}
        # Each session plans each statement of the script once: long ones are not repeated as often.
        self.batch = max(1, min(BATCH, _LONGEST // sum(len(one.text) for one in captured.statements)))

    @property
    def requests(self) -> int:
        """How many requests one run of the script stands for."""
        return self.batch * self._captured.requests

    def text(self) -> str:
        """The script: a look-up of people, then a request for each."""
        requests = "".join(self._request(number) for number in range(self.batch))
        columns = ", ".join(f"{what} as {name}" for name, what in self._columns.items())
        look_up = f"select {columns} from bench.turn where crew = '{self._group.name}' and n = :n \\gset\n"
        return f"\\set n random(1, 1000)\n{look_up}{requests}"

    def _request(self, number: int) -> str:
        texts = [self._statement(statement, number) for statement in self._captured.statements]
        lines = []
        within = False
        while texts:
            text = texts.pop(0)
            begins = text.lower() == "begin"
            sent = [text]
            # As the driver does: it does not wait for the begin, nor for the setting of what is one message. That message is
            # a transaction of its own, in which the setting holds, and ends where another begins.
            if begins:
                sent.append(texts.pop(0))
            elif not within and _is_setting(text):
                while texts and texts[0].lower() != "begin" and not _is_setting(texts[0]):
                    sent.append(texts.pop(0))
            together = "".join(f"{one};\n" for one in sent)
            lines.append(f"\\startpipeline\n{together}\\endpipeline\n" if len(sent) > 1 else together)
            within = begins or (within and text.lower() not in ("commit", "rollback"))
        return "".join(lines)

    def _statement(self, statement: Statement, number: int) -> str:
        def value(match: re.Match[str]) -> str:
            given = statement.values[int(match.group(1))]
            name = self._names.get(given) if given is not None else None
            if name is None:
                return literal(given)
            return name[1:] if name.startswith("=") else self._variable(name, number)

        return _PLACEHOLDER.sub(value, statement.text.rstrip().rstrip(";"))

    def _variable(self, name: str, number: int) -> str:
        looked_up = f"{name}[{number + 1}]" if name in _LOOKED_UP else _MADE.get(name.rstrip("0123456789"), "gen_random_uuid()")
        self._columns[f"v{number}_{name}"] = looked_up
        return f":v{number}_{name}"


def _is_setting(text: str) -> bool:
    return "set_config(" in text


def _made(captured: Captured) -> dict[str, str]:
    """The ids that a play makes: those in what it inserts. Whatever comes later under them is asked for by them too."""
    made: dict[str, str] = {}
    for statement in captured.statements:
        if statement.text.lstrip().lower().startswith("insert"):
            for value in statement.values.values():
                if value is not None and _UUID.fullmatch(value):
                    made.setdefault(value, f"made{len(made)}")
    return made


@dataclass(frozen=True)
class Rate:
    """What pgbench did, once its sessions had prepared everything."""

    per_second: float
    postgres_cpu_ms: float


def run(world: World, name: str, script: Script, seconds: int, clients: int, role: str) -> Rate:
    """Runs a script for so long as a role, with as many clients as the load has connections."""
    file = world.home / f"{name}.pgbench"
    text = script.text()
    file.write_text(text)
    preparing = _LEAST_PREPARING_S + len(text) // _PREPARED
    command = [
        str(world.postgres.programs / "pgbench"), "-n", "-M", "prepared", "-c", str(clients), "-j", "2", "-P", "1",
        "-T", str(preparing + seconds), "-f", str(file), "-h", "127.0.0.1", "-p", str(world.postgres.port),
        "-U", role, DATABASE]
    with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "PGOPTIONS": "-c plan_cache_mode=force_generic_plan"}) as process:
        time.sleep(preparing)
        before = cpu_ms(world.postgres.pid)
        output, progress = process.communicate()
    # Sessions that end take their CPU time along to the server that they were children of.
    used = cpu_ms(world.postgres.pid) - before
    failed = re.search(r"number of failed transactions: (\d+)", output)
    rates = [float(rate) for at, rate in re.findall(r"^progress: ([\d.]+) s, ([\d.]+) tps", progress, re.MULTILINE)
             if float(at) > preparing + 0.5]
    if process.returncode or "aborted" in progress or not rates or (failed and int(failed.group(1))):
        raise Failed(f"pgbench of {name} failed; its script is {file}\n{progress[-2000:]}")
    per_second = sum(rates) / len(rates) * script.requests
    return Rate(per_second, used / (per_second * seconds))
