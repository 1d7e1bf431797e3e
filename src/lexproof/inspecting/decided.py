"""The decisions of the cases of a witness, by the compiled law and not by the solver."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lexproof.casework.deciding import Decider
from lexproof.comparing.fields import effects
from lexproof.language import Law
from lexproof.language.counterpart import OTHER
from lexproof.proving.verdict import Witness
from lexproof.proving.witness import Contradiction


def decided(law: Law, witness: Witness) -> tuple[Mapping[str, Any], ...]:
    """Return the decisions of two cases; raises `Contradiction` where they are the same."""
    own = {name: opt for name, opt in witness.readings.items() if not name.endswith(OTHER)}
    profile = law.profiles[0].name
    decider = Decider(law, law.choices(profile, own), profile)
    decisions = tuple(decider.decide_data(dict(case)) for case in witness.cases)
    names = [field.name for field in effects(law)]
    first, second = ([decision[name] for name in names] for decision in decisions)
    if first == second:
        raise Contradiction(f"{witness.cases[0]['id']} is decided like the case beside it")
    return decisions
