"""Telling a set of cases by conditions: cubes that each imply it and together are all of it.

A cube is a case's own conditions with all dropped that are not needed, so that it is a prime
implicant; cubes are added until no case is left over. Nothing here is drawn at random.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from lexproof.comparing.vocabulary import Condition, Literal, holding
from lexproof.proving.search import NotDecided
from lexproof.solving.model import Answer
from lexproof.solving.smtlib import Script
from lexproof.solving.z3_session import Session
from lexproof.tree import build
from lexproof.tree.node import Node
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import symbols

BUDGET = 60_000_000
MOST_CUBES = 60
Cube: TypeAlias = tuple[Literal, ...]
"""Conditions that hold together, in the order of the vocabulary."""


class NoWords(RuntimeError):  # noqa: N818  # errors here are named for what happened
    """The conditions do not suffice to tell the set, or too many cubes are needed."""


class Cover:
    """Covers the cases of a target within a context.

    With a `preference`, conditions are dropped one at a time, those of the greatest number first;
    without one, the solver chooses.
    """

    def __init__(
        self,
        context: Node,
        target: Node,
        conditions: Sequence[Condition],
        preference: Callable[[Literal], int] | None = None,
    ) -> None:
        self._conditions = conditions
        self._preference = preference
        self._inside = _session([context, target])
        self._outside = _session([context, build.negation(target)])
        self._symbols = symbols([context, target])
        self._flags: dict[Literal, Node] = {}
        self._blocked = 0

    def cubes(self) -> tuple[Cube, ...]:
        """Return the cubes; raises `NoWords` and `NotDecided`."""
        found: list[Cube] = []
        while (values := self._left_over()) is not None:
            if len(found) == MOST_CUBES:
                raise NoWords(f"more than {MOST_CUBES} sets of conditions would be needed")
            cube = self._shrunk(self._in_order(holding(self._conditions, values)))
            found.append(cube)
            self._block(cube)
        return _without_needless(found)

    def _in_order(self, held: Cube) -> Cube:
        return held if self._preference is None else tuple(sorted(held, key=self._preference))

    def _left_over(self) -> Mapping[str, Any] | None:
        result = self._inside.check(BUDGET)
        if result.answer is Answer.UNKNOWN:
            raise NotDecided(result.reason)
        return None if result.answer is Answer.UNSAT else self._inside.model(self._symbols)

    def _block(self, cube: Cube) -> None:
        self._blocked += 1
        script = Script(prefix=f"cube{self._blocked}-")
        script.add(build.negation(formula_of(cube)))
        self._inside.add(script.text())

    def _shrunk(self, held: Cube) -> Cube:
        """Return conditions of a case that still imply the target, none of them needless."""
        if not self._implied(held):
            raise NoWords("two cases that no condition tells apart are decided differently")
        kept = self._needed(held)
        for literal in reversed(kept):
            fewer = tuple(other for other in kept if other != literal)
            if literal in kept and self._implied(fewer):
                kept = self._needed(fewer)
        return kept

    def _needed(self, held: Cube) -> Cube:
        """Return the conditions, without those that the last refusal did not need."""
        return self._core(held) if self._preference is None else held

    def _implied(self, held: Cube) -> bool:
        terms = [self._outside.equals(self._flag(literal), value=True) for literal in held]
        result = self._outside.check(BUDGET, terms)
        if result.answer is Answer.UNKNOWN:
            raise NotDecided(result.reason)
        return result.answer is Answer.UNSAT

    def _core(self, held: Cube) -> Cube:
        """Return those of the conditions that the last refusal needed."""
        needed = set(self._outside.core())
        flags = {literal: self._flag(literal) for literal in held}
        return tuple(
            literal
            for literal, flag in flags.items()
            if self._outside.equals(flag, value=True).sexpr() in needed
        )

    def _flag(self, literal: Literal) -> Node:
        """Return an unknown that is true only where a condition holds."""
        if literal not in self._flags:
            name = f"flag{len(self._flags)}"
            flag = self._flags[literal] = build.truth_symbol(name)
            script = Script(prefix=f"{name}-")
            script.add(build.any_of([build.negation(flag), literal.formula]))
            self._outside.add(script.text())
        return self._flags[literal]


def formula_of(cube: Cube) -> Node:
    """Return the formula that is true where a cube is."""
    return build.all_of(literal.formula for literal in cube)


def is_possible(formula: Node) -> bool:
    """Say that some case meets a formula; raises `NotDecided`."""
    result = _session([formula]).check(BUDGET)
    if result.answer is Answer.UNKNOWN:
        raise NotDecided(result.reason)
    return result.answer is Answer.SAT


def _without_needless(cubes: Sequence[Cube]) -> tuple[Cube, ...]:
    """Drop every cube inside another, and put those of few conditions first."""
    distinct = sorted(dict.fromkeys(cubes), key=len)
    return tuple(
        cube for cube in distinct if not any(set(other) < set(cube) for other in distinct)
    )


def _session(formulas: Sequence[Node]) -> Session:
    script = Script()
    for formula in formulas:
        script.add(simplify(formula))
    return Session(script.text())
