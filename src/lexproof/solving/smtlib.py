"""Writing trees as SMT-LIB 2.6 in linear integer arithmetic: what is solved is what is written.

A day is a pair of integers (month index, day of month) compared lexicographically, a term a pair
(months, days), a choice an integer from 0. Every node gets a definition, so that sharing stays.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TypeAlias

from lexproof.tree import calendar
from lexproof.tree.bounds import Bound, bounds
from lexproof.tree.evaluate import literal_value
from lexproof.tree.node import COUNT, DAY, TERM, TRUTH, Kind, Node
from lexproof.tree.walk import post_order, symbol_name

Written: TypeAlias = tuple[str, ...]  # one term, or the two of a day or a term

DAYS_CARRIED_ONCE = 28
DAYS_CARRIED_TWICE = 59
STEPS = frozenset({Kind.PLUS_MONTHS, Kind.PLUS_DAYS, Kind.TERM_BETWEEN, Kind.DAY_NUMBER})
"""Kinds that a proof by lemmas leaves abstract."""

PRELUDE = (
    "(define-fun month-length ((k Int)) Int (ite (or (= (mod k 12) 3) (= (mod k 12) 5) "
    "(= (mod k 12) 8) (= (mod k 12) 10)) 30 (ite (= (mod k 12) 1) "
    "(ite (= (mod k 48) 1) 29 28) 31)))",
    "(define-fun before ((k Int) (d Int) (l Int) (e Int)) Bool "
    "(or (< k l) (and (= k l) (< d e))))",
    "(define-fun at-most ((k Int) (d Int) (l Int) (e Int)) Bool "
    "(or (< k l) (and (= k l) (<= d e))))",
    "(define-fun least ((a Int) (b Int)) Int (ite (<= a b) a b))",
)


class Unsupported(ValueError):  # noqa: N818  # errors here are named for what happened
    """The solver back end does not cover a kind of node."""


def _nested(values: tuple[int, ...], subject: str) -> str:
    if len(set(values)) == 1:
        return str(values[0])
    text = str(values[-1])
    for index in range(len(values) - 2, -1, -1):
        text = f"(ite (= {subject} {index}) {values[index]} {text})"
    return text


_BEYOND_THIRTY = tuple(
    calendar.DAYS_BEFORE_MONTH[12 + month] - calendar.DAYS_BEFORE_MONTH[12] - 30 * month
    for month in range(12)
)
# Days before a month of the cycle: whole years, months of thirty, what those miss, the leap day.
_DAYS_BEFORE = (
    "(define-fun days-before ((m Int)) Int (+ (* 365 (div m 12)) (* 30 (mod m 12)) "
    f"{_nested(_BEYOND_THIRTY, '(mod m 12)')} (ite (<= 2 m) 1 0)))"
)
_DAY_NUMBER = (
    "(define-fun day-number ((k Int) (d Int)) Int "
    f"(+ (* {calendar.DAYS_IN_CYCLE} (div k 48)) (days-before (mod k 48)) d))"
)


def quoted(name: str) -> str:
    """Return a name as a quoted symbol of SMT-LIB, in ASCII."""
    return "|" + name.replace("\N{PRIME}", "'").replace("|", "_").replace("\\", "_") + "|"


def symbol_terms(symbol: Node) -> Written:
    """Return the names of the integers or the truth that stand for an unknown."""
    name = symbol_name(symbol)
    if symbol.sort == DAY:
        return quoted(name + ".month"), quoted(name + ".day")
    if symbol.sort == TERM:
        return quoted(name + ".months"), quoted(name + ".days")
    return (quoted(name),)


def literal_terms(node: Node) -> Written:
    """Return a constant as the solver sees it."""
    value = literal_value(node.payload)
    if node.sort == TRUTH:
        return ("true" if value else "false",)
    if node.sort in (DAY, TERM):
        return str(value[0]), str(value[1])
    if node.sort == COUNT:
        return (str(value),)
    return (str(node.sort.options.index(value)),)


def _joined(word: str) -> Callable[[Node, tuple[Written, ...]], Written]:
    return lambda _, of: (f"({word} {' '.join(term[0] for term in of)})",)


def _among(node: Node, of: tuple[Written, ...]) -> Written:
    options = node.payload[0]
    assert isinstance(options, tuple), options
    numbers = [node.operands[0].sort.options.index(str(option)) for option in options]
    tests = [f"(= {of[0][0]} {number})" for number in numbers]
    return (tests[0] if len(tests) == 1 else f"(or {' '.join(tests)})",)


def _same(_: Node, of: tuple[Written, ...]) -> Written:
    tests = [f"(= {left} {right})" for left, right in zip(*of, strict=True)]
    return (tests[0] if len(tests) == 1 else f"(and {' '.join(tests)})",)


def _compared(pair: str, single: str) -> Callable[[Node, tuple[Written, ...]], Written]:
    def write(_: Node, of: tuple[Written, ...]) -> Written:
        (left, right) = of
        if len(left) == 1:
            return (f"({single} {left[0]} {right[0]})",)
        return (f"({pair} {left[0]} {left[1]} {right[0]} {right[1]})",)

    return write


def _when(_: Node, of: tuple[Written, ...]) -> Written:
    condition, then, otherwise = of
    return tuple(
        f"(ite {condition[0]} {one} {other})" for one, other in zip(then, otherwise, strict=True)
    )


def _fraction(node: Node, of: tuple[Written, ...]) -> Written:
    numerator, denominator = node.payload
    (months, days), (up,) = of
    share = f"(* {numerator} {months})"
    rest = f"(* 30 (mod {share} {denominator})) (* {numerator} {days})"
    rounding = f"(ite {up} {int(str(denominator)) - 1} 0)"
    return f"(div {share} {denominator})", f"(div (+ {rest} {rounding}) {denominator})"


_TERMS: Mapping[Kind, Callable[[Node, tuple[Written, ...]], Written]] = {
    Kind.LITERAL: lambda node, _: literal_terms(node),
    Kind.SYMBOL: lambda node, _: symbol_terms(node),
    Kind.ALL_OF: _joined("and"),
    Kind.ANY_OF: _joined("or"),
    Kind.NOT: _joined("not"),
    Kind.AMONG: _among,
    Kind.SAME: _same,
    Kind.BEFORE: _compared("before", "<"),
    Kind.AT_MOST: _compared("at-most", "<="),
    Kind.WHEN: _when,
    Kind.SUM: _joined("+"),
    Kind.TIMES: lambda node, of: (f"(* {node.payload[0]} {of[0][0]})",),
    Kind.QUOTIENT: lambda node, of: (f"(div {of[0][0]} {node.payload[0]})",),
    Kind.REMAINDER: lambda node, of: (f"(mod {of[0][0]} {node.payload[0]})",),
    Kind.ANNIVERSARY: lambda node, of: (
        f"(+ {of[0][0]} {12 * int(str(node.payload[0]))})",
        of[0][1],
    ),
    Kind.TERM: lambda _, of: (of[0][0], of[1][0]),
    Kind.MONTHS: lambda _, of: (of[0][0],),
    Kind.DAYS: lambda _, of: (of[0][1],),
    Kind.FRACTION: _fraction,
    Kind.NAMED: lambda _, of: of[0],
}
_IN_PLACE = frozenset(
    {Kind.LITERAL, Kind.SYMBOL, Kind.TERM, Kind.MONTHS, Kind.DAYS, Kind.NAMED, Kind.NOT}
)


class Script:
    """A script under construction: declarations, definitions and assertions, in order.

    Scripts that are asserted together need different prefixes, or their fresh unknowns would be
    taken for the same.
    """

    def __init__(self, abstract: Collection[Kind] = (), prefix: str = "") -> None:
        self._abstract = frozenset(abstract)
        self._prefix = prefix
        self._lines: list[str] = list(PRELUDE)
        self._asserted: list[str] = []
        self._written: dict[Node, Written] = {}
        self._bounds: dict[Node, Bound] = {}
        self._numbers = 0
        self._days_defined = False

    def add(self, truth: Node) -> None:
        """Assert a truth."""
        self._asserted.append(f"(assert {self.write([truth])[0][0]})")

    def text(self) -> str:
        """Return the script, without a command to check it."""
        return "\n".join([*self._lines, *self._asserted]) + "\n"

    def write(self, roots: Iterable[Node]) -> list[Written]:
        """Define what the roots need, and return the terms that stand for them."""
        wanted = list(roots)
        bounds(wanted, self._bounds)
        for node in post_order(wanted):
            if node not in self._written:
                self._written[node] = self._define(node)
        return [self._written[root] for root in wanted]

    def _define(self, node: Node) -> Written:
        if node.kind is Kind.SYMBOL:
            self._declare(symbol_terms(node), node)
        if node.kind in self._abstract and not self._adds_many_days(node):
            return self._unknown(node)
        terms = self._terms(node)
        return terms if node.kind in _IN_PLACE else self._named(node, terms)

    def _named(self, node: Node, terms: Written) -> Written:
        self._numbers += 1
        kind = "Bool" if node.sort == TRUTH else "Int"
        stem = f"{self._prefix}t{self._numbers}"
        names = tuple(stem + suffix for suffix in ("", "b")[: len(terms)])
        for name, term in zip(names, terms, strict=True):
            self._lines.append(f"(define-fun {name} () {kind} {term})")
        return names

    def _terms(self, node: Node) -> Written:
        of = tuple(self._written[operand] for operand in node.operands)
        if node.kind in _TERMS:
            return _TERMS[node.kind](node, of)
        if node.kind is Kind.PLUS_MONTHS:
            return self._plus_months(of)
        if node.kind is Kind.PLUS_DAYS:
            return self._plus_days(node, of)
        if node.kind is Kind.TERM_BETWEEN:
            return self._term_between(node, of)
        if node.kind is Kind.DAYS_BETWEEN:
            start, end = node.operands
            later = f"(before {' '.join(of[0])} {' '.join(of[1])})"
            return (f"(ite {later} (- {self._day_number(end)} {self._day_number(start)}) 0)",)
        if node.kind is Kind.DAY_NUMBER:
            self._define_days()
            return (f"(day-number {of[0][0]} {of[0][1]})",)
        raise Unsupported(f"the solver back end does not cover `{node.kind.value}`")

    def _declare(self, names: Written, node: Node) -> None:
        kind = "Bool" if node.sort == TRUTH else "Int"
        self._lines += [f"(declare-fun {name} () {kind})" for name in names]
        self._asserted += [f"(assert {test})" for test in _domain(node, names)]

    def _unknown(self, node: Node) -> Written:
        self._numbers += 1
        width = 1 if node.sort == COUNT else 2
        names = tuple(f"{self._prefix}u{self._numbers}{suffix}" for suffix in ("", "b")[:width])
        self._lines += [f"(declare-fun {name} () Int)" for name in names]
        return names

    def _local(self, value: str) -> str:
        self._numbers += 1
        name = f"{self._prefix}t{self._numbers}"
        self._lines.append(f"(define-fun {name} () Int {value})")
        return name

    def _adds_many_days(self, node: Node) -> bool:
        return (
            node.kind is Kind.PLUS_DAYS and self._bounds[node.operands[1]][0] > DAYS_CARRIED_TWICE
        )

    def _plus_months(self, of: tuple[Written, ...]) -> Written:
        (month, day), (months,), (roll,) = of
        reached = self._local(f"(+ {month} {months})")
        length = self._local(f"(month-length {reached})")
        over = f"(> {day} {length})"
        return (
            f"(ite (and {over} {roll}) (+ {reached} 1) {reached})",
            f"(ite {over} (ite {roll} 1 {length}) {day})",
        )

    def _carried(self, month: str, day: str, days: str, most: int) -> Written:
        if most == 0:
            return month, day
        if most > DAYS_CARRIED_TWICE:
            raise Unsupported(f"up to {most} days are added where {DAYS_CARRIED_TWICE} can be")
        reached = self._local(f"(+ {day} {days})")
        one = self._local(f"(month-length {month})")
        if most <= DAYS_CARRIED_ONCE:
            inside = f"(<= {reached} {one})"
            return f"(ite {inside} {month} (+ {month} 1))", (
                f"(ite {inside} {reached} (- {reached} {one}))"
            )
        two = self._local(f"(+ {one} (month-length (+ {month} 1)))")
        return (
            f"(ite (<= {reached} {one}) {month} (ite (<= {reached} {two}) (+ {month} 1) "
            f"(+ {month} 2)))",
            f"(ite (<= {reached} {one}) {reached} (ite (<= {reached} {two}) "
            f"(- {reached} {one}) (- {reached} {two})))",
        )

    def _plus_days(self, node: Node, of: tuple[Written, ...]) -> Written:
        (month, day), (days,) = of
        most = self._bounds[node.operands[1]][0]
        if most <= DAYS_CARRIED_TWICE:
            return self._carried(month, day, days, most)
        # The day that many days later is defined by its number: there is exactly one.
        found = self._unknown(node)
        valid = f"(and (<= 1 {found[1]}) (<= {found[1]} (month-length {found[0]})))"
        self._asserted.append(f"(assert {valid})")
        number = self._number_of(node, found)
        sum_of_days = f"(+ {self._day_number(node.operands[0])} {days})"
        self._asserted.append(f"(assert (= {number} {sum_of_days}))")
        return found

    def _day_number(self, day: Node) -> str:
        from lexproof.tree import build

        return self.write([build.day_number(day)])[0][0]

    def _number_of(self, node: Node, found: Written) -> str:
        self._written[node] = found
        return self._day_number(node)

    def _define_days(self) -> None:
        if not self._days_defined:
            self._lines += [_DAYS_BEFORE, _DAY_NUMBER]
            self._days_defined = True

    def _term_between(self, _: Node, of: tuple[Written, ...]) -> Written:
        (month, day), (end_month, end_day) = of
        later = f"(before {month} {day} {end_month} {end_day})"
        last = self._local(f"(least {day} (month-length {end_month}))")
        short = f"(> {last} {end_day})"
        before = self._local(f"(month-length (- {end_month} 1))")
        left = self._local(f"(+ (- {before} (least {day} {before})) {end_day})")
        months = self._local(f"(- (- {end_month} {month}) (ite {short} 1 0))")
        days = self._local(f"(ite {short} {left} (- {end_day} {last}))")
        return f"(ite {later} {months} 0)", f"(ite {later} {days} 0)"


def _domain(symbol: Node, names: Written) -> list[str]:
    """Return what bounds the integers that stand for an unknown."""
    if symbol.sort == TRUTH:
        return []
    if symbol.sort == DAY:
        earliest, latest = symbol.payload[1:]
        assert isinstance(earliest, datetime.date), earliest
        assert isinstance(latest, datetime.date), latest
        (month, day), low, high = names, calendar.pair(earliest), calendar.pair(latest)
        return [
            f"(and (<= 1 {day}) (<= {day} (month-length {month})))",
            f"(at-most {low[0]} {low[1]} {month} {day})",
            f"(at-most {month} {day} {high[0]} {high[1]})",
        ]
    if symbol.sort in (TERM, COUNT):
        return [
            f"(and (<= 0 {name}) (<= {name} {most}))"
            for name, most in zip(names, symbol.payload[1:], strict=True)
        ]
    return [f"(and (<= 0 {names[0]}) (<= {names[0]} {len(symbol.sort.options) - 1}))"]
