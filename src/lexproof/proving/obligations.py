"""What must be shown for a verdict, each as one question to a solver that knows nothing else.

Write F for the facts' assumptions and the scope, P for the premise, C for the conclusion, and D
for the denial `F and P and not C`. A finding says that the property fails exactly within B, some
combinations of readings (none of them where it is proved). It follows from these obligations:

`premise` (sat): F and P hold of the case given, so that the claim is not vacuous.
`refused N` (unsat): D has no case where the readings have the options pinned. By lemmas: D with
    its steps left abstract has none, together with instances of lemmas, each proved by itself.
`without` (unsat): no reading in the scope is both outside B and outside every pin. So outside B
    every reading is refused, and the property holds there.
`case N` (sat): D holds of the case given, so that its facts are within what may be stated.
`within` (unsat): no reading in the scope is inside B while D holds of none of the cases. So
    inside B each reading has a case against the property.

Where B is every reading, or D is refused with nothing pinned, `without` says nothing and is left
out; where B is none, so is `within`.
A vacuous claim has refusals of `F and P` instead, and `without` for B none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lexproof.catalogue import Catalogue, Property
from lexproof.language import all_of, none_of
from lexproof.language.reading import PREFIX
from lexproof.proving.abstraction import abstract_script
from lexproof.proving.grounds import Grounds, Refusal, Values
from lexproof.proving.lemmas import Lemma
from lexproof.proving.readings import pinned
from lexproof.proving.scope import known_in, scope_of
from lexproof.proving.verdict import Finding, Verdict
from lexproof.solving.model import Answer
from lexproof.solving.smtlib import Script
from lexproof.tree import build
from lexproof.tree.node import Node
from lexproof.tree.propagate import propagate
from lexproof.tree.simplify import constant, simplify
from lexproof.tree.walk import symbol_name, symbols


@dataclass(frozen=True, kw_only=True)
class Obligation:
    """A question in SMT-LIB, the answer that the verdict needs, and what the answer shows.

    `subject` is the property or lemma that it is about, `lemmas` those whose instances it assumes.
    """

    subject: str
    name: str
    shows: str
    expected: Answer
    script: str
    lemmas: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Return the whole question, as a file that a solver's command line takes."""
        head = f"; {self.subject} {self.name}: {self.shows}\n; expected: {self.expected.value}\n"
        return f"{head}(set-logic QF_LIA)\n{self.script}(check-sat)\n"


def obligations(
    catalogue: Catalogue, claim: Property, fixed: Mapping[str, str], finding: Finding
) -> tuple[Obligation, ...]:
    """Return what must be shown for a finding; nothing for one that is undecided."""
    if finding.grounds is None:
        return ()
    return tuple(_Obligations(catalogue, claim, fixed, finding, finding.grounds).all())


def lemma_obligation(lemma: Lemma) -> Obligation:
    """Return what must be shown for a lemma: with its steps exact, nothing is against it."""
    script = Script()
    script.add(simplify(build.negation(lemma.statement.node)))
    return Obligation(
        subject=lemma.id,
        name="lemma",
        shows=lemma.sentence,
        expected=Answer.UNSAT,
        script=script.text(),
    )


class _Obligations:
    """The obligations of one finding."""

    def __init__(
        self,
        catalogue: Catalogue,
        claim: Property,
        fixed: Mapping[str, str],
        finding: Finding,
        grounds: Grounds,
    ) -> None:
        self._id = claim.id
        self._readings = catalogue.symbols()
        self._scope = scope_of(catalogue, claim, fixed)
        self._grounds = grounds
        met = all_of(catalogue.assumptions(claim), self._scope, claim.premise)
        self._premise = met.node
        vacuous = finding.verdict is Verdict.VACUOUS
        self._denial = met.node if vacuous else all_of(met, none_of(claim.conclusion)).node
        self._fails = build.any_of(self._box(each) for each in finding.fails_under)

    def all(self) -> Iterator[Obligation]:
        if self._grounds.premise is not None:
            shows = "a case meets the facts' constraints, the readings in scope and the premise"
            yield self._case("premise", shows, self._premise, self._grounds.premise)
        for number, refusal in enumerate(self._grounds.refusals, 1):
            yield self._refused(f"refused-{number}", refusal)
        if self._fails is not build.TRUE and all(each.pins for each in self._grounds.refusals):
            yield self._without()
        for number, case in enumerate(self._grounds.cases, 1):
            shows = "this case is one of the law and is against the property"
            yield self._case(f"case-{number}", shows, self._denial, case)
        if self._fails is not build.FALSE:
            yield self._within()

    def _box(self, combination: Mapping[str, Sequence[str]]) -> Node:
        named = {symbol_name(symbol): symbol for symbol in self._readings}
        return build.all_of(
            build.among(named[PREFIX + name], options) for name, options in combination.items()
        )

    def _case(self, name: str, shows: str, formula: Node, values: Values) -> Obligation:
        script = Script()
        script.add(formula)
        for symbol in symbols([formula]):
            script.add(build.same(symbol, _literal(symbol, values)))
        return self._obligation(name, shows, Answer.SAT, script.text())

    def _refused(self, name: str, refusal: Refusal) -> Obligation:
        formula = propagate(simplify(self._denial, {**known_in(self._scope), **refusal.pins}))
        shows = f"no case is against the property{_told(refusal.pins)}"
        if not refusal.by_lemmas:
            script = Script()
            script.add(formula)
            return self._obligation(name, shows, Answer.UNSAT, script.text())
        text, used = abstract_script(formula)
        return self._obligation(name, f"{shows}, by lemmas", Answer.UNSAT, text, used)

    def _without(self) -> Obligation:
        script = Script()
        for formula in (self._scope.node, build.negation(self._fails)):
            script.add(formula)
        for refusal in self._grounds.refusals:
            script.add(build.negation(pinned(refusal.pins, self._readings)))
        shows = "every reading in scope under which the property is to hold is refused above"
        return self._obligation("without", shows, Answer.UNSAT, script.text())

    def _within(self) -> Obligation:
        script = Script()
        for formula in (self._scope.node, self._fails):
            script.add(formula)
        for case in self._grounds.cases:
            script.add(build.negation(self._against(case)))
        shows = "under every reading under which the property fails, a case above is against it"
        return self._obligation("within", shows, Answer.UNSAT, script.text())

    def _against(self, case: Values) -> Node:
        """Return the readings under which a case is against the property."""
        readings = {symbol_name(symbol) for symbol in self._readings}
        facts = {name: value for name, value in case.items() if name not in readings}
        return simplify(self._denial, facts)

    def _obligation(
        self, name: str, shows: str, expected: Answer, script: str, used: tuple[str, ...] = ()
    ) -> Obligation:
        return Obligation(
            subject=self._id,
            name=name,
            shows=shows,
            expected=expected,
            script=script,
            lemmas=used,
        )


def _told(pins: Mapping[str, str]) -> str:
    told = [f"{name.removeprefix(PREFIX)} = {option}" for name, option in sorted(pins.items())]
    return f" where {' and '.join(told)}" if told else ""


def _literal(symbol: Node, values: Values) -> Node:
    literal = constant(values[symbol_name(symbol)], symbol.sort)
    assert literal is not None, f"`{symbol_name(symbol)}` is no day of the calendar"
    return literal
