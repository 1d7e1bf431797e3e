"""The strength of a catalogue: mutants killed, proved equivalent, or surviving with a case."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Any

from lexproof.catalogue import Catalogue, Kind, Property
from lexproof.compiling.columns import rows_of
from lexproof.mutating.asking import Asked, Asker
from lexproof.mutating.kept import Kept
from lexproof.mutating.mutants import Mutant, mutants_of
from lexproof.mutating.pool import Pools
from lexproof.mutating.restating import rules_restated
from lexproof.mutating.trial import Trial, Tried
from lexproof.proving.parallel import side_by_side
from lexproof.proving.verdict import Verdict

Progress = Callable[[str], None]
LARGEST_SHARE = Fraction(1, 3)
"""The share of all mutants that no claim may kill by itself."""


class Fate(enum.Enum):
    """What became of a mutant."""

    KILLED = "killed"
    EQUIVALENT = "equivalent"
    SURVIVED = "survived"
    UNDECIDED = "undecided"


@dataclass(frozen=True)
class Judgement:
    """The fate of a mutant, with the claims shown to kill it, or a case it decides otherwise.

    `by_solver` says that no case of the pool told, so that the solver was asked.
    """

    mutant: Mutant
    fate: Fate
    killers: tuple[str, ...] = ()
    by_solver: bool = False
    values: Mapping[str, Any] | None = None
    reason: str = ""


@dataclass(frozen=True)
class Strength:
    """How a catalogue fared against every mutant of its law.

    `restating` claims name rules of the law, and `unsound` ones are not as expected of the law
    itself: neither counts.
    """

    judgements: tuple[Judgement, ...]
    restating: Mapping[str, tuple[str, ...]]
    unsound: Mapping[str, Verdict] = field(default_factory=dict[str, Verdict])

    @cached_property
    def fates(self) -> Counter[Fate]:
        """Return how many mutants met each fate."""
        return Counter(each.fate for each in self.judgements)

    @cached_property
    def kills(self) -> Counter[str]:
        """Return how many mutants each claim was shown to kill."""
        return Counter(name for each in self.judgements for name in each.killers)

    @property
    def score(self) -> Fraction:
        """Return the share of mutants killed among those not proved equivalent."""
        counted = len(self.judgements) - self.fates[Fate.EQUIVALENT]
        return Fraction(self.fates[Fate.KILLED], counted) if counted else Fraction(1)

    @property
    def too_strong(self) -> tuple[str, ...]:
        """Return the claims that kill more than a third of all mutants by themselves."""
        most = LARGEST_SHARE * len(self.judgements)
        return tuple(name for name, number in sorted(self.kills.items()) if number > most)


def strength_of(
    catalogue: Catalogue,
    kept: Kept,
    jobs: int | None,
    progress: Progress,
    unsound: Mapping[str, Verdict] | None = None,
) -> Strength:
    """Return the strength of a catalogue: cases are tried first, then the solver is asked.

    `unsound` gives the verdicts of claims that do not fare as expected under the law as it is: a
    verdict that is wrong already shows nothing when it changes.
    """
    left_out = dict(unsound or {})
    restating = {
        claim.id: rules
        for claim in catalogue.properties
        if (rules := rules_restated(catalogue, claim))
    }
    claims = [
        claim
        for claim in catalogue.properties
        if claim.kind is not Kind.ASK and claim.id not in (*restating, *left_out)
    ]
    mutants = mutants_of(catalogue.law)
    tried = _tried(catalogue, claims, mutants, jobs, progress)
    asked = _asked(Asker(catalogue, claims, kept), kept, tried, jobs, progress)
    judged = [_judgement(tried[mutant], asked.get(mutant), mutant) for mutant in mutants]
    return Strength(tuple(judged), restating, left_out)


@dataclass(frozen=True)
class _Shown:
    """What the pool showed of a mutant, and the first case that it decides otherwise."""

    tried: Tried
    values: Mapping[str, Any] | None


def _tried(
    catalogue: Catalogue,
    claims: Sequence[Property],
    mutants: Sequence[Mutant],
    jobs: int | None,
    progress: Progress,
) -> dict[Mutant, _Shown]:
    pool = Pools(catalogue).everywhere()
    trial = Trial(catalogue, claims, pool)

    def put(mutant: Mutant) -> _Shown:
        tried = trial.put(mutant)
        first = next(rows_of(tried.differs), None)
        if tried.killers or first is None:
            return _Shown(tried, None)
        return _Shown(tried, pool.case(first))

    found: dict[Mutant, _Shown] = {}
    for mutant, shown in side_by_side(put, mutants, jobs):
        found[mutant] = shown
        if shown.tried.killers:
            progress(mutant.owner)
    return found


def _asked(
    asker: Asker,
    kept: Kept,
    tried: Mapping[Mutant, _Shown],
    jobs: int | None,
    progress: Progress,
) -> dict[Mutant, Asked]:
    left = [mutant for mutant, shown in tried.items() if not shown.tried.killers]
    likely = _likely(tried)

    def ask(mutant: Mutant) -> tuple[Asked, dict[str, str]]:
        asked = asker.ask(mutant, likely.get(mutant.owner, []), tried[mutant].values)
        return asked, kept.given()

    found: dict[Mutant, Asked] = {}
    for mutant, (asked, answers) in side_by_side(ask, left, jobs):
        found[mutant] = asked
        kept.take(answers)
        progress(mutant.owner)
    return found


def _likely(tried: Mapping[Mutant, _Shown]) -> dict[str, list[str]]:
    """Return for each rule the claims that killed its other mutants, most often first."""
    counted: dict[str, Counter[str]] = {}
    for mutant, shown in tried.items():
        counted.setdefault(mutant.owner, Counter()).update(shown.tried.killers.keys())
    return {owner: [name for name, _ in each.most_common()] for owner, each in counted.items()}


def _judgement(shown: _Shown, asked: Asked | None, mutant: Mutant) -> Judgement:
    if asked is None:
        return Judgement(mutant, Fate.KILLED, tuple(sorted(shown.tried.killers)))
    if asked.equivalent:
        return Judgement(mutant, Fate.EQUIVALENT, by_solver=True)
    if asked.killers:
        return Judgement(mutant, Fate.KILLED, asked.killers, by_solver=asked.by_solver)
    fate = Fate.UNDECIDED if asked.undecided else Fate.SURVIVED
    values = asked.values if shown.values is None else shown.values
    return Judgement(mutant, fate, by_solver=True, values=values, reason=asked.undecided)
