"""The whole difference between two choices of readings: complete, disjoint, and told truly."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any

import pytest
from by_the_book import is_valid

from amnesty2022.law import LAW
from lexproof.commands.conditions import tell_cube
from lexproof.comparing.cover import NoWords
from lexproof.comparing.regions import Difference, Region
from lexproof.comparing.sides import Sides, Standing
from lexproof.comparing.vocabulary import Condition, vocabulary
from lexproof.compiling.formulas import compile_formulas
from lexproof.language import Listing
from lexproof.proving.search import NotDecided
from lexproof.proving.witness import Contradiction
from lexproof.solving.model import Answer, Result
from lexproof.solving.z3_session import Session
from lexproof.tree.node import Node

from .comparing import decider, valid_cases

SUMMARY, ENACTED = LAW.choices("summary"), LAW.choices("enacted")
EFFECTS = [f.name for f in LAW.decision if not (isinstance(f, Listing) and f.explains)]
CASES = 1500
PAIRS = {
    "profiles": (SUMMARY, ENACTED),
    "test after the cut": (SUMMARY, {**SUMMARY, "one_year_test": "after"}),
    "signature": (SUMMARY, {**SUMMARY, "reference_day": "signature"}),
}


@cache
def compared(name: str) -> tuple[Sides, Difference, tuple[Region, ...]]:
    difference = Difference(sides := Sides(LAW, *PAIRS[name]))
    return sides, difference, difference.regions()


def inside(case: Mapping[str, Any], sides: Sides, formulas: Sequence[Node]) -> list[int]:
    """Return the numbers of the regions that a case is in, by their compiled closed forms."""
    completer = decider(sides.first).completer
    values = completer.complete(dict(case), dict(case))
    assert values is not None
    names = (*completer.unknowns, *sides.known)
    held = compile_formulas(formulas, names)(*values, *sides.known.values())
    return [number for number, holds in enumerate(held) if holds]


@pytest.mark.parametrize("name", PAIRS)
def test_a_case_is_decided_otherwise_exactly_where_one_region_holds_it(name: str) -> None:
    sides, difference, regions = compared(name)
    formulas = [difference.formula(region).node for region in regions]
    cases = [c for c in valid_cases(sides.first, CASES) if "cases" not in c]
    met: set[int] = set()
    for case in (case for case in cases if is_valid(case, sides.second)):
        one, other = (decider(side).decide_data(case) for side in (sides.first, sides.second))
        changed = any(one[field] != other[field] for field in EFFECTS)
        numbers = inside(case, sides, formulas)

        assert len(numbers) == changed, case
        for number in numbers:
            assert {field: one[field] for field in regions[number].was} == regions[number].was
            assert {field: other[field] for field in regions[number].now} == regions[number].now
        met.update(numbers)
    assert met == set(range(len(regions))), "a region that no case meets was not tested"


@pytest.mark.parametrize("name", PAIRS)
def test_every_region_shows_a_case_that_it_holds(name: str) -> None:
    sides, difference, regions = compared(name)
    for number, region in enumerate(regions):
        assert region.cases, region.was
        for found in region.cases.values():
            formulas = [difference.formula(each).node for each in regions]
            assert inside(found.case, sides, formulas) == [number]


def test_regions_swap_with_the_sides() -> None:
    _, _, forth = compared("test after the cut")
    first, second = PAIRS["test after the cut"]
    back = Difference(Sides(LAW, second, first)).regions()

    assert [(r.was, r.now) for r in back] == [(r.now, r.was) for r in forth]
    assert {standing for region in forth for standing in region.cases} == {
        Standing.BETTER,
        Standing.ALIKE,
    }
    assert {standing for region in back for standing in region.cases} == {
        Standing.WORSE,
        Standing.ALIKE,
    }


def test_conditions_are_told_in_the_words_of_the_law() -> None:
    _, _, regions = compared("profiles")

    assert [tell_cube(LAW, cube) for cube in regions[0].cubes] == [
        ["committed in Kazakhstan: no"],
        ["place of the article on the list of the law: not on the list"],
    ]
    (only,) = compared("test after the cut")[2]
    assert [tell_cube(LAW, cube) for cube in only.cubes] == [
        ["release after the cut is on or before one year after the day of the law"]
    ]


def test_no_region_is_told_by_what_the_sides_decide_differently() -> None:
    sides, difference, regions = compared("profiles")
    parting = {"reading." + name for name in sides.parting}

    assert parting
    for region in regions:
        for literal in (literal for cube in region.cubes for literal in cube):
            names = {str(node.payload[0]) for node in leaves(literal.condition.shown)}
            assert names.isdisjoint(parting)
    assert difference.formula(regions[0]).node is not None


def leaves(node: Node) -> list[Node]:
    if not node.operands:
        return [node]
    return [leaf for operand in node.operands for leaf in leaves(operand)]


def test_open_readings_are_refused() -> None:
    with pytest.raises(ValueError, match="every reading decided"):
        Difference(Sides(LAW, {"window": "inside"}, {"window": "begun"}))


def test_a_solver_that_gives_up_leaves_the_difference_undecided(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def gives_up(*_: object) -> Result:
        return Result(Answer.UNKNOWN, 0, "gave up")

    monkeypatch.setattr(Session, "check", gives_up)

    with pytest.raises(NotDecided, match="gave up"):
        Difference(Sides(LAW, *PAIRS["profiles"])).regions()


def test_a_region_that_is_lost_is_noticed() -> None:
    _, difference, regions = compared("profiles")

    with pytest.raises(Contradiction, match="in no region"):
        difference.check(regions[1:])


def test_too_few_conditions_are_an_error_and_not_a_wrong_region(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def without_place(
        roots: Sequence[Node], known: Mapping[str, str], parting: Collection[str]
    ) -> tuple[Condition, ...]:
        found = vocabulary(roots, known, parting)
        return tuple(each for each in found if "in_kazakhstan" not in repr(each.shown))

    monkeypatch.setattr("lexproof.comparing.regions.vocabulary", without_place)

    with pytest.raises(NoWords):
        Difference(Sides(LAW, *PAIRS["profiles"])).regions()
