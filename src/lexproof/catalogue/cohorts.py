"""Claims about cohorts: any number of persons, each a case, who agree with published numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lexproof.catalogue.property import Claim, Kind
from lexproof.language import Figure, Number, Truth


@dataclass(frozen=True)
class Exists:
    """There is a cohort that agrees with the numbers."""


@dataclass(frozen=True)
class Holds:
    """Every cohort that agrees with the numbers agrees with one more."""

    number: Number


@dataclass(frozen=True)
class Range:
    """The least and the greatest number of persons of a group are wanted."""

    group: Truth


@dataclass(frozen=True, kw_only=True)
class CohortClaim(Claim):
    """A claim about every cohort whose groups have these numbers of persons."""

    given: tuple[Figure | Number, ...]
    says: Exists | Holds | Range

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Return the published figures among the numbers."""
        return tuple(each for each in self.given if isinstance(each, Figure))

    @property
    def numbers(self) -> tuple[Number, ...]:
        """Return the numbers, those of figures as they are published."""
        return tuple(each.number if isinstance(each, Figure) else each for each in self.given)

    @property
    def groups(self) -> tuple[Truth, ...]:
        """Return the groups that the claim speaks of."""
        said = self.says
        own = (said.number.group,) if isinstance(said, Holds) else ()
        own = (said.group,) if isinstance(said, Range) else own
        return (*(number.group for number in self.numbers), *own)


Numbers = Iterable[Figure | Number]


def a_cohort_exists(
    identifier: str, sentence: str, *, basis: str, numbers: Numbers
) -> CohortClaim:
    """Claim that some cohort agrees with all the numbers at once."""
    return CohortClaim(
        id=identifier,
        kind=Kind.MUST,
        sentence=sentence,
        basis=basis,
        given=tuple(numbers),
        says=Exists(),
    )


def _maker(kind: Kind) -> Callable[..., CohortClaim]:
    def make(
        identifier: str, sentence: str, *, basis: str, numbers: Numbers, holds: Number
    ) -> CohortClaim:
        return CohortClaim(
            id=identifier,
            kind=kind,
            sentence=sentence,
            basis=basis,
            given=tuple(numbers),
            says=Holds(holds),
        )

    return make


in_every_cohort = _maker(Kind.MUST)
"""Claim a number that is to hold in every cohort which agrees with the others."""
not_in_every_cohort = _maker(Kind.FALSE)
"""Claim a number wrongly: a cohort agrees with the others and not with it."""


def how_many(
    identifier: str, sentence: str, *, basis: str, numbers: Numbers, group: Truth
) -> CohortClaim:
    """Ask how few and how many persons of a group the numbers leave room for."""
    return CohortClaim(
        id=identifier,
        kind=Kind.ASK,
        sentence=sentence,
        basis=basis,
        given=tuple(numbers),
        says=Range(group),
    )
