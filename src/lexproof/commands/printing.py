"""Printing what became of cases: JSON Lines for programs, a table for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

from lexproof.casework.answering import Decision
from lexproof.casework.data import Json
from lexproof.casework.errors import Problem, short
from lexproof.casework.inputs import SCHEMA
from lexproof.commands.telling import tell_decision, tell_in_a_line, tell_problems
from lexproof.language import Law


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one case: its decision, or what is wrong with it."""

    line: int
    identifier: str | None
    decision: Decision | None = None
    problems: tuple[Problem, ...] = ()


Printer = Callable[[str, Result], None]
"""Prints a result of the file of this name."""


def json_printer(out: TextIO, *, several: bool) -> Printer:
    """Return what prints a line of JSON for each case, at once.

    What is wrong with a case names its file where there are several.
    """

    def printer(name: str, result: Result) -> None:
        told = result.decision or _refusal(name if several else None, result)
        out.write(_encode(told) + "\n")
        out.flush()

    return printer


_encode = json.JSONEncoder(ensure_ascii=False).encode


def _refusal(name: str | None, result: Result) -> dict[str, Json]:
    errors: list[Json] = [problem.as_data() for problem in result.problems]
    file: dict[str, Json] = {} if name is None else {"file": short(name)}
    told = {"schema": SCHEMA, **file, "line": result.line, "id": result.identifier}
    return {**told, "errors": errors}


def table_printer(out: TextIO, law: Law, *, quiet: bool) -> Printer:
    """Return what prints decisions for people, and on standard error what is wrong."""
    tell = tell_in_a_line if quiet else tell_decision

    def printer(name: str, result: Result) -> None:
        if result.decision is not None:
            out.write(tell(law, result.decision))
        out.flush()
        if result.problems:
            sys.stderr.write(tell_problems(name, result.line, result.identifier, result.problems))

    return printer
