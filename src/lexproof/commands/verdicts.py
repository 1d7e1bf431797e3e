"""Verdicts as text for people: the sentence first, then what was found, then the case."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from lexproof.commands.cases import differences, ordinary_case
from lexproof.language import Law
from lexproof.language.counterpart import OTHER
from lexproof.proving.verdict import Finding, Judged, Share, Verdict, Witness

WIDTH = 96
_INDENT = " " * 30


def tell_verdicts(
    law: Law, judged: Sequence[Judged], lemmas: Sequence[Finding], fixed: Mapping[str, str]
) -> str:
    """Return the verdicts of a run as text."""
    lines = [law.title, _under(law, fixed), ""]
    family = ""
    for each in judged:
        if each.claim.family != family and family:
            lines.append("")
        family = each.claim.family
        lines += _told(law, each)
    return "\n".join([*lines, "", *_summary(judged, lemmas)]) + "\n"


def _under(law: Law, fixed: Mapping[str, str]) -> str:
    if not fixed:
        return f"examined under every reading of {len(law.readings)} open points at once"
    off = [f"{name} = {option}" for name, option in sorted(fixed.items())]
    return "\n".join(textwrap.wrap("examined under " + ", ".join(off), WIDTH))


def _told(law: Law, each: Judged) -> Iterator[str]:
    claim, finding = each.claim, each.finding
    mark = " " if each.as_expected else "!"
    head = f"{mark} {claim.id:<11} {claim.kind.value:<6} {finding.verdict.value:<9}"
    yield from textwrap.wrap(f"{head} {claim.sentence}", WIDTH, subsequent_indent=_INDENT)
    if claim.readings and not each.remark:
        yield _line("if " + tell_options(claim.readings))
    if each.remark:
        yield _line(f"NOT AS EXPECTED: {each.remark}")
    if finding.answer:
        yield _line("answer: " + tell_answer(finding.answer))
    if finding.fails_under and any(finding.fails_under) and claim.kind.value != "false":
        told = "; or ".join(tell_options(each) for each in finding.fails_under)
        yield _line(f"fails only if {told}")
    if finding.witness is not None:
        yield from _witness(law, finding.witness)
    if finding.verdict is not Verdict.ANSWERED:
        yield from _cohort(law, finding.cohort)
    if finding.contradiction:
        yield _line(f"THE MACHINE CONTRADICTS ITSELF: {finding.contradiction}")


def _line(text: str) -> str:
    return "\n".join(
        textwrap.wrap(text, WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT + "  ")
    )


def tell_options(options: Mapping[str, Sequence[str]]) -> str:
    """Return options of readings, each of which has to be met."""
    return " and ".join(f"{name} = {' or '.join(each)}" for name, each in options.items())


def _witness(law: Law, witness: Witness) -> Iterator[str]:
    ordinary = ordinary_case(law)
    own = {name: option for name, option in witness.readings.items() if not name.endswith(OTHER)}
    under = f" under {tell_options({n: (o,) for n, o in own.items()})}" if own else ""
    first, *second = witness.cases
    yield _line(f"case{under}: {differences(law, ordinary, first)}")
    for other in second:
        beyond = {n: o for n, o in witness.readings.items() if n.endswith(OTHER)}
        readings = "".join(f"; {n.removesuffix(OTHER)} = {o}" for n, o in beyond.items())
        yield _line(f"beside: {differences(law, first, other)}{readings}")


def _cohort(law: Law, cohort: Sequence[Share]) -> Iterator[str]:
    """Yield a line for each kind of person of a cohort, those of whom there are most first."""
    ordinary = ordinary_case(law)
    for share in sorted(cohort, key=lambda each: -each.persons):
        yield _line(f"{share.persons:,} ×: {differences(law, ordinary, share.case)}")


def _is_told(verdict: Verdict, counts: Mapping[Verdict, int]) -> bool:
    """Say that a verdict is counted though there may be none: answers only where there are."""
    return verdict is not Verdict.ANSWERED or counts[verdict] > 0


def tell_answer(answer: Sequence[str]) -> str:
    """Return what was found: the ends of a range together, regions one beside the other."""
    return ("; or " if len(answer) > 1 and " and " in "".join(answer) else ", ").join(answer)


def _summary(judged: Sequence[Judged], lemmas: Sequence[Finding]) -> Iterator[str]:
    counts = Counter(each.finding.verdict for each in judged)
    told = ", ".join(f"{counts[each]} {each.value}" for each in Verdict if _is_told(each, counts))
    yield f"{len(judged)} properties: {told}"
    proved = sum(lemma.verdict is Verdict.PROVED for lemma in lemmas)
    yield f"{len(lemmas)} lemmas about dates, proved: {proved}"
    yield from (
        f"! lemma {each.id} is {each.verdict.value}" + (f": {each.reason}" if each.reason else "")
        for each in lemmas
        if each.verdict is not Verdict.PROVED
    )
    wrong = [each.claim.id for each in judged if not each.as_expected]
    yield "all as expected" if not wrong else f"not as expected: {', '.join(wrong)}"
