"""Open questions whose answer is a number or a region, found by the machine and kept."""

from __future__ import annotations

from dataclasses import dataclass, field

from lexproof.catalogue.claims import Scope, options_of
from lexproof.catalogue.property import Claim, Kind
from lexproof.language import Count, Counterpart, Truth, always, count


@dataclass(frozen=True, kw_only=True)
class Greatest:
    """The greatest difference is wanted: how far a count exceeds what it is compared with."""

    value: Count
    beyond: Count = field(default_factory=lambda: count(0))
    unit: str


@dataclass(frozen=True)
class Region:
    """The cases of which a truth holds are wanted, told by conditions on their facts."""

    truth: Truth


@dataclass(frozen=True, kw_only=True)
class Question(Claim):
    """A question about the cases that meet a premise, one by one or two beside each other."""

    wanted: Greatest | Region
    premise: Truth = field(default_factory=always)
    other: Counterpart | None = None


def ask_for(
    identifier: str,
    sentence: str,
    *,
    basis: str,
    wanted: Greatest | Region,
    premise: Truth | None = None,
    other: Counterpart | None = None,
    readings: Scope | None = None,
) -> Question:
    """Make a question whose answer is found, not stated."""
    return Question(
        id=identifier,
        kind=Kind.ASK,
        sentence=sentence,
        basis=basis,
        wanted=wanted,
        premise=always() if premise is None else premise,
        other=other,
        readings=options_of(readings),
    )
