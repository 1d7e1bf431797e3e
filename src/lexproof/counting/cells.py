"""Cells: the kinds of persons that groups tell apart, each a combination some case is in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lexproof.language import Law, Truth, all_of, none_of
from lexproof.proving.search import NotDecided
from lexproof.solving.model import Answer
from lexproof.solving.smtlib import Script
from lexproof.solving.z3_session import Session
from lexproof.tree import build
from lexproof.tree.node import Node
from lexproof.tree.simplify import simplify

BUDGET = 200_000_000


@dataclass(frozen=True)
class Cell:
    """Those who are in some groups and in none of the others."""

    inside: tuple[Node, ...]
    outside: tuple[Node, ...]

    @property
    def condition(self) -> Truth:
        """Say that a case is in the cell."""
        return all_of(*map(Truth, self.inside), none_of(*map(Truth, self.outside)))

    def is_in(self, group: Truth) -> bool:
        """Say that the persons of the cell are in a group.

        Raises ValueError for a group by which cells are not told apart: nobody could be counted.
        """
        if group.node not in self.inside and group.node not in self.outside:
            raise ValueError("cells are not told apart by this group")
        return group.node in self.inside


def find_cells(law: Law, groups: Sequence[Truth], known: Mapping[str, Any]) -> tuple[Cell, ...]:
    """Return every cell that has a case and is in a group; raises `NotDecided`.

    `known` are the readings that are decided; a cell may have its case under any of the others.
    """
    nodes = tuple(dict.fromkeys(group.node for group in groups))
    flags = {node: build.truth_symbol(f"group{number}") for number, node in enumerate(nodes)}
    session = _session(law, flags, known)
    found: list[Cell] = []
    while (inside := _next(session, flags)) is not None:
        found.append(Cell(inside, tuple(node for node in nodes if node not in inside)))
        _block(session, flags, inside, len(found))
    order = [[node not in cell.inside for node in nodes] for cell in found]
    return tuple(
        cell for _, cell in sorted(zip(order, found, strict=True), key=_first) if cell.inside
    )


def _first(pair: tuple[list[bool], Cell]) -> list[bool]:
    return pair[0]


def _session(law: Law, flags: Mapping[Node, Node], known: Mapping[str, Any]) -> Session:
    memo: dict[Node, Node] = {}
    script = Script()
    script.add(simplify(law.assumptions().node, known, memo))
    for node, flag in flags.items():
        script.add(build.same(flag, simplify(node, known, memo)))
    return Session(script.text())


def _next(session: Session, flags: Mapping[Node, Node]) -> tuple[Node, ...] | None:
    result = session.check(BUDGET)
    if result.answer is Answer.UNKNOWN:
        raise NotDecided(result.reason or "the budget of work ran out")
    if result.answer is Answer.UNSAT:
        return None
    values = session.model(flags.values())
    return tuple(node for node, flag in flags.items() if values[str(flag.payload[0])])


def _block(
    session: Session, flags: Mapping[Node, Node], inside: Sequence[Node], number: int
) -> None:
    script = Script(prefix=f"cell{number}-")
    signs = (flag if node in inside else build.negation(flag) for node, flag in flags.items())
    script.add(build.negation(build.all_of(signs)))
    session.add(script.text())
