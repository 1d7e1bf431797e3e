"""The claims of a catalogue with their verdicts, as a page of Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from lexproof.catalogue import Claim, CohortClaim
from lexproof.commands.telling import tell_date
from lexproof.commands.verdicts import tell_answer, tell_options
from lexproof.language import Law
from lexproof.proving.verdict import Judged

HEAD = ("| id | kind | sentence | basis | scope | verdict |", "|---|---|---|---|---|---|")
FIGURES_HEAD = ("| persons | of whom | on | source | what is assumed |", "|---|---|---|---|---|")


def list_claims(law: Law, judged: Sequence[Judged], fixed: Mapping[str, str]) -> str:
    """Return a table for each family, a row for each claim."""
    under = (
        "with " + ", ".join(f"{name} = {option}" for name, option in sorted(fixed.items()))
        if fixed
        else f"under every reading of {len(law.readings)} open points at once"
    )
    lines = [f"# {law.title}", "", f"{len(judged)} claims, examined {under}: {_counts(judged)}."]
    for family, members in groupby(judged, key=lambda each: each.claim.family):
        listed = list(members)
        lines += ["", f"## {family}", "", f"{_counts(listed)}.", "", *HEAD, *map(_row, listed)]
        lines += _figures(listed)
    return "\n".join(lines) + "\n"


def _figures(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield a table of the published figures that claims rest on, if there are any."""
    claims = [each.claim for each in judged if isinstance(each.claim, CohortClaim)]
    figures = {figure.id: figure for claim in claims for figure in claim.figures}
    if figures:
        yield from ("", *FIGURES_HEAD)
    for figure in figures.values():
        rounded = "" if figure.rounded_to == 1 else f", to the nearest {figure.rounded_to:,}"
        persons, day = f"{figure.persons:,}{rounded}", tell_date(figure.on.isoformat())
        yield _cells(persons, figure.gist, day, figure.source, figure.assumes)


def figures_data(claim: Claim) -> dict[str, Any]:
    """Return the published figures that a claim rests on, as plain data; nothing for others."""
    if not isinstance(claim, CohortClaim):
        return {}
    kept = ("id", "persons", "rounded_to", "source", "assumes")
    return {
        "figures": [
            {**{name: getattr(figure, name) for name in kept}, "on": figure.on.isoformat()}
            for figure in claim.figures
        ]
    }


def _counts(judged: Sequence[Judged]) -> str:
    kinds = Counter(each.claim.kind.value for each in judged)
    verdicts = Counter(each.finding.verdict.value for each in judged)
    told = [
        ", ".join(f"{n} {name}" for name, n in sorted(each.items())) for each in (kinds, verdicts)
    ]
    return "; ".join(told)


def _row(each: Judged) -> str:
    claim = each.claim
    scope = tell_options(claim.readings) if claim.readings else ""
    return _cells(claim.id, claim.kind.value, claim.sentence, claim.basis, scope, _verdict(each))


def _cells(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _verdict(each: Judged) -> str:
    return "; ".join(_parts(each))


def _parts(each: Judged) -> Iterator[str]:
    finding = each.finding
    yield finding.verdict.value if each.as_expected else f"**{finding.verdict.value}**"
    if finding.answer:
        yield tell_answer(finding.answer)
    if finding.fails_under and any(finding.fails_under) and each.claim.kind.value != "false":
        told = "; or ".join(tell_options(options) for options in finding.fails_under)
        yield f"fails only if {told}"
    if each.remark:
        yield f"not as expected: {each.remark}"
