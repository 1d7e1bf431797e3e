"""Bounds of counts, terms and days, by interval arithmetic.

Counts and terms are at least 0; days are bounded by month index, from both sides.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from lexproof.tree import calendar
from lexproof.tree.evaluate import literal_value
from lexproof.tree.node import COUNT, DAY, TERM, Kind, Node
from lexproof.tree.walk import fold

Bound: TypeAlias = tuple[int, ...]
"""(most,) of a count, (most months, most days) of a term, (first, last) month of a day."""

MONTHS_EVER = 12 * (calendar.LAST_YEAR - calendar.FIRST_YEAR + 1)
DAYS_EVER = 366 * (calendar.LAST_YEAR - calendar.FIRST_YEAR + 1)


def _whole(value: object) -> int:
    assert isinstance(value, int), value
    return value


def _symbol(node: Node) -> Bound:
    if node.sort == DAY:
        return tuple(calendar.pair(value)[0] for value in _dates(node))
    return tuple(_whole(value) for value in node.payload[1:])


def _dates(node: Node) -> list[datetime.date]:
    return [value for value in node.payload[1:] if isinstance(value, datetime.date)]


def _literal(node: Node) -> Bound:
    value = literal_value(node.payload)
    if node.sort == DAY:
        return value[0], value[0]
    return value if node.sort == TERM else (value,)


def _either(node: Node, one: Bound, other: Bound) -> Bound:
    if node.sort == DAY:
        return min(one[0], other[0]), max(one[1], other[1])
    return tuple(map(max, one, other))


def _moved(day: Bound, least: int, most: int) -> Bound:
    return day[0] + least, day[1] + most


def _fraction(node: Node, term: Bound) -> Bound:
    numerator, denominator = _whole(node.payload[0]), _whole(node.payload[1])
    rest = 30 * (denominator - 1) + term[1] * numerator
    return term[0] * numerator // denominator, -(-rest // denominator)


_RULES: Mapping[Kind, Callable[[Node, tuple[Bound, ...]], Bound]] = {
    Kind.LITERAL: lambda node, _: _literal(node),
    Kind.SYMBOL: lambda node, _: _symbol(node),
    Kind.WHEN: lambda node, of: _either(node, of[1], of[2]),
    Kind.SUM: lambda _, of: (sum(bound[0] for bound in of),),
    Kind.TIMES: lambda node, of: (of[0][0] * _whole(node.payload[0]),),
    Kind.QUOTIENT: lambda node, of: (of[0][0] // _whole(node.payload[0]),),
    Kind.REMAINDER: lambda node, _: (_whole(node.payload[0]) - 1,),
    Kind.TERM: lambda _, of: (of[0][0], of[1][0]),
    Kind.MONTHS: lambda _, of: (of[0][0],),
    Kind.DAYS: lambda _, of: (of[0][1],),
    Kind.FRACTION: lambda node, of: _fraction(node, of[0]),
    Kind.TERM_BETWEEN: lambda _node, _of: (MONTHS_EVER, 30),
    Kind.DAYS_BETWEEN: lambda _node, _of: (DAYS_EVER,),
    Kind.DAY_NUMBER: lambda _node, _of: (366 * (calendar.LAST_YEAR + 1),),
    Kind.ANNIVERSARY: lambda node, of: _moved(of[0], *[12 * _whole(node.payload[0])] * 2),
    Kind.PLUS_MONTHS: lambda _, of: _moved(of[0], 0, of[1][0] + 1),
    Kind.PLUS_DAYS: lambda _, of: _moved(of[0], 0, of[1][0] // 28 + 1),
    Kind.NAMED: lambda _, of: of[0],
}


def bounds(roots: Iterable[Node], memo: dict[Node, Bound] | None = None) -> dict[Node, Bound]:
    """Return the bounds of every count, term and day below the roots; () for other nodes.

    They hold for days from 1901 to 2099. A `memo` is kept and filled.
    """

    def combine(node: Node, operands: tuple[Bound, ...]) -> Bound:
        return _RULES[node.kind](node, operands) if node.sort in (COUNT, TERM, DAY) else ()

    return fold(roots, combine, memo)
