"""Truths, and the words that join them."""

from __future__ import annotations

from typing import TypeVar

from lexproof.language.unknown import Unknown
from lexproof.tree import build

Value = TypeVar("Value", bound=Unknown)


class Truth(Unknown):
    """A statement that holds or does not."""

    __slots__ = ()

    def implies(self, conclusion: Truth) -> Truth:
        """Say that the conclusion holds wherever this does."""
        return Truth(build.any_of([build.negation(self.node), conclusion.node]))

    def is_same_as(self, other: Truth) -> Truth:
        """Say that both hold or neither does."""
        return Truth(build.same(self.node, other.node))


def always() -> Truth:
    """Return the statement that always holds."""
    return Truth(build.TRUE)


def never() -> Truth:
    """Return the statement that never holds."""
    return Truth(build.FALSE)


def all_of(*truths: Truth) -> Truth:
    """Say that each of the statements holds."""
    return Truth(build.all_of([truth.node for truth in truths]))


def any_of(*truths: Truth) -> Truth:
    """Say that at least one of the statements holds."""
    return Truth(build.any_of([truth.node for truth in truths]))


def none_of(*truths: Truth) -> Truth:
    """Say that not one of the statements holds."""
    return Truth(build.negation(any_of(*truths).node))


def exactly_one_of(*truths: Truth) -> Truth:
    """Say that one of the statements holds and no two do."""
    alone = [
        all_of(truth, none_of(*truths[:index], *truths[index + 1 :]))
        for index, truth in enumerate(truths)
    ]
    return any_of(*alone)


def when(condition: Truth, then: Value, *, otherwise: Value) -> Value:
    """Return `then` where the condition holds, else `otherwise`."""
    return then.like(build.when(condition.node, then.node, otherwise.node))


def first_that_applies(*rules: tuple[Truth, Value], otherwise: Value) -> Value:
    """Return the value of the first rule whose condition holds."""
    result = otherwise
    for condition, value in reversed(rules):
        result = when(condition, value, otherwise=result)
    return result


def definition(name: str, place: str, value: Value) -> Value:
    """Give a formula the name the law uses for it, and the place that defines it."""
    return value.like(build.named(name, place, value.node))
