"""Days and terms, on the calendar of the standard library."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple


class Term(NamedTuple):
    """A term in whole months and days."""

    months: int
    days: int


def reference_day(readings: Mapping[str, str]) -> date:
    """D is the day of first publication, or of signature if that is the reading."""
    return date(2022, 11, 2 if readings["reference_day"] == "signature" else 3)


def one_year_later(day: date) -> date:
    """The same day of the next year, the last on which at most a year is left (S ¶6)."""
    return date(day.year + 1, day.month, day.day)


def add_months(day: date, months: int, month_end: str) -> date:
    """Go on by months; a day the month lacks is its last day, or the 1st after it."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    if day.day <= last:
        return date(year, month + 1, day.day)
    end = date(year, month + 1, last)
    return end if month_end == "clip_back" else end + timedelta(days=1)


def add_term(day: date, term: Term, month_end: str) -> date:
    """The first day of freedom of a term from this day: months first, then days."""
    return add_months(day, term.months, month_end) + timedelta(days=term.days)


def between(start: date, end: date, month_end: str) -> Term:
    """The most whole months from start that do not pass the end, then the days left."""
    months = 0
    while add_months(start, months + 1, month_end) <= end:
        months += 1
    return Term(months, (end - add_months(start, months, month_end)).days)


def before_birthday(day: date, birth: date, years: int) -> bool:
    """The day comes before that birthday; 29 February lies between 28 February and 1 March."""
    return (day.year, day.month, day.day) < (birth.year + years, birth.month, birth.day)


def after_birthday(day: date, birth: date, years: int) -> bool:
    """The day comes after that birthday; 29 February lies between 28 February and 1 March."""
    return (day.year, day.month, day.day) > (birth.year + years, birth.month, birth.day)
