"""Runs the steps of a journey one after the other and says how each went."""

from __future__ import annotations

import sys
import time
import traceback
from typing import Any, Callable, Dict

from rebound import ProblemError


def journey(language: str, steps: Dict[str, Callable[[], None]]) -> None:
    began = time.monotonic()
    for name, step in steps.items():
        try:
            step()
        except Exception:
            print(f"FAILED  {name}")
            traceback.print_exc()
            sys.exit(1)
        print(f"ok  {name}", flush=True)
    print(f"{language}: {len(steps)} steps in {int((time.monotonic() - began) * 1000)} ms")


def equal(actual: object, expected: object) -> None:
    """A check that stays when Python runs with -O."""
    check(actual == expected, f"expected {expected!r} but got {actual!r}")


def check(holds: bool, what: str) -> None:
    if not holds:
        raise AssertionError(what)


def failure(call: Callable[[], Any]) -> ProblemError:
    """The problem that a call ends in; that it does not is an error."""
    try:
        call()
    except ProblemError as error:
        return error
    raise AssertionError("expected a ProblemError")
