"""The plain evaluator: what a tree means, said once, slowly and without a compiler or solver.

Truths are bools, counts ints, choices option names, days pairs of `calendar`, terms pairs of
months and days. Days are meant from 1901 to 2099; nothing here refuses others.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from lexproof.tree import calendar
from lexproof.tree.node import Kind, Node, Payload
from lexproof.tree.walk import fold, symbol_name

Value: TypeAlias = Any  # bool, int, str or a pair of ints, told apart by the sort of the node
Operation: TypeAlias = Callable[[Payload, tuple[Value, ...]], Value]


def literal_value(payload: Payload) -> Value:
    """Return the value of a constant."""
    value = payload[0]
    return calendar.pair(value) if isinstance(value, datetime.date) else value


def _among(payload: Payload, values: tuple[Value, ...]) -> Value:
    options = payload[0]
    assert isinstance(options, tuple), options
    return values[0] in options


def _anniversary(payload: Payload, values: tuple[Value, ...]) -> Value:
    return values[0][0] + 12 * _whole(payload[0]), values[0][1]


def _fraction(payload: Payload, values: tuple[Value, ...]) -> Value:
    numerator, denominator = _whole(payload[0]), _whole(payload[1])
    return calendar.fraction_of_term(values[0], numerator, denominator, round_up=values[1])


def _whole(value: object) -> int:
    assert isinstance(value, int), value
    return value


OPERATIONS: Mapping[Kind, Operation] = {
    Kind.LITERAL: lambda payload, _: literal_value(payload),
    Kind.ALL_OF: lambda _, values: all(values),
    Kind.ANY_OF: lambda _, values: any(values),
    Kind.NOT: lambda _, values: not values[0],
    Kind.AMONG: _among,
    Kind.SAME: lambda _, values: values[0] == values[1],
    Kind.BEFORE: lambda _, values: values[0] < values[1],
    Kind.AT_MOST: lambda _, values: values[0] <= values[1],
    Kind.WHEN: lambda _, values: values[1] if values[0] else values[2],
    Kind.SUM: lambda _, values: sum(values),
    Kind.TIMES: lambda payload, values: _whole(payload[0]) * values[0],
    Kind.QUOTIENT: lambda payload, values: values[0] // _whole(payload[0]),
    Kind.REMAINDER: lambda payload, values: values[0] % _whole(payload[0]),
    Kind.ANNIVERSARY: _anniversary,
    Kind.TERM: lambda _, values: (values[0], values[1]),
    Kind.MONTHS: lambda _, values: values[0][0],
    Kind.DAYS: lambda _, values: values[0][1],
    Kind.FRACTION: _fraction,
    Kind.PLUS_MONTHS: lambda _, values: calendar.plus_months(
        values[0], values[1], roll_forward=values[2]
    ),
    Kind.PLUS_DAYS: lambda _, values: calendar.plus_days(values[0], values[1]),
    Kind.TERM_BETWEEN: lambda _, values: calendar.term_between(values[0], values[1]),
    Kind.DAYS_BETWEEN: lambda _, values: calendar.days_between(values[0], values[1]),
    Kind.DAY_NUMBER: lambda _, values: calendar.day_number(values[0]),
    Kind.NAMED: lambda _, values: values[0],
}


def evaluate_all(roots: Iterable[Node], values: Mapping[str, Value]) -> dict[Node, Value]:
    """Return the value of every node below the roots.

    Raises KeyError for an unknown that `values` does not name.
    """

    def combine(node: Node, operands: tuple[Value, ...]) -> Value:
        if node.kind is Kind.SYMBOL:
            return values[symbol_name(node)]
        return OPERATIONS[node.kind](node.payload, operands)

    return fold(roots, combine)


def evaluate(root: Node, values: Mapping[str, Value]) -> Value:
    """Return the value of a tree, given a value for each of its unknowns by name.

    Raises KeyError for an unknown that `values` does not name.
    """
    return evaluate_all([root], values)[root]
