"""The conditions in which regions are told: definitions of the law, facts, and comparisons.

A condition is one that both sides share; what the sides decide differently explains nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lexproof.tree import build
from lexproof.tree.evaluate import evaluate
from lexproof.tree.node import COUNT, DAY, TERM, TRUTH, Kind, Node
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import post_order, symbol_name, symbols

_COMPOUND = frozenset({Kind.ALL_OF, Kind.ANY_OF, Kind.WHEN, Kind.AT_MOST, Kind.BEFORE})
_COMPARISONS = frozenset({Kind.SAME, Kind.BEFORE, Kind.AT_MOST})


@dataclass(frozen=True)
class Condition:
    """Something that holds of a case or does not: `formula` for a solver, `shown` for readers.

    `option` is set where the condition is that a choice is a certain option.
    """

    formula: Node
    shown: Node
    option: str = ""


@dataclass(frozen=True)
class Literal:
    """A condition that holds, or that does not."""

    condition: Condition
    holds: bool

    @property
    def formula(self) -> Node:
        """Return the formula that is true where the literal is."""
        formula = self.condition.formula
        return formula if self.holds else build.negation(formula)


def vocabulary(
    roots: Sequence[Node], known: Mapping[str, Any], parting: Collection[str]
) -> tuple[Condition, ...]:
    """Return the conditions of some formulas, those to be kept rather than others first.

    `known` holds the readings that are decided, `parting` names those in which the sides part.
    """
    memo: dict[Node, Node] = {}
    simple = [simplify(root, known, memo) for root in roots]
    found = [*_definitions(roots, memo, parting), *_facts(simple), *_comparisons(roots, memo)]
    distinct: dict[Node, Condition] = {}
    for condition in found:
        distinct.setdefault(condition.formula, condition)
    return tuple(distinct.values())


def _definitions(
    roots: Sequence[Node], memo: Mapping[Node, Node], parting: Collection[str]
) -> Iterator[Condition]:
    """Yield the definitions that do not hang on a reading that parts the sides."""
    for node in post_order(roots):
        if node.kind is Kind.NAMED and node.sort == TRUTH and memo[node].kind in _COMPOUND:
            names = {symbol_name(symbol) for symbol in symbols([node])}
            if names.isdisjoint(parting):
                yield Condition(memo[node], node)


def _facts(roots: Sequence[Node]) -> Iterator[Condition]:
    for symbol in symbols(roots):
        if symbol.sort == TRUTH:
            yield Condition(symbol, symbol)
        for option in symbol.sort.options:
            yield Condition(build.among(symbol, [option]), symbol, option)


def _comparisons(roots: Sequence[Node], memo: Mapping[Node, Node]) -> Iterator[Condition]:
    """Yield comparisons of days, terms and counts; what they compare keeps its names."""
    for node in post_order(roots):
        compares = node.kind in _COMPARISONS and node.operands[0].sort in (COUNT, DAY, TERM)
        if compares and memo[node].kind in _COMPARISONS:
            yield Condition(memo[node], node)


def holding(conditions: Sequence[Condition], values: Mapping[str, Any]) -> tuple[Literal, ...]:
    """Return what holds of a case: each condition, or that it does not.

    That a choice is one option is not among them; that it is none of the others says the same.
    """
    held = [Literal(each, bool(evaluate(each.formula, values))) for each in conditions]
    return tuple(each for each in held if not (each.holds and each.condition.option))
