"""Completing a case: defaults put in, demands checked, every unknown of the law given a value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lexproof.casework.data import Json
from lexproof.casework.inputs import Inputs
from lexproof.casework.reader import CaseReader
from lexproof.casework.unknowns import Values, as_plain, optional_facts, unknowns_of, usual_value
from lexproof.compiling.formulas import compiled
from lexproof.language import Law

__all__ = [
    "Completer",
    "as_plain",
    "build_completer",
    "optional_facts",
    "unknowns_of",
    "usual_value",
]

Complete = Callable[[Mapping[str, Json], Mapping[str, Json]], Values | None]


@dataclass(frozen=True)
class Completer:
    """Turns parsed cases into values for the unknowns, in the order of `unknowns`.

    `complete` takes a case whose keys and types are right, and what holds the objects that a
    dossier states once, which is the case itself outside dossiers. It returns none where a demand
    on the facts is not met.
    """

    unknowns: tuple[str, ...]
    complete: Complete


def build_completer(law: Law, inputs: Inputs) -> Completer:
    """Return the completer of a law's cases."""
    reader = CaseReader(law, inputs)
    reader.read_facts()
    names = ", ".join(reader.names.values())
    body = "\n".join(reader.writer.lines)
    source = f"def complete(case, shared):\n{body}\n    return ({names},)\n"
    return Completer(tuple(reader.names), compiled(source, "complete", **reader.constants))
