"""Asking the solver for a case that a mutant decides otherwise, or for a proof of none."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from lexproof.language import Law
from lexproof.mutating.effects import differ, effects_of, roots_of
from lexproof.mutating.kept import Kept
from lexproof.mutating.mutants import Mutant
from lexproof.proving.lemmas import steps_of
from lexproof.solving.model import Answer, Result
from lexproof.solving.smtlib import STEPS, Script
from lexproof.solving.z3_session import Session
from lexproof.tree import build
from lexproof.tree.export import fingerprint
from lexproof.tree.node import Kind, Node
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import fold, post_order, symbol_name, symbols

RULE_BUDGET = 3_000_000
BUDGET = 60_000_000
"""Budgets in z3's own units of work, which repeat exactly for one version of it."""


@dataclass(frozen=True)
class Differs:
    """Whether a mutant decides any case otherwise: a case, or the proof, or neither."""

    answer: Answer
    values: dict[str, Any] | None = None
    reason: str = ""


class Differences:
    """Looks for differences between a law and its mutants."""

    def __init__(self, law: Law, kept: Kept) -> None:
        self._kept = kept
        self._facts = law.assumptions().node
        self._effects = effects_of(law)
        roots = roots_of(self._effects)
        self._rules = [node for node in post_order(roots) if node.kind is Kind.NAMED]
        used: dict[Node, frozenset[Node]] = fold(roots, _rules_used)
        self._used = {rule: used[rule.operands[0]] for rule in self._rules}
        self._in_effect = {root: used[root] for root in roots}

    def of_the_rule(self, mutant: Mutant) -> Differs:
        """Return a possible case in which the changed rule itself comes out otherwise."""
        return self._ask(_otherwise(mutant.old, mutant), RULE_BUDGET, mutant)

    def of_the_effects(self, mutant: Mutant) -> Differs:
        """Return a possible case in which an effect is another under the mutant, if there is one.

        From the changed rule upwards it is asked of every rule whether it can come out otherwise.
        An effect over rules that cannot is the same in every case, and needs no question.
        """
        moved = {mutant.old}
        for rule in self._rules:
            if not moved.isdisjoint(self._used[rule]):
                found = self._ask(_otherwise(rule, mutant), RULE_BUDGET, mutant)
                if found.answer is not Answer.UNSAT:
                    moved.add(rule)
        return self._ask_effects(mutant, moved)

    def _ask_effects(self, mutant: Mutant, moved: set[Node]) -> Differs:
        unknown: Differs | None = None
        for effect in self._effects:
            below = self._in_effect[effect.value] | self._in_effect[effect.present]
            if moved.isdisjoint(below):
                continue
            found = self._ask(differ((effect,), mutant), BUDGET, mutant)
            if found.answer is Answer.SAT:
                return found
            if found.answer is Answer.UNKNOWN:
                unknown = found
        return unknown or Differs(Answer.UNSAT)

    def _ask(self, truth: Node, budget: int, mutant: Mutant) -> Differs:
        """Ask for each option of the fact that the changed part is about, which are all cases."""
        whole = build.all_of([self._facts, truth])
        unknown: Differs | None = None
        for known in _options(mutant.part):
            found = self._ask_once(simplify(whole, known), budget)
            if found.answer is Answer.SAT:
                return replace(found, values={**(found.values or {}), **known})
            unknown = found if found.answer is Answer.UNKNOWN else unknown
        return unknown or Differs(Answer.UNSAT)

    def _ask_once(self, formula: Node, budget: int) -> Differs:
        if formula is build.FALSE:
            return Differs(Answer.UNSAT)
        question = f"{fingerprint(formula)} {budget}"
        if self._kept.get(question) == Answer.UNSAT.value:
            return Differs(Answer.UNSAT)
        found = _solved(formula, budget)
        if found.answer is Answer.UNSAT:
            self._kept.put(question, found.answer.value)
        return found


def _otherwise(rule: Node, mutant: Mutant) -> Node:
    return build.negation(build.same(rule, mutant(rule)))


def _options(part: Node) -> list[dict[str, Any]]:
    """Return the values of the one fact or reading that a part is about, or no value at all."""
    about = symbols([part])
    if len(about) != 1 or not about[0].sort.options:
        return [{}]
    return [{symbol_name(about[0]): option} for option in about[0].sort.options]


def _solved(formula: Node, budget: int) -> Differs:
    """Ask with the steps of dates left open, of which a refusal is one too, and then exactly."""
    if steps_of(formula) and _result(formula, RULE_BUDGET, STEPS)[1].answer is Answer.UNSAT:
        return Differs(Answer.UNSAT)
    session, result = _result(formula, budget)
    if result.answer is Answer.SAT:
        return Differs(result.answer, session.model(symbols([formula])))
    return Differs(result.answer, reason=result.reason)


def _result(formula: Node, budget: int, abstract: Collection[Kind] = ()) -> tuple[Session, Result]:
    script = Script(abstract)
    script.add(formula)
    session = Session(script.text())
    return session, session.check(budget)


def _rules_used(node: Node, below: tuple[frozenset[Node], ...]) -> frozenset[Node]:
    """Return the named rules that a node uses without another in between; itself if named."""
    nothing: frozenset[Node] = frozenset()
    return frozenset({node}) if node.kind is Kind.NAMED else nothing.union(*below)
