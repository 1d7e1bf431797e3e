"""A file is one document, or one object a line: read as it arrives, in constant memory."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

import pytest

from lexproof.casework.errors import Problem
from lexproof.casework.files import LONGEST, Entry, read_entries

from .samples import ORDINARY, paths, problems

CASE = json.dumps(ORDINARY).encode()
PRETTY = json.dumps(ORDINARY, indent=2).encode()
TOO_LONG = "the line is longer than 1,000,000 bytes; a case is far shorter"


def entries(text: bytes) -> list[Entry]:
    """Return what a file of this text holds."""
    return list(read_entries(io.BytesIO(text)))


def lines(text: bytes) -> list[int]:
    """Return the lines at which something stands in a file."""
    return [entry.line for entry in entries(text)]


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n", b"\n\n \n"])
def test_a_document_may_end_with_a_line_break_or_without(end: bytes) -> None:
    assert [(entry.line, entry.text.strip()) for entry in entries(CASE + end)] == [(1, CASE)]


def test_each_line_is_a_case() -> None:
    assert lines(b"\n".join([CASE] * 3)) == [1, 2, 3]


def test_blank_lines_are_counted_and_nothing_else() -> None:
    assert lines(b"\n\n" + CASE + b"\n \t\r\n" + CASE + b"\n\n") == [3, 5]


def test_lines_may_end_as_on_windows() -> None:
    found = entries(CASE + b"\r\n" + CASE + b"\r\n")

    assert [(entry.line, entry.text) for entry in found] == [(1, CASE), (2, CASE)]


def test_a_document_may_stand_on_many_lines() -> None:
    (entry,) = entries(PRETTY)

    assert not problems(entry.text)


def test_a_place_in_a_document_is_the_place_in_the_file() -> None:
    broken = b"\n\n" + PRETTY.replace(b'"stage"', b"\n\nstage")
    line = broken[: broken.index(b"stage")].count(b"\n") + 1
    (entry,) = entries(broken)
    (problem,) = problems(entry.text)

    assert entry.line == 3
    assert problem.message.startswith(f"is not JSON at line {line}, column 1: ")


def test_a_dossier_may_have_its_cases_on_lines_of_their_own() -> None:
    head, _, _ = PRETTY.partition(b'"offence"')
    inner = b'{"id": "a"}'
    text = head + b'"cases": [\n' + inner + b",\n" + inner + b"\n]\n}"

    assert len(entries(text)) == 1


def test_a_broken_line_leaves_the_others_alone() -> None:
    for broken in (CASE[:300], b"hello", CASE + b"}", b'{"schema": 1,,}', b"[1, 2", b"}", b'"'):
        found = entries(b"\n".join([CASE, broken, CASE]))
        assert [(entry.line, bool(problems(entry.text))) for entry in found] == [
            (1, False),
            (2, True),
            (3, False),
        ]


def test_a_broken_first_line_leaves_the_others_alone() -> None:
    for broken in (CASE[:300], b"hello", CASE[:-1], b'{"schema": 1,', b"[", b"}", b'"', b"5"):
        found = entries(b"\n".join([broken, CASE, CASE]))
        assert [(entry.line, bool(problems(entry.text))) for entry in found] == [
            (1, True),
            (2, False),
            (3, False),
        ]


def test_lines_that_are_all_cut_off_are_told_one_by_one() -> None:
    assert lines(b"\n".join([CASE[:300]] * 3)) == [1, 2, 3]


def test_a_list_over_many_lines_is_one_mistake() -> None:
    text = json.dumps([ORDINARY, ORDINARY], indent=1).encode()
    (entry,) = entries(text)

    assert paths(entry.text) == [""]


@pytest.mark.parametrize("text", [b"", b"\n", b" \n\t\r\n"])
def test_an_empty_file_is_an_entry_with_a_problem(text: bytes) -> None:
    (entry,) = entries(text)

    assert entry.problem is not None
    assert entry.problem.message.startswith("is empty")


@pytest.mark.parametrize("name", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_told_once_for_the_file(name: str) -> None:
    text = (CASE + b"\n" + CASE).decode().encode(name)
    (entry,) = entries(text)

    assert entry.problem is not None
    assert entry.problem.message == "is UTF-16; save the file as UTF-8"


def test_a_byte_order_mark_concerns_its_own_line() -> None:
    found = entries(b"\xef\xbb\xbf" + CASE + b"\n" + CASE)

    assert [bool(problems(entry.text)) for entry in found] == [True, False]


def test_a_line_that_is_too_long_is_told_and_the_next_one_read() -> None:
    found = entries(CASE + b"\n" + b"x" * (3 * LONGEST) + b"\n" + CASE)

    assert [entry.line for entry in found] == [1, 2, 3]
    assert found[1].problem == Problem("", None, TOO_LONG)
    assert found[2].text == CASE


def test_a_line_of_just_the_length_is_read() -> None:
    full = CASE + b" " * (LONGEST - len(CASE))

    assert [entry.problem for entry in entries(full + b"\n" + full)] == [None, None]


def test_a_document_that_is_too_long_is_one_mistake_and_cases_after_it_are_read() -> None:
    (first, second) = entries(b'{\n"schema": 1,\n' + b'"x": 1,\n' * 200_000 + CASE)

    assert first.problem is not None
    assert first.problem.message.startswith("is longer than 1,000,000 bytes")
    assert second.text == CASE


def test_each_line_is_yielded_before_the_next_is_asked_for() -> None:
    asked: list[int] = []

    class Slow(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            asked.append(len(asked))
            return super().readline(size)

    found: Iterator[Entry] = read_entries(Slow(b"\n".join([CASE] * 3)))
    for number in range(1, 4):
        assert next(found).line == number
        assert len(asked) == number


def test_a_broken_first_line_is_yielded_when_the_next_case_has_come() -> None:
    found = read_entries(io.BytesIO(b'{"schema": 1, \n' + CASE[:-1] + b"\n" + CASE))

    assert [entry.line for entry in found] == [1, 2, 3]
