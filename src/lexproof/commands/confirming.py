"""`lexproof prove --solver`: verdicts that stand only where the chosen solvers confirm them."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lexproof.catalogue import Property
from lexproof.commands.errors import UsageError
from lexproof.commands.progress import progress_bar
from lexproof.commands.projects import Project
from lexproof.proving.confirmations import Confirmations
from lexproof.proving.confirming import Answers, Inquiry, answer_all, confirmed
from lexproof.proving.run import without_lemmas
from lexproof.proving.verdict import Finding
from lexproof.solving.cvc5_check import NotInstalled
from lexproof.solving.solvers import CVC5, Z3, Solver

CHOICES = {"z3": (), "cvc5": (CVC5,), "both": (Z3, CVC5)}
"""Who is asked about the obligations; z3 alone is asked again only where evidence is wanted."""


@dataclass(frozen=True, kw_only=True)
class Examined:
    """What z3 found of the claims and lemmas, under which fixed readings."""

    project: Project
    claims: tuple[Property, ...]
    fixed: Mapping[str, str]
    found: Mapping[str, Finding]
    lemmas: list[Finding]


@dataclass(frozen=True)
class Confirmed:
    """What stands after the solvers were asked, and what each of them answered."""

    found: Mapping[str, Finding]
    lemmas: list[Finding]
    solvers: tuple[Solver, ...]
    answers: Answers


def solvers_named(choice: str, *, evidence: bool) -> tuple[Solver, ...]:
    """Return the solvers to ask; raises `UsageError` where one is not installed."""
    solvers: tuple[Solver, ...] = CHOICES[choice] or ((Z3,) if evidence else ())
    try:
        for solver in solvers:
            solver.version()
    except NotInstalled as error:
        raise UsageError(f"{error}, or choose `--solver z3`") from None
    return solvers


@dataclass(frozen=True, kw_only=True)
class Asking:
    """How the solvers are asked."""

    fresh: bool
    quiet: bool
    jobs: int | None


def confirm(examined: Examined, solvers: tuple[Solver, ...], asking: Asking) -> Confirmed:
    """Ask every solver about every obligation; nothing is asked where there is no solver."""
    if not solvers:
        return Confirmed(examined.found, examined.lemmas, (), {})
    answers = _answers(examined, solvers, asking)
    if not asking.quiet:
        _say_effort(answers, solvers)
    lemmas = [_after(lemma, answers, solvers) for lemma in examined.lemmas]
    found = {name: _after(each, answers, solvers) for name, each in examined.found.items()}
    return Confirmed(without_lemmas(found, lemmas), lemmas, solvers, answers)


def _answers(examined: Examined, solvers: tuple[Solver, ...], asking: Asking) -> Answers:
    catalogue = examined.project.catalogue
    kept = Confirmations(_path(examined.project), fresh=asking.fresh)
    inquiry = Inquiry(catalogue, examined.claims, examined.fixed, examined.found, solvers, kept)
    number = len(examined.claims) + len(examined.lemmas)
    with progress_bar("confirming", number, quiet=asking.quiet) as progress:
        answers = answer_all(inquiry, asking.jobs, progress)
    kept.save(whole=examined.claims == catalogue.properties and not examined.fixed)
    return answers


def _after(finding: Finding, answers: Answers, solvers: Sequence[Solver]) -> Finding:
    return confirmed(finding, answers.get(finding.id, ()), solvers)


def _path(project: Project) -> Path | None:
    return None if project.cache is None else project.cache.with_name("confirmations.json")


def _say_effort(answers: Answers, solvers: Sequence[Solver]) -> None:
    every = [each for answered in answers.values() for each in answered]
    for solver in solvers:
        asked = [each.results[solver.name] for each in every if solver.name not in each.kept]
        work = sum(result.work for result in asked)
        sys.stderr.write(
            f"{len(every)} obligations by {solver.version()}: {len(asked)} asked, "
            f"{len(every) - len(asked)} kept from before; {work / 1e6:.1f} million units of work\n"
        )


def told(confirmed: Confirmed, alone: Sequence[str] = ()) -> str:
    """Return by whom the verdicts that stand were confirmed, in a line; nothing by none.

    Those `alone` are of z3 alone, and are named.
    """
    if not confirmed.solvers:
        return ""
    number = sum(len(answered) for answered in confirmed.answers.values())
    names = " and ".join(solver.version() for solver in confirmed.solvers)
    line = f"{number} obligations, each put to {names}; a verdict stands only if all confirm it\n"
    return line + (
        f"counted by z3 alone, and put to no other: {', '.join(alone)}\n" if alone else ""
    )


def confirmations_data(confirmed: Confirmed, alone: Sequence[str] = ()) -> dict[str, Any]:
    """Return who was asked, as plain data, with what each answered; nothing where none was."""
    if not confirmed.solvers:
        return {}
    return {
        "confirmed_by": [solver.version() for solver in confirmed.solvers],
        "by_z3_alone": list(alone),
        "obligations": [
            {
                "id": each.obligation.subject,
                "name": each.obligation.name,
                "expected": each.obligation.expected.value,
                "answers": {name: result.answer.value for name, result in each.results.items()},
            }
            for _, answered in sorted(confirmed.answers.items())
            for each in answered
        ],
    }
