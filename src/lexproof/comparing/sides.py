"""Two sides of one case: decided under some options of the readings, and under others."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as record_field
from functools import cached_property

from lexproof.casework.deciding import Decider
from lexproof.comparing.fields import differ
from lexproof.language import Counterpart, Law, Truth, all_of, none_of
from lexproof.language.counterpart import OTHER
from lexproof.language.reading import PREFIX
from lexproof.tree import build
from lexproof.tree.node import Node
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import renamed, substitute, symbol_name


class Standing(enum.Enum):
    """How the person of a case fares on the second side, beside the first."""

    BETTER = "better"
    WORSE = "worse"
    ALIKE = "neither better nor worse"
    NOT_COMPARABLE = "not to be compared"


@dataclass(frozen=True)
class Sides:
    """A law under two choices of readings; a reading that neither names is free and shared."""

    law: Law
    first: Mapping[str, str]
    second: Mapping[str, str]
    deciders: dict[tuple[tuple[str, str], ...], Decider] = record_field(
        default_factory=dict[tuple[tuple[str, str], ...], Decider], compare=False, repr=False
    )

    @cached_property
    def parting(self) -> tuple[str, ...]:
        """Return the readings in which the sides part."""
        named = (name for name in self.law.readings if name in {*self.first, *self.second})
        return tuple(name for name in named if self.first.get(name) != self.second.get(name))

    @cached_property
    def other(self) -> Counterpart:
        """Return the same case on the second side."""
        nodes = [self.law.readings[name].node for name in self.parting]
        return Counterpart({node: renamed(node, symbol_name(node) + OTHER) for node in nodes})

    @cached_property
    def known(self) -> dict[str, str]:
        """Return the options of the readings that are decided, by the names of their unknowns."""
        mine = {PREFIX + name: option for name, option in self.first.items()}
        theirs = {PREFIX + name + OTHER: self.second[name] for name in self.parting}
        return {**mine, **theirs}

    def swapped(self, truth: Truth) -> Truth:
        """Return what a truth about both sides says when they change places."""
        forth = dict(self.other.replacements)
        back: dict[Node, Node] = {new: old for old, new in forth.items()}
        return Truth(substitute(truth.node, {**forth, **back}))

    def chosen(self) -> Truth:
        """Say that the readings are those of the two sides."""
        mine = [(self.law.readings[name].node, option) for name, option in self.first.items()]
        theirs = [
            (self.other.replacements[self.law.readings[name].node], self.second[name])
            for name in self.parting
        ]
        return all_of(*(Truth(build.among(node, [option])) for node, option in mine + theirs))

    def assumptions(self) -> Truth:
        """Say that the facts can be, on both sides."""
        facts = self.law.assumptions()
        return all_of(facts, self.other(facts), self.chosen())

    def of_one_case(self, truth: Truth) -> Truth:
        """Return a truth about both sides as one about a case, with all that the sides assume.

        The options of the second side are put in, so that only facts and open readings are left.
        """
        theirs = {PREFIX + name + OTHER: self.second[name] for name in self.parting}
        return Truth(simplify(all_of(self.assumptions(), truth).node, theirs))

    def differ(self) -> Truth:
        """Say that the two decisions differ in more than how they are explained."""
        return differ(self.law, self.other)

    def standing(self, standing: Standing) -> Truth:
        """Say how the person fares on the second side; raises ValueError without an order."""
        if self.law.order is None:
            raise ValueError(f"the law `{self.law.name}` declares no order of better and worse")
        first_no_worse = self.law.order.no_worse(self.other)
        second_no_worse = self.swapped(first_no_worse)
        return {
            Standing.BETTER: all_of(second_no_worse, none_of(first_no_worse)),
            Standing.WORSE: all_of(first_no_worse, none_of(second_no_worse)),
            Standing.ALIKE: all_of(first_no_worse, second_no_worse),
            Standing.NOT_COMPARABLE: none_of(first_no_worse, second_no_worse),
        }[standing]
