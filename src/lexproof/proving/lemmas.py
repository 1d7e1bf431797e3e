"""Small facts about date arithmetic, proved once, from which larger properties follow.

A lemma is a property of the machine, not of a law. Its patterns are steps over free unknowns; an
instance puts the operands of actual steps in their place, and only where the bounds of the actual
operands lie within those of the unknowns, so that nothing is used outside what was proved.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lexproof.language import Count, Day, Truth, all_of, any_of, count
from lexproof.tree import build
from lexproof.tree.bounds import Bound, bounds
from lexproof.tree.node import DAY, Kind, Node
from lexproof.tree.walk import fold, post_order, substitute

EARLIEST, LATEST = datetime.date(1901, 1, 1), datetime.date(2399, 12, 31)
MOST_MONTHS, MOST_DAYS, FEW_DAYS = 3000, 59, 28


@dataclass(frozen=True)
class Lemma:
    """A statement about steps: wherever it is used, its patterns stand for actual steps."""

    id: str
    sentence: str
    patterns: tuple[Node, ...]
    statement: Truth

    def instances(self, steps: Sequence[Node], known: Bounds) -> Iterator[Node]:
        """Return the statement for every way in which its patterns fit actual steps."""
        candidates = [
            [bound for step in steps if (bound := known.match(pattern, step)) is not None]
            for pattern in self.patterns
        ]
        for chosen in itertools.product(*candidates):
            replacements = _joined(chosen)
            if replacements is not None:
                yield substitute(self.statement.node, replacements)


def _joined(bindings: Iterable[dict[Node, Node]]) -> dict[Node, Node] | None:
    """Return the bindings as one, or none where they give an unknown two meanings."""
    joined: dict[Node, Node] = {}
    for binding in bindings:
        for unknown, actual in binding.items():
            if joined.setdefault(unknown, actual) is not actual:
                return None
    return joined


class Bounds:
    """What is known of the operands of actual steps, without asking a solver."""

    def __init__(self, roots: Iterable[Node]) -> None:
        wanted = list(roots)
        self._bounds = bounds(wanted)
        self._real = fold(wanted, _is_real_day)

    def match(self, pattern: Node, step: Node) -> dict[Node, Node] | None:
        """Return what the unknowns of a pattern stand for in a step, if it fits."""
        if pattern.kind is Kind.SYMBOL:
            return {pattern: step} if self._fits(pattern, step) else None
        if pattern.kind is not step.kind or pattern.payload != step.payload:
            return None
        parts = [
            self.match(inner, actual)
            for inner, actual in zip(pattern.operands, step.operands, strict=True)
        ]
        return None if None in parts else _joined(part for part in parts if part is not None)

    def _fits(self, unknown: Node, actual: Node) -> bool:
        allowed = bounds([unknown])[unknown]
        found: Bound = self._bounds[actual]
        if unknown.sort == DAY:
            return self._real[actual] and allowed[0] <= found[0] and found[1] <= allowed[1]
        return all(most <= limit for most, limit in zip(found, allowed, strict=True))


def _is_real_day(node: Node, operands: tuple[bool, ...]) -> bool:
    """Say that a day is one of the calendar: an anniversary may not be."""
    if node.sort != DAY or node.kind is Kind.ANNIVERSARY:
        return node.sort != DAY
    return all(operands)


def _day(name: str) -> Day:
    return Day(build.day_symbol(name, EARLIEST, LATEST))


def _count(name: str, most: int) -> Count:
    return Count(build.count_symbol(name, most))


_X, _Y, _Z = _day("x"), _day("y"), _day("z")
_M, _N = _count("m", MOST_MONTHS), _count("n", MOST_MONTHS)
_D, _E = _count("d", MOST_DAYS), _count("e", MOST_DAYS)
_R = Truth(build.truth_symbol("r"))


def _months_later(day: Day, months: Count) -> Day:
    return Day(build.plus_months(day.node, months.node, _R.node))


def _lemma(identifier: str, sentence: str, *patterns: Day | Count, claim: Truth) -> Lemma:
    return Lemma(identifier, sentence, tuple(pattern.node for pattern in patterns), claim)


_LATER, _LATER_MORE = _months_later(_X, _M), _months_later(_Y, _N)
_ON, _ON_MORE = _X.plus_days(_D), _Y.plus_days(_E)
_TERM_ON, _LONGER_ON = _LATER.plus_days(_D), _months_later(_X, _N).plus_days(_E)
_REST, _LONGER_REST = _X.term_until(_Y), _X.term_until(_Z)

LEMMAS: tuple[Lemma, ...] = (
    _lemma(
        "plus_months.later",
        "Adding no fewer months to a day that is no earlier never ends earlier.",
        _LATER,
        _LATER_MORE,
        claim=all_of(_X.is_on_or_before(_Y), _M.is_at_most(_N)).implies(
            _LATER.is_on_or_before(_LATER_MORE)
        ),
    ),
    _lemma(
        "plus_months.never_back",
        "Adding months never ends before the start.",
        _LATER,
        claim=_X.is_on_or_before(_LATER),
    ),
    _lemma(
        "plus_days.later",
        "Adding no fewer days to a day that is no earlier never ends earlier.",
        _ON,
        _ON_MORE,
        claim=all_of(_X.is_on_or_before(_Y), _D.is_at_most(_E)).implies(
            _ON.is_on_or_before(_ON_MORE)
        ),
    ),
    _lemma(
        "plus_days.never_back",
        "Adding days never ends before the start.",
        _ON,
        claim=_X.is_on_or_before(_ON),
    ),
    _lemma(
        "plus_days.more_months",
        "Another month outweighs up to 28 days.",
        _TERM_ON,
        _LONGER_ON,
        claim=all_of(_M.is_less_than(_N), _D.is_at_most(count(FEW_DAYS))).implies(
            _TERM_ON.is_on_or_before(_LONGER_ON)
        ),
    ),
    Lemma(
        "term_between.later_end",
        "The months, then days, until a later day are no fewer.",
        (_REST.node, _LONGER_REST.node),
        _Y.is_on_or_before(_Z).implies(
            all_of(
                any_of(
                    _REST.months.is_less_than(_LONGER_REST.months),
                    all_of(
                        _REST.months.is_same_as(_LONGER_REST.months),
                        _REST.days.is_at_most(_LONGER_REST.days),
                    ),
                ),
                _REST.days.is_at_most(count(30)),
                _LONGER_REST.days.is_at_most(count(30)),
            )
        ),
    ),
    _lemma(
        "day_number.grows",
        "A later day has a greater number, and one day has one number.",
        _X.number(),
        _Y.number(),
        claim=all_of(
            _X.is_before(_Y).implies(_X.number().is_less_than(_Y.number())),
            _X.is_same_as(_Y).implies(_X.number().is_same_as(_Y.number())),
        ),
    ),
)

STEPS = frozenset(pattern.kind for lemma in LEMMAS for pattern in lemma.patterns)


def steps_of(root: Node) -> list[Node]:
    """Return the steps below a formula about which there are lemmas."""
    return [node for node in post_order([root]) if node.kind in STEPS]


def instances(root: Node, steps: Sequence[Node]) -> dict[str, list[Node]]:
    """Return the instances of every lemma for the steps below a formula, by lemma."""
    known = Bounds([root, *steps])
    found = {lemma.id: list(lemma.instances(steps, known)) for lemma in LEMMAS}
    return {identifier: nodes for identifier, nodes in found.items() if nodes}
