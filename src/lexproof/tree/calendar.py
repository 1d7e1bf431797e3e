"""Dates as (month index, day of month) pairs, and arithmetic on them.

The month index counts months from January of the year 0, so it is never negative here. Month
lengths repeat every 48 months from 1901 to 2099, the only years this module accepts. Pairs are
ordered as tuples. A pair may name a day that no calendar has (29 February 2022): such a pair is an
anniversary, which falls between two real days and is only ever compared.
"""

from __future__ import annotations

import datetime
from typing import TypeAlias

Pair: TypeAlias = tuple[int, int]
Span: TypeAlias = tuple[int, int]

FIRST_YEAR, LAST_YEAR = 1901, 2099
DAYS_IN_MONTH_OF_TERM = 30
_COMMON_YEAR = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MONTH_LENGTHS: tuple[int, ...] = tuple(
    29 if index == 1 else _COMMON_YEAR[index % 12] for index in range(48)
)
DAYS_BEFORE_MONTH: tuple[int, ...] = tuple(sum(MONTH_LENGTHS[:index]) for index in range(48))
DAYS_IN_CYCLE = sum(MONTH_LENGTHS)


def pair(day: datetime.date) -> Pair:
    """Return the pair of a calendar day.

    >>> pair(datetime.date(2022, 11, 3))
    (24274, 3)
    """
    return 12 * day.year + day.month - 1, day.day


def date(day: Pair) -> datetime.date:
    """Return the calendar day of a pair; raises ValueError where the calendar has none."""
    month, number = day
    return datetime.date(month // 12, month % 12 + 1, number)


def month_length(month: int) -> int:
    """Return the number of days of the month with this index; wrong before 1901 and after 2099."""
    return MONTH_LENGTHS[month % 48]


def plus_months(day: Pair, months: int, *, roll_forward: bool) -> Pair:
    """Add whole months; a day the month lacks is clipped to its last, or rolls to the next 1st.

    >>> date(plus_months(pair(datetime.date(2022, 1, 31)), 1, roll_forward=False)).isoformat()
    '2022-02-28'
    """
    month, number = day[0] + months, day[1]
    if number <= (length := month_length(month)):
        return month, number
    return (month + 1, 1) if roll_forward else (month, length)


def day_number(day: Pair) -> int:
    """Return a count of days that grows by one from each calendar day to the next.

    Only differences mean anything: the count begins where the cycle of 48 months would.
    """
    month, number = day
    return DAYS_IN_CYCLE * (month // 48) + DAYS_BEFORE_MONTH[month % 48] + number


def plus_days(day: Pair, days: int) -> Pair:
    """Add a natural number of days by the calendar."""
    month, number = day[0], day[1] + days
    while number > (length := month_length(month)):
        month, number = month + 1, number - length
    return month, number


def days_between(start: Pair, end: Pair) -> int:
    """Count the calendar days from start to end; 0 where end is not after start."""
    return max(0, day_number(end) - day_number(start))


def term_between(start: Pair, end: Pair) -> Span:
    """Return the most whole months that do not pass `end` (clipping), then the days left.

    >>> term_between((24274, 3), (24286, 1))
    (11, 29)
    """
    if end <= start:
        return 0, 0
    months = end[0] - start[0]
    if plus_months(start, months, roll_forward=False) > end:
        months -= 1
    reached = plus_months(start, months, roll_forward=False)
    return months, day_number(end) - day_number(reached)


def fraction_of_term(term: Span, numerator: int, denominator: int, *, round_up: bool) -> Span:
    """Take a fraction: months first, the rest of a month as thirty days, then the days.

    Part of a day is dropped, or counted as a day where `round_up` holds. The days of the result
    are not carried into months, so they may be more than thirty.

    >>> fraction_of_term((38, 0), 1, 4, round_up=False)
    (9, 15)
    """
    months, rest = divmod(term[0] * numerator, denominator)
    days = rest * DAYS_IN_MONTH_OF_TERM + term[1] * numerator
    return months, (days + (denominator - 1 if round_up else 0)) // denominator
