"""The difference between two choices of readings, as text for people and as plain data."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lexproof.commands.conditions import tell_cube
from lexproof.commands.partings import example_data, field_changes, tell_case
from lexproof.commands.telling import label
from lexproof.comparing.regions import Region
from lexproof.comparing.sides import Sides, Standing
from lexproof.language import Outcome

WIDTH = 96
_HEADS = {
    Standing.BETTER: "some fare better",
    Standing.WORSE: "some fare worse",
    Standing.ALIKE: "some fare neither better nor worse",
    Standing.NOT_COMPARABLE: "some cannot be compared, for one decision is undetermined",
}


def tell_difference(sides: Sides, first: str, second: str, regions: Sequence[Region]) -> str:
    """Return the regions in words, numbered, with a case for each standing that occurs."""
    lines = [sides.law.title, f"from {first} to {second}", *_parting(sides), ""]
    for number, region in enumerate(regions, start=1):
        lines += [*_region(sides, number, region), ""]
    return "\n".join([*lines, *_summary(regions)]) + "\n"


def _parting(sides: Sides) -> Iterator[str]:
    for name in sides.parting:
        yield f"  {name}: {sides.first[name]}, then {sides.second[name]}"


def _summary(regions: Sequence[Region]) -> Iterator[str]:
    if not regions:
        yield "the same in every case: proved"
        return
    told = f"{len(regions)} regions" if len(regions) > 1 else "1 region"
    yield f"{told}: proved to share no case, and to hold every case that is decided otherwise"


def _region(sides: Sides, number: int, region: Region) -> Iterator[str]:
    yield from _wrapped(f"{number}. {_change(sides, region)}", 0)
    for place, cube in enumerate(region.cubes):
        told = "; ".join(tell_cube(sides.law, cube)) or "in every such case"
        yield from _wrapped(f"{'or if' if place else 'if'} {told}", 3)
    for name, pairs in region.also.items():
        for told in _becomes(_field(sides, name), pairs):
            yield from _wrapped(told, 3)
    for standing, found in region.cases.items():
        yield from _wrapped(f"{_HEADS[standing]}: {tell_case(sides.law, found)}", 3)
        for change in field_changes(sides.law, found):
            yield from _wrapped(change, 7)


def _becomes(field: Outcome, pairs: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield a line for each option that a field comes to have."""
    for option in field.value.node.sort.options:
        before = [_option(field, was) for was, now in pairs if now == option != was]
        if before:
            head = f"{_words(field.name)} becomes {_option(field, option)}"
            yield f"{head}; it was {' or '.join(before)}"


def _change(sides: Sides, region: Region) -> str:
    told: list[str] = []
    for name, was in region.was.items():
        field, now = _field(sides, name), region.now[name]
        if was != now:
            told.append(f"{_words(name)} was {_option(field, was)}, is now {_option(field, now)}")
        elif name == list(region.was)[-1] or len(region.was) > 1:
            told.append(f"{_words(name)} {_option(field, was)}")
    same = " as before, but the rest of the decision differs"
    return ", ".join(told) + (same if region.was == region.now else "")


def _field(sides: Sides, name: str) -> Outcome:
    found = next(field for field in sides.law.decision if field.name == name)
    assert isinstance(found, Outcome), name
    return found


def _option(field: Outcome, option: str) -> str:
    return label(field.value.node.sort, option)


def _words(name: str) -> str:
    return name.replace("_", " ")


def _wrapped(text: str, indent: int) -> list[str]:
    space = " " * indent
    return textwrap.wrap(text, WIDTH, initial_indent=space, subsequent_indent=space + "  ")


def difference_data(
    sides: Sides, first: str, second: str, regions: Sequence[Region]
) -> dict[str, Any]:
    """Return the regions as plain data."""
    return {
        "schema": 1,
        "law": sides.law.name,
        "first": first,
        "second": second,
        "readings": {n: [sides.first[n], sides.second[n]] for n in sides.parting},
        "complete": True,
        "disjoint": True,
        "regions": [_region_data(sides, region) for region in regions],
    }


def _region_data(sides: Sides, region: Region) -> Mapping[str, Any]:
    return {
        "was": dict(region.was),
        "now": dict(region.now),
        "if": [tell_cube(sides.law, cube) for cube in region.cubes],
        "also": {name: [list(pair) for pair in pairs] for name, pairs in region.also.items()},
        "cases": {standing.value: example_data(found) for standing, found in region.cases.items()},
    }
