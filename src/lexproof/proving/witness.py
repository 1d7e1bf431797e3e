"""Witnesses as case files, replayed through the input model and the compiled law."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lexproof.casework.completing import build_completer, unknowns_of
from lexproof.casework.examining import Examiner
from lexproof.casework.inputs import build_inputs
from lexproof.casework.writing import NoSuchCase, case_file
from lexproof.catalogue import Catalogue, Property
from lexproof.compiling.formulas import compile_formulas
from lexproof.language import Counterpart, none_of
from lexproof.language.counterpart import OTHER
from lexproof.language.reading import PREFIX
from lexproof.proving.usual import usual_values
from lexproof.proving.verdict import Witness
from lexproof.tree.node import Node
from lexproof.tree.walk import symbol_name, symbols


class Contradiction(RuntimeError):  # noqa: N818  # errors here are named for what happened
    """The machine contradicts itself: a witness that does not replay."""


def full_values(
    catalogue: Catalogue, claim: Property, values: Mapping[str, Any]
) -> dict[str, Any]:
    """Return values for every unknown of the claim, usual ones where the formula had none."""
    complete = {**usual_values(catalogue.law), **values}
    for name, other in renamed_names(claim.other).items():
        complete.setdefault(other, complete[name])
    return complete


def renamed_names(other: Counterpart | None) -> dict[str, str]:
    """Return the unknowns that the second case has to itself, by their name in the first."""
    if other is None:
        return {}
    return {symbol_name(old): symbol_name(new) for old, new in other.replacements.items()}


def to_witness(catalogue: Catalogue, claim: Property, values: Mapping[str, Any]) -> Witness:
    """Return a witness as case files; raises `Contradiction` where no file can say it."""
    law = catalogue.law
    readings = {
        name.removeprefix(PREFIX): str(value)
        for name, value in values.items()
        if name.startswith(PREFIX)
    }
    changed = {
        reading.id: readings[reading.id]
        for reading in law.readings.values()
        if readings.get(reading.id, reading.default) != reading.default
    }
    other = {name: readings[name] for name in readings if name.endswith(OTHER)}
    mine = {name: values[name] for name in unknowns_of(law)}
    try:
        cases = [case_file(law, mine, f"{claim.id}-a")]
        if claim.other is not None:
            theirs = {**mine, **_theirs(claim.other, values)}
            cases.append(case_file(law, theirs, f"{claim.id}-b"))
    except NoSuchCase as error:
        raise Contradiction(f"the witness of {claim.id} is no case file: {error}") from error
    return Witness(readings={**changed, **other}, cases=tuple(cases))


def _theirs(other: Counterpart, values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: values[new]
        for name, new in renamed_names(other).items()
        if not name.startswith(PREFIX)
    }


def replay(catalogue: Catalogue, claim: Property, witness: Witness) -> None:
    """Read the case files back and evaluate the claim on them; raises `Contradiction`.

    The files go through the input model with all its checks, and the claim through the compiler:
    neither the solver nor its terms have a part in it.
    """
    law = catalogue.law
    choices = law.choices(law.profiles[0].name, _own(witness.readings))
    if any(choices[name] not in options for name, options in claim.readings.items()):
        raise Contradiction(f"the witness of {claim.id} is outside the readings of the claim")
    values: dict[str, Any] = {PREFIX + name: option for name, option in choices.items()}
    for number, case in enumerate(witness.cases):
        their_choices = {**choices, **_others(witness.readings)} if number else choices
        completed = _complete(catalogue, claim, case, their_choices)
        if number == 0:
            values.update(completed)
        else:
            names = renamed_names(claim.other)
            values.update({new: completed[old] for old, new in names.items() if old in completed})
    for name, option in _others(witness.readings).items():
        values[PREFIX + name + OTHER] = option
    _evaluate(claim, values)


def _own(readings: Mapping[str, str]) -> dict[str, str]:
    return {name: option for name, option in readings.items() if not name.endswith(OTHER)}


def _others(readings: Mapping[str, str]) -> dict[str, str]:
    return {
        name.removesuffix(OTHER): option
        for name, option in readings.items()
        if name.endswith(OTHER)
    }


def _complete(
    catalogue: Catalogue, claim: Property, case: Mapping[str, Any], choices: Mapping[str, str]
) -> dict[str, Any]:
    law = catalogue.law
    inputs = build_inputs(law)
    problems = Examiner(law, inputs, choices).case_problems(dict(case), inputs.case)
    if problems:
        shown = "; ".join(map(str, problems))
        raise Contradiction(f"the witness of {claim.id} is not a valid case: {shown}")
    completer = build_completer(law, inputs)
    values = completer.complete(case, case)
    if values is None:
        raise Contradiction(f"the witness of {claim.id} cannot be completed")
    return dict(zip(completer.unknowns, values, strict=True))


def _evaluate(claim: Property, values: Mapping[str, Any]) -> None:
    roots: list[Node] = [claim.premise.node, none_of(claim.conclusion).node]
    names = [symbol_name(symbol) for symbol in symbols(roots)]
    premise, denied = compile_formulas(roots, names)(*(values[name] for name in names))
    if not premise:
        raise Contradiction(f"the witness of {claim.id} does not meet the premise when replayed")
    if not denied:
        raise Contradiction(f"the witness of {claim.id} does not refute it when replayed")
