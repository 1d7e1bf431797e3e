"""Examining claims about cohorts: whether one exists, and what every one has in common.

What is claimed of every cohort is proved over all persons there can be under any readings; a
cohort that is shown is one under the usual readings, with a case for every kind of person in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lexproof.catalogue import Catalogue, CohortClaim, Exists, Holds, Kind, Range
from lexproof.counting.cohorts import UNBOUNDED, Cohort, Cohorts
from lexproof.counting.population import Population
from lexproof.counting.tally import check
from lexproof.language import Number, Truth
from lexproof.proving.search import NotDecided
from lexproof.proving.verdict import Finding, Share, Verdict
from lexproof.proving.witness import Contradiction
from lexproof.solving.z3_session import SolverFailed

_MIXED = "only persons who are not possible under every reading make such a cohort"


class CohortExamination:
    """The examination of a catalogue's claims about cohorts; `fixed` readings are decided."""

    def __init__(self, catalogue: Catalogue, fixed: Mapping[str, str]) -> None:
        self._law = catalogue.law
        self._fixed = fixed
        compared = [claim for claim in catalogue.cohorts if not isinstance(claim.says, Exists)]
        self._shared = self._population_of(compared)
        self._populations: dict[str, Population] = {}

    def population(self, claim: CohortClaim) -> Population:
        """Return the persons that a claim speaks of, told apart by the groups that it needs.

        Claims of existence have one each, with groups of their own; the others share one.
        """
        if not isinstance(claim.says, Exists):
            return self._shared
        if claim.id not in self._populations:
            self._populations[claim.id] = self._population_of([claim])
        return self._populations[claim.id]

    def _population_of(self, claims: Sequence[CohortClaim]) -> Population:
        groups = {group.node: group for claim in claims for group in claim.groups}
        return Population(self._law, tuple(groups.values()), self._fixed)

    def examine(self, claim: CohortClaim) -> Finding:
        """Return what is found; whatever stops a solver leaves the claim undecided."""
        try:
            found = self._found(claim)
        except Contradiction as error:
            found = self._undecided(claim, str(error), contradiction=str(error))
        except (NotDecided, SolverFailed) as error:
            found = self._undecided(claim, str(error))
        return replace(found, how=("cells",))

    def one(self, claim: CohortClaim) -> Cohort:
        """Return the cohort that a claim of existence is shown by; raises `NotDecided`."""
        cohort = self._steady(claim).one(varied=True)
        if cohort is None:
            raise NotDecided(f"no cohort agrees with the numbers of {claim.id}")
        return cohort

    def _found(self, claim: CohortClaim) -> Finding:
        if isinstance(claim.says, Exists):
            return self._existence(claim)
        if self._usual(claim).one() is None:
            return Finding(id=claim.id, verdict=Verdict.VACUOUS)
        if isinstance(claim.says, Range):
            return self._range(claim, claim.says.group)
        assert isinstance(claim.says, Holds), claim.id
        return self._always(claim, claim.says.number)

    def _existence(self, claim: CohortClaim) -> Finding:
        cohort = self._steady(claim).one(varied=True)
        if cohort is not None:
            return self._shown(claim, Verdict.PROVED, cohort)
        if self._any(claim).one() is not None:
            return self._undecided(claim, _MIXED)
        reason = "the numbers contradict each other"
        return Finding(id=claim.id, verdict=Verdict.REFUTED, reason=reason)

    def _always(self, claim: CohortClaim, number: Number) -> Finding:
        denials = _denials(number)
        if claim.kind is not Kind.FALSE and _first(self._any(claim), denials) is None:
            return Finding(id=claim.id, verdict=Verdict.PROVED)
        against = _first(self._usual(claim), denials)
        if against is not None:
            return self._shown(claim, Verdict.REFUTED, *against)
        if claim.kind is Kind.FALSE:
            return Finding(id=claim.id, verdict=Verdict.PROVED)
        return self._undecided(claim, _MIXED)

    def _range(self, claim: CohortClaim, group: Truth) -> Finding:
        usual, anyhow = self._usual(claim), self._any(claim)
        least, greatest = usual.least(group), usual.greatest(group)
        if (least, greatest) != (anyhow.least(group), anyhow.greatest(group)):
            return self._undecided(claim, _MIXED)
        assert least is not None, "some cohort agrees"
        assert greatest is not None, "some cohort agrees"
        fewest = Number(group=group, least=least, most=least)
        cohort = usual.one(fewest)
        assert cohort is not None, "the least number was found with a cohort"
        found = self._shown(claim, Verdict.ANSWERED, cohort, fewest)
        return replace(found, answer=_told(least, greatest))

    def _usual(self, claim: CohortClaim) -> Cohorts:
        return Cohorts(self.population(claim).cells, claim.numbers)

    def _steady(self, claim: CohortClaim) -> Cohorts:
        """Return the cohorts of persons who are possible under every reading."""
        population = self.population(claim)
        cells = [cell for cell in population.cells if population.empty_under(cell) is None]
        return Cohorts(cells, claim.numbers)

    def _any(self, claim: CohortClaim) -> Cohorts:
        return Cohorts(self.population(claim).cells_under_any_reading, claim.numbers)

    def _shown(
        self, claim: CohortClaim, verdict: Verdict, cohort: Cohort, *more: Number
    ) -> Finding:
        """Return a finding with a cohort as case files, counted again from the files alone."""
        population = self.population(claim)
        shares = [
            Share(
                persons=persons,
                case={**population.case_of(cell), "id": f"{claim.id}-{number}"},
            )
            for number, (cell, persons) in enumerate(cohort.items(), start=1)
        ]
        check(population.law, population.usual, shares, [*claim.numbers, *more])
        return Finding(id=claim.id, verdict=verdict, cohort=tuple(shares))

    def _undecided(self, claim: CohortClaim, reason: str, contradiction: str = "") -> Finding:
        return Finding(
            id=claim.id, verdict=Verdict.UNDECIDED, reason=reason, contradiction=contradiction
        )


def _told(least: int, greatest: int) -> tuple[str, ...]:
    if least == greatest:
        return (f"exactly {least:,}",)
    most = "without a bound above" if greatest >= UNBOUNDED else f"at most {greatest:,}"
    return f"at least {least:,}", most


def _denials(number: Number) -> list[Number]:
    """Return the numbers any of which is not the number."""
    fewer = [Number(group=number.group, most=number.least - 1)] if number.least else []
    more = [] if number.most is None else [Number(group=number.group, least=number.most + 1)]
    return [*fewer, *more]


def _first(cohorts: Cohorts, denials: Sequence[Number]) -> tuple[Cohort, Number] | None:
    found = ((cohorts.one(denial), denial) for denial in denials)
    return next(((cohort, denial) for cohort, denial in found if cohort is not None), None)
