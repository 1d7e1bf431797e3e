"""Readings: points on which the text supports more than one meaning, as free choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from lexproof.language.choice import Choice, Options, sort_of
from lexproof.tree import build
from lexproof.tree.node import Node

Option = TypeVar("Option", bound=Options)

PREFIX = "reading."


@dataclass(frozen=True, kw_only=True)
class Reading:
    """An open point: its question, its options (the first is the default), and why it is open."""

    id: str
    question: str
    place: str
    reason: str
    options: type[Options]
    node: Node

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the options, the default first."""
        return self.node.sort.options

    @property
    def default(self) -> str:
        """Return the name of the default option."""
        return self.names[0]


@dataclass
class Readings:
    """The readings of a law, in the order in which they are declared."""

    declared: dict[str, Reading] = field(default_factory=dict[str, Reading])

    def add(
        self, identifier: str, options: type[Option], *, question: str, place: str, reason: str
    ) -> Choice[Option]:
        """Declare a reading and return it as a choice that formulas leave free."""
        node = build.choice_symbol(PREFIX + identifier, sort_of(options))
        if identifier in self.declared:
            raise ValueError(
                f"the reading `{identifier}` is declared twice; rename one of the two"
            )
        self.declared[identifier] = Reading(
            id=identifier,
            question=question,
            place=place,
            reason=reason,
            options=options,
            node=node,
        )
        return Choice(node)


@dataclass(frozen=True, kw_only=True)
class Profile:
    """A named set of choices; readings it does not name keep their default."""

    name: str
    gist: str
    choices: Mapping[str, str] = field(default_factory=dict[str, str])
