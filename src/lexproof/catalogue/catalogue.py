"""The catalogue of a law: its properties, open questions, and claims about cohorts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from lexproof.catalogue.cohorts import CohortClaim
from lexproof.catalogue.property import Claim, Property
from lexproof.catalogue.questions import Question
from lexproof.language import Law, Truth, all_of
from lexproof.tree.node import Node


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """A law with what is claimed of it, in the order of the ids.

    Properties are about every case, questions are answered by a number or a region, and cohorts
    are claims about how many persons there are.
    """

    law: Law
    properties: tuple[Property, ...]
    questions: tuple[Question, ...] = ()
    cohorts: tuple[CohortClaim, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an id that two claims share: one finding would hide the other."""
        counted = Counter(claim.id for claim in self.claims)
        twice = sorted(identifier for identifier, number in counted.items() if number > 1)
        if twice:
            raise ValueError(f"properties need ids of their own: {', '.join(twice)}")

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Return everything that is claimed, family by family, each in the order of its ids."""
        everything = (*self.properties, *self.questions, *self.cohorts)
        families = list(dict.fromkeys(claim.family for claim in everything))
        if not self.questions and not self.cohorts:
            return everything
        return tuple(
            sorted(everything, key=lambda claim: (families.index(claim.family), claim.id))
        )

    def assumptions(self, claim: Property | Question) -> Truth:
        """Return what holds of every case the claim speaks of."""
        facts = self.law.assumptions()
        return facts if claim.other is None else all_of(facts, claim.other(facts))

    def symbols(self) -> tuple[Node, ...]:
        """Return the reading symbols of the law."""
        return tuple(reading.node for reading in self.law.readings.values())
