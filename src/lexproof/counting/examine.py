"""Examining claims about cohorts: whether one exists, and what every one has in common.

What is claimed of every cohort is proved over all persons there can be under any readings; a
cohort that is shown is one under the usual readings, with a case for every kind of person in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lexproof.catalogue import CohortClaim, Exists, Holds, Kind, Range
from lexproof.counting.cohorts import UNBOUNDED, Cohort, Cohorts
from lexproof.counting.population import Population
from lexproof.language import Law, Number, Truth
from lexproof.proving.search import NotDecided
from lexproof.proving.verdict import Finding, Share, Verdict
from lexproof.proving.witness import Contradiction
from lexproof.solving.z3_session import SolverFailed

_MIXED = "only persons who are not possible under one and the same readings make such a cohort"


def population_of(law: Law, claims: Sequence[CohortClaim], fixed: Mapping[str, str]) -> Population:
    """Return the persons that claims speak of, told apart by all their groups."""
    groups = {group.node: group for claim in claims for group in claim.groups}
    return Population(law, tuple(groups.values()), fixed)


class CohortExamination:
    """The examination of claims about the cohorts of one population."""

    def __init__(self, population: Population) -> None:
        self._population = population

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
        cohort = self._usual(claim).one(varied=True)
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
        cohort = self._usual(claim).one(varied=True)
        if cohort is None:
            if self._any(claim).one() is not None:
                return self._undecided(claim, _MIXED)
            reason = "the numbers contradict each other"
            return Finding(id=claim.id, verdict=Verdict.REFUTED, reason=reason)
        for cell in cohort:
            readings = self._population.empty_under(cell)
            if readings is not None:
                told = ", ".join(f"{name} = {option}" for name, option in readings.items())
                return self._undecided(claim, f"persons of the cohort are not possible if {told}")
        return self._shown(claim, Verdict.PROVED, cohort)

    def _always(self, claim: CohortClaim, number: Number) -> Finding:
        denials = _denials(number)
        if claim.kind is not Kind.FALSE and _first(self._any(claim), denials) is None:
            return Finding(id=claim.id, verdict=Verdict.PROVED)
        against = _first(self._usual(claim), denials)
        if against is not None:
            return self._shown(claim, Verdict.REFUTED, against)
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
        told = "any number" if greatest >= UNBOUNDED else f"at most {greatest:,}"
        cohort = usual.one(Number(group=group, least=least, most=least))
        assert cohort is not None, "the least number was found with a cohort"
        found = self._shown(claim, Verdict.ANSWERED, cohort)
        return replace(found, answer=(f"at least {least:,}", told))

    def _usual(self, claim: CohortClaim) -> Cohorts:
        return Cohorts(self._population.cells, claim.numbers)

    def _any(self, claim: CohortClaim) -> Cohorts:
        return Cohorts(self._population.cells_under_any_reading, claim.numbers)

    def _shown(self, claim: CohortClaim, verdict: Verdict, cohort: Cohort) -> Finding:
        shares = [
            Share(
                persons=persons,
                case={**self._population.case_of(cell), "id": f"{claim.id}-{number}"},
            )
            for number, (cell, persons) in enumerate(cohort.items(), start=1)
        ]
        return Finding(id=claim.id, verdict=verdict, cohort=tuple(shares))

    def _undecided(self, claim: CohortClaim, reason: str, contradiction: str = "") -> Finding:
        return Finding(
            id=claim.id, verdict=Verdict.UNDECIDED, reason=reason, contradiction=contradiction
        )


def _denials(number: Number) -> list[Number]:
    """Return the numbers any of which is not the number."""
    fewer = [Number(group=number.group, most=number.least - 1)] if number.least else []
    more = [] if number.most is None else [Number(group=number.group, least=number.most + 1)]
    return [*fewer, *more]


def _first(cohorts: Cohorts, denials: Sequence[Number]) -> Cohort | None:
    found = (cohorts.one(denial) for denial in denials)
    return next((cohort for cohort in found if cohort is not None), None)
