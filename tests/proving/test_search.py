"""Looking for cases: a real case file, a proof of none, or an error; nothing in between."""

import pytest

from lexproof.language import all_of, day, none_of
from lexproof.proving.search import NotDecided, find_case
from lexproof.solving.z3_session import Session, SolverFailed

from .small_law import CATALOGUE, START, bar, in_time

LAW = CATALOGUE.law


def test_a_case_is_found_with_the_readings_it_needs() -> None:
    left_out = all_of(START.is_same_as(day(2020, 6, 1)), none_of(in_time.applies))

    witness = find_case(LAW, "last-day", left_out)

    assert witness is not None
    assert witness.readings == {"deadline": "left_out"}
    assert witness.cases[0]["id"] == "last-day-a"
    assert witness.cases[0]["start"] == "2020-06-01"


def test_where_there_is_no_case_none_is_found() -> None:
    impossible = all_of(bar.applies, none_of(bar.applies))

    assert find_case(LAW, "impossible", impossible) is None


def test_readings_limit_the_search() -> None:
    included = {"deadline": ("included",)}
    left_out = all_of(START.is_same_as(day(2020, 6, 1)), none_of(in_time.applies))

    assert find_case(LAW, "last-day", left_out, readings=included) is None


def test_a_solver_that_fails_has_not_shown_that_there_is_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise SolverFailed("out of memory")

    monkeypatch.setattr(Session, "check", fail)

    with pytest.raises(NotDecided, match="out of memory"):
        find_case(LAW, "barred", bar.applies)
