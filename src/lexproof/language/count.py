"""Counts: natural numbers of a unit."""

from __future__ import annotations

from lexproof.language.truth import Truth, when
from lexproof.language.unknown import Unknown
from lexproof.tree import build


class Count(Unknown):
    """A natural number of days, months, or whatever its maker counts; never negative."""

    __slots__ = ()

    def is_at_most(self, other: Count) -> Truth:
        """Say that the count is no more than another."""
        return Truth(build.at_most(self.node, other.node))

    def is_less_than(self, other: Count) -> Truth:
        """Say that the count is less than another."""
        return Truth(build.before(self.node, other.node))

    def is_same_as(self, other: Count) -> Truth:
        """Say that the counts are equal."""
        return Truth(build.same(self.node, other.node))

    def plus(self, other: Count) -> Count:
        """Add another count of the same unit."""
        return Count(build.total([self.node, other.node]))

    def times(self, factor: int) -> Count:
        """Multiply by a natural number."""
        return Count(build.times(self.node, factor))

    def divided_by(self, divisor: int, *, round_up: Truth) -> Count:
        """Divide by a whole number, rounding down, or up where `round_up` holds."""
        up = self.plus(count(divisor - 1))
        return Count(build.quotient(when(round_up, up, otherwise=self).node, divisor))

    def is_divisible_by(self, divisor: int) -> Truth:
        """Say that a whole number divides the count."""
        return Truth(build.same(build.remainder(self.node, divisor), build.count(0)))


def count(value: int) -> Count:
    """Return a natural number as a value."""
    return Count(build.count(value))
