"""`lexproof strength`: which changes of the law the catalogue notices, mutant by mutant."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from lexproof.catalogue import Kind
from lexproof.commands.errors import Exit, UsageError
from lexproof.commands.output import result_stream
from lexproof.commands.progress import progress_bar
from lexproof.commands.projects import Project, find_project
from lexproof.commands.strengths import strength_data, tell_strength
from lexproof.mutating.kept import Kept
from lexproof.mutating.mutants import mutants_of
from lexproof.mutating.strength import Fate, Strength, strength_of
from lexproof.proving.cache import Cache
from lexproof.proving.run import Task, examine_all
from lexproof.proving.verdict import Verdict, judge


@dataclass(frozen=True, kw_only=True)
class Request:
    """What was asked on the command line."""

    law: str | None = None
    fresh: bool = False
    form: str = "table"
    out: Path | None = None
    quiet: bool = False
    jobs: int | None = None


def measure_strength(request: Request) -> Exit:
    """Answer what was asked, and return the exit code."""
    started = time.perf_counter()
    if request.jobs is not None and request.jobs < 1:
        raise UsageError(f"`--jobs {request.jobs}` leaves nobody to work; give 1 or more")
    project = find_project(request.law)
    catalogue = project.catalogue
    total = len(mutants_of(catalogue.law))
    if not total or not catalogue.properties:
        raise UsageError("the law has no rule to change or no property, so nothing is measured")
    kept = Kept(project.folder, fresh=request.fresh)
    unsound = _unsound(project, request)
    with progress_bar("trying", total, quiet=request.quiet) as progress:
        strength = strength_of(catalogue, kept, request.jobs, progress, unsound)
    kept.save()
    with result_stream(request.out) as stream:
        if request.form == "json":
            data = strength_data(catalogue.law, strength)
            stream.write(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
        else:
            stream.write(tell_strength(catalogue.law, strength))
    if not request.quiet:
        sys.stderr.write(f"{total} mutants in {time.perf_counter() - started:.1f} s\n")
    return _exit_code(strength)


def _unsound(project: Project, request: Request) -> dict[str, Verdict]:
    """Return the verdicts on the law itself that are not as expected."""
    catalogue = project.catalogue
    claims = tuple(claim for claim in catalogue.properties if claim.kind is not Kind.ASK)
    if not claims:
        return {}
    task, cache = Task(catalogue, claims, {}), Cache(project.cache)
    with progress_bar("examining", len(claims), quiet=request.quiet) as progress:
        found = examine_all(task, cache, fresh=False, jobs=request.jobs, progress=progress)
    wrong = [c.id for c in claims if not judge(c, found[c.id], None).as_expected]
    return {identifier: found[identifier].verdict for identifier in wrong}


def _exit_code(strength: Strength) -> Exit:
    if strength.fates[Fate.UNDECIDED] or Verdict.UNDECIDED in strength.unsound.values():
        return Exit.UNDECIDED
    open_still = strength.fates[Fate.SURVIVED] or strength.too_strong or strength.unsound
    return Exit.FINDING if open_still else Exit.AS_EXPECTED
