"""What is not JSON is told with its place; what is doubtful JSON is refused with a remedy."""

from __future__ import annotations

import json

import pytest

from lexproof.casework.errors import Problem

from .samples import ORDINARY, changed, decider, paths, problems, told, written

TEXT = json.dumps(ORDINARY)
DEEP = "is nested deeper than 50 levels; a case needs four"
EMPTY = "is empty; write a case, see `lexproof schema case`"
NOT_A_CASE = "is not a case: write one object in braces; many cases as one object a line"


def only(data: bytes) -> Problem:
    """Return the one thing that is wrong."""
    (problem,) = problems(data)
    return problem


@pytest.mark.parametrize("text", [b"", b" ", b"\n\r\n\t "])
def test_an_empty_file_is_told(text: bytes) -> None:
    assert only(text) == Problem("", None, EMPTY)


@pytest.mark.parametrize("text", ["[]", "[{}]", "5", "4.5", "true", "null", '"c-001"'])
def test_an_array_or_a_scalar_is_no_case(text: str) -> None:
    assert only(text.encode()).message == NOT_A_CASE


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("hello", "column 1: a value is missing or misspelt"),
        ("{'id': 1}", "column 2: write a key in double quotation marks"),
        ('{"id": True}', "column 8: a value is missing or misspelt"),
        ('{"id": 1,}', "column 10: write a key in double quotation marks"),
        ('{"id" 1}', "column 7: write a colon"),
        ('{"id": 1 "stage": 2}', "column 10: write a comma"),
        ('{"id": "x', "column 8: close the text"),
        ('{"id": "x\ty"}', "column 10: leave out the line break, tab"),
        ('{"id": "\\x"}', "column 9: write a backslash twice"),
        ('{"id": "\\u12"}', "column 10: write four hexadecimal digits"),
        ('{"schema": 1,\n "id": }', "line 2, column 8: a value is missing"),
        ("{}{}", "column 3: something follows the end of the case"),
        ('{"id": 01}', "column 9: write a comma"),
        ('{"id": 1} // done', "column 11: something follows the end"),
    ],
)
def test_broken_json_is_told_with_its_place_and_a_remedy(text: str, place: str) -> None:
    # newer versions of Python say more exactly what a comma too many is
    said = only(text.encode()).message.replace(
        "column 9: leave out the comma before the bracket",
        "column 10: write a key in double quotation marks",
    )

    assert said.startswith(f"is not JSON at {place}")


def test_every_way_to_cut_a_case_off_is_told() -> None:
    for end in range(1, len(TEXT)):
        assert "is not JSON at column" in only(TEXT[:end].encode()).message


@pytest.mark.parametrize("depth", [51, 500, 100_000])
@pytest.mark.parametrize(("opened", "closed"), [("[", "]"), ('{"a":', "}")])
def test_deep_nesting_is_told(depth: int, opened: str, closed: str) -> None:
    assert only((opened * depth + "1" + closed * depth).encode()).message == DEEP


def test_deep_nesting_that_never_closes_is_told() -> None:
    assert only(b"[" * 100_000).message == DEEP


def test_brackets_inside_a_text_are_not_nesting() -> None:
    assert not problems(changed(id="[" * 200))


def test_a_key_that_stands_twice_is_told_with_its_whole_path() -> None:
    twice = TEXT.replace('"years": 4', '"years": 4, "years": 5').replace(
        '"stage":', '"stage": "served", "stage":'
    )

    message = "this key stands twice; keep one of the two"
    assert told(twice.encode()) == [
        ("stage", "serving", message),
        ("sentence.term.years", 5, message),
    ]


@pytest.mark.parametrize("spaced", [" :", "\n:", "\t :"])
def test_a_key_that_stands_twice_is_found_however_it_is_spaced(spaced: str) -> None:
    twice = TEXT.replace('"stage":', f'"stage"{spaced} "serving", "stage":')

    assert paths(twice.encode()) == ["stage"]


def test_a_key_that_stands_twice_is_found_behind_a_colon_in_an_id() -> None:
    hidden = TEXT.replace("c-001", "\\u003a").replace('"stage":', '"stage": "serving", "stage":')

    assert paths(hidden.encode()) == ["stage"]


def test_a_key_that_is_written_with_an_escape_is_the_same_key() -> None:
    twice = TEXT.replace('"stage":', '"st\\u0061ge": "serving", "stage":')

    assert paths(twice.encode()) == ["stage"]


def test_an_object_that_stands_twice_is_told() -> None:
    assert paths(TEXT.replace('"person":', '"person": {}, "person":').encode()) == ["person"]


@pytest.mark.parametrize("identifier", ["::", "a:b", ""])
def test_a_key_that_stands_twice_is_found_whatever_the_colons_of_the_id(identifier: str) -> None:
    for other in ("", ":", "::"):
        twice = TEXT.replace('"stage":', '"stage": "serving", "stage":').replace(
            '"id": "c-001"', f'"id": "{other}", "id": "{identifier}"'
        )

        assert set(paths(twice.encode())) >= {"id", "stage"}


@pytest.mark.parametrize("colons", [":", "urn:kz:case:1", '"stage":'])
def test_an_id_may_hold_colons(colons: str) -> None:
    assert decider().decide(written(changed(id=colons)))["id"] == colons


@pytest.mark.parametrize(
    ("number", "shown"), [("NaN", "NaN"), ("-Infinity", "-Infinity"), ("1e400", "Infinity")]
)
def test_what_is_no_number_is_told(number: str, shown: str) -> None:
    case = TEXT.replace('"years": 4', f'"years": {number}').encode()

    assert told(case) == [("sentence.term.years", shown, "write a whole number from 0 to 30")]


def test_a_number_of_ten_thousand_digits_is_told() -> None:
    assert paths(TEXT.replace('"years": 4', f'"years": {"9" * 10_000}').encode()) == [
        "sentence.term.years"
    ]


@pytest.mark.parametrize("half", ["\\ud800", "\\udfff", "x\\udc00\\ud800"])
def test_half_a_character_is_told(half: str) -> None:
    ((path, value, message),) = told(TEXT.replace("c-001", half).encode())

    assert (path, message) == ("id", "holds half of a character; write the whole character")
    assert "\ud800" not in str(value)


def test_half_a_character_in_a_key_is_told() -> None:
    ((path, _, message),) = told(TEXT.replace('"stage":', '"\\ud800": 1, "stage":').encode())

    assert path == "\N{REPLACEMENT CHARACTER}"
    assert message.startswith("is not a key here")


def test_a_whole_character_may_be_written_in_two_halves() -> None:
    case = TEXT.replace("c-001", "\\ud83d\\ude00").encode()

    assert decider().decide(case)["id"] == "\N{GRINNING FACE}"


@pytest.mark.parametrize(
    ("encoded", "message"),
    [
        (TEXT.encode("utf-8-sig"), "save the file as UTF-8 without a byte order mark"),
        (TEXT.encode("utf-16"), "is not UTF-8 at byte 1; save the file as UTF-8"),
        (TEXT.encode("utf-32"), "is not UTF-8 at byte 1; save the file as UTF-8"),
        (
            TEXT.replace("c-001", "й").encode("cp1251"),
            "is not UTF-8 at byte 22; save the file as UTF-8",
        ),
    ],
)
def test_another_encoding_is_told(encoded: bytes, message: str) -> None:
    assert only(encoded).message == message


def test_nul_bytes_are_told() -> None:
    assert "control character" in only(TEXT.replace("c-001", "c\0").encode()).message
    assert "is not JSON" in only(TEXT.encode("utf-16-le")).message


def test_every_letter_of_a_remedy_can_be_printed() -> None:
    dirty = changed(**{"\x1b[31m\n": "\x1b[0m", "id": "\x1b]0;x\x07"})
    dirty["stage"] = "\x9b31m"

    assert all(str(problem).isprintable() for problem in problems(dirty))
