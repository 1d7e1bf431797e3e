"""Questions answered by a number or a region: exact, shown by cases, and kept like a verdict."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lexproof.catalogue import Catalogue, Greatest, Kind, Question, Region, ask_for
from lexproof.comparing.cover import Cube
from lexproof.comparing.minimising import fewest
from lexproof.comparing.region_of import RegionOf
from lexproof.comparing.vocabulary import Condition, Literal
from lexproof.language import all_of, count, counterpart, never, none_of
from lexproof.proving.climbing import Climber
from lexproof.proving.examine import examine
from lexproof.proving.optimum import Optimum, bound
from lexproof.proving.search import NotDecided
from lexproof.proving.verdict import Finding, Verdict, judge, ledger_entry
from lexproof.proving.witness import Contradiction
from lexproof.solving.extremes import Extremes
from lexproof.solving.model import Answer, Result
from lexproof.solving.z3_session import Session
from lexproof.tree import build
from lexproof.tree.evaluate import evaluate

from .small_law import (
    BARRED,
    CATALOGUE,
    CUT,
    FACTS,
    TERM,
    TERM_AFTER,
    Deadline,
    deadline,
)

_longer = counterpart(FACTS, TERM)
ONE_MONTH_LONGER = all_of(
    TERM.is_whole_months(),
    _longer(TERM).is_whole_months(),
    TERM.months.plus(count(1)).is_same_as(_longer(TERM).months),
)
MORE_DAYS = Greatest(
    value=_longer(TERM_AFTER).in_days_of_thirty(),
    beyond=TERM_AFTER.in_days_of_thirty(),
    unit="days",
)
HOW_MUCH = ask_for(
    "CUT-007",
    "How much more remains of a term that is a month longer?",
    basis="3",
    other=_longer,
    premise=ONE_MONTH_LONGER,
    wanted=MORE_DAYS,
)
FOR_WHOM = ask_for(
    "CUT-008",
    "For whom is a term cut, where the last day counts?",
    basis="1, 2",
    readings={"deadline": "included", "reach": "person"},
    wanted=Region(CUT),
)


def number(question: Question) -> Finding:
    return Optimum(CATALOGUE, question, question.readings).answer()


def region(question: Question) -> Finding:
    return RegionOf(CATALOGUE, question, question.readings).answer(told)


def told(cube: Cube) -> list[str]:
    return [f"{'' if each.holds else 'not '}{_name(each.condition)}" for each in cube]


def _name(condition: Condition) -> str:
    return str(condition.shown.payload[0]) if condition.shown.payload else repr(condition.shown)


def test_the_greatest_difference_is_found_and_shown_by_two_cases() -> None:
    finding = number(HOW_MUCH)

    assert finding.verdict is Verdict.ANSWERED
    assert finding.answer == ("30 days",)  # not 15: nobody's term need be cut
    assert finding.witness is not None
    assert len(finding.witness.cases) == 2


def test_what_answers_a_question_is_a_bound_and_nothing_less_is() -> None:
    cut = replace(HOW_MUCH, premise=all_of(ONE_MONTH_LONGER, CUT))

    assert number(cut).answer == ("15 days",)
    assert examine(CATALOGUE, bound(cut, 15)).verdict is Verdict.PROVED
    assert examine(CATALOGUE, bound(cut, 14)).verdict is Verdict.REFUTED


def test_a_question_about_nobody_has_no_answer() -> None:
    nobody = replace(HOW_MUCH, premise=never())

    assert number(nobody).verdict is Verdict.VACUOUS
    assert region(replace(FOR_WHOM, premise=never())).verdict is Verdict.VACUOUS


def test_a_number_that_no_case_attains_contradicts_the_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def too_high(*_: object) -> int:
        return 31

    monkeypatch.setattr(Climber, "climb", too_high)

    with pytest.raises(Contradiction, match="no case attains the 31"):
        number(HOW_MUCH)


def test_without_a_way_up_the_answer_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(*_: object) -> None:
        return None

    monkeypatch.setattr(Climber, "climb", nowhere)

    assert number(HOW_MUCH).answer == ("30 days",)


def test_a_solver_that_gives_up_answers_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def give_up(*_: object) -> Result:
        return Result(Answer.UNKNOWN, 0, "timeout")

    monkeypatch.setattr(Session, "check", give_up)

    with pytest.raises(NotDecided, match="timeout"):
        number(HOW_MUCH)
    with pytest.raises(NotDecided, match="undecided"):
        region(FOR_WHOM)


@settings(max_examples=20, deadline=None)
@given(low=st.integers(0, 40), high=st.integers(0, 40), step=st.integers(1, 5))
def test_extremes_are_those_of_trying_every_value(low: int, high: int, step: int) -> None:
    wanted = build.count_symbol("wanted", 60)
    divides = build.same(build.remainder(wanted, step), build.count(0))
    within = [build.at_most(build.count(low), wanted), build.at_most(wanted, build.count(high))]
    formula = build.all_of([divides, *within])
    every = [value for value in range(61) if evaluate(formula, {"wanted": value})]

    extremes = Extremes(formula, wanted)

    assert Extremes(formula, wanted).greatest(lambda model: int(model["wanted"])) == max(
        every, default=None
    )
    assert extremes.least() == min(every, default=None)
    assert extremes.greatest() == max(every, default=None)


def test_a_region_is_told_in_conditions_and_shown_by_a_case() -> None:
    finding = region(FOR_WHOM)

    assert finding.verdict is Verdict.ANSWERED
    assert finding.answer == ("in_time and not barred",)
    assert finding.witness is not None
    assert finding.witness.readings == {}


def test_a_region_that_is_another_under_an_open_reading_is_not_told() -> None:
    question = replace(FOR_WHOM, readings={}, premise=none_of(BARRED))
    closed = replace(question, wanted=Region(all_of(CUT, deadline.is_(Deadline.included))))

    assert region(question).verdict is Verdict.ANSWERED
    with pytest.raises(NotDecided, match="not proved to be where"):
        region(closed)


def test_a_region_without_a_case_is_nobody() -> None:
    nobody = replace(FOR_WHOM, wanted=Region(all_of(CUT, BARRED)))

    finding = region(nobody)

    assert finding.answer == ("nobody",)
    assert finding.witness is None


LETTERS = [Condition(build.truth_symbol(name), build.truth_symbol(name)) for name in "abcd"]


def literals(drawn: Sequence[Iterable[tuple[int, bool]]]) -> list[Cube]:
    return [tuple(Literal(LETTERS[n], holds) for n, holds in cube) for cube in drawn]


cubes = st.lists(
    st.sets(st.integers(0, 3), min_size=1).flatmap(
        lambda places: st.tuples(*(st.tuples(st.just(n), st.booleans()) for n in sorted(places)))
    ),
    min_size=1,
    max_size=5,
).map(literals)


@settings(max_examples=60, deadline=None)
@given(cubes)
def test_fewer_cubes_are_the_same_set(drawn: list[Cube]) -> None:
    least = fewest(drawn)

    assert len(least) <= len(drawn)
    for values in itertools.product((True, False), repeat=4):
        case = dict(zip(LETTERS, values, strict=True))
        assert _inside(drawn, case) == _inside(least, case)


def _inside(drawn: list[Cube] | tuple[Cube, ...], case: dict[Condition, bool]) -> bool:
    return any(all(case[each.condition] is each.holds for each in cube) for cube in drawn)


def test_another_answer_than_in_the_ledger_is_not_as_expected() -> None:
    found = Finding(id="CUT-007", verdict=Verdict.ANSWERED, answer=("15 days",))
    ledger = {"CUT-007": ledger_entry(found)}
    other = replace(found, answer=("16 days",))

    assert judge(HOW_MUCH, found, ledger).as_expected
    judged = judge(HOW_MUCH, other, ledger)
    assert not judged.as_expected
    assert judged.remark == "was answered; 15 days in the ledger, or under other readings"
    assert not judge(HOW_MUCH, found, {}).as_expected


def test_claims_of_every_sort_stand_in_the_order_of_their_ids() -> None:
    catalogue = Catalogue(
        law=CATALOGUE.law, properties=CATALOGUE.properties, questions=(HOW_MUCH, FOR_WHOM)
    )

    ids = [claim.id for claim in catalogue.claims if claim.family == "CUT"]
    assert ids == sorted(ids)
    assert HOW_MUCH.kind is Kind.ASK
    with pytest.raises(ValueError, match="CUT-007"):
        replace(catalogue, questions=(HOW_MUCH, HOW_MUCH))
