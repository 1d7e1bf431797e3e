"""Cases told by what is unusual about them, in the words of the facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lexproof.casework.data import Json, value_at
from lexproof.casework.inputs import MONTHS_IN_YEAR
from lexproof.casework.writing import case_file
from lexproof.commands.telling import tell_date, tell_term
from lexproof.language import Law
from lexproof.proving.usual import usual_values

ORDINARY = "ordinary"


def ordinary_case(law: Law) -> dict[str, Json]:
    """Return the case whose every fact is usual, beside which other cases are told."""
    return case_file(law, usual_values(law), ORDINARY)


def differences(law: Law, usual: Mapping[str, Any], case: Mapping[str, Any]) -> str:
    """Return how a case differs from another, in the words of the facts."""
    labels = {path: fact.label.en for path, fact in law.facts.declared.items()}
    labels |= {path: fact.label.en for path, fact in law.facts.texts.items()}
    told: list[str] = []
    for path, label in labels.items():
        now, before = value_at(dict(case), path), value_at(dict(usual), path)
        if now != before:
            value = "not stated" if now is None else _value(law, path, now)
            told.append(f"{label}: {value}")
    if not told:
        return "the ordinary case" if usual.get("id") == ORDINARY else "the same facts"
    return "; ".join(told)


def _value(law: Law, path: str, value: Json) -> str:
    fact = law.facts.declared.get(path)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        parts = {name: number for name, number in value.items() if isinstance(number, int)}
        months = MONTHS_IN_YEAR * parts.get("years", 0) + parts.get("months", 0)
        return tell_term({"months": months, "days": parts.get("days", 0)})
    if fact is not None and fact.options is not None:
        return fact.options[str(value)].label.en
    if fact is not None and fact.earliest is not None:
        return tell_date(str(value))
    return str(value)
