"""Values likely to find a fault: usual ones first, then those beside the lines a law draws.

Everything is read off the declarations and the tree; days are packed into one number.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import product
from typing import Any, TypeAlias

from lexproof.casework.completing import usual_value
from lexproof.compiling.runtime import pack, pack_date, unpack
from lexproof.language import Fact, Law
from lexproof.tree import calendar
from lexproof.tree.bounds import bounds
from lexproof.tree.node import DAY, TERM, TRUTH, Kind, Node, Sort
from lexproof.tree.walk import post_order

Value: TypeAlias = Any  # Reason: a bool, an option, a packed day or a pair, by the fact's sort
Values: TypeAlias = Callable[[], Sequence[Value]]

MONTHS_WITH_ODD_DAYS = 38
ODD_DAYS = (1, 15, 29)


@dataclass(frozen=True)
class Lines:
    """Where outcomes of a law may change: days, ages in years, and parts of a term."""

    days: tuple[int, ...]
    years: tuple[int, ...]
    parts: tuple[int, ...]


def lines_of(roots: Iterable[Node]) -> Lines:
    """Return the lines that formulas draw."""
    days: set[int] = set()
    years: set[int] = set()
    parts = {1}
    for node in post_order(roots):
        if node.kind is Kind.LITERAL and isinstance(node.payload[0], datetime.date):
            days.add(pack_date(node.payload[0]))
        elif node.kind is Kind.ANNIVERSARY:
            years.add(_number(node.payload[0]))
        elif node.kind in (Kind.FRACTION, Kind.QUOTIENT):
            parts.add(_number(node.payload[-1]))
    return Lines(tuple(sorted(days)), tuple(sorted(years)), tuple(sorted(parts)))


def _number(value: object) -> int:
    assert isinstance(value, int), value
    return value


def likely_values(law: Law, fact: Fact, lines: Lines, known: Mapping[str, Value]) -> list[Values]:
    """Return pools of values for a fact, the most usual first, each worked out when asked for.

    `known` holds the values of the facts declared before it.
    """
    usual = (usual_value(fact),)
    if fact.node.sort == DAY:
        others = _days(law, fact, lines, known)
    elif fact.node.sort == TERM:
        others = _terms(fact)
    else:
        options = (True, False) if fact.node.sort == TRUTH else fact.node.sort.options
        others = [lambda: options]
    return [lambda: usual, *others]


def _terms(fact: Fact) -> list[Values]:
    """Return whole years, whole months, and short terms with odd days."""
    most_months, most_days = bounds([fact.node])[fact.node]
    odd = [days for days in ODD_DAYS if days <= most_days]
    return [
        partial(_pairs, range(12, most_months + 1, 12), [0]),
        partial(_pairs, range(most_months + 1), [0]),
        partial(_pairs, range(MONTHS_WITH_ODD_DAYS), odd),
    ]


def _pairs(months: Iterable[int], days: Iterable[int]) -> list[Value]:
    return list(product(months, days))


def _days(law: Law, fact: Fact, lines: Lines, known: Mapping[str, Value]) -> list[Values]:
    """Return days beside other days, births and starts that lead there, and days of any month."""
    assert fact.earliest is not None, fact.path
    assert fact.latest is not None, fact.path
    first, last = pack_date(fact.earliest), pack_date(fact.latest)
    days = (*lines.days, *_of_sort(law, DAY, known))
    terms = _of_sort(law, TERM, known)
    return [
        lambda: _beside(days, first, last),
        lambda: _beside(_births(days, lines.years), first, last),
        lambda: _beside(_starts(lines, terms), first, last),
        lambda: _any_month(first, last),
    ]


def _of_sort(law: Law, sort: Sort, known: Mapping[str, Value]) -> list[Value]:
    facts = law.facts.declared
    return [
        value for path, value in known.items() if path in facts and facts[path].node.sort == sort
    ]


def _births(days: Iterable[int], years: Iterable[int]) -> Iterator[int]:
    """Yield births of which an anniversary that counts falls on one of the days."""
    return (back(day, 12 * age, 0) for day, age in product(days, years))


def _starts(lines: Lines, terms: Iterable[tuple[int, int]]) -> Iterator[int]:
    """Yield starts from which a term, or a part of it, ends on a line."""
    for day, (months, days), parts in product(lines.days, terms, lines.parts):
        rest = months % parts * calendar.DAYS_IN_MONTH_OF_TERM + days
        yield back(day, months // parts, rest // parts)


@cache
def _any_month(first: int, last: int) -> list[int]:
    """Return the first, the middle and the last day of every month of a period."""
    return [
        pack((month, number))
        for month in range(first >> 5, (last >> 5) + 1)
        for number in (1, 15, calendar.month_length(month))
        if first <= pack((month, number)) <= last
    ]


def _beside(days: Iterable[int], first: int, last: int) -> list[int]:
    """Return the days and their neighbours, as far as they are in a period."""
    found = {back(day, 0, step) for day in days for step in (-1, 0, 1)}
    return sorted(day for day in found if first <= day <= last)


def back(day: int, months: int, days: int) -> int:
    """Return the day from which months and then days lead to a day, as far as there is one.

    >>> unpack(back(pack_date(datetime.date(2022, 4, 30)), 2, 0))
    (24265, 28)
    """
    month, number = calendar.pair(calendar.date(unpack(day)) - datetime.timedelta(days=days))
    return pack((month - months, min(number, calendar.month_length(month - months))))
