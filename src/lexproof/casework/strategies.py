"""Random case files of any law, for Hypothesis: valid, and often on a line the law draws.

The facts are drawn in the order in which they are declared, each from the values that break no
constraint known so far, so that hardly a draw is rejected. This is the only module that needs
Hypothesis, and none needs this one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, TypeAlias

from hypothesis import reject
from hypothesis import strategies as st

from lexproof.casework.completing import usual_value
from lexproof.casework.inputs import SCHEMA
from lexproof.casework.likely import Value, likely_values
from lexproof.casework.steps import Plan, Pool, Step
from lexproof.compiling.runtime import iso_date
from lexproof.language import Fact, Group, Law
from lexproof.language.facts import STATED
from lexproof.tree.node import DAY, TERM, Node

CaseFile: TypeAlias = dict[str, Any]

DRAWS_FROM_A_POOL = 3


class Drawing:
    """One case while it is drawn."""

    def __init__(self, plan: Plan, draw: st.DrawFn) -> None:
        self._plan = plan
        self._draw = draw
        self._values: dict[str, Value] = {}
        self._said: dict[str, Value] = {}
        self._waiting = list(plan.constraints)

    def file(self) -> CaseFile:
        """Draw every fact, and write the case."""
        for fact in self._plan.law.facts.declared.values():
            if fact.path not in self._values:
                self._decide(fact)
        self._add_texts()
        return self._written()

    def _decide(self, fact: Fact) -> None:
        table = self._plan.tables.get(fact.path)
        if table is not None:
            self._step(self._plan.settled[table])
            return
        group = self._plan.law.facts.groups.get(fact.path.rpartition(".")[0])
        if group is not None and group.path + STATED not in self._values:
            self._step([Pool(partial(self._group_steps, group))])
        self._step(self._fact_pools(fact))

    def _step(self, pools: Sequence[Pool]) -> None:
        """Take a step that contradicts nothing, mostly from the first pool, or reject the case."""
        start = max(0, self._number_below(2 * len(pools) - 1) - len(pools) + 1)
        ordered = (*pools[start:], *pools[:start])
        for find in (self._at_random, self._searching):
            for pool in ordered:
                step = find(pool)
                if step is not None:
                    self._take(step)
                    return
        reject()

    def _number_below(self, end: int) -> int:
        return self._draw(st.integers(0, end - 1))

    def _at_random(self, pool: Pool) -> Step | None:
        values = pool.values()
        for _ in range(DRAWS_FROM_A_POOL if values else 0):
            step = pool.step(values[self._number_below(len(values))])
            if self._is_possible(step):
                return step
        return None

    def _searching(self, pool: Pool) -> Step | None:
        steps = map(pool.step, pool.values())
        return next((step for step in steps if self._is_possible(step)), None)

    def _is_possible(self, step: Step) -> bool:
        values = {**self._values, **step.values}
        return all(holds(values) for holds in self._waiting if values.keys() >= holds.names)

    def _take(self, step: Step) -> None:
        self._values.update(step.values)
        self._said.update(step.said)
        known = self._values.keys()
        self._waiting = [holds for holds in self._waiting if not known >= holds.names]

    def _group_steps(self, group: Group) -> list[Step]:
        stated = Step({group.path + STATED: True}, {group.path: {}})
        if self._holds(group.required.node):
            return [stated]
        return [stated, Step({group.path + STATED: False})]

    def _fact_pools(self, fact: Fact) -> list[Pool]:
        """Return the steps of a fact: leaving it out, then its values, where each is allowed."""
        allowed = self._holds(fact.allowed.node)
        required = self._holds(fact.required.node)
        left_out = [] if allowed and required else [Pool(partial(self._unsaid, fact, allowed))]
        if not allowed:
            return left_out
        values = likely_values(self._plan.law, fact, self._plan.lines, self._values)
        return [*left_out, *(Pool(pool, partial(self._saying, fact)) for pool in values)]

    def _holds(self, node: Node) -> bool:
        return bool(self._plan.formula(node)(self._values))

    def _unsaid(self, fact: Fact, allowed: Value) -> list[Step]:
        value = usual_value(fact)
        if fact.default is not None and allowed:
            value = self._plan.formula(fact.default.node)(self._values)
        return [Step({**self._flag(fact, stated=False), fact.path: value})]

    def _saying(self, fact: Fact, value: Value) -> Step:
        return Step({**self._flag(fact, stated=True), fact.path: value}, {fact.path: value})

    def _flag(self, fact: Fact, *, stated: bool) -> dict[str, Value]:
        name = fact.path + STATED
        return {name: stated} if name in self._plan.optional else {}

    def _add_texts(self) -> None:
        for path, text in self._plan.law.facts.texts.items():
            if path not in self._plan.keys:
                listed = st.text(max_size=9) if text.values is None else _one_of(text.values)
                said = self._draw(st.none() | listed)
                self._said.update({} if said is None else {path: said})

    def _written(self) -> CaseFile:
        file: CaseFile = {"schema": SCHEMA, "id": "drawn"}
        for path in sorted(self._said, key=lambda path: path.count(".")):
            _put(file, path, self._as_json(path, self._said[path]))
        if self._draw(st.sampled_from((False, False, False, True))):
            for path in self._left_out(file):
                _put(file, path, None)
        return file

    def _left_out(self, file: CaseFile) -> list[str]:
        """Return what may be written as null, in the objects that there are."""
        facts = self._plan.law.facts
        stated = [path for path, fact in facts.declared.items() if not fact.derived]
        return [
            path
            for path in (*facts.groups, *stated, *facts.texts)
            if path not in self._said and path.rpartition(".")[0] in {"", *file}
        ]

    def _as_json(self, path: str, value: Value) -> Value:
        fact = self._plan.law.facts.declared.get(path)
        if fact is not None and fact.node.sort == DAY:
            return iso_date(value)
        if fact is not None and fact.node.sort == TERM:
            return self._as_term(*value)
        return value

    def _as_term(self, months: int, days: int) -> dict[str, int]:
        years = self._draw(st.sampled_from((months // 12, 0)))
        parts = {"years": years, "months": months - 12 * years, "days": days}
        return {name: number for name, number in parts.items() if number}


def _one_of(values: frozenset[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(sorted(values))


def _put(file: CaseFile, path: str, value: Value) -> None:
    *parents, last = path.split(".")
    for step in parents:
        file = file.setdefault(step, {})
    file[last] = value


def case_files(law: Law, choices: Mapping[str, str]) -> st.SearchStrategy[CaseFile]:
    """Return valid input files of a law's cases, under an option of every reading."""
    plan = Plan(law, choices)

    @st.composite
    def drawn(draw: st.DrawFn) -> CaseFile:
        return Drawing(plan, draw).file()

    return drawn()
