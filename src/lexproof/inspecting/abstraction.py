"""Formulas in which comparisons that need date arithmetic are left open.

An open comparison may hold or not, whatever the facts: so more cases are possible than really
are. What is proved of all of them is proved; a single one of them shows nothing by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lexproof.tree import build
from lexproof.tree.node import COUNT, DAY, TERM, Kind, Node
from lexproof.tree.walk import fold, post_order, rebuild

_ARITHMETIC = frozenset(
    {
        Kind.PLUS_MONTHS,
        Kind.PLUS_DAYS,
        Kind.TERM_BETWEEN,
        Kind.DAYS_BETWEEN,
        Kind.DAY_NUMBER,
        Kind.FRACTION,
    }
)
_COMPARISONS = frozenset({Kind.SAME, Kind.BEFORE, Kind.AT_MOST})


class Abstraction:
    """Leaves open every comparison of some formulas that needs date arithmetic."""

    def __init__(self, formulas: Sequence[Node]) -> None:
        calculated = fold(formulas, _is_calculated)
        compared = [
            node
            for node in post_order(formulas)
            if node.kind in _COMPARISONS
            and node.operands[0].sort in (COUNT, DAY, TERM)
            and calculated[node]
        ]
        self._open: Mapping[Node, Node] = {
            node: build.truth_symbol(f"open.{number}") for number, node in enumerate(compared)
        }
        self._memo: dict[Node, Node] = {}

    def of(self, formula: Node) -> Node:
        """Return a formula with its comparisons left open."""
        fold([formula], self._combine, self._memo)
        return self._memo[formula]

    def _combine(self, node: Node, operands: tuple[Node, ...]) -> Node:
        return self._open.get(node) or rebuild(node, operands)


def _is_calculated(node: Node, operands: tuple[bool, ...]) -> bool:
    return node.kind in _ARITHMETIC or any(operands)
