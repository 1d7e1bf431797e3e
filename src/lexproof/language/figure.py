"""Published figures: how many persons of a group there were, on a day, by a source."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from lexproof.language.truth import Truth


@dataclass(frozen=True, kw_only=True)
class Number:
    """So many persons of a group: at least so many, and at most so many where that is said."""

    group: Truth
    least: int = 0
    most: int | None = None


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A published number of persons, and the group that the law makes of them.

    `assumes` says what is taken for granted where the figure is no plain fact about cases as they
    stand on the day of the law. A figure is rounded to the nearest multiple of `rounded_to`.

    >>> from lexproof.language import always
    >>> made = {"group": always(), "gist": "", "source": "", "on": datetime.date(2022, 11, 2)}
    >>> about = Figure(id="reached", persons=1_500, rounded_to=100, **made)
    >>> about.number.least, about.number.most
    (1450, 1549)
    """

    id: str
    persons: int
    gist: str
    group: Truth
    on: datetime.date
    source: str
    rounded_to: int = 1
    assumes: str = ""

    @property
    def number(self) -> Number:
        """Return the numbers that are published as this figure."""
        return Number(
            group=self.group,
            least=self.persons - self.rounded_to // 2,
            most=self.persons + (self.rounded_to - 1) // 2,
        )


def at_least(persons: int, group: Truth) -> Number:
    """Say that so many persons of a group there are, or more."""
    return Number(group=group, least=persons)


def nobody(group: Truth) -> Number:
    """Say that there is no person of a group."""
    return Number(group=group, most=0)
