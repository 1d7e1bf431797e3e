"""Days of the calendar, from 1901 to 2099."""

from __future__ import annotations

import datetime

from lexproof.language.count import Count
from lexproof.language.term import Term
from lexproof.language.truth import Truth, when
from lexproof.language.unknown import Unknown
from lexproof.tree import build


class Day(Unknown):
    """A whole day; the law knows no hours."""

    __slots__ = ()

    def is_before(self, other: Day) -> Truth:
        """Say that the day is earlier than another."""
        return Truth(build.before(self.node, other.node))

    def is_on_or_before(self, other: Day) -> Truth:
        """Say that the day is another or earlier."""
        return Truth(build.at_most(self.node, other.node))

    def is_same_as(self, other: Day) -> Truth:
        """Say that the days are one."""
        return Truth(build.same(self.node, other.node))

    def is_between(self, first: Day, last: Day) -> Truth:
        """Say that the day is in a period, both ends included."""
        early = build.at_most(first.node, self.node)
        return Truth(build.all_of([early, build.at_most(self.node, last.node)]))

    def anniversary(self, years: int) -> Day:
        """Return the same day of the same month so many years later, for comparisons only.

        The anniversary of 29 February falls between 28 February and 1 March.
        """
        return Day(build.anniversary(self.node, years))

    def plus(self, length: Term, *, roll_forward: Truth) -> Day:
        """Add a term, months first, then days.

        A day that the month lacks is clipped to its last day, or rolls forward to the next 1st.
        """
        months, days = build.months_of(length.node), build.days_of(length.node)
        return Day(build.plus_days(build.plus_months(self.node, months, roll_forward.node), days))

    def plus_days(self, days: Count) -> Day:
        """Add days by the calendar."""
        return Day(build.plus_days(self.node, days.node))

    def days_until(self, end: Day) -> Count:
        """Count the calendar days until another day; none where that is not later."""
        return Count(build.days_between(self.node, end.node))

    def term_until(self, end: Day) -> Term:
        """Return the most whole months that do not pass another day, then the days left."""
        return Term(build.term_between(self.node, end.node))

    def number(self) -> Count:
        """Return a count that grows by one from day to day."""
        return Count(build.day_number(self.node))


def day(year: int, month: int, number: int) -> Day:
    """Return a calendar day as a value."""
    return Day(build.day(datetime.date(year, month, number)))


def later_of(one: Day, other: Day) -> Day:
    """Return the later of two days."""
    return when(one.is_on_or_before(other), other, otherwise=one)


def earlier_of(one: Day, other: Day) -> Day:
    """Return the earlier of two days."""
    return when(one.is_on_or_before(other), one, otherwise=other)
