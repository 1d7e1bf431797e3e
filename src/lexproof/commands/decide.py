"""`lexproof decide`: cases in, decisions out, line for line."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from lexproof.casework.deciding import Decider
from lexproof.casework.errors import Problem, Refused, short
from lexproof.casework.files import Entry, read_entries
from lexproof.casework.identifiers import SeenIdentifiers
from lexproof.commands.errors import Exit, UsageError
from lexproof.commands.printing import Printer, Result
from lexproof.proving.parallel import in_order

STANDARD_INPUT = "-"


def decide_files(
    decider: Decider, files: Sequence[str], printer: Printer, jobs: int | None = None
) -> Exit:
    """Decide every case of the files; the good ones are decided whatever the others are."""
    if jobs is not None and jobs < 1:
        raise UsageError(f"`--jobs {jobs}` leaves nobody to work; give 1 or more")
    _refuse_options(files)
    worst = Exit.AS_EXPECTED
    for name in files or [STANDARD_INPUT]:
        try:
            with _opened(name) as stream:
                for result in results(decider, stream, jobs or 1):
                    worst = Exit.WRONG_USE if result.problems else worst
                    printer(name, result)
        except UsageError as error:
            worst = Exit.WRONG_USE
            sys.stderr.write(f"lexproof: {error}\n")
    return worst


def _refuse_options(files: Sequence[str]) -> None:
    """Raise `UsageError` for a name that was meant as an option; `-` is standard input."""
    for name in files:
        if name.startswith("-") and name != STANDARD_INPUT:
            message = f"`{short(name)}` is not an option here; see `lexproof decide --help`"
            raise UsageError(f"{message}, or write `./{short(name)}` for a file of this name")


@contextlib.contextmanager
def _opened(name: str) -> Generator[BinaryIO]:
    """Open a file, or standard input; raises `UsageError` where it cannot be read."""
    if name == STANDARD_INPUT:
        if sys.stdin is None:  # closed by whoever started us
            raise UsageError("standard input is closed; name a file of cases")
        yield sys.stdin.buffer
        return
    try:
        stream = Path(name).open("rb")  # noqa: SIM115  # closed below, beyond this `except`
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = f"cannot read `{short(name)}`: {reason.lower()}; name a file of cases, or -"
        raise UsageError(message) from None
    with stream:
        yield stream


def results(decider: Decider, stream: BinaryIO, jobs: int = 1) -> Iterator[Result]:
    """Yield what becomes of each case of a stream, in order.

    With one job each is answered before the next is read; with more they are decided in batches,
    so that the first answers wait for some hundreds of cases to be read.
    """
    seen = SeenIdentifiers()
    try:
        decided = in_order(lambda entry: _result(decider, entry), read_entries(stream), jobs)
        for result in decided:
            yield result if _is_new(seen, result) else _repeated(result)
    finally:
        seen.close()


def _result(decider: Decider, entry: Entry) -> Result:
    if entry.problem is not None:
        return Result(entry.line, None, problems=(entry.problem,))
    try:
        decision = decider.decide(entry.text)
    except Refused as refused:
        return Result(entry.line, refused.identifier, problems=refused.problems)
    return Result(entry.line, decision["id"], decision)


def _is_new(seen: SeenIdentifiers, result: Result) -> bool:
    return result.identifier is None or seen.add(result.identifier)


def _repeated(result: Result) -> Result:
    message = "this id is used twice in the file; give every case its own"
    problem = Problem("id", result.identifier, message)
    return Result(result.line, result.identifier, problems=(problem, *result.problems))
