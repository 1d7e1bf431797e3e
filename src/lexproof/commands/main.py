"""The commands, their words on the command line, and what they exit with."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import App, Parameter

from lexproof.commands.errors import Exit
from lexproof.commands.guarding import guarded

app = App(
    name="lexproof",
    help="Prove what a statute does: decide cases under it and prove properties of it.",
    help_format="plaintext",
    version_flags=["--version"],
)

Law = Annotated[str | None, Parameter(name="--law", help="an installed law, or a project folder")]
Out = Annotated[Path | None, Parameter(name="--out", help="a file for the results")]
Readings = Annotated[
    list[str] | None,
    Parameter(name="--reading", help="NAME=OPTION, one open point decided; may be repeated",
              negative=()),
]  # fmt: skip
Profile = Annotated[str | None, Parameter(name="--profile", help="a named set of readings")]
Quiet = Annotated[bool, Parameter(name="--quiet", negative=(), help="say only what is needed")]
Jobs = Annotated[int | None, Parameter(name="--jobs", help="how many processes work side by side")]


@app.command
def decide(
    *files: Annotated[str, Parameter(allow_leading_hyphen=True)],
    law: Law = None,
    format: Literal["table", "json"] = "table",  # noqa: A002  # the word on the command line
    out: Out = None,
    profile: Profile = None,
    reading: Readings = None,
    quiet: Quiet = False,
    jobs: Jobs = None,
) -> int:
    """Decide cases: JSON files, JSON Lines, dossiers, or standard input (-).

    Exits with 2 where a case is wrong; the others are decided all the same.
    """
    from lexproof.casework.deciding import Decider
    from lexproof.commands.choices import parse_profile, parse_readings
    from lexproof.commands.decide import decide_files
    from lexproof.commands.output import result_stream
    from lexproof.commands.printing import json_printer, table_printer
    from lexproof.commands.projects import find_project

    known = find_project(law).catalogue.law
    name = parse_profile(known, profile or known.profiles[0].name)
    changed = parse_readings(known, reading or [])
    shown = "+".join([name, *(f"{key}={value}" for key, value in sorted(changed.items()))])
    decider = Decider(known, known.choices(name, changed), shown)
    with result_stream(out) as stream:
        as_json = json_printer(stream, several=len(files) > 1)
        as_table = table_printer(stream, known, quiet=quiet)
        return decide_files(decider, files, as_json if format == "json" else as_table, jobs)


@app.command
def schema(kind: Literal["case", "decision"] = "case", *, law: Law = None, out: Out = None) -> int:
    """Print the JSON Schema of a case or of a decision."""
    import json

    from lexproof.casework.schema import case_schema, decision_schema
    from lexproof.commands.output import result_stream
    from lexproof.commands.projects import find_project

    known = find_project(law).catalogue.law
    found = case_schema(known) if kind == "case" else decision_schema(known)
    with result_stream(out) as stream:
        stream.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    return Exit.AS_EXPECTED


@app.command
def prove(
    *ids: str,
    law: Law = None,
    every_reading: Annotated[bool, Parameter(negative=(), help="the default")] = False,
    profile: Profile = None,
    reading: Readings = None,
    fresh: Annotated[
        bool, Parameter(negative=(), help="ignore verdicts kept from before")
    ] = False,
    record: Annotated[
        bool, Parameter(negative=(), help="write the verdicts to the ledger")
    ] = False,
    solver: Annotated[
        Literal["z3", "cvc5", "both"], Parameter(help="who must confirm what z3 finds")
    ] = "z3",
    evidence: Annotated[
        Path | None, Parameter(help="a new folder for evidence that anyone can check")
    ] = None,
    format: Literal["table", "json", "markdown"] = "table",  # noqa: A002  # the word on the command line
    out: Out = None,
    quiet: Quiet = False,
    jobs: Jobs = None,
) -> int:
    """Examine the properties of a law, by default under every reading at once.

    Exits with 0 when every verdict is as expected, 1 when one is not, 3 when one is undecided,
    4 when the machine contradicts itself.
    """
    from lexproof.commands.prove import Request, prove_catalogue

    return prove_catalogue(
        Request(
            ids=ids,
            law=law,
            every_reading=every_reading,
            profile=profile,
            readings=tuple(reading or ()),
            fresh=fresh,
            record=record,
            form=format,
            out=out,
            quiet=quiet,
            jobs=jobs,
            solver=solver,
            evidence=evidence,
        )
    )


@app.command
def readings(
    *sides: str,
    law: Law = None,
    format: Literal["table", "json"] = "table",  # noqa: A002  # the word on the command line
    out: Out = None,
    quiet: Quiet = False,
    jobs: Jobs = None,
) -> int:
    """List the open points of a law and how their options part, or compare two choices.

    Two choices are two profiles, or two options as NAME=OPTION; what differs between them is told
    in full. Exits with 0 when all is answered, 3 when something is undecided.
    """
    from lexproof.commands.readings import Request, compare_readings

    return compare_readings(
        Request(sides=sides, law=law, form=format, out=out, quiet=quiet, jobs=jobs)
    )


@app.command
def structure(
    *,
    law: Law = None,
    format: Literal["table", "json"] = "table",  # noqa: A002  # the word on the command line
    out: Out = None,
    quiet: Quiet = False,
    jobs: Jobs = None,
) -> int:
    """Inspect how a law is built: gaps, overlaps, dead and redundant rules, unused facts, trace.

    Exits with 0 when nothing is found but the listed silences, 1 when something is, 3 when
    something is undecided, 4 when the machine contradicts itself.
    """
    from lexproof.commands.structure import Request, inspect_law

    return inspect_law(Request(law=law, form=format, out=out, quiet=quiet, jobs=jobs))


@app.command
def strength(
    *,
    law: Law = None,
    fresh: Annotated[bool, Parameter(negative=(), help="ignore proofs kept from before")] = False,
    format: Literal["table", "json"] = "table",  # noqa: A002  # the word on the command line
    out: Out = None,
    quiet: Quiet = False,
    jobs: Jobs = None,
) -> int:
    """Change every rule of a law in every way, and say which changes the properties notice.

    Exits with 0 when each change is noticed or proved to change nothing, 1 when one is not, 3 when
    one is undecided.
    """
    from lexproof.commands.strength import Request, measure_strength

    return measure_strength(
        Request(law=law, fresh=fresh, form=format, out=out, quiet=quiet, jobs=jobs)
    )


@app.command
def cohort(
    identifier: Annotated[str | None, Parameter(name="ID", negative=())] = None,
    /,
    *,
    law: Law = None,
    out: Out = None,
) -> int:
    """Write persons, a case a line, who together agree with published figures.

    ID is a claim that such a cohort exists, by default the first of the catalogue. The same
    persons are written every time.
    """
    from lexproof.commands.cohort import Request, write_cohort

    return write_cohort(Request(identifier=identifier, law=law, out=out))


def run() -> None:
    """Run a command; no traceback reaches a user."""
    sys.exit(guarded(lambda: app(exit_on_error=False, print_error=False)))
