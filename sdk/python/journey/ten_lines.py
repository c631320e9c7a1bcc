"""The example of docs/sdk.md."""

# [docs/sdk.md
import os

from rebound import InterviewCreate, ProblemError, Rebound

with Rebound(os.environ["REBOUND_URL"], lambda: os.environ["REBOUND_TOKEN"]) as rebound:
    try:
        rebound.create_interview(InterviewCreate("Northwind", "Data analyst", "2026-11-20T14:30:00Z"))
        for interview in rebound.list_interviews_items():
            print(interview.company, interview.outcome.value)
        print(rebound.get_progress().summary)
    except ProblemError as error:
        print(error.code, error.errors, error.request_id)
# docs/sdk.md]
