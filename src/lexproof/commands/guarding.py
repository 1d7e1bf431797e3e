"""Running a command so that whatever happens is told in a line, with its exit code."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

from cyclopts import CycloptsError

from lexproof.commands.errors import Exit, UsageError

LONGEST_FAULT = 300
"""Characters of a fault of the program that are told."""


def guarded(command: Callable[[], object]) -> int:
    """Run a command and return its exit code; no traceback reaches a user."""
    if sys.stderr is None:  # closed by whoever started us
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # until the end
    try:
        code = command()
        return int(code) if isinstance(code, int) else Exit.AS_EXPECTED
    except CycloptsError as error:
        said = str(error)
        return _say(f"{said[:1].lower()}{said[1:]}", Exit.WRONG_USE)
    except UsageError as error:
        return _say(str(error), Exit.WRONG_USE)
    except KeyboardInterrupt:
        return _say("interrupted", Exit.UNDECIDED)
    except OSError as error:
        _give_up_output()
        return _say(_told(error), Exit.WRONG_USE)
    except Exception as error:  # the last fence before a user
        if os.environ.get("LEXPROOF_DEBUG"):
            raise
        told = f"{type(error).__name__}: {error}".splitlines()[0][:LONGEST_FAULT]
        message = f"a fault of the program, not of your input: {told}; please report it"
        return _say(message, Exit.CONTRADICTION)


def _told(error: OSError) -> str:
    if isinstance(error, BrokenPipeError):
        return "the output was closed before all was written; keep its reader open"
    reason = (error.strerror or str(error)).lower()
    what = f"use `{error.filename}`" if error.filename else "write the results"
    return f"cannot {what}: {reason}"


def _give_up_output() -> None:
    """Let nothing more be written to standard output, not even when Python closes it."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (AttributeError, io.UnsupportedOperation):  # there is none, or it is no file
        return


def _say(message: str, code: Exit) -> int:
    sys.stderr.write(f"lexproof: {message}\n")
    return code
