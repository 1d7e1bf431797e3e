"""What the tests of the language share: a few unknowns, and every value they can have."""

import datetime
from collections.abc import Iterator, Mapping
from itertools import product

from lexproof.language import Choice, Count, Day, Options, Term, Truth, Unknown
from lexproof.language.choice import sort_of
from lexproof.tree import build, calendar
from lexproof.tree.evaluate import Value, evaluate
from lexproof.tree.node import TRUTH
from lexproof.tree.walk import symbol_name


class Size(Options):
    """Sizes, smallest first."""

    small = "small"
    middle = "middle"
    large = "large"


def truth(name: str) -> Truth:
    """Return an unknown truth."""
    return Truth(build.truth_symbol(name))


def size(name: str) -> Choice[Size]:
    """Return an unknown size."""
    return Choice(build.choice_symbol(name, sort_of(Size)))


def amount(name: str) -> Count:
    """Return an unknown number from 0 to 100."""
    return Count(build.count_symbol(name, 100))


def date(name: str) -> Day:
    """Return an unknown day of the years 2000 to 2030."""
    return Day(build.day_symbol(name, datetime.date(2000, 1, 1), datetime.date(2030, 12, 31)))


def length(name: str) -> Term:
    """Return an unknown term of up to 100 months and 40 days."""
    return Term(build.term_symbol(name, 100, 40))


A, B, C, D = (truth(name) for name in "abcd")


def value(unknown: Unknown, **values: Value) -> Value:
    """Return the value of a formula under values of its unknowns."""
    return evaluate(unknown.node, values)


def on(day: str) -> calendar.Pair:
    """Return a date as the evaluator takes it."""
    return calendar.pair(datetime.date.fromisoformat(day))


def every_case(*unknowns: Unknown) -> Iterator[Mapping[str, Value]]:
    """Yield every combination of values of truths and choices."""
    names = [symbol_name(unknown.node) for unknown in unknowns]
    ranges = [
        (False, True) if unknown.node.sort == TRUTH else unknown.node.sort.options
        for unknown in unknowns
    ]
    for values in product(*ranges):
        yield dict(zip(names, values, strict=True))
