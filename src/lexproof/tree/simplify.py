"""Putting known values into a tree and dropping what they make irrelevant."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from lexproof.tree import build, calendar
from lexproof.tree.evaluate import OPERATIONS, Value, literal_value
from lexproof.tree.node import DAY, Kind, Node, Scalar, Sort
from lexproof.tree.walk import fold, rebuild, symbol_name

Rule: TypeAlias = Callable[[Node, tuple[Node, ...]], Node]


def constant(value: Value, sort: Sort) -> Node | None:
    """Return the literal of an evaluator's value; none for a day that no calendar has."""
    if sort != DAY:
        scalar: Scalar = value
        return build.literal(scalar, sort)
    try:
        day: datetime.date = calendar.date(value)
    except ValueError:
        return None
    return build.day(day)


def _all_of(_: Node, operands: tuple[Node, ...]) -> Node:
    if build.FALSE in operands or _contradictory(operands):
        return build.FALSE
    return build.all_of(_flat(Kind.ALL_OF, build.TRUE, operands))


def _any_of(_: Node, operands: tuple[Node, ...]) -> Node:
    if build.TRUE in operands or _contradictory(operands):
        return build.TRUE
    return build.any_of(_flat(Kind.ANY_OF, build.FALSE, operands))


def _flat(kind: Kind, neutral: Node, operands: tuple[Node, ...]) -> Iterable[Node]:
    for operand in operands:
        if operand.kind is kind:
            yield from operand.operands
        elif operand is not neutral:
            yield operand


def _contradictory(operands: tuple[Node, ...]) -> bool:
    present = set(operands)
    return any(node.kind is Kind.NOT and node.operands[0] in present for node in operands)


def _not(_: Node, operands: tuple[Node, ...]) -> Node:
    inner = operands[0]
    return inner.operands[0] if inner.kind is Kind.NOT else build.negation(inner)


def _among(node: Node, operands: tuple[Node, ...]) -> Node:
    operand, options = operands[0], node.payload[0]
    assert isinstance(options, tuple), options
    if len(options) == len(operand.sort.options):
        return build.TRUE
    if operand.kind is not Kind.WHEN:
        return rebuild(node, operands)
    condition, then, otherwise = operand.operands
    wanted = [str(option) for option in options]
    branches = [_constant_if_known(build.among(branch, wanted)) for branch in (then, otherwise)]
    if not all(branch.kind is Kind.LITERAL for branch in branches):
        return rebuild(node, operands)
    return _when(node, (condition, branches[0], branches[1]))


def _constant_if_known(node: Node) -> Node:
    if node.operands[0].kind is not Kind.LITERAL:
        return node
    value = OPERATIONS[node.kind](node.payload, (literal_value(node.operands[0].payload),))
    return build.truth(value=value)


def _comparison(node: Node, operands: tuple[Node, ...]) -> Node:
    if operands[0] is operands[1]:
        return build.truth(value=node.kind is not Kind.BEFORE)
    return rebuild(node, operands)


def _when(_: Node, operands: tuple[Node, ...]) -> Node:
    condition, then, otherwise = operands
    if condition is build.TRUE or then is otherwise:
        return then
    if condition is build.FALSE:
        return otherwise
    if (then, otherwise) == (build.TRUE, build.FALSE):
        return condition
    if (then, otherwise) == (build.FALSE, build.TRUE):
        return build.negation(condition)
    return build.when(condition, then, otherwise)


def _part(node: Node, operands: tuple[Node, ...]) -> Node:
    term = operands[0]
    if term.kind is Kind.TERM:
        return term.operands[0 if node.kind is Kind.MONTHS else 1]
    return rebuild(node, operands)


def _plus_days(node: Node, operands: tuple[Node, ...]) -> Node:
    return operands[0] if operands[1] is build.count(0) else rebuild(node, operands)


RULES: Mapping[Kind, Rule] = {
    Kind.ALL_OF: _all_of,
    Kind.ANY_OF: _any_of,
    Kind.NOT: _not,
    Kind.AMONG: _among,
    Kind.SAME: _comparison,
    Kind.BEFORE: _comparison,
    Kind.AT_MOST: _comparison,
    Kind.WHEN: _when,
    Kind.PLUS_DAYS: _plus_days,
    Kind.MONTHS: _part,
    Kind.DAYS: _part,
    Kind.NAMED: lambda _, operands: operands[0],
}


def simplify_node(node: Node, operands: tuple[Node, ...]) -> Node:
    """Return a node that means the same, its operands being simple already."""
    if operands and all(operand.kind is Kind.LITERAL for operand in operands):
        values = tuple([literal_value(operand.payload) for operand in operands])
        folded = constant(OPERATIONS[node.kind](node.payload, values), node.sort)
        if folded is not None:
            return folded
    rule = RULES.get(node.kind)
    return rule(node, operands) if rule else rebuild(node, operands)


def simplify(
    root: Node, known: Mapping[str, Value] | None = None, memo: dict[Node, Node] | None = None
) -> Node:
    """Return a tree that means the same, names dropped, where the known unknowns have values.

    A `memo` may be shared between calls with the same known values.
    """
    given = known or {}

    def combine(node: Node, operands: tuple[Node, ...]) -> Node:
        if node.kind is Kind.SYMBOL and symbol_name(node) in given:
            return constant(given[symbol_name(node)], node.sort) or node
        return simplify_node(node, operands)

    return fold([root], combine, memo)[root]
