"""`lexproof structure`: what a law leaves out, says twice, never says, or says in vain."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lexproof.commands.conditions import tell_cube
from lexproof.commands.errors import Exit, UsageError
from lexproof.commands.formulas import tell_formula
from lexproof.commands.observations import tell_observations
from lexproof.commands.output import result_stream
from lexproof.commands.progress import progress_bar
from lexproof.commands.projects import find_project
from lexproof.inspecting.observation import Observation, Status
from lexproof.inspecting.whole import inspect_all, inspections_of
from lexproof.language import Law
from lexproof.proving.verdict import witness_data


@dataclass(frozen=True, kw_only=True)
class Request:
    """What was asked on the command line."""

    law: str | None = None
    form: str = "table"
    out: Path | None = None
    quiet: bool = False
    jobs: int | None = None


def inspect_law(request: Request) -> Exit:
    """Inspect a law with its catalogue, and return the exit code."""
    if request.jobs is not None and request.jobs < 1:
        raise UsageError(f"`--jobs {request.jobs}` leaves nobody to work; give 1 or more")
    catalogue = find_project(request.law).catalogue
    inspections = inspections_of(catalogue)
    with progress_bar("inspecting", len(inspections), quiet=request.quiet) as progress:
        found = inspect_all(inspections, request.jobs, progress)
    with result_stream(request.out) as stream:
        if request.form == "json":
            stream.write(_listed(catalogue.law, found))
        else:
            stream.write(tell_observations(catalogue.law, found))
    return exit_code(found)


def exit_code(found: Sequence[Observation]) -> Exit:
    """Return the exit code: a contradiction tells most, then what is undecided, then findings."""
    seen = {each.status for each in found}
    if Status.CONTRADICTION in seen:
        return Exit.CONTRADICTION
    if Status.UNDECIDED in seen or not seen:
        return Exit.UNDECIDED
    return Exit.FINDING if Status.FINDING in seen else Exit.AS_EXPECTED


def _listed(law: Law, found: Sequence[Observation]) -> str:
    data = {
        "schema": 1,
        "law": law.name,
        "observations": [_observation(law, each) for each in found],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _observation(law: Law, each: Observation) -> Mapping[str, Any]:
    """Return an observation as plain data, without what it does not have."""
    data = {
        "topic": each.topic.value,
        "status": each.status.value,
        "observed": each.kind.sentence,
        "subject": each.subject,
        "beside": list(each.beside),
        "if": None if each.cube is None else tell_cube(law, each.cube),
        "condition": None if each.condition is None else tell_formula(law, each.condition),
        "formula": None if each.formula is None else tell_formula(law, each.formula),
        "reason": each.reason,
        "witness": witness_data(each.witness),
        "decisions": [dict(decision) for decision in each.decisions],
    }
    return {name: value for name, value in data.items() if value not in (None, [], "")}
