"""The results: medians of the rounds, as a table and as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from .workloads import WORKLOADS

PGBENCH = "pgbench"


@dataclass
class Sample:
    """What one run of one subject came to; pgbench has no server and no percentiles."""

    per_second: float
    p50_ms: float | None = None
    p99_ms: float | None = None
    cpu_ms: float | None = None
    postgres_cpu_ms: float | None = None


@dataclass
class Results:
    """All runs, by workload and subject."""

    about: dict[str, Any]
    samples: dict[str, dict[str, list[Sample]]] = field(default_factory=dict)
    # How many statements one request takes, and in how many messages they come.
    statements: dict[str, dict[str, float]] = field(default_factory=dict)
    messages: dict[str, dict[str, float]] = field(default_factory=dict)

    def add(self, workload: str, subject: str, sample: Sample) -> None:
        """Notes one run."""
        self.samples.setdefault(workload, {}).setdefault(subject, []).append(sample)

    def note(self, workload: str, subject: str, statements: float, messages: float) -> None:
        """Notes what one request sends to Postgres."""
        self.statements.setdefault(workload, {})[subject] = statements
        self.messages.setdefault(workload, {})[subject] = messages

    def middle(self, workload: str, subject: str, figure: str) -> float | None:
        """The median of a figure over the rounds."""
        found = [getattr(sample, figure) for sample in self.samples.get(workload, {}).get(subject, [])]
        values = [value for value in found if value is not None]
        return median(values) if values else None

    def cpu_multiple(self, workload: str, subject: str, of: str = "vertx") -> float | None:
        """The CPU of a request as a multiple of another's."""
        return _ratio(self.middle(workload, subject, "cpu_ms"), self.middle(workload, of, "cpu_ms"))

    def limit_ratio(self, workload: str, subject: str) -> float | None:
        """Requests a second as a share of pgbench's."""
        return _ratio(self.middle(workload, subject, "per_second"), self.middle(workload, PGBENCH, "per_second"))

    def write(self, file: Path) -> None:
        """Writes all runs, with the medians and ratios, as JSON."""
        medians = {
            workload: {
                subject: {
                    **{figure: self.middle(workload, subject, figure) for figure in asdict(samples[0])},
                    "statements": self.statements.get(workload, {}).get(subject),
                    "messages": self.messages.get(workload, {}).get(subject),
                    "cpu_of_vertx": self.cpu_multiple(workload, subject),
                    "rate_of_pgbench": self.limit_ratio(workload, subject),
                } for subject, samples in subjects.items()
            } for workload, subjects in self.samples.items()
        }
        runs = {
            workload: {subject: [asdict(sample) for sample in samples] for subject, samples in subjects.items()}
            for workload, subjects in self.samples.items()
        }
        file.write_text(json.dumps({"about": self.about, "medians": medians, "runs": runs}, indent=2) + "\n")

    @staticmethod
    def read(files: list[Path]) -> Results:
        """What earlier runs wrote, together; of two that measured the same workload the later counts."""
        results = Results({})
        for file in files:
            content = json.loads(file.read_text())
            results.about = content["about"]
            for workload, subjects in content["runs"].items():
                results.samples[workload] = {
                    subject: [Sample(**sample) for sample in samples] for subject, samples in subjects.items()}
                for subject, figures in content["medians"][workload].items():
                    if figures["statements"] is not None:
                        results.note(workload, subject, figures["statements"], figures["messages"])
        return results

    def table(self) -> str:
        """The results as a table in Markdown, a line for each workload and subject."""
        lines = [
            "| workload | subject | requests/s | p50 ms | p99 ms | CPU ms | × Vert.x | of pgbench | Postgres CPU ms | statements |"
            " messages |",
            "|---|---|---|---|---|---|---|---|---|---|---|",
        ]
        for workload in (name for name in WORKLOADS if name in self.samples):
            for subject in self.samples[workload]:
                lines.append(self._line(workload, subject))
        return "\n".join(lines)

    def _line(self, workload: str, subject: str) -> str:
        known = WORKLOADS[workload]
        ours = subject == "rebound"
        cells = [
            f"**{workload}** {known.title}" if subject == next(iter(self.samples[workload])) else "",
            subject,
            _shown(self.middle(workload, subject, "per_second"), 0),
            _shown(self.middle(workload, subject, "p50_ms"), 1),
            _shown(self.middle(workload, subject, "p99_ms"), 1),
            _shown(self.middle(workload, subject, "cpu_ms"), 3),
            _shown(self.cpu_multiple(workload, subject), 2) + (f" (≤ {known.most_cpu})" if ours and known.most_cpu else ""),
            _shown(self.limit_ratio(workload, subject), 2) + (f" (≥ {known.least_rate})" if ours and known.least_rate else ""),
            _shown(self.middle(workload, subject, "postgres_cpu_ms"), 3),
            _plain(self.statements.get(workload, {}).get(subject)),
            _plain(self.messages.get(workload, {}).get(subject)),
        ]
        return "| " + " | ".join(cells) + " |"


def _ratio(value: float | None, of: float | None) -> float | None:
    return value / of if value is not None and of else None


def _shown(value: float | None, digits: int) -> str:
    return "" if value is None else f"{value:,.{digits}f}"


def _plain(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}".removesuffix(".0")
