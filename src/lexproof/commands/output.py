"""Where results go: standard output, or a file that is complete or not there."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import tempfile
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TextIO

from lexproof.commands.errors import UsageError


@contextlib.contextmanager
def result_stream(out: Path | None) -> Generator[TextIO]:
    """Yield a stream for results; a file appears under its name only when all is written."""
    if out is None:
        with _standard_output() as stream:
            yield stream
    elif _is_written_in_place(out):
        with _opened(out) as stream:
            yield stream
    else:
        with _replaced(out.resolve()) as stream:
            yield stream


@contextlib.contextmanager
def _standard_output() -> Generator[TextIO]:
    if sys.stdout is None:  # closed by whoever started us
        raise UsageError("standard output is closed; name a file with `--out`")
    stream: TextIO = sys.stdout
    reconfigure: Callable[..., None] | None = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    yield stream
    stream.flush()


def _is_written_in_place(out: Path) -> bool:
    """Say that a name is a pipe or a device, which nothing must replace."""
    try:
        return not stat.S_ISREG(out.stat().st_mode) and not out.is_dir()
    except OSError:
        return False


@contextlib.contextmanager
def _opened(out: Path) -> Generator[TextIO]:
    try:
        stream = out.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise _cannot_write(out, error) from None
    with stream:
        yield stream


@contextlib.contextmanager
def _replaced(out: Path) -> Generator[TextIO]:
    """Yield a stream into a file beside the wanted one, which takes its name at the end."""
    if out.is_dir():
        raise UsageError(f"cannot write `{out}`: it is a folder; name a file in it")
    try:
        handle, name = tempfile.mkstemp(dir=out.parent, prefix=f".{out.name}.")
    except OSError as error:
        raise _cannot_write(out, error) from None
    beside = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            yield stream
        beside.chmod(_mode(out))
        beside.replace(out)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _mode(out: Path) -> int:
    """Return the permissions of the file that is replaced, or those of a new one."""
    if out.exists():
        return stat.S_IMODE(out.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _cannot_write(out: Path, error: OSError) -> UsageError:
    reason = (error.strerror or str(error)).lower()
    return UsageError(f"cannot write `{out}`: {reason}; choose another place")
