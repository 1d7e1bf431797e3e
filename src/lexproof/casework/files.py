"""Reading case files of any length: one document, or one object a line, in constant memory."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from lexproof.casework.errors import Problem
from lexproof.casework.parsing import EMPTY

LONGEST = 1_000_000
"""Bytes of a line or of a single document."""
_CHUNK = 1 << 16
_UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"{\x00", b"\x00{", b"[\x00", b"\x00[")


@dataclass(frozen=True, slots=True)
class Entry:
    """A text to decide with its line, or what is wrong with the line itself."""

    line: int
    text: bytes
    problem: Problem | None = None


def read_entries(stream: BinaryIO) -> Iterator[Entry]:
    """Yield the cases of a stream as they arrive.

    Where the first line is whole the stream is JSON Lines, and each line is yielded before the
    next is asked for. Otherwise all of it is one document, unless lines like cases stand in it.
    """
    lines = _lines(stream)
    first = next(lines, None)
    if first is None:
        yield Entry(1, b"", EMPTY)
    elif first.text.startswith(_UTF_16):
        message = "is UTF-16; save the file as UTF-8"
        yield Entry(first.line, b"", Problem("", first.text[:4].hex(" "), message))
    elif first.problem is not None or _is_whole(first.text):
        yield first
        yield from lines
    else:
        yield from _document(first, lines)


def _document(first: Entry, lines: Iterator[Entry]) -> Iterator[Entry]:
    """Yield one document over several lines, or its lines where it turns out to be none."""
    read = [first]
    size = first.line + len(first.text)
    for entry in lines:
        size += entry.line - read[-1].line + len(entry.text)
        if _is_like_a_case(entry.text) and not read[-1].text.rstrip().endswith((b"[", b",", b":")):
            yield from (*read, entry)
            yield from lines
            return
        read.append(entry)
        if entry.problem is not None or size > LONGEST:
            yield from _after_too_much(read, lines)
            return
    text = _joined(read)
    if not any(_is_like_a_case(entry.text) for entry in read[1:]) or _is_json(text):
        yield Entry(first.line, text)
    else:
        yield from read


def _after_too_much(read: Sequence[Entry], lines: Iterator[Entry]) -> Iterator[Entry]:
    """Yield that a document is too long, then what is like cases after it."""
    if any(_is_like_a_case(entry.text) for entry in read[1:]):
        yield from read
    else:
        message = f"is longer than {LONGEST:,} bytes; write many cases as one object a line"
        yield Entry(read[0].line, b"", Problem("", None, message))
        lines = (entry for entry in lines if _is_like_a_case(entry.text))
    yield from lines


def _joined(read: Sequence[Entry]) -> bytes:
    """Return a document with its blank lines, so that positions in it are those in the file."""
    parts: list[bytes] = []
    line = 1
    for entry in read:
        parts += [b"\n" * (entry.line - line), entry.text]
        line = entry.line
    return b"".join(parts)


def _is_like_a_case(text: bytes) -> bool:
    """Say that a line looks like one of JSON Lines: an object that names its schema."""
    return text.lstrip().startswith(b"{") and b'"schema"' in text


def _is_whole(text: bytes) -> bool:
    """Say that a line is JSON, or an object broken before its end; a document may go on."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        stripped = error.doc.strip()
        within = error.pos < len(error.doc.rstrip())
        return within and stripped.startswith("{") and stripped.endswith("}")
    except (ValueError, RecursionError):
        return True
    return True


def _is_json(text: bytes) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _lines(stream: BinaryIO) -> Iterator[Entry]:
    """Yield the lines that are not blank; one that is too long is told and skipped."""
    number = 0
    while line := stream.readline(LONGEST + 1):
        number += 1
        if len(line) > LONGEST and not line.endswith(b"\n"):
            _skip_line(stream)
            message = f"the line is longer than {LONGEST:,} bytes; a case is far shorter"
            yield Entry(number, b"", Problem("", None, message))
        elif line.strip():
            yield Entry(number, line.rstrip(b"\r\n"))


def _skip_line(stream: BinaryIO) -> None:
    while chunk := stream.readline(_CHUNK):
        if chunk.endswith(b"\n"):
            return
