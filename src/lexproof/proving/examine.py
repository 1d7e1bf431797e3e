"""Examining one property: is it vacuous, does it hold, and if not, for whom and under what."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from lexproof.catalogue import Catalogue, Kind, Property
from lexproof.language import all_of, none_of
from lexproof.language.reading import PREFIX
from lexproof.proving.candidates import Candidates
from lexproof.proving.grounds import Grounds, Refusal
from lexproof.proving.hunt import Hunter
from lexproof.proving.minimise import Minimiser
from lexproof.proving.oracle import BY_LEMMAS, Oracle
from lexproof.proving.readings import Survey, combinations, survey
from lexproof.proving.scope import known_in, scope_of
from lexproof.proving.verdict import Finding, Verdict
from lexproof.proving.witness import Contradiction, full_values, replay, to_witness
from lexproof.solving.model import Answer
from lexproof.solving.z3_session import SolverFailed
from lexproof.tree import build
from lexproof.tree.node import Kind as NodeKind
from lexproof.tree.node import Node
from lexproof.tree.propagate import propagate
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import fold, post_order, symbol_name, symbols

HEAVY = frozenset({NodeKind.DAYS_BETWEEN, NodeKind.DAY_NUMBER})
"""Kinds that need the calendar of single days, which a proof avoids where a reading allows it."""


def _pieces(formula: Node, readings: tuple[Node, ...]) -> list[tuple[dict[str, Any], Node]]:
    """Split a formula on the reading that rids part of it of the calendar of single days.

    The pieces are all options of that reading, so that together they are the whole.
    """
    heavy = fold([formula], lambda node, operands: node.kind in HEAVY or any(operands))
    if not heavy[formula]:
        return [({}, formula)]
    asked = _asked_before(heavy)
    for reading in (each for each in readings if each in asked):
        name, options = symbol_name(reading), reading.sort.options
        split = [
            ({name: option}, propagate(simplify(formula, {name: option}))) for option in options
        ]
        if not all(_is_heavy(piece) for _, piece in split):
            return split
    return [({}, formula)]


def _asked_before(heavy: Mapping[Node, bool]) -> set[Node]:
    """Return the unknowns that are asked where one branch needs single days and one does not."""
    conditions = [
        node.operands[0]
        for node in heavy
        if node.kind is NodeKind.WHEN and heavy[node.operands[1]] is not heavy[node.operands[2]]
    ]
    return set(symbols(conditions))


def _is_heavy(formula: Node) -> bool:
    return any(node.kind in HEAVY for node in post_order([formula]))


class Examination:
    """The examination of one property of a catalogue."""

    def __init__(
        self,
        catalogue: Catalogue,
        claim: Property,
        fixed: Mapping[str, str] | None = None,
        *,
        one_case_only: bool = False,
    ) -> None:
        self._one_case_only = one_case_only or claim.kind is Kind.FALSE
        self._catalogue = catalogue
        self._claim = claim
        self._scope = scope_of(catalogue, claim, fixed or {})
        self._known = known_in(self._scope)
        self._facts = all_of(catalogue.assumptions(claim), self._scope)
        self._oracles: list[Oracle] = []
        self._hows: set[str] = set()
        self._premise: Mapping[str, Any] | None = None
        self._cases: list[Mapping[str, Any]] = []
        self._refusals: list[Refusal] = []

    def run(self) -> Finding:
        """Return the finding; whatever stops a solver leaves the property undecided."""
        started = time.perf_counter()
        try:
            found = self._found()
        except Contradiction as error:
            found = self._undecided(str(error), contradiction=str(error))
        except SolverFailed as error:
            found = self._undecided(str(error))
        return replace(
            found,
            grounds=None if found.verdict is Verdict.UNDECIDED else self._grounds(),
            how=tuple(sorted(self._hows)),
            work=sum(oracle.work for oracle in self._oracles),
            seconds=time.perf_counter() - started,
        )

    def _grounds(self) -> Grounds:
        return Grounds(
            premise=self._premise, cases=tuple(self._cases), refusals=tuple(self._refusals)
        )

    def _undecided(self, reason: str, contradiction: str = "") -> Finding:
        return Finding(
            id=self._claim.id,
            verdict=Verdict.UNDECIDED,
            reason=reason,
            contradiction=contradiction,
        )

    def _found(self) -> Finding:
        premise = self._ask_premise()
        if premise is Answer.UNSAT:
            return Finding(id=self._claim.id, verdict=Verdict.VACUOUS)
        if premise is Answer.UNKNOWN:
            return self._undecided("the premise is undecided")
        denied = all_of(self._facts, self._claim.premise, none_of(self._claim.conclusion))
        formula = propagate(simplify(denied.node, self._known))
        failing: list[tuple[Node, Mapping[str, Any]]] = []
        for known, piece in _pieces(formula, self._readings()):
            found = self._survey(piece)
            if self._one_case_only and found.failing:
                self._note(found, known)
                return self._refuted([(build.TRUE, {**known, **found.failing[0][1]})])
            if found.undecided:
                return self._undecided(found.undecided)
            self._note(found, known)
            failing += [
                (self._within(node, known), {**known, **values}) for node, values in found.failing
            ]
        if not failing:
            return Finding(id=self._claim.id, verdict=Verdict.PROVED)
        return self._refuted(failing)

    def _note(self, found: Survey, known: Mapping[str, Any]) -> None:
        """Keep what a piece, made by known readings, adds to the grounds."""
        self._cases += [self._complete({**values, **known}) for _, values in found.failing]
        self._refusals += [
            replace(refusal, pins={**known, **refusal.pins}) for refusal in found.refused
        ]

    def _complete(self, values: Mapping[str, Any]) -> dict[str, Any]:
        return full_values(self._catalogue, self._claim, {**values, **self._known})

    def _readings(self) -> tuple[Node, ...]:
        return self._catalogue.symbols()

    def _ask_premise(self) -> Answer:
        formula = simplify(all_of(self._facts, self._claim.premise).node, self._known)
        refused: list[Refusal] = []
        for known, piece in _pieces(formula, self._readings()):
            oracle = Oracle(piece, abstract_first=False)
            self._oracles.append(oracle)
            reply = oracle.ask({})
            if reply.values is not None:
                self._premise = self._complete({**reply.values, **known})
            if reply.answer is not Answer.UNSAT:
                return reply.answer
            refused.append(Refusal(pins=known, by_lemmas=reply.how == BY_LEMMAS))
        self._refusals = refused
        return Answer.UNSAT

    def _survey(self, piece: Node) -> Survey:
        candidates = Candidates(self._catalogue.law, symbols([piece]))
        two_cases = self._claim.other is not None
        expected = self._one_case_only or self._claim.kind is not Kind.MUST
        hunter = Hunter(candidates, piece) if expected else None
        oracle = Oracle(piece, abstract_first=two_cases, hunter=hunter)
        self._oracles.append(oracle)
        reply = oracle.ask_whole(self._likely(), self._premise or {})
        self._hows.add(reply.how)
        if reply.answer is Answer.UNSAT:
            whole = Refusal(pins={}, by_lemmas=reply.how == BY_LEMMAS)
            return Survey(refused=[whole])
        minimiser = Minimiser(candidates, piece)
        first = None
        if reply.values is not None and (self._one_case_only or not two_cases):
            first = minimiser.natural(reply.values)
            if self._one_case_only:
                return Survey([(build.TRUE, first)])
        allowed = simplify(self._scope.node, self._known)
        found = survey(oracle, self._readings(), allowed, minimiser.improve, first)
        self._hows.update(found.hows)
        if reply.answer is Answer.SAT and not found.failing and not found.undecided:
            raise Contradiction(f"{self._claim.id} has a case, and none under any reading")
        return found

    def _likely(self) -> dict[str, Any]:
        """Return the default option of every reading, or the first that the scope allows."""
        readings = self._catalogue.law.readings.values()
        scope = self._claim.readings
        return {
            PREFIX + reading.id: scope.get(reading.id, reading.names)[0] for reading in readings
        }

    def _within(self, node: Node, known: Mapping[str, Any]) -> Node:
        named = {symbol_name(symbol): symbol for symbol in self._readings()}
        fixed = [build.among(named[name], [option]) for name, option in known.items()]
        return build.all_of([node, *fixed])

    def _refuted(self, failing: list[tuple[Node, Mapping[str, Any]]]) -> Finding:
        allowed = simplify(self._scope.node, self._known)
        fails_under = combinations([node for node, _ in failing], allowed)
        best = min((values for _, values in failing), key=self._cost)
        natural = self._complete(best)
        witness = to_witness(self._catalogue, self._claim, natural)
        replay(self._catalogue, self._claim, witness)
        return Finding(
            id=self._claim.id,
            verdict=Verdict.REFUTED,
            witness=witness,
            fails_under=tuple(
                {name.removeprefix(PREFIX): options for name, options in each.items()}
                for each in fails_under
            ),
        )

    def _cost(self, values: Mapping[str, Any]) -> tuple[int, ...]:
        """Return how unnatural a witness is, from the facts and readings of the whole claim."""
        claim = all_of(self._facts, self._claim.premise, self._claim.conclusion)
        candidates = Candidates(self._catalogue.law, symbols([claim.node]))
        return Minimiser(candidates, build.TRUE).total_cost(self._complete(values))


def examine(
    catalogue: Catalogue, claim: Property, fixed: Mapping[str, str] | None = None
) -> Finding:
    """Return what is found of a property, under every reading but the fixed ones."""
    return Examination(catalogue, claim, fixed).run()


def find_counterexample(catalogue: Catalogue, claim: Property) -> Finding:
    """Return one case against a claim under any reading, without asking which others break it."""
    return Examination(catalogue, claim, one_case_only=True).run()
