"""Properties that stand in for an answered question where solvers are asked to confirm it.

A number N is the greatest exactly if `at most N` is proved and `at most N - 1` refuted; a region
is the answer exactly if it is proved to be where the wanted truth holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from lexproof.catalogue import Catalogue, Claim, Greatest, Property, Question
from lexproof.proving.examine import examine
from lexproof.proving.optimum import bound, number_of
from lexproof.proving.parallel import side_by_side
from lexproof.proving.verdict import Finding, Verdict

StandIns: TypeAlias = dict[str, list[tuple[Property, Verdict]]]
"""For each answered question what stands in for it, with the verdict that it must have."""


def stand_ins(
    catalogue: Catalogue,
    claims: Iterable[Claim],
    found: Mapping[str, Finding],
    fixed: Mapping[str, str],
) -> StandIns:
    """Return what stands in for each answered question."""
    return {
        claim.id: list(_of(catalogue, claim, found[claim.id], fixed))
        for claim in claims
        if isinstance(claim, Question) and found[claim.id].verdict is Verdict.ANSWERED
    }


def examined_stand_ins(
    catalogue: Catalogue, standing: StandIns, fixed: Mapping[str, str], jobs: int | None
) -> dict[str, Finding]:
    """Return what is found of every property that stands in."""
    claims = [claim for each in standing.values() for claim, _ in each]
    found = side_by_side(lambda claim: examine(catalogue, claim, fixed), claims, jobs)
    return {claim.id: finding for claim, finding in found}


def after(found: Mapping[str, Finding], standing: StandIns) -> dict[str, Finding]:
    """Return the findings, those undecided whose stand-ins were not found as they must be."""
    kept = dict(found)
    for question, each in standing.items():
        wrong = [claim.id for claim, wanted in each if found[claim.id].verdict is not wanted]
        if wrong:
            reason = f"not confirmed: {'; '.join(f'{n}: {found[n].reason}' for n in wrong)}"
            contradiction = next((c for n in wrong if (c := found[n].contradiction)), "")
            kept[question] = replace(
                found[question],
                verdict=Verdict.UNDECIDED,
                reason=reason,
                contradiction=contradiction,
                answer=(),
                witness=None,
            )
    return kept


def _of(
    catalogue: Catalogue, question: Question, finding: Finding, fixed: Mapping[str, str]
) -> Iterator[tuple[Property, Verdict]]:
    if isinstance(question.wanted, Greatest):
        number = number_of(finding.answer[0])
        most = replace(bound(question, number), id=f"{question.id}-at-most")
        yield most, Verdict.PROVED
        if number:
            less = replace(bound(question, number - 1), id=f"{question.id}-no-less")
            yield less, Verdict.REFUTED
        return
    from lexproof.comparing.region_of import RegionOf

    readings = {**question.readings, **{name: (option,) for name, option in fixed.items()}}
    region = RegionOf(catalogue, question, readings)
    whole = region.is_whole(region.cubes())
    yield replace(whole, id=f"{question.id}-whole"), Verdict.PROVED
