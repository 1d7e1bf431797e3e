"""Putting what a conjunction says outright into the rest of it, which makes proofs smaller."""

from __future__ import annotations

from collections.abc import Iterator

from lexproof.tree import build
from lexproof.tree.node import Kind, Node
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import fold, rebuild

MOST_ROUNDS = 4


def propagate(formula: Node) -> Node:
    """Return a formula that means the same, with what its conjuncts fix put into the others.

    A conjunct that says that something is a constant stays, and so does one that is a mere truth.
    """
    for _ in range(MOST_ROUNDS):
        facts = dict(_fixed(formula))
        if not facts:
            return formula
        simpler = simplify(build.all_of(_put_in(each, facts) for each in _conjuncts(formula)))
        if simpler is formula:
            return formula
        formula = simpler
    return formula


def _conjuncts(formula: Node) -> tuple[Node, ...]:
    return formula.operands if formula.kind is Kind.ALL_OF else (formula,)


def _fixed(formula: Node) -> Iterator[tuple[Node, Node]]:
    """Yield what the conjuncts fix, with the constant that it is."""
    for node in _conjuncts(formula):
        if node.kind is Kind.SAME:
            left, right = node.operands
            if right.kind is Kind.LITERAL and left.kind is not Kind.LITERAL:
                yield left, right
            elif left.kind is Kind.LITERAL and right.kind is not Kind.LITERAL:
                yield right, left
        elif node.kind is Kind.NOT:
            yield node.operands[0], build.FALSE
        elif node.kind is not Kind.LITERAL:
            yield node, build.TRUE


def _put_in(conjunct: Node, facts: dict[Node, Node]) -> Node:
    """Return a conjunct with the constants put in, but not in place of what it says itself."""
    own = conjunct.operands[0] if conjunct.kind is Kind.NOT else conjunct
    kept = {own, *own.operands} if own.kind is Kind.SAME else {own}
    if own.kind is Kind.SYMBOL:
        return conjunct

    def combine(node: Node, operands: tuple[Node, ...]) -> Node:
        return facts[node] if node in facts and node not in kept else rebuild(node, operands)

    return fold([conjunct], combine)[conjunct]
