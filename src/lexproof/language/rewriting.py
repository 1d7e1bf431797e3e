"""A copy of a law with some formulas replaced by others, wherever they stand in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from lexproof.language.counterpart import Counterpart
from lexproof.language.declarations import Fact
from lexproof.language.facts import Facts
from lexproof.language.law import Law, Listing, Order, Outcome
from lexproof.language.question import Question, Waiver
from lexproof.language.truth import Truth
from lexproof.language.unknown import Unknown
from lexproof.tree.node import Node
from lexproof.tree.walk import fold, rebuild, renamed, substitute, symbol_name, symbols

Value = TypeVar("Value", bound=Unknown)

_ASIDE = "\N{DOUBLE PRIME}"
"""Suffix of the other case while an order is rewritten; no formula that is returned has it."""


def rewritten(law: Law, replacements: Mapping[Node, Node]) -> Law:
    """Return a copy of a law in which nodes are replaced by others of the same sort.

    A node is replaced wherever it stands: in what is demanded of the facts and in their defaults,
    in provisions, silences and the decision, in questions and waivers, in the dossier, and on both
    sides of the order. What is put in is left as it is. A formula that gives a provision its name
    must be replaced by one that gives it again, or the copy loses the name.
    """
    rewriting = _Rewriting(replacements)
    put = rewriting.put
    return replace(
        law,
        facts=rewriting.facts(law.facts),
        constraints=tuple(replace(each, holds=put(each.holds)) for each in law.constraints),
        provisions=tuple(replace(each, applies=put(each.applies)) for each in law.provisions),
        silences=tuple(replace(each, applies=put(each.applies)) for each in law.silences),
        decision=tuple(map(rewriting.outcome, law.decision)),
        dossier=replace(law.dossier, raised_by=put(law.dossier.raised_by)),
        questions=tuple(map(rewriting.question, law.questions)),
        waivers=tuple(map(rewriting.waiver, law.waivers)),
        order=None if law.order is None else _rewritten_order(law.order, replacements),
    )


@dataclass
class _Rewriting:
    """Replacements at work, with what became of each node so far."""

    replacements: Mapping[Node, Node]
    memo: dict[Node, Node] = field(default_factory=dict[Node, Node])

    def put(self, value: Value) -> Value:
        fold([value.node], self._combine, self.memo)
        return value.like(self.memo[value.node])

    def _combine(self, node: Node, operands: tuple[Node, ...]) -> Node:
        return self.replacements.get(node) or rebuild(node, operands)

    def facts(self, facts: Facts) -> Facts:
        groups = {
            path: replace(group, required=self.put(group.required))
            for path, group in facts.groups.items()
        }
        declared = {path: self._fact(fact) for path, fact in facts.declared.items()}
        return Facts(declared, dict(facts.texts), groups, list(facts.tables))

    def _fact(self, fact: Fact) -> Fact:
        return replace(
            fact,
            stated=self.put(fact.stated),
            required=self.put(fact.required),
            allowed=self.put(fact.allowed),
            default=None if fact.default is None else self.put(fact.default),
        )

    def outcome(self, outcome: Outcome | Listing) -> Outcome | Listing:
        if isinstance(outcome, Listing):
            entries = {name: self.put(truth) for name, truth in outcome.entries.items()}
            return replace(outcome, entries=entries)
        present = None if outcome.present is None else self.put(outcome.present)
        return replace(outcome, value=self.put(outcome.value), present=present)

    def question(self, question: Question) -> Question:
        answers = {name: self.put(truth) for name, truth in question.answers.items()}
        return replace(question, arises=self.put(question.arises), answers=answers)

    def waiver(self, waiver: Waiver) -> Waiver:
        formula, condition = self.put(waiver.formula), self.put(waiver.condition)
        return replace(waiver, formula=formula, condition=condition)


class _SetAside(Counterpart):
    """The other case with every unknown renamed, so that its formulas are known from the first's.

    Without it a formula in which the two cases agree could not be told to belong to either.
    """

    def __call__(self, value: Value) -> Value:
        return value.like(_set_aside(value.node))


def _set_aside(node: Node) -> Node:
    return substitute(
        node, {each: renamed(each, symbol_name(each) + _ASIDE) for each in symbols([node])}
    )


def _rewritten_order(order: Order, replacements: Mapping[Node, Node]) -> Order:
    theirs = {_set_aside(old): _set_aside(new) for old, new in replacements.items()}
    both = _Rewriting({**theirs, **replacements})

    def brought_back(truth: Truth, other: Counterpart) -> Truth:
        found = both.put(truth)
        back: dict[Node, Node] = {}
        for aside in symbols([found.node]):
            name = symbol_name(aside)
            if name.endswith(_ASIDE):
                own = renamed(aside, name.removesuffix(_ASIDE))
                back[aside] = other.replacements.get(own, own)
        return Truth(substitute(found.node, back))

    return Order(
        no_worse=lambda other: brought_back(order.no_worse(_SetAside({})), other),
        comparable=lambda other: brought_back(order.comparable(_SetAside({})), other),
    )
