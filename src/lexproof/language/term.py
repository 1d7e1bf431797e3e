"""Terms: whole months and days, as a court imposes them."""

from __future__ import annotations

from dataclasses import dataclass

from lexproof.language.count import Count, count
from lexproof.language.truth import Truth, all_of
from lexproof.language.unknown import Unknown
from lexproof.tree import build


@dataclass(frozen=True, slots=True)
class Fraction:
    """An exact fraction from 0 to 1."""

    numerator: int
    denominator: int

    def rest(self) -> Fraction:
        """Return what is left of the whole.

        >>> Fraction(3, 4).rest()
        Fraction(numerator=1, denominator=4)
        """
        return Fraction(self.denominator - self.numerator, self.denominator)


class Term(Unknown):
    """A term of months and days; a month is worth thirty days only where a rule says so."""

    __slots__ = ()

    @property
    def months(self) -> Count:
        """Return its whole months."""
        return Count(build.months_of(self.node))

    @property
    def days(self) -> Count:
        """Return its days beyond the months."""
        return Count(build.days_of(self.node))

    def in_days_of_thirty(self) -> Count:
        """Count its days, every month as thirty."""
        return self.months.times(30).plus(self.days)

    def is_same_as(self, other: Term) -> Truth:
        """Say that the terms have the same months and the same days."""
        return Truth(build.same(self.node, other.node))

    def is_whole_months(self) -> Truth:
        """Say that the term has no days beyond its months."""
        return self.days.is_same_as(count(0))

    def is_nothing(self) -> Truth:
        """Say that the term has no months and no days."""
        return all_of(self.is_whole_months(), self.months.is_same_as(count(0)))

    def part(self, fraction: Fraction, *, round_up: Truth) -> Term:
        """Take a fraction: months first, a month's rest as thirty days, then the days."""
        numerator, denominator = fraction.numerator, fraction.denominator
        return Term(build.fraction(self.node, numerator, denominator, round_up.node))


def term(months: Count, days: Count) -> Term:
    """Return the term of so many months and days."""
    return Term(build.term(months.node, days.node))
