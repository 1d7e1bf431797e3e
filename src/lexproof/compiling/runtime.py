"""What compiled formulas call: dates packed into one whole number, month index × 32 + day."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping

from lexproof.tree import calendar
from lexproof.tree.calendar import DAYS_BEFORE_MONTH, DAYS_IN_CYCLE, MONTH_LENGTHS


def pack(day: calendar.Pair) -> int:
    """Return a day as one number; packed days compare as days do."""
    return day[0] << 5 | day[1]


def unpack(packed: int) -> calendar.Pair:
    """Return the pair of a packed day."""
    return packed >> 5, packed & 31


def pack_date(day: datetime.date) -> int:
    """Return a calendar day as one number."""
    return pack(calendar.pair(day))


def iso_date(packed: int) -> str:
    """Return a packed day as ISO 8601 writes it.

    >>> iso_date(pack_date(datetime.date(2022, 11, 3)))
    '2022-11-03'
    """
    month, number = packed >> 5, packed & 31
    return f"{month // 12:04d}-{month % 12 + 1:02d}-{number:02d}"


def plus_months(packed: int, months: int, roll_forward: bool) -> int:
    """Add months to a packed day; what the month lacks is clipped, or rolls to the next 1st."""
    month, number = (packed >> 5) + months, packed & 31
    length = MONTH_LENGTHS[month % 48]
    if number <= length:
        return month << 5 | number
    return month + 1 << 5 | 1 if roll_forward else month << 5 | length


def day_number(packed: int) -> int:
    """Return a count that grows by one from day to day."""
    month = packed >> 5
    return DAYS_IN_CYCLE * (month // 48) + DAYS_BEFORE_MONTH[month % 48] + (packed & 31)


def plus_days(packed: int, days: int) -> int:
    """Add calendar days to a packed day."""
    cycles, rest = divmod(days, DAYS_IN_CYCLE)
    month, number = (packed >> 5) + 48 * cycles, (packed & 31) + rest
    while number > (length := MONTH_LENGTHS[month % 48]):
        month, number = month + 1, number - length
    return month << 5 | number


def days_between(start: int, end: int) -> int:
    """Count the calendar days between two packed days; 0 where the end is not later."""
    return day_number(end) - day_number(start) if end > start else 0


def term_between(start: int, end: int) -> calendar.Span:
    """Return the whole months, then days, between two packed days."""
    return calendar.term_between(unpack(start), unpack(end))


NAMES: Mapping[str, Callable[..., object]] = {
    "_plus_months": plus_months,
    "_day_number": day_number,
    "_plus_days": plus_days,
    "_days_between": days_between,
    "_term_between": term_between,
}
"""The only names that generated code may use beside its own."""
