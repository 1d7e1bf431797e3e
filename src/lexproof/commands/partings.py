"""How options of readings part, as text for people and as plain data."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lexproof.commands.cases import differences, ordinary_case
from lexproof.commands.telling import tell_field
from lexproof.comparing.examples import Example
from lexproof.comparing.pairs import Parting
from lexproof.comparing.sides import Standing
from lexproof.comparing.verdicts import Change
from lexproof.language import Law, Listing, Reading

WIDTH = 96
Answers = Sequence[tuple[Parting, Sequence[Change]]]

NOBODY = {
    Standing.BETTER: "nobody fares better under {second}",
    Standing.WORSE: "nobody fares worse under {second}",
    Standing.ALIKE: "nobody is decided otherwise without faring better or worse",
    Standing.NOT_COMPARABLE: "all whom it touches can be compared",
}
SOMEBODY = {
    Standing.BETTER: "better under {second}",
    Standing.WORSE: "worse under {second}",
    Standing.ALIKE: "otherwise, neither better nor worse",
    Standing.NOT_COMPARABLE: "not to be compared, for one is undetermined",
}


def tell_readings(law: Law, answers: Answers) -> str:
    """Return every reading with its options and how each two of them part."""
    lines = [law.title, f"{len(law.readings)} open points, each with the others left open", ""]
    for reading in law.readings.values():
        told = [answer for answer in answers if answer[0].pair.reading == reading.id]
        if told:
            lines += [*_reading(reading), *_lines(law, told), ""]
    return "\n".join([*lines, *_summary(answers)]) + "\n"


def _reading(reading: Reading) -> Iterator[str]:
    yield from _wrapped(f"{reading.id} ({reading.place}): {reading.question}", 0)
    for name in reading.names:
        default = ", the default" if name == reading.default else ""
        yield from _wrapped(f"{name}{default}: {reading.options[name].label.en}", 4)


def _lines(law: Law, answers: Answers) -> Iterator[str]:
    for parting, changes in answers:
        yield from _wrapped(f"{parting.pair.first} or {parting.pair.second}", 2)
        yield from _parting(law, parting)
        if changes:
            told = (f"{c.id} ({c.first.value}, then {c.second.value})" for c in changes)
            yield from _wrapped(f"properties that change verdict: {', '.join(told)}", 4)


def _parting(law: Law, parting: Parting) -> Iterator[str]:
    if parting.identical:
        yield from _wrapped("the same in every case: proved", 4)
        return
    for standing in Standing:
        named = {"first": parting.pair.first, "second": parting.pair.second}
        if standing in parting.never:
            yield from _wrapped(f"{NOBODY[standing].format(**named)}: proved", 4)
        elif standing in parting.undecided:
            reason = parting.undecided[standing]
            yield from _wrapped(f"! {SOMEBODY[standing].format(**named)}: undecided, {reason}", 4)
        else:
            yield from tell_example(law, SOMEBODY[standing].format(**named), parting, standing)


def tell_example(law: Law, head: str, parting: Parting, standing: Standing) -> Iterator[str]:
    """Yield a case that shows a difference, and what changes for it."""
    found = parting.cases[standing]
    yield from _wrapped(f"{head}: {tell_case(law, found)}", 4)
    for change in field_changes(law, found):
        yield from _wrapped(change, 8)


def tell_case(law: Law, found: Example) -> str:
    """Return the case of an example in words, with the readings it needs."""
    needed = ", ".join(f"{name} = {option}" for name, option in found.readings.items())
    under = f"; under {needed}" if needed else ""
    return differences(law, ordinary_case(law), found.case) + under


def field_changes(law: Law, found: Example) -> Iterator[str]:
    """Yield each field in which the two decisions differ, with both values."""
    for field in law.decision:
        if isinstance(field, Listing) and field.explains:
            continue
        before, after = (tell_field(law, field, side[field.name]) for side in _decisions(found))
        if before != after:
            yield f"{field.name.replace('_', ' ')}: {before}, then {after}"


def _decisions(found: Example) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    return found.first, found.second


def _summary(answers: Answers) -> Iterator[str]:
    identical = sum(parting.identical for parting, _ in answers)
    undecided = sum(bool(parting.undecided) for parting, _ in answers)
    apart = len(answers) - identical - undecided
    yield (
        f"{len(answers)} pairs of options: {apart} part, {identical} are the same in every case, "
        f"{undecided} undecided"
    )


def _wrapped(text: str, indent: int) -> list[str]:
    space = " " * indent
    return textwrap.wrap(text, WIDTH, initial_indent=space, subsequent_indent=space + "  ")


def parting_data(parting: Parting, changes: Sequence[Change]) -> dict[str, Any]:
    """Return how two options part as plain data."""
    return {
        "reading": parting.pair.reading,
        "first": parting.pair.first,
        "second": parting.pair.second,
        "identical": parting.identical,
        "never": [standing.value for standing in parting.never],
        "cases": {
            standing.value: example_data(found) for standing, found in parting.cases.items()
        },
        "undecided": {standing.value: why for standing, why in parting.undecided.items()},
        "properties": [
            {"id": c.id, "first": c.first.value, "second": c.second.value} for c in changes
        ],
    }


def example_data(found: Example) -> dict[str, Any]:
    """Return an example as plain data."""
    return {
        "case": dict(found.case),
        "readings": dict(found.readings),
        "first": dict(found.first),
        "second": dict(found.second),
    }
