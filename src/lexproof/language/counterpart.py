"""The other case of a claim that compares two: the same facts but for those that are named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from lexproof.language.facts import STATED, Facts
from lexproof.language.unknown import Unknown
from lexproof.tree.node import Node
from lexproof.tree.walk import renamed, substitute, symbol_name

Value = TypeVar("Value", bound=Unknown)

OTHER = "′"  # noqa: RUF001  # a prime is how the other of two is written
"""Suffix of the facts of the other case in a claim over two cases."""


@dataclass(frozen=True)
class Counterpart:
    """Another case: the same as the first but for the facts that were named for it."""

    replacements: Mapping[Node, Node]

    def __call__(self, value: Value) -> Value:
        """Return the same formula about the other case."""
        return value.like(substitute(value.node, self.replacements))


def counterpart(facts: Facts, *different: Unknown) -> Counterpart:
    """Return a case that may differ in the named facts, or in all where none are named.

    Raises KeyError for a value that is not a declared fact.
    """
    chosen = [facts.of(value) for value in different] or list(facts.declared.values())
    nodes = [fact.node for fact in chosen]
    flags = [fact.stated.node for fact in chosen]
    if not different:
        flags += [group.stated.node for group in facts.groups.values()]
    stated = [node for node in flags if node.payload and str(node.payload[0]).endswith(STATED)]
    return Counterpart({node: renamed(node, symbol_name(node) + OTHER) for node in nodes + stated})


def under_another_option(reading: Unknown) -> Counterpart:
    """Return the same case under any option of a reading."""
    return Counterpart({reading.node: renamed(reading.node, symbol_name(reading.node) + OTHER)})
