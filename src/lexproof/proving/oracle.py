"""Asking whether a formula has a model under some readings: abstract first, exact where needed.

An abstract refusal is a refusal: the lemmas it rests on are proved. An abstract model is only a
hint: it counts when the plain evaluator confirms it, and otherwise the exact formula is asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from lexproof.proving.abstraction import abstract_script, steps_below
from lexproof.proving.hunt import Hunter
from lexproof.solving.model import Answer
from lexproof.solving.smtlib import Script
from lexproof.solving.z3_session import Session
from lexproof.tree import build
from lexproof.tree.evaluate import evaluate
from lexproof.tree.node import DAY, TERM, Node
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import symbol_name, symbols

ABSTRACT_BUDGET = 3_000_000
HINTED_BUDGET = 4_000_000
EXACT_BUDGET = 150_000_000
WHOLE_BUDGET = 80_000_000
CORE_BUDGET = 20_000_000
LIKELY_BUDGET = 8_000_000
"""Budgets in z3's own units of work, which repeat exactly for one version of it."""

BY_LEMMAS = "lemmas"
Values = Mapping[str, Any]


@dataclass(frozen=True)
class Reply:
    """What came back: an answer, a confirmed model or the assumptions that a refusal needed."""

    answer: Answer
    how: str
    values: Values | None = None
    core: frozenset[str] = frozenset()
    reason: str = ""


class Oracle:
    """A formula that can be asked for models under assumed values of its unknowns."""

    def __init__(
        self, formula: Node, *, abstract_first: bool, hunter: Hunter | None = None
    ) -> None:
        self.formula = formula
        self._hunter = hunter
        self.symbols = symbols([formula])
        self.work = 0
        self._by_name = {symbol_name(symbol): symbol for symbol in self.symbols}
        self._steps = steps_below(formula)
        self._abstract_first = abstract_first and bool(self._steps)
        self._exact: Session | None = None
        self._abstract: Session | None = None
        self._any_model: Values | None = None
        self._near: Values | None = None
        self._hints_help = True

    def ask_whole(self, likely: Values, near: Values) -> Reply:
        """Return whether the formula has a model at all.

        Where one is expected, it is looked for near a case first, then under `likely` values.
        """
        self._near = near
        if not self._abstract_first:
            return self._hunted({}) or self.ask({})
        reply = self._ask_abstractly({})
        if reply is not None:
            return reply
        if self._hunter is None:
            return self._substituted({}, WHOLE_BUDGET)
        known = {name: value for name, value in likely.items() if name in self._by_name}
        first = self._substituted(known, LIKELY_BUDGET) if known else None
        if first is not None and first.answer is Answer.SAT:
            return first
        return self._substituted({}, WHOLE_BUDGET)

    def ask(self, assumed: Values, near: Values | None = None) -> Reply:
        """Return whether the formula has a model with these values, and the model or core.

        A model `near` is one under other values, where to look first.
        """
        self._near = near
        known = {name: value for name, value in assumed.items() if name in self._by_name}
        if not self._abstract_first:
            met = self._met_near(known)
            if met is not None:
                return met
            reply = self._ask_exactly(known, EXACT_BUDGET, "exact")
            return reply if reply.answer is not Answer.UNKNOWN else self._without_exact(known)
        return self._ask_abstractly(known) or self._ask_substituted(known)

    def _without_exact(self, known: Values) -> Reply:
        found = self._ask_abstractly(known) if self._steps else None
        return found or self._ask_substituted(known)

    def _ask_abstractly(self, known: Values) -> Reply | None:
        """Return a reply by lemmas or by a confirmed hint; none where neither decides."""
        session = self._abstract_session()
        result, names = self._check(session, known, ABSTRACT_BUDGET)
        if result.answer is Answer.UNSAT:
            core = self._least_core(session, self._core(session, names), known, ABSTRACT_BUDGET)
            return Reply(Answer.UNSAT, BY_LEMMAS, core=core)
        if result.answer is Answer.UNKNOWN:
            return None
        hint = {**session.model(self.symbols)}
        if evaluate(self.formula, hint):
            return Reply(Answer.SAT, BY_LEMMAS, values=hint)
        if self._hunter is None:
            return None
        met = self._hunted(known)
        if met is not None:
            return met
        return self._hinted(hint, known) if self._hints_help else None

    def _met_near(self, known: Values) -> Reply | None:
        """Return a case met near another one, if there is one."""
        if self._hunter is None or self._near is None:
            return None
        met = self._hunter.hunt_near(self._near, known)
        return None if met is None else Reply(Answer.SAT, "case", values=met)

    def _hunted(self, known: Values) -> Reply | None:
        """Return a case met by search, near another one first."""
        near = self._met_near(known)
        if near is not None or self._hunter is None:
            return near
        met = self._hunter.hunt(known)
        return None if met is None else Reply(Answer.SAT, "case", values=met)

    def _hinted(self, hint: Values, known: Values) -> Reply | None:
        """Return a case with what an abstract model says of all but days and terms."""
        discrete = {
            name: value
            for name, value in hint.items()
            if self._by_name[name].sort not in (DAY, TERM)
        }
        reply = self._substituted({**discrete, **known}, HINTED_BUDGET)
        self._hints_help = reply.answer is not Answer.UNKNOWN
        return replace(reply, how="hint") if reply.answer is Answer.SAT else None

    def _ask_exactly(self, known: Values, budget: int, how: str) -> Reply:
        if self._exact is None:
            self._exact = _session(self.formula)
        result, names = self._check(self._exact, known, budget)
        if result.answer is Answer.SAT:
            return Reply(Answer.SAT, how, values=self._exact.model(self.symbols))
        if result.answer is Answer.UNSAT:
            core = self._core(self._exact, names)
            return Reply(
                Answer.UNSAT, how, core=self._least_core(self._exact, core, known, HINTED_BUDGET)
            )
        return Reply(Answer.UNKNOWN, how, reason=result.reason)

    def _check(self, session: Session, known: Values, budget: int) -> tuple[Any, dict[str, str]]:
        terms = {name: session.equals(self._by_name[name], value) for name, value in known.items()}
        result = session.check(budget, list(terms.values()))
        self.work += result.work
        return result, {term.sexpr(): name for name, term in terms.items()}

    def _core(self, session: Session, names: dict[str, str]) -> frozenset[str]:
        return frozenset(names[text] for text in session.core())

    def _ask_substituted(self, known: Values) -> Reply:
        """Put the values into the exact formula, which makes it smaller, and ask that."""
        reply = self._substituted(known, EXACT_BUDGET)
        if reply.answer is not Answer.UNSAT or not known:
            return reply
        core = self._quick_core(tuple(sorted(known)), known)
        return Reply(Answer.UNSAT, "exact", core=frozenset(core))

    def _substituted(self, known: Values, budget: int) -> Reply:
        formula = simplify(self.formula, known)
        if formula is build.FALSE:
            return Reply(Answer.UNSAT, "exact")
        session = _session(formula)
        result = session.check(budget)
        self.work += result.work
        if result.answer is not Answer.SAT:
            return Reply(result.answer, "exact", reason=result.reason)
        model = session.model(symbols([formula]))
        return Reply(Answer.SAT, "exact", values={**self._usual(), **model, **known})

    def _usual(self) -> Values:
        """Return values for unknowns that the smaller formula has lost, so that any will do."""
        if self._any_model is None:
            session = _session(build.all_of(_defined(symbol) for symbol in self.symbols))
            session.check(HINTED_BUDGET)
            self._any_model = session.model(self.symbols)
        return self._any_model

    def _quick_core(self, names: tuple[str, ...], known: Values) -> tuple[str, ...]:
        """Return few of the values that still refuse, by dropping ever smaller parts of them."""
        size = max(1, len(names) // 2)
        while names:
            for start in range(0, len(names), size):
                fewer = names[:start] + names[start + size :]
                left = {name: known[name] for name in fewer}
                if self._substituted(left, CORE_BUDGET).answer is Answer.UNSAT:
                    names = fewer
                    break
            else:
                if size == 1:
                    return names
                size = max(1, size // 2)
        return names

    def _least_core(
        self, session: Session, core: frozenset[str], known: Values, budget: int
    ) -> frozenset[str]:
        """Drop what a refusal does not need, by asking again without it."""
        for name in sorted(core):
            if name not in core:
                continue
            fewer = {kept: known[kept] for kept in sorted(core) if kept != name}
            result, names = self._check(session, fewer, budget)
            if result.answer is Answer.UNSAT:
                core = self._core(session, names)
                if not core:
                    break
        return core

    def _abstract_session(self) -> Session:
        if self._abstract is None:
            script, _ = abstract_script(self.formula)
            self._abstract = Session(script)
        return self._abstract


def _defined(symbol: Node) -> Node:
    """Return a truth that mentions an unknown and says nothing of it but its domain."""
    return build.any_of([build.same(symbol, symbol)])


def _session(formula: Node) -> Session:
    script = Script()
    script.add(formula)
    return Session(script.text())
