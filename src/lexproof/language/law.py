"""A law as a whole: facts, readings, provisions, silences, and the decision they lead to."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from lexproof.language.facts import (
    STATED,
    Constraint,
    Fact,
    Facts,
    holds_where_stated,
    row_is_possible,
    stated_only_where_allowed,
)
from lexproof.language.provision import Provision, Silence
from lexproof.language.reading import Profile, Reading
from lexproof.language.truth import Truth, all_of
from lexproof.language.unknown import Unknown
from lexproof.tree import build
from lexproof.tree.node import Node
from lexproof.tree.walk import renamed, substitute, symbol_name

Value = TypeVar("Value", bound=Unknown)

OTHER = "′"
"""Suffix of the facts of the other case in a property over two cases."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """One field of the decision; `present` says where it has a value at all."""

    name: str
    value: Unknown
    present: Truth | None = None


@dataclass(frozen=True, kw_only=True)
class Listing:
    """A field of the decision that lists ids: those whose condition holds, in order."""

    name: str
    entries: Mapping[str, Truth]


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence of the source: place, gist in our words, SHA-256, and what became of it."""

    place: str
    gist: str
    digest: str
    provisions: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    no_effect: str = ""


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """How the cases of one person reach each other: a fact of each from the others' facts."""

    shared: tuple[str, ...]
    flag: str
    raised_by: Truth


@dataclass(frozen=True, kw_only=True)
class Law:
    """An encoded law; everything the machine does with it is derived from this one object."""

    name: str
    title: str
    facts: Facts
    constraints: tuple[Constraint, ...]
    readings: Mapping[str, Reading]
    profiles: tuple[Profile, ...]
    provisions: tuple[Provision, ...]
    silences: tuple[Silence, ...]
    decision: tuple[Outcome | Listing, ...]
    dossier: Dossier
    trace: tuple[Sentence, ...]
    usual_days: tuple[datetime.date, ...] = ()

    def choices(self, profile: str, changed: Mapping[str, str] | None = None) -> dict[str, str]:
        """Return the option of every reading under a profile, some of them changed."""
        named = next(known for known in self.profiles if known.name == profile)
        defaults = {identifier: reading.default for identifier, reading in self.readings.items()}
        return {**defaults, **named.choices, **(changed or {})}

    def assumptions(self) -> Truth:
        """Return what holds of the facts of every case, the declarations' own demands included."""
        facts = [fact for fact in self.facts.declared.values() if not _always_stated(fact)]
        groups = self.facts.groups.values()
        return all_of(
            *(constraint.holds for constraint in self.constraints),
            *(holds_where_stated(fact) for fact in facts),
            *(stated_only_where_allowed(fact) for fact in facts),
            *(group.required.implies(group.stated) for group in groups),
            *(row_is_possible(table, self.facts.declared) for table in self.facts.tables),
        )

    def roots(self) -> dict[str, Node]:
        """Return every formula of the law by name: what is exported, hashed and compared."""
        outcomes = [field for field in self.decision if isinstance(field, Outcome)]
        listings = [field for field in self.decision if isinstance(field, Listing)]
        return {
            "assumptions": self.assumptions().node,
            **{item.id: item.applies.node for item in (*self.provisions, *self.silences)},
            **{f"decision.{field.name}": field.value.node for field in outcomes},
            **{
                f"decision.{field.name}{STATED}": field.present.node
                for field in outcomes
                if field.present is not None
            },
            **{
                f"decision.{field.name}.{identifier}": truth.node
                for field in listings
                for identifier, truth in field.entries.items()
            },
        }


def _always_stated(fact: Fact) -> bool:
    return fact.stated.node is build.TRUE


@dataclass(frozen=True)
class Counterpart:
    """Another case: the same as the first but for the facts that were named for it."""

    replacements: Mapping[Node, Node]

    def __call__(self, value: Value) -> Value:
        """Return the same formula about the other case."""
        return value.like(substitute(value.node, self.replacements))


def counterpart(facts: Facts, *different: Unknown) -> Counterpart:
    """Return a case that may differ in the named facts, or in all where none are named."""
    declared = facts.declared.values()
    chosen = [facts.of(value) for value in different] or list(declared)
    groups = [] if different else list(facts.groups.values())
    nodes = [fact.node for fact in chosen]
    flags = [thing.stated.node for thing in (*chosen, *groups)]
    stated = [node for node in flags if node.payload and str(node.payload[0]).endswith(STATED)]
    return Counterpart({node: renamed(node, symbol_name(node) + OTHER) for node in nodes + stated})


def under_another_option(reading: Unknown) -> Counterpart:
    """Return the same case under any option of a reading."""
    return Counterpart({reading.node: renamed(reading.node, symbol_name(reading.node) + OTHER)})
