"""Claims about cohorts: exact numbers, real persons, and no verdict where nothing is decided."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lexproof.casework.data import Json
from lexproof.catalogue import (
    Catalogue,
    CohortClaim,
    Holds,
    a_cohort_exists,
    how_many,
    in_every_cohort,
    not_in_every_cohort,
)
from lexproof.counting.cells import Cell
from lexproof.counting.cohorts import Cohorts
from lexproof.counting.examine import CohortExamination
from lexproof.counting.people import People
from lexproof.counting.tally import Tally, check
from lexproof.language import Number, Truth, all_of, at_least, day, nobody, none_of
from lexproof.proving.verdict import Finding, Share, Verdict
from lexproof.proving.witness import Contradiction
from lexproof.solving.model import Answer, Result
from lexproof.solving.z3_session import Session
from lexproof.tree import build

from .small_law import BARRED, CUT, LAW, START, in_time

LATE = none_of(in_time.applies)
ON_THE_LAST_DAY = START.is_same_as(day(2020, 6, 1))
BASIS = {"basis": "3"}


def exactly(persons: int, group: Truth) -> Number:
    return Number(group=group, least=persons, most=persons)


def claiming(*claims: CohortClaim) -> CohortExamination:
    return CohortExamination(Catalogue(law=LAW, properties=(), cohorts=claims), {})


def found(claim: CohortClaim) -> Finding:
    return claiming(claim).examine(claim)


TEN = (exactly(10, CUT), exactly(4, BARRED), exactly(5, LATE))
EXISTS = a_cohort_exists("FIGURE-001", "There are ten.", numbers=TEN, **BASIS)


def test_a_cohort_that_exists_is_shown_by_persons_who_add_up() -> None:
    finding = found(EXISTS)

    assert finding.verdict is Verdict.PROVED
    tally = Tally(LAW, [CUT, BARRED, LATE], LAW.choices("plain"))
    for share in finding.cohort:
        tally.add(share.persons, share.case)
    assert [tally.persons(group) for group in (CUT, BARRED, LATE)] == [10, 4, 5]


def test_numbers_that_contradict_each_other_refute_that_a_cohort_exists() -> None:
    both = all_of(CUT, BARRED)
    claim = a_cohort_exists("FIGURE-001", "One.", numbers=[exactly(1, both)], **BASIS)
    under_one_reading = found(claim)
    never = a_cohort_exists("FIGURE-001", "One.", numbers=[exactly(1, all_of(CUT, LATE))], **BASIS)

    assert under_one_reading.verdict is Verdict.UNDECIDED
    assert found(never).verdict is Verdict.REFUTED


def test_a_cohort_whose_persons_are_possible_under_some_readings_only_is_undecided() -> None:
    late = all_of(CUT, ON_THE_LAST_DAY)
    claim = a_cohort_exists("FIGURE-001", "One.", numbers=[exactly(1, late)], **BASIS)

    finding = found(claim)

    assert finding.verdict is Verdict.UNDECIDED
    assert "not possible under every reading" in finding.reason


def test_a_number_that_every_cohort_has_is_proved_and_another_refuted_by_a_cohort() -> None:
    numbers = (exactly(10, CUT), Number(group=all_of(CUT, ON_THE_LAST_DAY), most=3))
    before = all_of(CUT, none_of(ON_THE_LAST_DAY))
    seven = in_every_cohort(
        "FIGURE-002", "Seven.", numbers=numbers, holds=at_least(7, before), **BASIS
    )
    eight = replace(seven, id="FIGURE-003", says=Holds(at_least(8, before)))
    none = not_in_every_cohort(
        "FIGURE-901", "None.", numbers=numbers, holds=nobody(before), **BASIS
    )
    examination = claiming(seven, eight, none)

    assert examination.examine(seven).verdict is Verdict.PROVED
    for claim in (eight, none):
        refuted = examination.examine(claim)
        assert refuted.verdict is Verdict.REFUTED
        assert sum(share.persons for share in refuted.cohort) >= 10


def test_a_claim_about_cohorts_of_which_there_is_none_says_nothing() -> None:
    impossible = (exactly(1, all_of(CUT, LATE)),)
    claim = in_every_cohort("FIGURE-002", "All.", numbers=impossible, holds=nobody(CUT), **BASIS)

    assert found(claim).verdict is Verdict.VACUOUS


@pytest.mark.parametrize(
    ("numbers", "answer"),
    [
        ((exactly(10, CUT), exactly(4, LATE)), ("at least 0", "without a bound above")),
        ((Number(group=BARRED, most=6), at_least(2, BARRED)), ("at least 2", "at most 6")),
        ((exactly(6, BARRED),), ("exactly 6",)),
    ],
)
def test_a_range_is_told_by_both_its_ends(
    numbers: Sequence[Number], answer: tuple[str, ...]
) -> None:
    claim = how_many("FIGURE-004", "How many?", numbers=numbers, group=BARRED, **BASIS)

    finding = found(claim)

    assert finding.verdict is Verdict.ANSWERED
    assert finding.answer == answer


def test_a_solver_that_gives_up_leaves_a_claim_undecided(monkeypatch: pytest.MonkeyPatch) -> None:
    def give_up(*_: object) -> Result:
        return Result(Answer.UNKNOWN, 0, "timeout")

    monkeypatch.setattr(Session, "check", give_up)

    finding = found(EXISTS)

    assert finding.verdict is Verdict.UNDECIDED
    assert finding.reason == "timeout"


def test_a_group_that_tells_no_cells_apart_is_refused() -> None:
    cell = Cell((CUT.node,), (BARRED.node,))

    with pytest.raises(ValueError, match="not told apart"):
        Cohorts([cell], [exactly(1, LATE)])


def test_a_cohort_that_does_not_add_up_contradicts_the_machine() -> None:
    shares = [
        Share(
            persons=3, case={"schema": 1, "id": "a", "start": "2020-05-01", "term": {"months": 6}}
        )
    ]

    check(LAW, LAW.choices("plain"), shares, [exactly(3, CUT)])
    with pytest.raises(Contradiction, match=r"does not add up when counted again: \[3\]"):
        check(LAW, LAW.choices("plain"), shares, [exactly(2, CUT)])


def test_a_person_who_is_no_valid_case_contradicts_the_machine() -> None:
    shares = [Share(persons=1, case={"schema": 1, "id": "a", "start": "2040-05-01"})]

    with pytest.raises(Contradiction, match="not a valid case"):
        check(LAW, LAW.choices("plain"), shares, [exactly(1, CUT)])


def test_persons_are_the_same_ones_every_time_and_differ_from_each_other() -> None:
    drawn: list[list[dict[str, Json]]] = []
    for _ in range(2):
        examination = claiming(EXISTS)
        people = People(examination.population(EXISTS))
        drawn.append(people.cases(examination.one(EXISTS)))
    once, again = drawn

    assert once == again
    assert len({str(each["id"]) for each in once}) == len(once) >= 14
    assert len({repr({**each, "id": ""}) for each in once}) > len(once) // 2


GROUPS = [Truth(build.truth_symbol(name)) for name in "abc"]
CELLS = [
    Cell(
        tuple(g.node for g, sign in zip(GROUPS, signs, strict=True) if sign),
        tuple(g.node for g, sign in zip(GROUPS, signs, strict=True) if not sign),
    )
    for signs in itertools.product((True, False), repeat=3)
    if any(signs)
]
limits = st.tuples(st.integers(0, 2), st.integers(0, 2)).map(lambda two: (min(two), max(two)))


@settings(max_examples=25, deadline=None)
@given(
    cells=st.lists(st.sampled_from(CELLS), min_size=1, max_size=4, unique=True),
    bounds=st.tuples(limits, limits, limits),
)
def test_extremes_are_those_of_counting_every_cohort(
    cells: list[Cell], bounds: tuple[tuple[int, int], ...]
) -> None:
    numbers = [
        Number(group=group, least=low, most=high)
        for group, (low, high) in zip(GROUPS, bounds, strict=True)
    ]
    cohorts = Cohorts(cells, numbers)
    every = [
        sum(persons for cell, persons in zip(cells, counts, strict=True) if cell.is_in(GROUPS[0]))
        for counts in itertools.product(range(3), repeat=len(cells))
        if all(
            number.least
            <= sum(n for cell, n in zip(cells, counts, strict=True) if cell.is_in(number.group))
            <= (number.most or 0)
            for number in numbers
        )
    ]

    assert cohorts.least(GROUPS[0]) == min(every, default=None)
    assert cohorts.greatest(GROUPS[0]) == max(every, default=None)
