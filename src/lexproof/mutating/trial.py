"""Trying mutants on many cases at once: which claims a case refutes under a mutant.

A claim that must hold is killed by one case; nothing here proves, so that what no case kills is
left to the solver.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lexproof.catalogue import Catalogue, Kind, Property
from lexproof.compiling.columns import Column, Columns, Mask, above, apart, rows_of
from lexproof.language import none_of
from lexproof.mutating.effects import effects_of, roots_of
from lexproof.mutating.mutants import Mutant
from lexproof.mutating.spoiling import spoilt
from lexproof.proving.scope import scope_of
from lexproof.proving.witness import Contradiction
from lexproof.tree import build
from lexproof.tree.evaluate import evaluate
from lexproof.tree.node import Node
from lexproof.tree.walk import fold, post_order, rebuild


@dataclass(frozen=True)
class Denial:
    """A claim that must hold, and the formula of a case against it; `within` it speaks at all."""

    claim: Property
    within: Node
    against: Node


def denials_of(catalogue: Catalogue, claims: Iterable[Property]) -> tuple[Denial, ...]:
    """Return the denials of those claims that must hold."""
    return tuple(
        Denial(
            claim,
            build.all_of([catalogue.assumptions(claim).node, scope_of(catalogue, claim, {}).node]),
            build.all_of([claim.premise.node, none_of(claim.conclusion).node]),
        )
        for claim in claims
        if claim.kind is Kind.MUST
    )


@dataclass(frozen=True)
class Tried:
    """What cases showed of a mutant: the claims they refute, and those it decides otherwise.

    `killers` says how many cases refute each claim; one case of the first is evaluated by itself.
    """

    killers: Mapping[str, int]
    differs: Mask


class _Beside:
    """How a second case is made of the first; what was made once is kept."""

    def __init__(self, replacements: Mapping[Node, Node]) -> None:
        self._made = dict(replacements)

    def __call__(self, node: Node) -> Node:
        return fold([node], rebuild, self._made)[node]


def _counterparts(claims: Iterable[Property]) -> list[_Beside]:
    """Return how second cases are made of the first, each way once."""
    found = {
        frozenset(claim.other.replacements): claim.other.replacements
        for claim in claims
        if claim.other is not None
    }
    return [_Beside(replacements) for replacements in found.values()]


class Trial:
    """A catalogue evaluated over many cases, to which mutants are put."""

    def __init__(self, catalogue: Catalogue, claims: Iterable[Property], columns: Columns) -> None:
        self._columns = columns
        self._denials = denials_of(catalogue, claims)
        self._effects = effects_of(catalogue.law)
        self._within = [columns.mask(each.within) for each in self._denials]
        self._roots = [each.against for each in self._denials]
        self._whole = columns.mask(catalogue.law.assumptions().node)
        self._all = [*self._roots, *roots_of(self._effects)]
        columns.evaluate(self._all)
        self._known = set(post_order(self._all))
        self._above: dict[Node, list[Node]] = {}
        self._others = _counterparts(each.claim for each in self._denials)
        self._refuse_refuted()

    def _refuse_refuted(self) -> None:
        for denial, within in zip(self._denials, self._within, strict=True):
            if within & self._columns.mask(denial.against):
                raise Contradiction(f"{denial.claim.id} is proved, and a case refutes it")

    def put(self, mutant: Mutant) -> Tried:
        """Return what the cases show of a mutant."""
        replaced = self._replaced(mutant)
        changed = self._columns.changed(replaced, self._users(mutant.old, replaced))
        killers: dict[str, int] = {}
        for denial, within in zip(self._denials, self._within, strict=True):
            found, _ = changed.get(denial.against, (0, 0))
            assert isinstance(found, int), denial
            if found & within:
                if not killers:
                    self._confirm(denial, mutant, next(rows_of(found & within)))
                killers[denial.claim.id] = (found & within).bit_count()
        return Tried(killers, self._differs(changed))

    def _confirm(self, denial: Denial, mutant: Mutant, row: int) -> None:
        """Evaluate a case against a claim by itself, plainly; raises `Contradiction`."""
        claim, case = spoilt(denial.claim, mutant), self._columns.case(row)
        against = build.all_of([claim.premise.node, none_of(claim.conclusion).node])
        if not (evaluate(denial.within, case) and evaluate(against, case)):
            message = f"a case does not refute {claim.id} under {mutant.id} when evaluated alone"
            raise Contradiction(message)

    def _replaced(self, mutant: Mutant) -> dict[Node, Node]:
        """Return what the mutant replaces, in the first case and in each kind of second case."""
        found = {mutant.old: mutant.new}
        for other in self._others:
            old = other(mutant.old)
            if old in self._known:
                found[old] = other(mutant.new)
        return found

    def _users(self, old: Node, replaced: Iterable[Node]) -> list[Node]:
        if old not in self._above:
            self._above[old] = above(replaced, self._all)
        return self._above[old]

    def _differs(self, changed: Mapping[Node, tuple[Column, Mask]]) -> Mask:
        """Return the possible cases in which an effect is another."""
        found = 0
        for effect in self._effects:
            before = self._columns.mask(effect.present)
            now, parted = changed.get(effect.present, (before, 0))
            assert isinstance(now, int), effect
            if effect.value in changed:
                (value,) = self._columns.evaluate([effect.value])
                parted |= apart(changed[effect.value][0], value) & before & now
            found |= parted
        return found & self._whole
