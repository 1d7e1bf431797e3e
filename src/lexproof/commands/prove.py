"""`lexproof prove`: the properties of a law, examined and told."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lexproof.casework.errors import nearest
from lexproof.catalogue import Claim, CohortClaim, Property
from lexproof.commands.answers import Task as AnswerTask
from lexproof.commands.answers import answer_all
from lexproof.commands.choices import parse_profile, parse_readings
from lexproof.commands.confirming import (
    Asking,
    Confirmed,
    Examined,
    confirm,
    confirmations_data,
    solvers_named,
    told,
)
from lexproof.commands.errors import Exit, UsageError
from lexproof.commands.evidence import refuse_used_folder, write_evidence
from lexproof.commands.listing import figures_data, list_claims
from lexproof.commands.output import result_stream
from lexproof.commands.progress import progress_bar
from lexproof.commands.projects import Project, find_project
from lexproof.commands.standing_in import StandIns, after, examined_stand_ins, stand_ins
from lexproof.commands.verdicts import tell_verdicts
from lexproof.proving.cache import Cache, finding_data
from lexproof.proving.ledger import DamagedLedger, read_ledger, write_ledger
from lexproof.proving.run import (
    Task,
    cases_that_force_scopes,
    examine_all,
    prove_lemmas,
    without_lemmas,
)
from lexproof.proving.verdict import Finding, Judged, Verdict, judge
from lexproof.solving.z3_session import version


@dataclass(frozen=True, kw_only=True)
class Request:
    """What was asked on the command line."""

    ids: tuple[str, ...] = ()
    law: str | None = None
    every_reading: bool = False
    profile: str | None = None
    readings: tuple[str, ...] = ()
    fresh: bool = False
    record: bool = False
    form: str = "table"
    out: Path | None = None
    quiet: bool = False
    jobs: int | None = None
    solver: str = "z3"
    evidence: Path | None = None


def prove_catalogue(request: Request) -> Exit:
    """Examine what was asked, print it, and return the exit code."""
    started = time.perf_counter()
    if request.jobs is not None and request.jobs < 1:
        raise UsageError(f"`--jobs {request.jobs}` leaves nobody to work; give 1 or more")
    refuse_used_folder(request.evidence)
    project = find_project(request.law)
    fixed = _fixed(project, request)
    chosen, outside = _within(_chosen(project.catalogue.claims, request.ids), fixed)
    ledger = _ledger(project)
    _refuse_partial_record(request, fixed)
    solvers = solvers_named(request.solver, evidence=request.evidence is not None)
    examined = _examined(request, project, chosen, fixed)
    asking = Asking(fresh=request.fresh, quiet=request.quiet, jobs=request.jobs)
    standing = stand_ins(project.catalogue, chosen, examined.found, fixed) if solvers else {}
    asked = _to_be_asked(examined, standing, request.jobs)
    stands = confirm(asked, solvers, asking)
    lemmas, found = stands.lemmas, after({**examined.found, **stands.found}, standing)
    alone = [claim.id for claim in chosen if solvers and isinstance(claim, CohortClaim)]
    if request.evidence is not None:
        write_evidence(request.evidence, asked, stands, request.jobs)
    if request.record:
        ledger = _record(project, [found[claim.id] for claim in chosen], request.jobs)
    judged = [judge(claim, found[claim.id], ledger if not fixed else None) for claim in chosen]
    judged = [_under_fixed_readings(each, fixed) for each in judged]
    _write(request, project, judged, lemmas, fixed, outside=outside, stands=stands, alone=alone)
    if not request.quiet:
        _say_effort(found, time.perf_counter() - started)
    return _exit_code(judged, lemmas)


def _to_be_asked(examined: Examined, standing: StandIns, jobs: int | None) -> Examined:
    """Return the properties with their findings, those included that stand in for questions."""
    more = examined_stand_ins(examined.project.catalogue, standing, examined.fixed, jobs)
    claims = (*examined.claims, *(claim for each in standing.values() for claim, _ in each))
    found = {**examined.found, **more}
    return replace(examined, claims=claims, found={claim.id: found[claim.id] for claim in claims})


def _examined(
    request: Request, project: Project, chosen: tuple[Claim, ...], fixed: Mapping[str, str]
) -> Examined:
    """Return what z3 finds; what rests on a lemma that is not proved is undecided."""
    claims = tuple(claim for claim in chosen if isinstance(claim, Property))
    lemmas = prove_lemmas()
    task = Task(project.catalogue, claims, fixed)
    with progress_bar("examining", len(chosen), quiet=request.quiet) as progress:
        found = examine_all(
            task, Cache(project.cache), fresh=request.fresh, jobs=request.jobs, progress=progress
        )
        found |= answer_all(
            AnswerTask(project.catalogue, chosen, fixed),
            Cache(project.answers),
            fresh=request.fresh,
            jobs=request.jobs,
            progress=progress,
        )
    found = without_lemmas(found, lemmas)
    return Examined(project=project, claims=claims, fixed=fixed, found=found, lemmas=lemmas)


def _fixed(project: Project, request: Request) -> dict[str, str]:
    """Return the readings that are decided; none by default."""
    law = project.catalogue.law
    changed = parse_readings(law, request.readings)
    if request.profile is None:
        if request.every_reading and changed:
            raise UsageError("`--every-reading` leaves no reading to choose; drop `--reading`")
        return changed
    if request.every_reading:
        raise UsageError("`--every-reading` and `--profile` contradict each other; keep one")
    return law.choices(parse_profile(law, request.profile), changed)


def _chosen(claims: Sequence[Claim], ids: Sequence[str]) -> tuple[Claim, ...]:
    known = {claim.id: claim for claim in claims}
    if not known:
        raise UsageError("the catalogue has no properties, so that nothing would be shown")
    families = {claim.family for claim in claims}
    for identifier in ids:
        if identifier not in known and identifier not in families:
            suggestion = nearest(identifier, [*known, *families])
            raise UsageError(f"`{identifier}` is not a property; {suggestion}")
    wanted = [c for c in claims if not ids or c.id in ids or c.family in ids]
    return tuple(wanted)


def _within(
    claims: Sequence[Claim], fixed: Mapping[str, str]
) -> tuple[tuple[Claim, ...], tuple[str, ...]]:
    """Part the claims that speak of the chosen readings from those limited to others."""
    speaking = tuple(
        claim
        for claim in claims
        if all(fixed.get(name, options[0]) in options for name, options in claim.readings.items())
    )
    outside = tuple(claim.id for claim in claims if claim not in speaking)
    if not speaking:
        raise UsageError(f"limited to other readings: {', '.join(outside)}; choose others")
    return speaking, outside


def _ledger(project: Project) -> Mapping[str, Any] | None:
    try:
        return read_ledger(project.ledger)
    except DamagedLedger as error:
        remedy = "restore it from version control, or delete it and record it anew"
        raise UsageError(f"the ledger {error}; {remedy}") from None


def _refuse_partial_record(request: Request, fixed: Mapping[str, str]) -> None:
    if request.record and (request.ids or fixed):
        raise UsageError("the ledger keeps every property under every reading; record it whole")


def _record(project: Project, findings: Sequence[Finding], jobs: int | None) -> Mapping[str, Any]:
    if project.ledger is None:
        raise UsageError("this law has no project folder to keep a ledger in; name one by `--law`")
    undecided = [f.id for f in findings if f.verdict in (Verdict.UNDECIDED, Verdict.VACUOUS)]
    if undecided:
        raise UsageError(f"nothing was recorded, for these are undecided: {', '.join(undecided)}")
    forced = cases_that_force_scopes(project.catalogue, jobs)
    needless = [name for name, each in forced.items() if each.verdict is not Verdict.REFUTED]
    if needless:
        told = ", ".join(needless)
        raise UsageError(f"nothing was recorded: no case forces the scope of {told}; drop it")
    write_ledger(project.ledger, project.catalogue.law.name, findings, forced)
    return read_ledger(project.ledger) or {}


def _under_fixed_readings(judged: Judged, fixed: Mapping[str, str]) -> Judged:
    """Under chosen readings a question is answered as it is: the ledger keeps all readings."""
    decided = judged.finding.verdict not in (Verdict.UNDECIDED, Verdict.VACUOUS)
    if fixed and judged.claim.kind.value == "ask" and decided:
        return Judged(claim=judged.claim, finding=judged.finding, as_expected=True)
    return judged


def _write(
    request: Request,
    project: Project,
    judged: Sequence[Judged],
    lemmas: Sequence[Finding],
    fixed: Mapping[str, str],
    *,
    outside: Sequence[str],
    stands: Confirmed,
    alone: Sequence[str],
) -> None:
    with result_stream(request.out) as stream:
        if request.form == "json":
            data = {
                **_data(project, judged, lemmas, fixed),
                "outside_these_readings": outside,
                **confirmations_data(stands, alone),
            }
            stream.write(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
        elif request.form == "markdown":
            stream.write(list_claims(project.catalogue.law, judged, fixed))
        else:
            stream.write(tell_verdicts(project.catalogue.law, judged, lemmas, fixed))
            if outside:
                stream.write(f"left out, limited to other readings: {', '.join(outside)}\n")
            stream.write(told(stands, alone))


def _data(
    project: Project,
    judged: Sequence[Judged],
    lemmas: Sequence[Finding],
    fixed: Mapping[str, str],
) -> dict[str, Any]:
    return {
        "schema": 1,
        "law": project.catalogue.law.name,
        "solver": version(),
        "readings": dict(fixed) or "every reading",
        "lemmas": [finding_data(lemma) for lemma in lemmas],
        "properties": [
            {
                "sentence": each.claim.sentence,
                "basis": each.claim.basis,
                "kind": each.claim.kind.value,
                "scope": {name: list(options) for name, options in each.claim.readings.items()},
                "as_expected": each.as_expected,
                "remark": each.remark,
                **figures_data(each.claim),
                **finding_data(each.finding),
            }
            for each in judged
        ],
    }


def _say_effort(found: Mapping[str, Finding], seconds: float) -> None:
    kept = sum(finding.cached for finding in found.values())
    work = sum(finding.work for finding in found.values() if not finding.cached)
    counted = Counter("kept" if finding.cached else "examined" for finding in found.values())
    sys.stderr.write(
        f"{counted['examined']} examined, {kept} kept from before; {seconds:.1f} s, "
        f"{work / 1e6:.0f} million units of work by {version()}\n"
    )


def _exit_code(judged: Sequence[Judged], lemmas: Sequence[Finding]) -> Exit:
    if any(each.finding.contradiction for each in judged) or any(
        lemma.verdict is Verdict.REFUTED or lemma.contradiction for lemma in lemmas
    ):
        return Exit.CONTRADICTION
    undecided = (Verdict.UNDECIDED,)
    if any(each.verdict in undecided for each in (*lemmas, *(j.finding for j in judged))):
        return Exit.UNDECIDED
    return Exit.AS_EXPECTED if all(each.as_expected for each in judged) else Exit.FINDING
