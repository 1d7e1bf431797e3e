"""The ordinary case and the default readings, as values of the unknowns."""

from __future__ import annotations

from lexproof.casework.completing import unknowns_of
from lexproof.language import Law
from lexproof.language.facts import STATED
from lexproof.language.reading import PREFIX
from lexproof.tree import calendar
from lexproof.tree.evaluate import Value
from lexproof.tree.node import DAY


def usual_values(law: Law) -> dict[str, Value]:
    """Return the values of an ordinary case under the default readings."""
    values: dict[str, Value] = {}
    for name in unknowns_of(law):
        values[name] = _stated(law, name) if name.endswith(STATED) else _usual(law, name)
    for reading in law.readings.values():
        values[PREFIX + reading.id] = reading.default
    return values


def _stated(law: Law, name: str) -> bool:
    fact = law.facts.declared.get(name.removesuffix(STATED))
    return fact is None or fact.relevant


def _usual(law: Law, path: str) -> Value:
    fact = law.facts.declared[path]
    return calendar.pair(fact.usual) if fact.node.sort == DAY else fact.usual  # type: ignore[arg-type]  # the usual of a day is a date
