"""Functions that build nodes, one per kind.

Each raises `WrongSort` for an operand of a sort it does not take, and for a number out of range.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from lexproof.tree.node import COUNT, DAY, TERM, TRUTH, Kind, Node, Scalar, Sort, intern_node


class WrongSort(TypeError):  # noqa: N818  # errors here are named for what happened
    """A node was given an operand of a sort it does not take."""


def _require(kind: Kind, node: Node, *sorts: Sort) -> None:
    if node.sort not in sorts:
        wanted = " or ".join(sort.name for sort in sorts)
        raise WrongSort(f"`{kind.value}` takes a {wanted}, not a {node.sort.name}: {node!r}")


def _require_same(kind: Kind, left: Node, right: Node) -> None:
    if left.sort != right.sort:
        message = f"`{kind.value}` compares a {left.sort.name} with a {right.sort.name}"
        raise WrongSort(message)


def literal(value: Scalar, sort: Sort) -> Node:
    """Return a constant of a sort: a bool, an int, an option name, a date, or (months, days)."""
    return intern_node(Kind.LITERAL, sort, (), (value,))


TRUE, FALSE = literal(value=True, sort=TRUTH), literal(value=False, sort=TRUTH)


def truth(*, value: bool) -> Node:
    """Return the constant true or false."""
    return TRUE if value else FALSE


def count(value: int) -> Node:
    """Return a constant natural number."""
    if value < 0:
        raise WrongSort(f"a count is never negative, and `{value}` is")
    return literal(value, COUNT)


def day(value: datetime.date) -> Node:
    """Return a constant day."""
    return literal(value, DAY)


def truth_symbol(name: str) -> Node:
    """Return an unknown truth."""
    return intern_node(Kind.SYMBOL, TRUTH, (), (name,))


def choice_symbol(name: str, sort: Sort) -> Node:
    """Return an unknown among the options of a sort."""
    return intern_node(Kind.SYMBOL, sort, (), (name,))


def count_symbol(name: str, most: int) -> Node:
    """Return an unknown natural number from 0 to `most`."""
    return intern_node(Kind.SYMBOL, COUNT, (), (name, most))


def day_symbol(name: str, earliest: datetime.date, latest: datetime.date) -> Node:
    """Return an unknown calendar day between two days, both included."""
    return intern_node(Kind.SYMBOL, DAY, (), (name, earliest, latest))


def term_symbol(name: str, most_months: int, most_days: int) -> Node:
    """Return an unknown term of 0 to `most_months` months and 0 to `most_days` days."""
    return intern_node(Kind.SYMBOL, TERM, (), (name, most_months, most_days))


def all_of(operands: Iterable[Node]) -> Node:
    """Return the conjunction; true where there are no operands."""
    return _junction(Kind.ALL_OF, tuple(operands), TRUE)


def any_of(operands: Iterable[Node]) -> Node:
    """Return the disjunction; false where there are no operands."""
    return _junction(Kind.ANY_OF, tuple(operands), FALSE)


def _junction(kind: Kind, operands: tuple[Node, ...], empty: Node) -> Node:
    for node in operands:
        _require(kind, node, TRUTH)
    unique = tuple(dict.fromkeys(operands))
    if not unique:
        return empty
    return unique[0] if len(unique) == 1 else intern_node(kind, TRUTH, unique)


def negation(operand: Node) -> Node:
    """Return the negation."""
    _require(Kind.NOT, operand, TRUTH)
    return intern_node(Kind.NOT, TRUTH, (operand,))


def among(operand: Node, options: Iterable[str]) -> Node:
    """Say that a choice is one of these options; false where there are none."""
    wanted = set(options)
    if not operand.sort.options or not wanted <= set(operand.sort.options):
        raise WrongSort(f"`{sorted(wanted)}` are not options of {operand!r}")
    if not wanted:
        return FALSE
    ordered = tuple(option for option in operand.sort.options if option in wanted)
    return intern_node(Kind.AMONG, TRUTH, (operand,), (ordered,))


def same(left: Node, right: Node) -> Node:
    """Say that two values of one sort are equal."""
    _require_same(Kind.SAME, left, right)
    return intern_node(Kind.SAME, TRUTH, (left, right))


def before(left: Node, right: Node) -> Node:
    """Say that a day is before another, or a count less than another."""
    return _comparison(Kind.BEFORE, left, right)


def at_most(left: Node, right: Node) -> Node:
    """Say that a day is on or before another, or a count no more than another."""
    return _comparison(Kind.AT_MOST, left, right)


def _comparison(kind: Kind, left: Node, right: Node) -> Node:
    _require(kind, left, COUNT, DAY)
    _require_same(kind, left, right)
    return intern_node(kind, TRUTH, (left, right))


def when(condition: Node, then: Node, otherwise: Node) -> Node:
    """Return `then` where the condition holds, else `otherwise`."""
    _require(Kind.WHEN, condition, TRUTH)
    _require_same(Kind.WHEN, then, otherwise)
    return intern_node(Kind.WHEN, then.sort, (condition, then, otherwise))


def total(operands: Iterable[Node]) -> Node:
    """Return the sum of counts; 0 where there are no operands."""
    nodes = tuple(operands)
    for node in nodes:
        _require(Kind.SUM, node, COUNT)
    if not nodes:
        return count(0)
    return nodes[0] if len(nodes) == 1 else intern_node(Kind.SUM, COUNT, nodes)


def times(operand: Node, factor: int) -> Node:
    """Multiply a count by a constant natural number."""
    _require(Kind.TIMES, operand, COUNT)
    if factor < 0:
        raise WrongSort(f"a factor is never negative, and `{factor}` is")
    return intern_node(Kind.TIMES, COUNT, (operand,), (factor,))


def quotient(operand: Node, divisor: int) -> Node:
    """Divide a count by a constant, dropping the rest."""
    return _division(Kind.QUOTIENT, operand, divisor)


def remainder(operand: Node, divisor: int) -> Node:
    """Return the rest of dividing a count by a constant."""
    return _division(Kind.REMAINDER, operand, divisor)


def _division(kind: Kind, operand: Node, divisor: int) -> Node:
    _require(kind, operand, COUNT)
    if divisor < 1:
        raise WrongSort(f"a divisor is at least 1, and `{divisor}` is not")
    return intern_node(kind, COUNT, (operand,), (divisor,))


def anniversary(operand: Node, years: int) -> Node:
    """Return the day so many years later, even one that the calendar lacks.

    It is for comparisons only: the 29 February of a common year falls after the 28th.
    """
    _require(Kind.ANNIVERSARY, operand, DAY)
    return intern_node(Kind.ANNIVERSARY, DAY, (operand,), (years,))


def term(months: Node, days: Node) -> Node:
    """Return the term of so many months and days."""
    _require(Kind.TERM, months, COUNT)
    _require(Kind.TERM, days, COUNT)
    return intern_node(Kind.TERM, TERM, (months, days))


def months_of(operand: Node) -> Node:
    """Return the months of a term."""
    _require(Kind.MONTHS, operand, TERM)
    return intern_node(Kind.MONTHS, COUNT, (operand,))


def days_of(operand: Node) -> Node:
    """Return the days of a term, beyond its months."""
    _require(Kind.DAYS, operand, TERM)
    return intern_node(Kind.DAYS, COUNT, (operand,))


def fraction(operand: Node, numerator: int, denominator: int, round_up: Node) -> Node:
    """Return a fraction of a term, months first, a month's rest as thirty days."""
    _require(Kind.FRACTION, operand, TERM)
    _require(Kind.FRACTION, round_up, TRUTH)
    if not 0 <= numerator <= denominator or denominator < 1:
        raise WrongSort(f"`{numerator}/{denominator}` is not a fraction from 0 to 1")
    return intern_node(Kind.FRACTION, TERM, (operand, round_up), (numerator, denominator))


def plus_months(start: Node, months: Node, roll_forward: Node) -> Node:
    """Return the day so many months after another.

    A day the month lacks is clipped to its last day, or becomes the next 1st where `roll_forward`
    holds.
    """
    _require(Kind.PLUS_MONTHS, start, DAY)
    _require(Kind.PLUS_MONTHS, months, COUNT)
    _require(Kind.PLUS_MONTHS, roll_forward, TRUTH)
    return intern_node(Kind.PLUS_MONTHS, DAY, (start, months, roll_forward))


def plus_days(start: Node, days: Node) -> Node:
    """Return the day so many calendar days after another."""
    _require(Kind.PLUS_DAYS, start, DAY)
    _require(Kind.PLUS_DAYS, days, COUNT)
    return intern_node(Kind.PLUS_DAYS, DAY, (start, days))


def term_between(start: Node, end: Node) -> Node:
    """Return the whole months, then days, from start to end; nothing where end is earlier."""
    return _between(Kind.TERM_BETWEEN, TERM, start, end)


def days_between(start: Node, end: Node) -> Node:
    """Return the calendar days from start to end; 0 where end is earlier."""
    return _between(Kind.DAYS_BETWEEN, COUNT, start, end)


def _between(kind: Kind, sort: Sort, start: Node, end: Node) -> Node:
    _require(kind, start, DAY)
    _require(kind, end, DAY)
    return intern_node(kind, sort, (start, end))


def day_number(operand: Node) -> Node:
    """Return a count that grows by one from each calendar day to the next."""
    _require(Kind.DAY_NUMBER, operand, DAY)
    return intern_node(Kind.DAY_NUMBER, COUNT, (operand,))


def named(name: str, place: str, body: Node) -> Node:
    """Give a formula the name of its provision or definition, and its place in the source."""
    return intern_node(Kind.NAMED, body.sort, (body,), (name, place))
