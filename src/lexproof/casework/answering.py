"""Answering a case at full speed: one generated function from a right case to a decision."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from lexproof.casework.assembling import decision_source, nodes_of
from lexproof.casework.data import Json
from lexproof.casework.inputs import Inputs
from lexproof.casework.reader import CaseReader
from lexproof.compiling.formulas import compile_formulas, compiled
from lexproof.language import Law, all_of
from lexproof.tree.node import Node
from lexproof.tree.simplify import simplify

Decision: TypeAlias = dict[str, Any]  # Reason: JSON, whose fields a law declares
Answer: TypeAlias = Callable[[Mapping[str, Json]], Decision | None]


def build_answer(law: Law, inputs: Inputs, choices: Mapping[str, str], profile: str) -> Answer:
    """Return what decides a case under chosen readings, none where its facts cannot be.

    The keys and types of the case must be right.
    """
    reader = CaseReader(law, inputs)
    reader.line("shared = case")
    reader.read_facts()
    formulas = [node for field in law.decision for node in nodes_of(field)]
    holds = all_of(*(constraint.holds for constraint in law.constraints)).node
    valid, *expressions = reader.write(_under(law, choices, [holds, *formulas]))
    reader.line(f"if not {valid}: return None")
    decision = decision_source(reader, profile, law.decision, iter(expressions))
    body = "\n".join(reader.writer.lines)
    source = f"def answer(case):\n{body}\n    return {decision}\n"
    answer: Answer = compiled(source, "answer", **reader.constants)
    return answer


def build_flag(
    law: Law, unknowns: Sequence[str], choices: Mapping[str, str]
) -> Callable[..., tuple[bool, ...]]:
    """Return what says, from the values of one case, whether it raises the flag of the others."""
    return compile_formulas(_under(law, choices, [law.dossier.raised_by.node]), unknowns)


def _under(law: Law, choices: Mapping[str, str], formulas: Sequence[Node]) -> list[Node]:
    """Return formulas under the chosen readings."""
    known = {str(law.readings[name].node.payload[0]): option for name, option in choices.items()}
    memo: dict[Node, Node] = {}
    return [simplify(formula, known, memo) for formula in formulas]
