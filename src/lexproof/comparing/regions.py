"""The whole difference between two sides: disjoint regions that together are proved to be all.

A region is told by what the first side decided, what the second decides instead, and for whom:
conditions on the facts, any one cube of which is enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

from lexproof.comparing.cover import BUDGET, Cover, Cube, formula_of
from lexproof.comparing.examples import Example, example
from lexproof.comparing.sides import Sides, Standing
from lexproof.comparing.vocabulary import vocabulary
from lexproof.language import Outcome, Truth, all_of, any_of
from lexproof.language.counterpart import OTHER
from lexproof.language.reading import PREFIX
from lexproof.language.unknown import Unknown
from lexproof.proving.search import NotDecided, find_case
from lexproof.proving.witness import Contradiction
from lexproof.solving.model import Answer
from lexproof.solving.smtlib import Script
from lexproof.solving.z3_session import Session
from lexproof.tree import build
from lexproof.tree.evaluate import evaluate
from lexproof.tree.node import Node
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import symbols

Fields: TypeAlias = Sequence[tuple[Outcome, str]]
"""Fields of a decision, each with an option of its sort."""


@dataclass(frozen=True, kw_only=True)
class Region:
    """Cases that were decided in one way and now are in another.

    `was` and `now` name fields of the decision and their options; where both are the same, the
    sides part in the other fields. `cubes` are the conditions under which a case that `was` so is
    now otherwise, `also` how the choices that follow change with it, and `cases` shows each
    standing that occurs.
    """

    was: Mapping[str, str]
    now: Mapping[str, str]
    cubes: tuple[Cube, ...]
    also: Mapping[str, tuple[tuple[str, str], ...]]
    cases: Mapping[Standing, Example]


class Difference:
    """Works out the difference between two sides whose every reading is decided."""

    def __init__(self, sides: Sides) -> None:
        undecided = [name for name in sides.law.readings if PREFIX + name not in sides.known]
        if undecided:
            raise ValueError(
                f"regions need every reading decided, and these are open: {undecided}"
            )
        self._sides = sides
        self._differ = sides.differ()
        self._choices = [
            field
            for field in sides.law.decision
            if isinstance(field, Outcome) and field.value.node.sort.options
        ]
        self._parting = {PREFIX + name + end for name in sides.parting for end in ("", OTHER)}

    def regions(self) -> tuple[Region, ...]:
        """Return the regions; raises `NotDecided`, `NoWords` and `Contradiction`."""
        found = tuple(self._regions((), self._choices))
        self.check(found)
        return found

    def _regions(self, before: Fields, left: Sequence[Outcome]) -> Iterator[Region]:
        """Yield the regions in which the fields before are the same on both sides."""
        same = all_of(self._first(before), self._second(before), self._differ)
        if not self._possible(same):
            return
        if not left:
            yield self._region(before, before)
            return
        field, *others = left
        for was, now in self._changes(field, same):
            old, new = (*before, (field, was)), (*before, (field, now))
            if was == now:
                yield from self._regions(old, others)
            else:
                yield self._region(old, new)

    def _region(self, was: Fields, now: Fields) -> Region:
        context, target = self._first(was), self._second(now)
        if was == now:
            target = all_of(target, self._differ)
        conditions = vocabulary([context.node, target.node], self._sides.known, self._parting)
        within = self._simple(all_of(self._sides.assumptions(), context))
        return Region(
            was=_named(was),
            now=_named(now),
            cubes=Cover(within, self._simple(target), conditions).cubes(),
            also={
                field.name: self._changes(field, all_of(context, target))
                for field in self._after(was)
            },
            cases=self._cases(_label(was, now), context, target),
        )

    def _after(self, fields: Fields) -> Sequence[Outcome]:
        return self._choices[len(fields) :]

    def _changes(self, field: Outcome, truth: Truth) -> tuple[tuple[str, str], ...]:
        """Return the options of a field on the two sides, each pair that occurs."""
        mine, theirs = field.value, self._sides.other(field.value)
        first, second = self._simple(mine), self._simple(theirs)
        asked = self._simple(all_of(self._sides.assumptions(), truth))
        session, unknowns = _session(asked), symbols([asked, first, second])
        found: set[tuple[str, str]] = set()
        while _is_possible(session):
            values = session.model(unknowns)
            pair = evaluate(first, values), evaluate(second, values)
            found.add(pair)
            script = Script(prefix=f"pair{len(found)}-")
            script.add(
                build.negation(
                    build.all_of([build.among(first, [pair[0]]), build.among(second, [pair[1]])])
                )
            )
            session.add(script.text())
        return tuple(
            sorted(found, key=lambda pair: tuple(map(mine.node.sort.options.index, pair)))
        )

    def _first(self, fields: Fields) -> Truth:
        """Say what the first side decides."""
        return all_of(
            *(Truth(build.among(field.value.node, [option])) for field, option in fields)
        )

    def _second(self, fields: Fields) -> Truth:
        """Say what the second side decides."""
        return self._sides.other(self._first(fields))

    def _cases(self, name: str, context: Truth, target: Truth) -> dict[Standing, Example]:
        cases: dict[Standing, Example] = {}
        for standing in Standing:
            condition = all_of(context, target, self._sides.standing(standing))
            found = find_case(
                self._sides.law,
                f"{name}-{standing.name.lower()}",
                self._sides.of_one_case(condition),
                readings={n: (option,) for n, option in self._sides.first.items()},
            )
            if found is not None:
                cases[standing] = example(self._sides, found)
        return cases

    def _simple(self, value: Unknown) -> Node:
        return simplify(value.node, self._sides.known)

    def _possible(self, truth: Truth) -> bool:
        """Say that some case meets a condition; raises `NotDecided`."""
        return _is_possible(_session(self._simple(all_of(self._sides.assumptions(), truth))))

    def check(self, regions: Sequence[Region]) -> None:
        """Prove that the regions are all of the difference, nothing else, and disjoint."""
        formulas = [self.formula(region) for region in regions]
        beyond = all_of(self._differ, *(_negated(formula) for formula in formulas))
        if self._possible(beyond):
            raise Contradiction("a case on which the sides differ is in no region")
        for region, formula in zip(regions, formulas, strict=True):
            if self._possible(all_of(formula, _negated(self._differ))):
                raise Contradiction(f"a case of {dict(region.was)} is in a region and unchanged")
        for one, other in combinations(formulas, 2):
            if self._possible(all_of(one, other)):
                raise Contradiction("two regions share a case")

    def formula(self, region: Region) -> Truth:
        """Return the closed form of a region: what was decided, and the conditions."""
        fields = {field.name: field for field in self._choices}
        was = self._first([(fields[name], option) for name, option in region.was.items()])
        return all_of(was, any_of(*(Truth(formula_of(cube)) for cube in region.cubes)))


def _named(fields: Fields) -> dict[str, str]:
    return {field.name: option for field, option in fields}


def _label(was: Fields, now: Fields) -> str:
    before = [option for _, option in was]
    return "-".join(before if was == now else [*before, now[-1][1]])


def _negated(truth: Truth) -> Truth:
    return Truth(build.negation(truth.node))


def _session(formula: Node) -> Session:
    script = Script()
    script.add(formula)
    return Session(script.text())


def _is_possible(session: Session) -> bool:
    result = session.check(BUDGET)
    if result.answer is Answer.UNKNOWN:
        raise NotDecided(result.reason)
    return result.answer is Answer.SAT
