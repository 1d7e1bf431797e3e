"""Where cases are worth trying: days, terms and shares that formulas name, and what is near."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from lexproof.tree import calendar
from lexproof.tree.evaluate import literal_value
from lexproof.tree.node import DAY, TERM, Kind, Node, Sort
from lexproof.tree.walk import post_order, symbol_name, symbols

YEAR = 12
_WAYS_TO_A_DAY = ("a term earlier", "years earlier", "months away", "there")
_WEIGHTS = (6, 3, 3, 8)
_JITTER = (0, 0, 0, 0, -1, 1, -1, 1, 2, -2)


@dataclass(frozen=True)
class Lines:
    """The constants of some formulas: days, terms, shares of terms, days with an anniversary."""

    days: Sequence[calendar.Pair]
    terms: Sequence[calendar.Span]
    shares: Sequence[tuple[int, int]]
    anniversaries: Sequence[tuple[str, int]]

    def near(self, chance: Random, day: calendar.Pair) -> calendar.Pair:
        """Return a day or one next to it."""
        return _moved(day, chance.choice(_JITTER))

    def day(
        self, chance: Random, days: Sequence[calendar.Pair], terms: Sequence[calendar.Span]
    ) -> calendar.Pair:
        """Return a day on, next to, or some step away from a line or another day of the case."""
        month, number = chance.choice([*self.days, *days, *self.days])
        (way,) = chance.choices(_WAYS_TO_A_DAY, _WEIGHTS)
        if way == "a term earlier" and terms:
            month, number = self._term_earlier(chance, (month, number), chance.choice(terms))
        elif way == "years earlier" and self.anniversaries:
            month -= YEAR * chance.choice(self.anniversaries)[1]
        elif way == "months away":
            month += chance.choice((-1, 1, -3, 3, -6, -12, 12, -24, -36))
        return _moved((month, number), chance.choice(_JITTER))

    def _term_earlier(
        self, chance: Random, day: calendar.Pair, term: calendar.Span
    ) -> calendar.Pair:
        numerator, denominator = chance.choice([*self.shares, (1, 1), (1, 1)])
        up = chance.choice((True, False, False, False))
        months, days = calendar.fraction_of_term(term, numerator, denominator, round_up=up)
        length = calendar.month_length(day[0] - months)
        return _moved((day[0] - months, min(day[1], length)), -days)

    def term(self, chance: Random, most_months: int, most_days: int) -> calendar.Span:
        """Return a term on or next to a line, of whole years, or of any months and days."""
        way = chance.choice(("a line", "whole years", "any", "a line", "any"))
        if way == "a line" and self.terms:
            return self.term_near(chance, chance.choice(self.terms), most_months, most_days)
        if way == "whole years":
            return YEAR * chance.randint(0, most_months // YEAR), 0
        months = chance.randint(0, min(chance.choice((6, 60, most_months)), most_months))
        days = chance.choice((0, 0, 0, 1, 15, most_days, chance.randint(0, most_days)))
        return months, min(days, most_days)

    def term_near(
        self, chance: Random, term: calendar.Span, most_months: int, most_days: int
    ) -> calendar.Span:
        """Return a term or one a little off it, in months or days."""
        months = term[0] + chance.choice((0, 0, 0, 1, -1, YEAR))
        days = term[1] + chance.choice(_JITTER)
        return min(max(months, 0), most_months), min(max(days, 0), most_days)


def _moved(day: calendar.Pair, days: int) -> calendar.Pair:
    month, number = day
    number = min(number, calendar.month_length(month)) + days
    while number < 1:
        month -= 1
        number += calendar.month_length(month)
    while number > calendar.month_length(month):
        number -= calendar.month_length(month)
        month += 1
    return month, number


def lines_of(roots: Iterable[Node]) -> Lines:
    """Return the constants that formulas name."""
    nodes = list(post_order(roots))
    anniversaries = {
        (symbol_name(each), int(str(node.payload[0])))
        for node in nodes
        if node.kind is Kind.ANNIVERSARY
        for each in symbols([node])
    }
    return Lines(
        days=_constants(nodes, DAY),
        terms=sorted({*_constants(nodes, TERM), *_composed(nodes)}),
        shares=sorted(set(_shares(nodes))),
        anniversaries=sorted(anniversaries),
    )


def _constants(nodes: Iterable[Node], sort: Sort) -> list[tuple[int, int]]:
    found = [node for node in nodes if node.kind is Kind.LITERAL and node.sort == sort]
    return sorted({literal_value(node.payload) for node in found})


def _composed(nodes: Iterable[Node]) -> Iterator[calendar.Span]:
    """Yield terms that are put together of constant months and days."""
    for node in nodes:
        if node.kind is Kind.TERM and all(each.kind is Kind.LITERAL for each in node.operands):
            months, days = (literal_value(each.payload) for each in node.operands)
            yield months, days


def _shares(nodes: Iterable[Node]) -> Iterator[tuple[int, int]]:
    for node in nodes:
        if node.kind is Kind.FRACTION:
            numerator, denominator = node.payload
            yield int(str(numerator)), int(str(denominator))
