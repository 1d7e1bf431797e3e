"""The strength of a catalogue, as text for people and as plain data."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lexproof.casework.writing import NoSuchCase, case_file
from lexproof.commands.cases import differences, ordinary_case
from lexproof.language import Law
from lexproof.language.reading import PREFIX
from lexproof.mutating.strength import Fate, Judgement, Strength

WIDTH = 96
STRONGEST = 5


def tell_strength(law: Law, strength: Strength) -> str:
    """Return the counts, rule by rule, then what was not killed, each with a case."""
    lines = [law.title, "every rule of the decision changed, one change at a time", ""]
    lines += [*_by_rule(strength), "", *_open(law, strength), *_summary(strength)]
    return "\n".join(lines) + "\n"


def _by_rule(strength: Strength) -> Iterator[str]:
    yield f"  {'rule':44}{'mutants':>9}{'killed':>9}{'the same':>10}{'left':>7}"
    rules: dict[str, Counter[Fate]] = {}
    for each in strength.judgements:
        rules.setdefault(each.mutant.owner, Counter())[each.fate] += 1
    for rule, fates in rules.items():
        left = fates[Fate.SURVIVED] + fates[Fate.UNDECIDED]
        yield (
            f"  {rule:44}{fates.total():>9}{fates[Fate.KILLED]:>9}"
            f"{fates[Fate.EQUIVALENT]:>10}{left:>7}"
        )


def _open(law: Law, strength: Strength) -> Iterator[str]:
    for each in strength.judgements:
        if each.fate in (Fate.SURVIVED, Fate.UNDECIDED):
            yield from textwrap.wrap(_told(law, each), WIDTH, subsequent_indent="    ")
            yield ""


def _told(law: Law, each: Judgement) -> str:
    mutant = each.mutant
    head = f"! {mutant.id} ({mutant.place}), {mutant.change}: {each.fate.value}"
    if each.reason:
        head += f", {each.reason}"
    return f"{head}; case: {_case(law, each)}" if each.values is not None else head


def _case(law: Law, each: Judgement) -> str:
    """Return in words a case that a mutant decides otherwise."""
    assert each.values is not None, each
    values = dict(each.values)
    off = [
        f"{reading.id} = {values[PREFIX + reading.id]}"
        for reading in law.readings.values()
        if values.get(PREFIX + reading.id, reading.default) != reading.default
    ]
    try:
        case = case_file(law, {**_usual(law), **values}, each.mutant.id)
    except NoSuchCase as error:
        return f"no case file says it: {error}"
    told = differences(law, ordinary_case(law), case)
    return "; ".join([told, *off])


def _usual(law: Law) -> dict[str, Any]:
    from lexproof.proving.usual import usual_values

    return usual_values(law)


def _summary(strength: Strength) -> Iterator[str]:
    fates, total = strength.fates, len(strength.judgements)
    counted = total - fates[Fate.EQUIVALENT]
    yield (
        f"{total} mutants: {fates[Fate.EQUIVALENT]} proved to be the same law, {counted} others: "
        f"{fates[Fate.KILLED]} killed, {fates[Fate.SURVIVED]} survive, "
        f"{fates[Fate.UNDECIDED]} undecided"
    )
    by_solver = sum(j.by_solver for j in strength.judgements if j.fate is Fate.KILLED)
    yield f"of those killed {fates[Fate.KILLED] - by_solver} by cases, {by_solver} by the solver"
    strongest = strength.kills.most_common(STRONGEST)
    told = ", ".join(f"{name} {number}" for name, number in strongest)
    yield f"killed most: {told}; none may kill more than a third of all"
    yield from (f"! {name} kills more than a third of all" for name in strength.too_strong)
    for name, rules in strength.restating.items():
        yield from textwrap.wrap(
            f"{name} names rules of the law and did not count: {', '.join(rules)}",
            WIDTH,
            subsequent_indent="    ",
        )
    for name, verdict in strength.unsound.items():
        yield f"! {name} is {verdict.value} for the law itself, not as expected; it did not count"
    percent = 100 * strength.score
    yield f"strength: {fates[Fate.KILLED]}/{counted}, {float(percent):.2f} %"


def strength_data(law: Law, strength: Strength) -> dict[str, Any]:
    """Return the strength as plain data, every mutant with its fate."""
    return {
        "schema": 1,
        "law": law.name,
        "mutants": len(strength.judgements),
        "fates": {fate.value: strength.fates[fate] for fate in Fate},
        "score": [strength.score.numerator, strength.score.denominator],
        "kills": dict(sorted(strength.kills.items())),
        "restating": {name: list(rules) for name, rules in strength.restating.items()},
        "too_strong": list(strength.too_strong),
        "not_as_expected": {name: verdict.value for name, verdict in strength.unsound.items()},
        "fate_of_each": [_mutant_data(law, each) for each in strength.judgements],
    }


def _mutant_data(law: Law, each: Judgement) -> dict[str, Any]:
    return {
        "id": each.mutant.id,
        "rule": each.mutant.owner,
        "place": each.mutant.place,
        "change": each.mutant.change,
        "fate": each.fate.value,
        "killers": list(each.killers),
        "by_solver": each.by_solver,
        "reason": each.reason,
        "case": _case(law, each) if each.values is not None else None,
    }
