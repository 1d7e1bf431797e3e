"""Random well-sorted trees of every kind of node, and random values for their unknowns.

Everything repeats: a tree is a function of its seed. Days are drawn from 1990 to 2040 and moved by
bounded steps; `stays_in_calendar` says whether a tree under some values stays in the years that
the machine accepts. Anniversaries stand only where days are compared.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random

from lexproof.language.counterpart import OTHER
from lexproof.tree import build, calendar
from lexproof.tree.bounds import bounds
from lexproof.tree.evaluate import Value, evaluate_all
from lexproof.tree.node import COUNT, DAY, TERM, TRUTH, Kind, Node, Sort
from lexproof.tree.walk import post_order, symbol_name

COLOUR = Sort("colour", ("red", "green", "blue", "grey"))
SORTS = (TRUTH, COUNT, DAY, TERM, COLOUR)
EARLIEST, LATEST = datetime.date(1990, 1, 1), datetime.date(2040, 12, 31)
MOST_MONTHS, MOST_DAYS, MOST_COUNT = 120, 40, 400

SYMBOLS: Mapping[Sort, tuple[Node, ...]] = {
    TRUTH: tuple(build.truth_symbol(name) for name in ("p", "q", "r?")),
    COUNT: (build.count_symbol("few", 40), build.count_symbol("many", MOST_COUNT)),
    DAY: tuple(build.day_symbol(name, EARLIEST, LATEST) for name in ("x", "y", "z" + OTHER)),
    TERM: tuple(build.term_symbol(name, MOST_MONTHS, MOST_DAYS) for name in ("s", "t.t")),
    COLOUR: tuple(build.choice_symbol(name, COLOUR) for name in ("hat", "coat")),
}
UNKNOWNS = tuple(symbol_name(symbol) for sort in SORTS for symbol in SYMBOLS[sort])


class Grower:
    """Grows trees of a sort to a depth, now and then using a part it grew before."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._grown: dict[Sort, list[Node]] = {sort: [] for sort in SORTS}
        self._makers: Mapping[Sort, Sequence[Callable[[int], Node]]] = {
            TRUTH: (self._junction, self._not, self._among, self._same, self._compared),
            COUNT: (self._sum, self._scaled, self._divided, self._part, self._counted),
            DAY: (self._plus_months, self._plus_days),
            TERM: (self._term, self._fraction, self._term_between),
            COLOUR: (),
        }

    def tree(self, sort: Sort, depth: int) -> Node:
        """Return a tree of a sort, at most so deep but for what bounds its steps."""
        if depth <= 0 or self._random.random() < 0.1:
            return self._leaf(sort)
        if self._grown[sort] and self._random.random() < 0.15:
            return self._random.choice(self._grown[sort])
        maker = self._random.choice((*self._makers[sort], self._when(sort), self._named(sort)))
        made = maker(depth - 1)
        self._grown[sort].append(made)
        return made

    def _leaf(self, sort: Sort) -> Node:
        if self._random.random() < 0.7:
            return self._random.choice(SYMBOLS[sort])
        value = random_value(self._random, SYMBOLS[sort][0])
        return build.day(calendar.date(value)) if sort == DAY else build.literal(value, sort)

    def _truth(self, depth: int) -> Node:
        return self.tree(TRUTH, depth)

    def _several(self, sort: Sort, depth: int) -> list[Node]:
        return [self.tree(sort, depth) for _ in range(self._random.randint(0, 3))]

    def _when(self, sort: Sort) -> Callable[[int], Node]:
        return lambda depth: build.when(
            self._truth(depth), self.tree(sort, depth), self.tree(sort, depth)
        )

    def _named(self, sort: Sort) -> Callable[[int], Node]:
        return lambda depth: build.named("a 'name'\n", 'S ¶6 "s1"', self.tree(sort, depth))

    def _junction(self, depth: int) -> Node:
        join = self._random.choice((build.all_of, build.any_of))
        return join(self._several(TRUTH, depth))

    def _not(self, depth: int) -> Node:
        return build.negation(self._truth(depth))

    def _among(self, depth: int) -> Node:
        wanted = [option for option in COLOUR.options if self._random.random() < 0.5]
        return build.among(self.tree(COLOUR, depth), wanted)

    def _same(self, depth: int) -> Node:
        sort = self._random.choice(SORTS)
        if sort == DAY:
            return build.same(self._compared_day(depth), self._compared_day(depth))
        return build.same(self.tree(sort, depth), self.tree(sort, depth))

    def _compared(self, depth: int) -> Node:
        compare = self._random.choice((build.before, build.at_most))
        if self._random.random() < 0.4:
            return compare(self.tree(COUNT, depth), self.tree(COUNT, depth))
        return compare(self._compared_day(depth), self._compared_day(depth))

    def _compared_day(self, depth: int) -> Node:
        """Return a day for a comparison, where an anniversary may stand, even under a choice."""
        drawn = self._random.random()
        day = self.tree(DAY, depth)
        if drawn < 0.5:
            return day
        later = build.anniversary(day, self._random.randint(0, 40))
        return later if drawn < 0.9 else build.when(self._truth(depth), later, day)

    def _sum(self, depth: int) -> Node:
        return build.total(self._several(COUNT, depth))

    def _scaled(self, depth: int) -> Node:
        return build.times(self.tree(COUNT, depth), self._random.randint(0, 31))

    def _divided(self, depth: int) -> Node:
        divide = self._random.choice((build.quotient, build.remainder))
        return divide(self.tree(COUNT, depth), self._random.randint(1, 13))

    def _part(self, depth: int) -> Node:
        part = self._random.choice((build.months_of, build.days_of))
        return part(self.tree(TERM, depth))

    def _counted(self, depth: int) -> Node:
        if self._random.random() < 0.5:
            return build.day_number(self.tree(DAY, depth))
        return build.days_between(self.tree(DAY, depth), self.tree(DAY, depth))

    def _term(self, depth: int) -> Node:
        return build.term(self.tree(COUNT, depth), self.tree(COUNT, depth))

    def _fraction(self, depth: int) -> Node:
        denominator = self._random.randint(1, 7)
        numerator = self._random.randint(0, denominator)
        term, round_up = self.tree(TERM, depth), self._truth(depth)
        return build.fraction(term, numerator, denominator, round_up)

    def _term_between(self, depth: int) -> Node:
        return build.term_between(self.tree(DAY, depth), self.tree(DAY, depth))

    def _plus_months(self, depth: int) -> Node:
        months = self._step(depth, (0, 1, 13, MOST_MONTHS))
        return build.plus_months(self.tree(DAY, depth), months, self._truth(depth))

    def _plus_days(self, depth: int) -> Node:
        return build.plus_days(self.tree(DAY, depth), self._step(depth, (0, 28, 59, 3000)))

    def _step(self, depth: int, limits: Sequence[int]) -> Node:
        """Return a count that is never large, often within one of the limits."""
        steps = self.tree(COUNT, depth)
        if bounds([steps])[steps][0] > 3000 or self._random.random() < 0.5:
            return build.remainder(steps, self._random.choice(limits) + 1)
        return steps


def trees(seed: int, number: int, *, deepest: int) -> Iterator[Node]:
    """Yield trees of every sort in turn, the small ones first."""
    for index in range(number):
        depth = 1 + index * deepest // number
        yield Grower(seed + index).tree(SORTS[index % len(SORTS)], depth)


def random_value(random: Random, symbol: Node) -> Value:
    """Return a value of an unknown, often on an edge of what it may be."""
    if symbol.sort == TRUTH:
        return random.random() < 0.5
    if symbol.sort == DAY:
        return _random_day(random)
    if symbol.sort in (COUNT, TERM):
        numbers = tuple(_random_count(random, most) for most in symbol.payload[1:])
        return numbers if symbol.sort == TERM else numbers[0]
    return random.choice(symbol.sort.options)


def _random_count(random: Random, most: object) -> int:
    assert isinstance(most, int), most
    return random.choice((0, 1, most, random.randint(0, most), random.randint(0, most)))


def _random_day(random: Random) -> calendar.Pair:
    month = random.randint(calendar.pair(EARLIEST)[0], calendar.pair(LATEST)[0])
    if random.random() < 0.2:
        month = 48 * (month // 48) + 1  # a February of 29 days
        month = max(month, calendar.pair(EARLIEST)[0])
    length = calendar.month_length(month)
    return month, random.choice((1, length, max(28, length - 1), random.randint(1, length)))


def random_values(seed: int) -> dict[str, Value]:
    """Return a value for every unknown."""
    random = Random(seed)
    return {
        symbol_name(symbol): random_value(random, symbol)
        for sort in SORTS
        for symbol in SYMBOLS[sort]
    }


def stays_in_calendar(tree: Node, values: Mapping[str, Value]) -> bool:
    """Say that every day below a tree lies in the years from 1901 to 2099."""
    first, last = 12 * calendar.FIRST_YEAR, 12 * calendar.LAST_YEAR + 11
    found = evaluate_all([tree], values)
    return all(first <= found[node][0] <= last for node in found if node.sort == DAY)


def cases(tree: Node, seed: int, number: int) -> Iterator[dict[str, Value]]:
    """Yield values under which a tree stays in the calendar."""
    for index in range(number):
        values = random_values(1000 * seed + index)
        if stays_in_calendar(tree, values):
            yield values


def is_value(node: Node) -> bool:
    """Say that a node has a meaning by itself, not only in a comparison."""
    return node.sort != DAY or not any(below.kind is Kind.ANNIVERSARY for below in _days_of(node))


def _days_of(node: Node) -> Iterator[Node]:
    """Yield the days that a day may be."""
    yield node
    for operand in node.operands:
        if operand.sort == DAY and node.kind in (Kind.WHEN, Kind.NAMED):
            yield from _days_of(operand)


def smallest(tree: Node, wrong: Callable[[Node], bool]) -> Node | None:
    """Return the first part of a tree, operands first, of which something wrong is said."""
    return next((node for node in post_order([tree]) if is_value(node) and wrong(node)), None)


def shown(node: Node) -> str:
    """Return a tree as text, for the message of a failure."""
    parts = [*map(repr, node.payload), *map(shown, node.operands)]
    return f"{node.kind.name}({', '.join(parts)})"
