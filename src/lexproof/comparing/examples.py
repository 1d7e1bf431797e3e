"""Cases that show a difference, decided on both sides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lexproof.casework.deciding import Decider
from lexproof.comparing.sides import Sides
from lexproof.language import Law, Listing
from lexproof.language.counterpart import OTHER
from lexproof.proving.verdict import Witness
from lexproof.proving.witness import Contradiction


@dataclass(frozen=True, kw_only=True)
class Example:
    """A case as an input file, with its decision on the first side and on the second.

    `readings` are those besides the sides' own that are off their default.
    """

    case: Mapping[str, Any]
    readings: Mapping[str, str]
    first: Mapping[str, Any]
    second: Mapping[str, Any]


def example(sides: Sides, witness: Witness) -> Example:
    """Return a witness decided on both sides; raises `Contradiction` where they agree."""
    law, case = sides.law, witness.cases[0]
    own = {n: option for n, option in witness.readings.items() if not n.endswith(OTHER)}
    first = _decider(sides, {**own, **sides.first}).decide_data(dict(case))
    second = _decider(sides, {**own, **sides.second}).decide_data(dict(case))
    if all(first[name] == second[name] for name in _effects(law)):
        raise Contradiction(f"the sides decide {case['id']} alike when it is decided again")
    beside = {n: option for n, option in own.items() if n not in {*sides.first, *sides.second}}
    return Example(case=case, readings=beside, first=first, second=second)


def _effects(law: Law) -> list[str]:
    return [f.name for f in law.decision if not (isinstance(f, Listing) and f.explains)]


def _decider(sides: Sides, changed: Mapping[str, str]) -> Decider:
    """Return what decides under some options, made once for the sides."""
    profile = sides.law.profiles[0].name
    choices = sides.law.choices(profile, changed)
    key = tuple(sorted(choices.items()))
    if key not in sides.deciders:
        sides.deciders[key] = Decider(sides.law, choices, profile)
    return sides.deciders[key]
