"""Going through the facts of one case in their order, telling what cannot be.

What is wrong or missing makes its fact unknown, and nothing is said that depends on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from lexproof.casework.data import Json, touches, value_at
from lexproof.casework.errors import Problem
from lexproof.casework.inputs import fact_field
from lexproof.casework.records import missing
from lexproof.casework.tables import Lookup
from lexproof.casework.unknowns import (
    Value,
    demanded,
    plain_value,
    settled_facts,
    usual_plain_value,
)
from lexproof.casework.wording import in_words
from lexproof.language import Constraint, Fact, Law
from lexproof.language.facts import STATED
from lexproof.tree import calendar
from lexproof.tree.evaluate import evaluate
from lexproof.tree.node import DAY, Node
from lexproof.tree.walk import symbol_name, symbols

Place = Callable[[str], str]
"""Turns the path of a fact into the path at which a file has it."""


class Examination:
    """What is known of one case so far; at the `wrong` paths something is known to be wrong."""

    def __init__(
        self,
        law: Law,
        readings: Mapping[str, str],
        data: dict[str, Json],
        wrong: tuple[str, ...],
        place: Place,
    ) -> None:
        self._law = law
        self._data = data
        self._wrong = wrong
        self._place = place
        self._values: dict[str, Value] = dict(readings)
        self._unknown: set[str] = set()

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong, fact by fact, then what contradicts each other."""
        for path in self._law.facts.groups:
            self._values[path + STATED] = value_at(self._data, path) is not None
        for table in self._law.facts.tables:
            yield from self._table_problems(Lookup(table))
        settled = settled_facts(self._law)
        for fact in self._law.facts.declared.values():
            if fact.path not in settled:
                yield from self._fact_problems(fact)
        yield from self._group_problems()
        for constraint in self._law.constraints:
            if self._known(constraint.holds.node) is False:
                yield self._contradiction(constraint)

    def _is_wrong(self, path: str) -> bool:
        return any(touches(path, other) for other in self._wrong)

    def _known(self, formula: Node) -> Value | None:
        """Return the value of a formula, or none where it depends on what is not known."""
        if not self._unknown.isdisjoint(_names_in(formula)):
            return None
        return evaluate(formula, self._values)

    def _text(self, path: str) -> str | None:
        value = value_at(self._data, path)
        return value if isinstance(value, str) and not self._is_wrong(path) else None

    def _table_problems(self, lookup: Lookup) -> Iterator[Problem]:
        keys, facts = lookup.table.keys, self._law.facts.declared
        key = tuple(self._text(path) for path in keys)
        stated = tuple(
            None if facts[path].derived else self._text(path) for path in lookup.table.settles
        )
        problems, found = lookup.examine(key, stated)
        told = () if any(map(self._is_wrong, keys)) else problems
        for problem in told:
            if not self._is_wrong(problem.path):
                yield Problem(self._place(problem.path), problem.value, problem.message)
        for path in lookup.table.settles:
            uncertain = problems or self._is_wrong(path)
            self._take(facts[path], None if uncertain else found[path])

    def _take(self, fact: Fact, value: Value | None) -> None:
        """Keep the value of a fact; none makes it unknown."""
        self._values[fact.path] = usual_plain_value(fact) if value is None else value
        if value is None:
            self._unknown.add(fact.path)

    def _fact_problems(self, fact: Fact) -> Iterator[Problem]:
        given = None if fact.derived else value_at(self._data, fact.path)
        self._values[fact.path + STATED] = given is not None
        if self._is_wrong(fact.path):
            self._take(fact, None)
            return
        allowed = self._known(fact.allowed.node)
        needed = self._known(demanded(self._law, fact).node)
        if given is None:
            self._take(fact, self._unstated(fact, allowed, needed))
            if needed:
                yield Problem(self._place(fact.path), None, missing(fact_field(fact)))
        elif allowed is False:
            self._take(fact, None)
            yield Problem(self._place(fact.path), given, self._not_allowed(fact))
        else:
            self._take(fact, plain_value(fact, given))

    def _unstated(self, fact: Fact, allowed: Value | None, needed: Value | None) -> Value | None:
        """Return the value of a fact that is not stated, none where it is not known."""
        if needed is not False:
            return None
        if fact.default is None or allowed is False:
            return usual_plain_value(fact)
        return None if allowed is None else self._known(fact.default.node)

    def _not_allowed(self, fact: Fact) -> str:
        reasons = _names_in(fact.allowed.node)
        shown = [self._told(path) for path in reasons if not path.endswith(STATED)]
        return f"does not go with {' and '.join(shown)}; leave it out"

    def _group_problems(self) -> Iterator[Problem]:
        for path, group in self._law.facts.groups.items():
            needed = self._known(group.required.node)
            if needed and not self._values[path + STATED]:
                message = f"is required here ({group.label.en}); state it"
                yield Problem(self._place(path), None, message)

    def _contradiction(self, constraint: Constraint) -> Problem:
        """Return what is wrong, at the first of the paths that is stated."""
        paths = sorted(constraint.paths, key=lambda path: value_at(self._data, path) is None)
        others = ", ".join(self._told(path) for path in paths[1:])
        message = f"{constraint.message} ({others})" if others else constraint.message
        return Problem(self._place(paths[0]), value_at(self._data, paths[0]), message)

    def _told(self, path: str) -> str:
        """Return a path with the value that stands or follows there."""
        value: Json = value_at(self._data, path)
        if value is None:
            followed = self._values[path]
            is_day = self._law.facts.declared[path].node.sort == DAY
            value = calendar.date(followed).isoformat() if is_day else followed
        return f"{self._place(path)} {in_words(value)}"


@lru_cache(maxsize=1000)
def _names_in(formula: Node) -> tuple[str, ...]:
    """Return the names of the unknowns in a formula."""
    return tuple(symbol_name(symbol) for symbol in symbols([formula]))
