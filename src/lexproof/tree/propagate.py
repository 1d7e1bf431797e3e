"""Putting what a conjunction says outright into the rest of it, which makes proofs smaller."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lexproof.tree import build
from lexproof.tree.node import Kind, Node
from lexproof.tree.simplify import simplify_node
from lexproof.tree.walk import fold, rebuild

MOST_ROUNDS = 4


def propagate(formula: Node) -> Node:
    """Return a formula that means the same, with what its conjuncts fix put into the others.

    A conjunct fixes that it holds itself, or that something is a constant. It stays, so that
    nothing is lost, and what it fixes is put only into what it is no part of.
    """
    for _ in range(MOST_ROUNDS):
        simpler = _once(formula)
        if simpler is formula:
            break
        formula = simpler
    return formula


def _once(formula: Node) -> Node:
    conjuncts = _conjuncts(formula)
    facts = dict(_fixed(conjuncts))

    def combine(node: Node, operands: tuple[Node, ...]) -> Node:
        return facts.get(node) or simplify_node(node, operands)

    put_in = fold(conjuncts, combine)
    kept = tuple(_kept(each, put_in) for each in conjuncts)
    if kept == conjuncts:
        return formula
    joined = build.all_of(kept)
    return simplify_node(joined, joined.operands)


def _conjuncts(formula: Node) -> tuple[Node, ...]:
    return formula.operands if formula.kind is Kind.ALL_OF else (formula,)


def _fixed(conjuncts: tuple[Node, ...]) -> Iterator[tuple[Node, Node]]:
    """Yield what the conjuncts fix, with the constant that it is."""
    for node in conjuncts:
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


def _kept(conjunct: Node, put_in: Mapping[Node, Node]) -> Node:
    """Return a conjunct with the constants put in, but not in place of what it says itself."""
    if conjunct.kind is Kind.SAME:
        return conjunct
    if conjunct.kind is Kind.NOT:
        return build.negation(_with_operands(conjunct.operands[0], put_in))
    return _with_operands(conjunct, put_in)


def _with_operands(node: Node, put_in: Mapping[Node, Node]) -> Node:
    operands = tuple(put_in[operand] for operand in node.operands)
    return node if operands == node.operands else simplify_node(rebuild(node, operands), operands)
