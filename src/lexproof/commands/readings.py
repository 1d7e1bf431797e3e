"""`lexproof readings`: every open point, how its options part, and for whom."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lexproof.casework.errors import nearest
from lexproof.commands.choices import parse_readings
from lexproof.commands.differences import difference_data, tell_difference
from lexproof.commands.errors import Exit, UsageError
from lexproof.commands.output import result_stream
from lexproof.commands.partings import Answers, parting_data, tell_readings
from lexproof.commands.progress import progress_bar
from lexproof.commands.projects import Project, find_project
from lexproof.comparing.cover import NoWords
from lexproof.comparing.pairs import Pair, Parting, pairs_of, part
from lexproof.comparing.regions import Difference
from lexproof.comparing.sides import Sides
from lexproof.comparing.verdicts import Change, Verdicts
from lexproof.language import Law
from lexproof.proving.cache import Cache
from lexproof.proving.parallel import side_by_side
from lexproof.proving.run import Task, examine_all
from lexproof.proving.search import NotDecided
from lexproof.proving.verdict import Finding


@dataclass(frozen=True, kw_only=True)
class Request:
    """What was asked on the command line."""

    sides: tuple[str, ...] = ()
    law: str | None = None
    form: str = "table"
    out: Path | None = None
    quiet: bool = False
    jobs: int | None = None


def compare_readings(request: Request) -> Exit:
    """Answer what was asked, and return the exit code."""
    if request.jobs is not None and request.jobs < 1:
        raise UsageError(f"`--jobs {request.jobs}` leaves nobody to work; give 1 or more")
    project = find_project(request.law)
    if project.catalogue.law.order is None:
        raise UsageError("this law declares no order of better and worse, so nobody can compare")
    if not request.sides:
        return _every_pair(project, request)
    if len(request.sides) != len(("A", "B")):
        raise UsageError("name two profiles, or two options as NAME=OPTION, or neither")
    return _one_pair(project.catalogue.law, request)


def _every_pair(project: Project, request: Request) -> Exit:
    law = project.catalogue.law
    pairs = pairs_of(law)
    claims = project.catalogue.properties
    with progress_bar("examining", len(claims), quiet=request.quiet) as progress:
        findings = examine_all(
            Task(project.catalogue, claims, {}),
            Cache(project.cache),
            fresh=False,
            jobs=request.jobs,
            progress=progress,
        )
    answers = _answers(project, findings, pairs, request)
    with result_stream(request.out) as stream:
        stream.write(
            _listed(law, answers) if request.form == "json" else tell_readings(law, answers)
        )
    return Exit.UNDECIDED if any(parting.undecided for parting, _ in answers) else Exit.AS_EXPECTED


def _answers(
    project: Project, findings: dict[str, Finding], pairs: Sequence[Pair], request: Request
) -> Answers:
    verdicts = Verdicts(project.catalogue, findings)

    def answer(pair: Pair) -> tuple[Parting, Sequence[Change]]:
        changes = verdicts.changes(pair.reading, pair.first, pair.second)
        return part(project.catalogue.law, pair), changes

    found: dict[Pair, tuple[Parting, Sequence[Change]]] = {}
    with progress_bar("comparing", len(pairs), quiet=request.quiet) as progress:
        for pair, answered in side_by_side(answer, pairs, request.jobs):
            found[pair] = answered
            progress(pair.reading)
    return [found[pair] for pair in pairs]


def _listed(law: Law, answers: Answers) -> str:
    data: dict[str, Any] = {
        "schema": 1,
        "law": law.name,
        "readings": [
            {
                "id": reading.id,
                "place": reading.place,
                "question": reading.question,
                "reason": reading.reason,
                "options": {name: reading.options[name].label.en for name in reading.names},
                "default": reading.default,
                "pairs": [
                    parting_data(parting, changes)
                    for parting, changes in answers
                    if parting.pair.reading == reading.id
                ],
            }
            for reading in law.readings.values()
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _one_pair(law: Law, request: Request) -> Exit:
    first, second = request.sides
    sides = Sides(law, _choices(law, first), _choices(law, second))
    if not sides.parting:
        raise UsageError(f"`{first}` and `{second}` are the same choice of readings; name another")
    try:
        regions = Difference(sides).regions()
    except (NotDecided, NoWords) as error:
        message = f"from `{first}` to `{second}`: undecided, {error}\n"
        with result_stream(request.out) as stream:
            stream.write(message)
        return Exit.UNDECIDED
    with result_stream(request.out) as stream:
        if request.form == "json":
            data = difference_data(sides, first, second, regions)
            stream.write(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
        else:
            stream.write(tell_difference(sides, first, second, regions))
    return Exit.AS_EXPECTED


def _choices(law: Law, text: str) -> dict[str, str]:
    """Return the choices of a profile, or those of the first with one option changed."""
    if "=" in text:
        return law.choices(law.profiles[0].name, parse_readings(law, [text]))
    known = [profile.name for profile in law.profiles]
    if text not in known:
        options = [f"{name}=…" for name in law.readings]
        raise UsageError(
            f"`{text}` is neither a profile nor NAME=OPTION; {nearest(text, [*known, *options])}"
        )
    return law.choices(text)
