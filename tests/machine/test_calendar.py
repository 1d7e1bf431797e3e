"""Date arithmetic against Python's own calendar, over every day from 1901 to 2099.

The arithmetic that proofs and the plain evaluator use is `tree.calendar`; decisions use the packed
one of `compiling.runtime`. Both are held to the same claims.
"""

import calendar as python_calendar
import datetime
from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor
from random import Random

import pytest

from lexproof.compiling import runtime
from lexproof.tree import calendar
from lexproof.tree.calendar import Pair

FIRST, LAST = datetime.date(1901, 1, 1), datetime.date(2099, 12, 31)
ONE_DAY = datetime.timedelta(days=1)
DAYS = [FIRST + index * ONE_DAY for index in range((LAST - FIRST).days + 1)]
PAIRS = [calendar.pair(day) for day in DAYS]


def drawn(number: int, seed: int) -> Iterator[tuple[int, int]]:
    """Yield two positions in the list of days, often near each other, never out of order."""
    random = Random(seed)
    for _ in range(number):
        start = random.randrange(len(DAYS))
        most = random.choice((1, 31, 62, 800, len(DAYS)))
        yield start, min(len(DAYS) - 1, start + random.randint(0, most))


def months_later(day: datetime.date, months: int, *, roll_forward: bool) -> datetime.date:
    """Add months the slow way: by year and month, with the length of the month looked up."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    length = python_calendar.monthrange(year, month)[1]
    if day.day <= length:
        return datetime.date(year, month, day.day)
    last = datetime.date(year, month, length)
    return last + ONE_DAY if roll_forward else last


def test_every_day_has_a_pair_that_gives_it_back() -> None:
    assert [calendar.date(pair) for pair in PAIRS] == DAYS


def test_pairs_and_packed_days_are_in_the_order_of_the_days() -> None:
    packed = [runtime.pack(pair) for pair in PAIRS]

    assert sorted(PAIRS) == PAIRS
    assert sorted(packed) == packed
    assert len(set(packed)) == len(DAYS)


def test_a_packed_day_is_unpacked_and_written_as_it_was() -> None:
    for day, pair in zip(DAYS, PAIRS, strict=True):
        packed = runtime.pack(pair)

        assert packed == runtime.pack_date(day)
        assert runtime.unpack(packed) == pair
        assert runtime.iso_date(packed) == day.isoformat()


def test_the_month_index_counts_months_from_january_of_the_year_0() -> None:
    assert calendar.pair(datetime.date(2022, 11, 3)) == (12 * 2022 + 10, 3)


def test_a_pair_that_no_calendar_has_is_no_date() -> None:
    with pytest.raises(ValueError, match="day"):
        calendar.date((12 * 2022 + 1, 29))


def test_every_month_has_its_length() -> None:
    for year in range(calendar.FIRST_YEAR, calendar.LAST_YEAR + 1):
        for month in range(12):
            length = python_calendar.monthrange(year, month + 1)[1]

            assert calendar.month_length(12 * year + month) == length


def test_the_years_accepted_are_the_longest_run_in_which_every_fourth_is_a_leap_year() -> None:
    years = range(calendar.FIRST_YEAR, calendar.LAST_YEAR + 1)

    assert all(python_calendar.isleap(year) == (year % 4 == 0) for year in years)
    assert not python_calendar.isleap(calendar.FIRST_YEAR - 1)
    assert not python_calendar.isleap(calendar.LAST_YEAR + 1)


def test_the_day_number_grows_by_one_each_day() -> None:
    numbers = [calendar.day_number(pair) for pair in PAIRS]

    assert numbers == list(range(numbers[0], numbers[0] + len(DAYS)))
    assert [runtime.day_number(runtime.pack(pair)) for pair in PAIRS] == numbers


@pytest.mark.parametrize("days", [0, 1, 27, 28, 29, 30, 31, 59, 60, 365, 366, 1461])
def test_days_are_added_to_every_day_by_the_calendar(days: int) -> None:
    for start, end in zip(PAIRS, PAIRS[days:], strict=False):
        assert calendar.plus_days(start, days) == end
        assert runtime.plus_days(runtime.pack(start), days) == runtime.pack(end)


def test_any_number_of_days_is_added_by_the_calendar_and_counted_back() -> None:
    for start, end in drawn(4_000, seed=1):
        one, other = PAIRS[start], PAIRS[end]

        assert calendar.plus_days(one, end - start) == other
        assert runtime.plus_days(runtime.pack(one), end - start) == runtime.pack(other)
        assert calendar.days_between(one, other) == end - start
        assert runtime.days_between(runtime.pack(one), runtime.pack(other)) == end - start


def test_no_days_lie_between_a_day_and_one_that_is_not_later() -> None:
    for end, start in drawn(1_000, seed=2):
        one, other = PAIRS[start], PAIRS[end]

        assert calendar.days_between(one, other) == 0
        assert runtime.days_between(runtime.pack(one), runtime.pack(other)) == 0
        assert calendar.term_between(one, other) == (0, 0)
        assert runtime.term_between(runtime.pack(one), runtime.pack(other)) == (0, 0)


@pytest.mark.parametrize("roll_forward", [False, True])
@pytest.mark.parametrize("months", [0, 1, 11, 12, 13, 360])
def test_months_are_added_to_every_day_as_worked_out_slowly(
    months: int, roll_forward: bool
) -> None:
    end = datetime.date(calendar.LAST_YEAR - months // 12 - 1, 11, 30)
    for day, pair in zip(DAYS, PAIRS, strict=True):
        if day > end:
            break
        later = calendar.pair(months_later(day, months, roll_forward=roll_forward))

        assert calendar.plus_months(pair, months, roll_forward=roll_forward) == later
        packed = runtime.plus_months(runtime.pack(pair), months, roll_forward)
        assert packed == runtime.pack(later)


def has_defining_property(start: Pair, end: Pair) -> bool:
    """Say that a term is the most whole months that do not pass the end, then the days left."""
    months, days = calendar.term_between(start, end)
    reached = calendar.plus_months(start, months, roll_forward=False)
    one_more = calendar.plus_months(start, months + 1, roll_forward=False)
    return reached <= end < one_more and calendar.plus_days(reached, days) == end


def test_a_term_between_is_the_most_whole_months_then_the_days_left() -> None:
    for start, end in drawn(20_000, seed=3):
        one, other = PAIRS[start], PAIRS[end]

        assert has_defining_property(one, other), (DAYS[start], DAYS[end])
        packed = runtime.term_between(runtime.pack(one), runtime.pack(other))
        assert packed == calendar.term_between(one, other)


def test_a_term_between_has_its_defining_property_for_every_two_days_of_four_months() -> None:
    first = DAYS.index(datetime.date(2023, 12, 15))
    window = PAIRS[first : first + 120]

    assert all(
        has_defining_property(one, other) for one in window for other in window if one <= other
    )


def test_a_term_between_never_has_more_than_thirty_days() -> None:
    found = [calendar.term_between(PAIRS[start], PAIRS[end])[1] for start, end in drawn(5_000, 4)]

    assert max(found) == 30


def fraction_worked_out(
    term: tuple[int, int], part: Fraction, *, round_up: bool
) -> tuple[int, int]:
    """Take a fraction exactly: whole months, then the rest of a month as thirty days."""
    months = floor(term[0] * part)
    days = (term[0] * part - months) * 30 + term[1] * part
    return months, ceil(days) if round_up else floor(days)


@pytest.mark.parametrize("round_up", [False, True])
def test_a_fraction_of_a_term_is_exact_but_for_part_of_a_day(round_up: bool) -> None:
    for numerator, denominator in [(0, 1), (1, 1), (1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (6, 7)]:
        part = Fraction(numerator, denominator)
        for months in range(0, 361, 7):
            for days in range(0, 41, 3):
                term = months, days
                taken = calendar.fraction_of_term(term, numerator, denominator, round_up=round_up)

                assert taken == fraction_worked_out(term, part, round_up=round_up)


@pytest.mark.parametrize("part", [Fraction(1, 4), Fraction(1, 2), Fraction(2, 3)])
def test_a_fraction_and_what_it_leaves_are_the_whole_in_days_of_thirty(part: Fraction) -> None:
    rest = 1 - part
    for months in range(0, 361, 11):
        taken, left = (
            calendar.fraction_of_term(
                (months, 12), each.numerator, each.denominator, round_up=round_up
            )
            for each, round_up in ((part, True), (rest, False))
        )

        assert 30 * (taken[0] + left[0]) + taken[1] + left[1] == 30 * months + 12
