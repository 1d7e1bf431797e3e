"""How a node of the law may be changed: the mistakes that drafters and programmers make.

Source of the operators: the classical ones of mutation analysis (relational, logical and constant
replacement, statement deletion), put into the words of a statute.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from lexproof.tree import build
from lexproof.tree.node import COUNT, DAY, TRUTH, Kind, Node
from lexproof.tree.walk import rebuild

Change: TypeAlias = tuple[str, Node]
"""What was done to a node, in words, and the node that takes its place."""


def negated(node: Node) -> Node:
    """Return the negation, two negations being none."""
    return node.operands[0] if node.kind is Kind.NOT else build.negation(node)


def _with(node: Node, index: int, operand: Node) -> Node:
    return rebuild(node, (*node.operands[:index], operand, *node.operands[index + 1 :]))


def _without(node: Node, index: int) -> tuple[Node, ...]:
    return (*node.operands[:index], *node.operands[index + 1 :])


def _conditions(node: Node) -> Iterator[Change]:
    join, other = (
        (build.all_of, build.any_of) if node.kind is Kind.ALL_OF else (build.any_of, build.all_of)
    )
    word = "and" if node.kind is Kind.ALL_OF else "or"
    yield f"`{'or' if word == 'and' else 'and'}` for `{word}`", other(node.operands)
    for index, operand in enumerate(node.operands):
        yield f"condition {index + 1} dropped", join(_without(node, index))
        flipped = join([*node.operands[:index], negated(operand), *node.operands[index + 1 :]])
        yield f"condition {index + 1} negated", flipped


def _options(node: Node) -> Iterator[Change]:
    chosen, of = node.payload[0], node.operands[0]
    assert isinstance(chosen, tuple), chosen
    for option in of.sort.options:
        taken = [str(each) for each in chosen if each != option]
        if option in chosen:
            yield f"`{option}` left out", build.among(of, taken) if taken else build.FALSE
        else:
            yield f"`{option}` let in", build.among(of, [*taken, option])


def _day_later(node: Node) -> Node:
    """Return the next day; of an anniversary, that of the next day."""
    if node.kind is Kind.ANNIVERSARY:
        return _with(node, 0, _day_later(node.operands[0]))
    return build.plus_days(node, build.count(1))


def _one_more(node: Node) -> Node:
    return build.total([node, build.count(1)]) if node.sort == COUNT else _day_later(node)


def _at_most(node: Node) -> Iterator[Change]:
    left, right = node.operands
    yield "less than for no more than", build.before(left, right)
    yield "one more let in", build.at_most(left, _one_more(right))
    yield "turned round", build.at_most(right, left)


def _before(node: Node) -> Iterator[Change]:
    left, right = node.operands
    yield "no more than for less than", build.at_most(left, right)
    yield "one more left out", build.before(_one_more(left), right)
    yield "turned round", build.before(right, left)


def _same(node: Node) -> Iterator[Change]:
    left, right = node.operands
    yield "other than for the same as", build.negation(node)
    if left.sort in (COUNT, DAY):
        yield "no more than for the same as", build.at_most(left, right)


def _when(node: Node) -> Iterator[Change]:
    condition, then, otherwise = node.operands
    yield "cases exchanged", build.when(condition, otherwise, then)
    yield "first case always", then
    yield "first case never", otherwise
    if otherwise.kind is Kind.WHEN:
        second, its_then, rest = otherwise.operands
        swapped = build.when(second, its_then, build.when(condition, then, rest))
        yield "two rules exchanged", swapped


def _literal(node: Node) -> Iterator[Change]:
    value = node.payload[0]
    if isinstance(value, datetime.date):
        yield from _other_days(value)
    elif node.sort == COUNT:
        assert isinstance(value, int), value
        yield "one more", build.count(value + 1)
        if value:
            yield "one less", build.count(value - 1)
    elif node.sort.options:
        options = node.sort.options
        other = options[(options.index(str(value)) + 1) % len(options)]
        yield f"`{other}` for `{value}`", build.literal(other, node.sort)


def _other_days(day: datetime.date) -> Iterator[Change]:
    for days, told in ((1, "a day later"), (-1, "a day earlier")):
        yield told, build.day(day + datetime.timedelta(days=days))
    later = day.replace(day=min(day.day, 28))
    for months, told in ((1, "a month later"), (-1, "a month earlier")):
        index = 12 * later.year + later.month - 1 + months
        yield told, build.day(later.replace(year=index // 12, month=index % 12 + 1))
    for years, told in ((1, "a year later"), (-1, "a year earlier")):
        yield told, build.day(later.replace(year=later.year + years))


def _whole(value: object) -> int:
    assert isinstance(value, int), value
    return value


def _fraction(node: Node) -> Iterator[Change]:
    of, up = node.operands
    numerator, denominator = _whole(node.payload[0]), _whole(node.payload[1])
    shares = {
        (denominator - numerator, denominator): "the part taken off for the part left",
        (numerator, denominator + 1): "a smaller part",
        (numerator, max(1, denominator - 1)): "a larger part",
        (numerator, 2 * denominator): "half the part",
        (min(2 * numerator, denominator), denominator): "twice the part",
    }
    for (over, under), told in shares.items():
        if over * denominator != numerator * under:
            yield told, build.fraction(of, over, under, up)
    yield "rounded the other way", build.fraction(of, numerator, denominator, negated(up))
    yield "no part taken", of


def _quotient(node: Node) -> Iterator[Change]:
    divisor = _whole(node.payload[0])
    yield "a smaller part", build.quotient(node.operands[0], divisor + 1)
    yield "no part taken", node.operands[0]
    if divisor > 1:
        yield "a larger part", build.quotient(node.operands[0], divisor - 1)


def _sum(node: Node) -> Iterator[Change]:
    for index in range(len(node.operands)):
        yield f"summand {index + 1} dropped", build.total(_without(node, index))


def _step(node: Node) -> Iterator[Change]:
    yield "the step left out", node.operands[0]
    if node.kind is Kind.PLUS_MONTHS:
        start, months, roll = node.operands
        yield "the end of the month the other way", build.plus_months(start, months, negated(roll))


def _between(node: Node) -> Iterator[Change]:
    start, end = node.operands
    yield "counted backwards", rebuild(node, (end, start))


def _term(node: Node) -> Iterator[Change]:
    months, days = node.operands
    yield "its days dropped", build.term(months, build.count(0))
    yield "its months dropped", build.term(build.count(0), days)


def _anniversary(node: Node) -> Iterator[Change]:
    years = _whole(node.payload[0])
    yield "a year more", build.anniversary(node.operands[0], years + 1)
    yield "a year less", build.anniversary(node.operands[0], years - 1)


_OPERATORS: Mapping[Kind, Callable[[Node], Iterator[Change]]] = {
    Kind.LITERAL: _literal,
    Kind.ALL_OF: _conditions,
    Kind.ANY_OF: _conditions,
    Kind.AMONG: _options,
    Kind.SAME: _same,
    Kind.BEFORE: _before,
    Kind.AT_MOST: _at_most,
    Kind.WHEN: _when,
    Kind.SUM: _sum,
    Kind.QUOTIENT: _quotient,
    Kind.ANNIVERSARY: _anniversary,
    Kind.TERM: _term,
    Kind.FRACTION: _fraction,
    Kind.PLUS_MONTHS: _step,
    Kind.PLUS_DAYS: _step,
    Kind.TERM_BETWEEN: _between,
    Kind.DAYS_BETWEEN: _between,
}


def changes_of(node: Node) -> Iterator[Change]:
    """Yield every change of a node by itself."""
    operator = _OPERATORS.get(node.kind)
    if operator is not None:
        yield from operator(node)


def changes_of_rule(body: Node) -> Iterator[Change]:
    """Yield the changes of a whole rule or definition, beside those of its parts."""
    if body.sort == TRUTH:
        yield "never", build.FALSE
        yield "always", build.TRUE
        yield "negated", negated(body)
    if body.sort == DAY:
        yield "a day later", _day_later(body)
