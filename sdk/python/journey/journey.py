"""What an application does, by the packed SDK, against the packaged service. `SdkJourneyIT` starts it."""

from __future__ import annotations

import asyncio
import dataclasses
import os
import re
import time
from typing import List, Set

from rebound import (
    NULL,
    AsyncRebound,
    ImportCounts,
    Interview,
    InterviewCreate,
    InterviewFormat,
    InterviewPatch,
    Outcome,
    Rebound,
    SelfAssessmentInput,
)
from steps import check, equal, failure, journey

INTERVIEWS = 250
HERE = InterviewCreate("Contoso", "Engineer", "2026-11-02T09:00:00Z")


def token() -> str:
    return os.environ["REBOUND_TOKEN"]


def at(address: str, tries: int = 4) -> Rebound:
    return Rebound(os.environ[address], token, tries=tries)


class Journey:
    def __init__(self) -> None:
        self.rebound = at("REBOUND_URL")
        self.interview: Interview

    def run(self) -> None:
        journey(
            "Python",
            {
                "the ten lines of docs/sdk.md": self.ten_lines,
                "create": self.create,
                f"page through {INTERVIEWS} interviews": self.page,
                "clear a field with null": self.clear,
                "412 for an etag of the past": self.stale_etag,
                "422 with pointers": self.faults,
                "429 with a wait": self.limit,
                "an idempotent retry after a cut connection": self.cut_connection,
                "progress": self.progress,
                "SVG": self.picture,
                "a table goes out and comes in again": self.table,
                "a value and a field that the contract does not know yet": self.tomorrow,
            },
        )

    def ten_lines(self) -> None:
        import ten_lines  # noqa: F401

        items = self.rebound.list_interviews().items
        equal([(one.company, one.outcome) for one in items], [("Northwind", Outcome.PENDING)])

    def create(self) -> None:
        created = self.rebound.create_interview_with_headers(
            dataclasses.replace(
                HERE,
                format=InterviewFormat.VIDEO,
                notes="Ünïcödé ✓",
                self_assessment=SelfAssessmentInput(overall=2),
            )
        )
        self.interview = created.data
        equal(created.response.status_code, 201)
        equal(created.headers["location"], f"/v1/interviews/{self.interview.id}")
        equal(created.headers["etag"], self.interview.etag)
        equal(self.rebound.get_interview(self.interview.id), self.interview)
        equal(self.interview.notes, "Ünïcödé ✓")
        equal(self.interview.outcome, Outcome.PENDING)

    def page(self) -> None:
        made: Set[str] = {one.id for one in self.rebound.list_interviews_items()}
        while len(made) < INTERVIEWS:
            another = dataclasses.replace(HERE, company=f"Employer {len(made)}")
            made.add(self.rebound.create_interview(another).id)
        found = [one.id for one in self.rebound.list_interviews_items(limit=100)]
        equal(len(found), INTERVIEWS)
        equal(set(found), made)
        sizes = [len(page.items) for page in self.rebound.list_interviews_pages(limit=100)]
        equal(sizes, [100, 100, 50])
        equal(asyncio.run(self.found_by_asyncio()), found)

    async def found_by_asyncio(self) -> List[str]:
        async with AsyncRebound(os.environ["REBOUND_URL"], token) as rebound:
            return [one.id async for one in rebound.list_interviews_items(limit=100)]

    def clear(self) -> None:
        changed = self.rebound.update_interview(
            self.interview.id, InterviewPatch(notes=NULL), headers={"If-Match": self.interview.etag}
        )
        equal(changed.notes, None)
        equal(changed.format, InterviewFormat.VIDEO)
        check(changed.etag != self.interview.etag, "the etag has not changed")

    def stale_etag(self) -> None:
        problem = failure(
            lambda: self.rebound.update_interview(
                self.interview.id, InterviewPatch(company="Fabrikam"), headers={"If-Match": self.interview.etag}
            )
        )
        equal(problem.status, 412)
        equal(problem.code, "etag_mismatch")
        self.interview = self.rebound.get_interview(self.interview.id)
        equal(self.interview.company, "Contoso")

    def faults(self) -> None:
        body = dataclasses.replace(HERE, company=" ", self_assessment=SelfAssessmentInput(overall=9))
        problem = failure(lambda: self.rebound.create_interview(body))
        equal(problem.status, 422)
        equal(problem.code, "invalid_body")
        equal(sorted(fault.pointer or "" for fault in problem.errors), ["/company", "/self_assessment/overall"])
        check(re.fullmatch(r"[\w.-]+", problem.request_id) is not None, problem.request_id)

    def limit(self) -> None:
        hasty = at("REBOUND_LIMITED_URL", tries=1)
        problem = failure(lambda: [hasty.list_worth_entries() for _ in range(100)])
        equal(problem.status, 429)
        equal(problem.code, "rate_limited")
        check((problem.retry_after or 0) >= 1, f"Retry-After: {problem.retry_after}")
        # One request a second is let through from now on, so the third has to wait for two of them.
        patient = at("REBOUND_LIMITED_URL")
        began = time.monotonic()
        for _ in range(3):
            patient.list_worth_entries()
        waited = time.monotonic() - began
        check(waited >= 1.9, f"waited only {waited} s")

    def cut_connection(self) -> None:
        body = dataclasses.replace(HERE, company="Cut off")
        created = at("REBOUND_CUT_URL").create_interview_with_headers(body)
        equal(created.headers.get("idempotency_replayed"), "true")
        found = self.rebound.list_interviews(company="Cut off").items
        equal([one.id for one in found], [created.data.id])

    def progress(self) -> None:
        progress = self.rebound.get_progress()
        equal(progress.interviews.real, INTERVIEWS + 1)
        check(progress.summary != "", "no summary")
        french = Rebound(os.environ["REBOUND_URL"], token, language="fr")
        equal(french.get_progress_with_headers().headers["content_language"], "fr")

    def picture(self) -> None:
        picture = self.rebound.get_progress_chart_with_headers().response
        check(picture.headers["Content-Type"].startswith("image/svg+xml"), picture.headers["Content-Type"])
        svg = re.sub(r"^<\?xml[^>]*>\s*", "", picture.text.strip())
        check(svg.startswith("<svg") and svg.endswith("</svg>"), svg)

    def table(self) -> None:
        table = self.rebound.export_interviews_with_headers().response.text
        report = self.rebound.import_interviews(table, preset="rebound", dry_run=True)
        equal(report.total, ImportCounts(created=0, changed=0, skipped=INTERVIEWS + 1, refused=0))

    def tomorrow(self) -> None:
        tomorrow = at("REBOUND_TOMORROW_URL").get_interview(self.interview.id)
        equal(tomorrow.id, self.interview.id)
        equal(tomorrow.format.value, "hologram")
        equal(tomorrow.format.name, "UNKNOWN")


if __name__ == "__main__":
    Journey().run()
