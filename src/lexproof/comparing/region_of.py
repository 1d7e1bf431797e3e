"""Answering a question by a region: for whom a truth holds, told in few conditions.

The conditions are found under one choice of readings, and the region they make is then proved to
be the truth under every reading that the question leaves open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from lexproof.catalogue import Catalogue, Kind, Property, Question, Region
from lexproof.comparing.cover import Cover, Cube, formula_of, is_possible
from lexproof.comparing.minimising import fewest
from lexproof.comparing.vocabulary import Condition, Literal, vocabulary
from lexproof.language import Truth, all_of, always, any_of
from lexproof.language.counterpart import OTHER
from lexproof.language.reading import PREFIX
from lexproof.proving.examine import examine
from lexproof.proving.search import NotDecided, find_case
from lexproof.proving.verdict import Finding, Verdict, Witness
from lexproof.tree import build
from lexproof.tree.node import DAY, Node
from lexproof.tree.node import Kind as NodeKind
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import post_order, symbol_name, symbols

Options = Mapping[str, tuple[str, ...]]
Tell = Callable[[Cube], Sequence[str]]
"""Gives the conditions of a cube in words."""
_SAID = frozenset({NodeKind.NAMED, NodeKind.SYMBOL, NodeKind.LITERAL})
_COMPARED = frozenset({NodeKind.SAME, NodeKind.BEFORE, NodeKind.AT_MOST})


class RegionOf:
    """Looks for the region that a question wants, under some options of the readings."""

    def __init__(self, catalogue: Catalogue, question: Question, readings: Options) -> None:
        assert isinstance(question.wanted, Region), question.id
        self._catalogue = catalogue
        self._question = question
        self._readings = readings
        self._wanted = question.wanted.truth
        parting = [] if question.other is None else list(question.other.replacements)
        self._parting = {
            name for node in parting for name in (symbol_name(node), symbol_name(node) + OTHER)
        }
        self._known = {
            PREFIX + reading.id: readings.get(reading.id, reading.names)[0]
            for reading in catalogue.law.readings.values()
            if PREFIX + reading.id not in self._parting
        }

    def answer(self, tell: Tell) -> Finding:
        """Return the region in words with a case in it; raises `NotDecided` and `NoWords`."""
        case = self._case(self._wanted)
        if case is None and self._case(always()) is None:
            return Finding(id=self._question.id, verdict=Verdict.VACUOUS)
        cubes = () if case is None else self.cubes()
        proof = examine(self._catalogue, self.is_whole(cubes))
        told = tuple(" and ".join(tell(cube)) for cube in cubes) or ("nobody",)
        if proof.verdict is not Verdict.PROVED:
            reason = proof.reason or "another region under other readings"
            raise NotDecided(f"it is not proved to be where {'; or '.join(told)}: {reason}")
        return Finding(
            id=self._question.id,
            verdict=Verdict.ANSWERED,
            answer=told,
            witness=case,
            how=("cubes", *proof.how),
            work=proof.work,
        )

    def _case(self, truth: Truth) -> Witness | None:
        """Return a natural case that meets the premise and a truth, none where there is none."""
        return find_case(
            self._catalogue.law,
            self._question.id,
            all_of(self._question.premise, truth),
            other=self._question.other,
            readings=self._readings,
        )

    def cubes(self) -> tuple[Cube, ...]:
        """Return the fewest sets of conditions that are found, any of which is enough."""
        facts = self._catalogue.assumptions(self._question)
        context = all_of(facts, self._question.premise).node
        within, target = (simplify(each, self._known) for each in (context, self._wanted.node))
        conditions = [
            each
            for each in self._conditions([context, self._wanted.node])
            if each.formula is not target  # that it is where it is answers nothing
        ]
        return fewest(_needed(within, Cover(within, target, conditions).cubes()))

    def is_whole(self, cubes: Sequence[Cube]) -> Property:
        """Return the claim that the region is where the wanted truth holds, and nothing more."""
        region = any_of(*(all_of(*map(_as_shown, cube)) for cube in cubes))
        return Property(
            id=self._question.id,
            kind=Kind.MUST,
            sentence=self._question.sentence,
            basis=self._question.basis,
            premise=self._question.premise,
            conclusion=self._wanted.is_same_as(region),
            other=self._question.other,
            readings=self._readings,
        )

    def _conditions(self, roots: Sequence[Node]) -> tuple[Condition, ...]:
        """Return conditions on what both cases share, days that have a name before all else."""
        found = [*self._comparisons_of_days(roots), *vocabulary(roots, self._known, self._parting)]
        distinct: dict[Node, Condition] = {}
        for condition in found:
            if self._is_shared(condition.shown) and _is_said(condition.shown):
                distinct.setdefault(condition.formula, condition)
        return tuple(distinct.values())

    def _comparisons_of_days(self, roots: Sequence[Node]) -> Iterator[Condition]:
        days = [
            node
            for node in post_order(roots)
            if node.sort == DAY and node.kind in (NodeKind.NAMED, NodeKind.SYMBOL)
        ]
        for one in days:
            for other in days:
                shown = build.at_most(one, other)
                formula = simplify(shown, self._known)
                if one is not other and formula.kind is NodeKind.AT_MOST:
                    yield Condition(formula, shown)

    def _is_shared(self, node: Node) -> bool:
        names = {symbol_name(symbol) for symbol in symbols([node])}
        return names.isdisjoint(self._parting) and not any(name.endswith(OTHER) for name in names)


def _needed(within: Node, cubes: Sequence[Cube]) -> tuple[Cube, ...]:
    """Drop every cube whose cases are all in the others, the last first; raises `NotDecided`."""
    kept = list(cubes)
    for cube in reversed(cubes):
        others = [formula_of(other) for other in kept if other is not cube]
        alone = build.all_of([within, formula_of(cube), build.negation(build.any_of(others))])
        if not is_possible(alone):
            kept.remove(cube)
    return tuple(kept)


def _is_said(node: Node) -> bool:
    """Say that a reader can be told of a condition without a formula."""
    return node.kind not in _COMPARED or all(each.kind in _SAID for each in node.operands)


def _as_shown(literal: Literal) -> Truth:
    """Return a literal as the law says it, under whatever reading."""
    shown = literal.condition.shown
    option = literal.condition.option
    formula = build.among(shown, [option]) if option else shown
    return Truth(formula if literal.holds else build.negation(formula))
