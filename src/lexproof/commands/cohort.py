"""`lexproof cohort`: persons, each a case file, who together agree with published numbers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from lexproof.casework.errors import nearest
from lexproof.catalogue import Catalogue, CohortClaim, Exists
from lexproof.commands.errors import Exit, UsageError
from lexproof.commands.output import result_stream
from lexproof.commands.projects import find_project
from lexproof.counting.examine import CohortExamination
from lexproof.counting.people import People
from lexproof.counting.tally import check
from lexproof.proving.search import NotDecided
from lexproof.proving.verdict import Share


@dataclass(frozen=True, kw_only=True)
class Request:
    """What was asked on the command line."""

    identifier: str | None = None
    law: str | None = None
    out: Path | None = None


def write_cohort(request: Request) -> Exit:
    """Write the persons of a cohort, a case a line, counted again before anybody sees them."""
    catalogue = find_project(request.law).catalogue
    claim = _claim(catalogue, request.identifier)
    examination = CohortExamination(catalogue, {})
    try:
        cohort = examination.one(claim)
    except NotDecided as error:
        raise UsageError(f"{error}; `lexproof prove {claim.id}` tells more") from None
    population = examination.population(claim)
    cases = People(population).cases(cohort)
    shares = [Share(persons=1, case=case) for case in cases]
    check(population.law, population.usual, shares, claim.numbers)
    with result_stream(request.out) as stream:
        stream.writelines(json.dumps(case, ensure_ascii=False) + "\n" for case in cases)
    return Exit.AS_EXPECTED


def _claim(catalogue: Catalogue, identifier: str | None) -> CohortClaim:
    """Return the claim that is named, or the first that a cohort exists; raises `UsageError`."""
    claims = {claim.id: claim for claim in catalogue.cohorts if isinstance(claim.says, Exists)}
    if not claims:
        raise UsageError(
            "this law claims of no cohort that it exists, so that none can be written"
        )
    if identifier is None:
        return next(iter(claims.values()))
    if identifier not in claims:
        message = f"`{identifier}` is no claim that a cohort exists"
        raise UsageError(f"{message}; {nearest(identifier, claims)}")
    return claims[identifier]
