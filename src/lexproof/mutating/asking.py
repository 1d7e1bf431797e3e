"""Asking the solver about a mutant that no case of the pool kills."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from lexproof.catalogue import Catalogue, Kind, Property
from lexproof.compiling.columns import rows_of
from lexproof.mutating.difference import Differences
from lexproof.mutating.kept import Kept
from lexproof.mutating.mutants import Mutant
from lexproof.mutating.pool import Pools
from lexproof.mutating.spoiling import speaks_of, spoilt
from lexproof.mutating.trial import Trial
from lexproof.proving.examine import examine, find_counterexample
from lexproof.proving.verdict import Finding, Verdict
from lexproof.solving.model import Answer

MOST_REASONS = 3
Values: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True)
class Asked:
    """What was found of a mutant: claims that kill it, that it is equivalent, or neither.

    `undecided` says what it could not decide; then the mutant is not killed.
    """

    killers: tuple[str, ...] = ()
    by_solver: bool = False
    equivalent: bool = False
    values: Values | None = None
    undecided: str = ""


class Asker:
    """Asks whether mutants are equivalent to the law, and which claim kills those that are not."""

    def __init__(self, catalogue: Catalogue, claims: Sequence[Property], kept: Kept) -> None:
        self._catalogue = catalogue
        self._claims = claims
        self._differences = Differences(catalogue.law, kept)
        self._pools = Pools(catalogue)

    def ask(self, mutant: Mutant, likely: Sequence[str], case: Values | None) -> Asked:
        """Return what is found; claims that are `likely` killers are asked first.

        `case` is one that the mutant is known to decide otherwise; where there is none, one is
        looked for. Cases around it are tried before the solver is asked about claims.
        """
        unsure = ""
        if case is None:
            rule = self._differences.of_the_rule(mutant)
            if rule.answer is Answer.UNSAT:
                return Asked(equivalent=True)
            tried, case = self._around(mutant, rule.values)
            if tried:
                return Asked(killers=tried)
        if case is None:
            found = self._differences.of_the_effects(mutant)
            if found.answer is Answer.UNSAT:
                return Asked(equivalent=True)
            case, unsure = found.values, found.reason
        tried, _ = self._around(mutant, case)
        if tried:
            return Asked(killers=tried)
        return replace(self._killed(mutant, likely, unsure), values=case)

    def _around(
        self, mutant: Mutant, case: Values | None
    ) -> tuple[tuple[str, ...], Values | None]:
        """Return the claims that cases around one refute, and one that is decided otherwise."""
        if case is None:
            return (), None
        columns = self._pools.around(dict(case), mutant.id)
        tried = Trial(self._catalogue, self._claims, columns).put(mutant)
        first = next(rows_of(tried.differs), None)
        return tuple(sorted(tried.killers)), None if first is None else columns.case(first)

    def _killed(self, mutant: Mutant, likely: Sequence[str], unsure: str) -> Asked:
        undecided = [unsure] if unsure else list[str]()
        for claim in sorted(self._claims, key=lambda each: _place(likely, each)):
            if speaks_of(claim, mutant):
                finding = self._examined(spoilt(claim, mutant))
                if _kills(claim, finding):
                    return Asked(killers=(claim.id,), by_solver=True)
                if finding.verdict is Verdict.UNDECIDED:
                    undecided.append(f"{claim.id}: {finding.reason}")
        return Asked(undecided=_shortly(undecided))

    def _examined(self, claim: Property) -> Finding:
        if claim.kind is Kind.FALSE:
            return examine(self._catalogue, claim)
        return find_counterexample(self._catalogue, claim)


def _shortly(reasons: Sequence[str]) -> str:
    """Return the first reasons, and how many there are besides."""
    told = "; ".join(reasons[:MOST_REASONS])
    more = len(reasons) - MOST_REASONS
    return f"{told}; and {more} more" if more > 0 else told


def _place(likely: Sequence[str], claim: Property) -> tuple[bool, int, str]:
    """Return where a claim is asked: likely killers, other musts, and falsehoods last."""
    place = likely.index(claim.id) if claim.id in likely else len(likely)
    return claim.kind is Kind.FALSE, place, claim.id


def _kills(claim: Property, finding: Finding) -> bool:
    """Say that a decided verdict is another than the law's own."""
    wanted = Verdict.PROVED if claim.kind is Kind.FALSE else Verdict.REFUTED
    return finding.verdict is wanted and not finding.contradiction
