"""A pool of possible cases on which mutants are tried: near the lines, and where claims speak."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lexproof.catalogue import Catalogue, Kind
from lexproof.compiling.columns import Columns
from lexproof.mutating.drawing import Drawer
from lexproof.mutating.effects import effects_of, roots_of
from lexproof.mutating.fixing import Fixed, fixed_by
from lexproof.mutating.lines import lines_of
from lexproof.mutating.settling import Row
from lexproof.proving.scope import scope_of
from lexproof.tree import build
from lexproof.tree.node import Kind as NodeKind
from lexproof.tree.node import Node
from lexproof.tree.walk import post_order, symbol_name

ANYWHERE = 2_000
FOR_A_CLAIM, TRIES_FOR_A_CLAIM = 25, 1_000
FOR_A_CONDITION = 20
AROUND = 1_500


class Pools:
    """Pools of a catalogue, the same in every run."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        claims = catalogue.properties
        said = [node for claim in claims for node in (claim.premise.node, claim.conclusion.node)]
        others = [claim.other.replacements for claim in claims if claim.other is not None]
        beside = {new for replacements in others for new in replacements.values()}
        lines = lines_of([*catalogue.law.roots().values(), *said])
        self._drawer = Drawer(catalogue.law, lines, sorted(beside, key=symbol_name))

    def everywhere(self) -> Columns:
        """Return cases of every kind, so many for each claim and each condition of the law."""
        self._drawer.begin("everywhere")
        return _columns(list(self._rows()))

    def around(self, case: Row, name: str) -> Columns:
        """Return cases that have most in common with one; the `name` makes them its own."""
        self._drawer.begin(name)
        return _columns([*self._drawer.draw(AROUND, Fixed(), around=case)])

    def _rows(self) -> Iterator[Row]:
        drawer, catalogue = self._drawer, self._catalogue
        yield from drawer.draw(ANYWHERE, Fixed())
        for claim in catalogue.properties:
            if claim.kind is Kind.MUST:
                scope = scope_of(catalogue, claim, {})
                meant = build.all_of([scope.node, claim.premise.node])
                wanted = build.all_of([meant, catalogue.assumptions(claim).node])
                drawn = drawer.draw(TRIES_FOR_A_CLAIM, fixed_by(meant), wanted)
                yield from islice(drawn, FOR_A_CLAIM)
        for condition in _conditions(roots_of(effects_of(catalogue.law))):
            yield from drawer.draw(FOR_A_CONDITION, fixed_by(condition))


def _columns(rows: list[Row]) -> Columns:
    return Columns({name: [row[name] for row in rows] for name in rows[0]}, len(rows))


def _conditions(roots: list[Node]) -> Iterator[Node]:
    """Yield the joined conditions of the law, each alone and with each side of a choice."""
    for node in post_order(roots):
        if node.kind is NodeKind.ALL_OF:
            yield node
            for operand in node.operands:
                others = [each for each in node.operands if each is not operand]
                yield build.all_of([*others, build.negation(operand)])
        elif node.kind is NodeKind.WHEN:
            yield node.operands[0]
            yield build.negation(node.operands[0])
