"""Counts, terms and days: what their words work out, by example."""

import pytest

from lexproof.language import (
    Fraction,
    always,
    count,
    day,
    earlier_of,
    later_of,
    never,
    term,
    when,
)
from lexproof.tree.build import WrongSort

from .words import A, amount, date, length, on, value

N, X, Y, T = amount("n"), date("x"), date("y"), length("t")


@pytest.mark.parametrize(("number", "down", "up"), [(0, 0, 0), (1, 0, 1), (4, 1, 1), (5, 1, 2)])
def test_division_drops_the_rest_or_counts_it_as_one(number: int, down: int, up: int) -> None:
    assert value(N.divided_by(4, round_up=never()), n=number) == down
    assert value(N.divided_by(4, round_up=always()), n=number) == up
    assert value(N.divided_by(4, round_up=A), n=number, a=True) == up


def test_counts_are_added_multiplied_and_compared() -> None:
    assert value(N.plus(count(2)).times(3), n=4) == 18
    assert value(N.is_at_most(count(4)), n=4) is True
    assert value(N.is_less_than(count(4)), n=4) is False
    assert value(N.is_same_as(count(4)), n=4) is True
    assert [value(N.is_divisible_by(3), n=number) for number in (0, 1, 3)] == [True, False, True]


@pytest.mark.parametrize("wrong", [-1, -100])
def test_a_count_is_never_negative(wrong: int) -> None:
    with pytest.raises(WrongSort, match="negative"):
        count(wrong)
    with pytest.raises(WrongSort, match="negative"):
        N.times(wrong)


def test_a_term_has_months_and_days_and_a_length_in_months_of_thirty() -> None:
    assert value(T.months, t=(13, 7)) == 13
    assert value(T.days, t=(13, 7)) == 7
    assert value(T.in_days_of_thirty(), t=(13, 7)) == 397
    assert value(T.is_whole_months(), t=(13, 7)) is False
    assert value(T.is_whole_months(), t=(13, 0)) is True
    assert [value(T.is_nothing(), t=one) for one in ((0, 0), (1, 0), (0, 1))] == [
        True,
        False,
        False,
    ]
    assert value(term(count(1), count(0)).is_same_as(term(count(0), count(30)))) is False


def test_a_part_of_a_term_is_taken_months_first_then_days_of_thirty() -> None:
    assert value(T.part(Fraction(1, 4), round_up=never()), t=(38, 0)) == (9, 15)
    assert value(T.part(Fraction(1, 4), round_up=never()), t=(0, 3)) == (0, 0)
    assert value(T.part(Fraction(1, 4), round_up=always()), t=(0, 3)) == (0, 1)


def test_a_fraction_is_from_nothing_to_the_whole() -> None:
    assert Fraction(3, 4).rest().rest() == Fraction(3, 4)
    with pytest.raises(WrongSort, match="5/4"):
        T.part(Fraction(5, 4), round_up=never())


def test_days_are_compared_strictly_or_not() -> None:
    same, later = (
        {"x": on("2022-11-03"), "y": on("2022-11-03")},
        {"x": on("2022-11-03"), "y": on("2022-12-01")},
    )

    assert value(X.is_before(Y), **same) is False
    assert value(X.is_on_or_before(Y), **same) is True
    assert value(X.is_same_as(Y), **same) is True
    assert value(X.is_before(Y), **later) is True
    assert value(Y.is_on_or_before(X), **later) is False


@pytest.mark.parametrize(
    ("one", "inside"),
    [("2022-01-03", False), ("2022-01-04", True), ("2022-01-07", True), ("2022-01-08", False)],
)
def test_both_ends_of_a_period_belong_to_it(one: str, *, inside: bool) -> None:
    assert value(X.is_between(day(2022, 1, 4), day(2022, 1, 7)), x=on(one)) is inside


def test_the_later_and_the_earlier_of_two_days_are_told_apart() -> None:
    case = {"x": on("2022-03-01"), "y": on("2022-02-28")}

    assert value(later_of(X, Y), **case) == on("2022-03-01")
    assert value(earlier_of(X, Y), **case) == on("2022-02-28")
    assert value(later_of(X, X), **case) == on("2022-03-01")


def test_a_leap_day_has_its_anniversary_between_the_28_february_and_the_1_march() -> None:
    birthday = day(2004, 2, 29).anniversary(18)

    assert value(X.is_before(birthday), x=on("2022-02-28")) is True
    assert value(birthday.is_before(X), x=on("2022-03-01")) is True
    assert value(day(2004, 2, 28).anniversary(18).is_same_as(day(2022, 2, 28))) is True


@pytest.mark.parametrize(("rolls", "end"), [(False, "2022-02-28"), (True, "2022-03-01")])
def test_a_term_is_added_months_first_and_clipped_or_rolled(end: str, *, rolls: bool) -> None:
    start = day(2022, 1, 31)

    assert value(start.plus(T, roll_forward=A), t=(1, 0), a=rolls) == on(end)


def test_days_are_added_and_counted_by_the_calendar() -> None:
    start = day(2024, 2, 27)

    assert value(start.plus_days(count(3))) == on("2024-03-01")
    assert value(start.days_until(day(2024, 3, 1))) == 3
    assert value(start.days_until(day(2024, 2, 1))) == 0
    assert value(start.term_until(day(2025, 3, 1))) == (12, 2)
    assert value(day(2024, 3, 1).number()) == value(start.number()) + 3


def test_a_term_between_two_days_added_to_the_first_gives_the_second() -> None:
    end = X.plus(X.term_until(Y), roll_forward=never())
    for first, last in [("2022-01-31", "2022-03-01"), ("2020-02-29", "2021-02-28")]:
        assert value(end, x=on(first), y=on(last)) == on(last)


def test_a_day_no_calendar_has_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="day"):
        day(2022, 2, 29)


def test_a_day_and_a_number_cannot_be_chosen_between() -> None:
    with pytest.raises(WrongSort):
        when(A, X, otherwise=N)
