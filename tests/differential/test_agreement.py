"""The law as compiled decides like the book, on every line, at random, under every reading."""

import random
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import islice

import pytest
from by_the_book import PROFILES, READINGS, decide

from amnesty2022.law import LAW

from .boundaries import ages, articles, halves_of_the_rest, month_ends, window
from .comparing import Decision, Readings, decider, pool, put_to_both, told, valid_cases
from .random_cases import SEED, with_nulls
from .values import LINES
from .writing import Case

MANY, SOME, TOLD_APART = 20_000, 2_000, 10
COMBINATIONS, CASES_EACH = 50, 48
OTHERS = [(name, option) for name, reading in LAW.readings.items() for option in reading.names[1:]]
BESIDE = {"listing_evidence": {"listed_articles": "required"}}
"""A reading that matters only beside an option of another one."""

TELLING = {
    "age_attained": ages,
    "age_at": ages,
    "minor_sexual_exception": ages,
    "window": window,
    "officials_window": window,
    "place": window,
    "suppressors": window,
    "listed_articles": articles,
    "listing_evidence": articles,
    "month_end": month_ends,
    "reduction_base": halves_of_the_rest,
}
"""The cases on which a reading tells; the others tell on many cases of the pool."""


def summary(changed: Readings | None = None) -> dict[str, str]:
    """Every default, with some readings changed."""
    return LAW.choices("summary", changed)


def agreed(cases: Sequence[Case], readings: Readings) -> list[Decision]:
    """The decisions of the book, with which the law agrees; fails where it does not."""
    found, decisions = put_to_both(cases, readings)

    assert not found, told(found, readings)
    return decisions


@cache
def summary_decisions() -> list[Decision]:
    """What both sides say of every case of the pool."""
    return agreed(valid_cases(summary(), len(pool())), summary())


def telling_cases(reading: str, readings: Readings) -> list[Case]:
    """As many cases, among them those on which the reading tells."""
    first = TELLING[reading]() if reading in TELLING else ()
    return valid_cases(readings, SOME, skip=997 * list(LAW.readings).index(reading), first=first)


def test_both_sides_know_the_same_readings_and_profiles() -> None:
    assert dict(READINGS) == {name: reading.names for name, reading in LAW.readings.items()}
    assert {name: dict(chosen) for name, chosen in PROFILES.items()} == {
        profile.name: LAW.choices(profile.name) for profile in LAW.profiles
    }


def test_both_sides_agree_on_twenty_thousand_cases_of_the_summary() -> None:
    assert len(summary_decisions()) >= MANY


@pytest.mark.parametrize(("reading", "option"), OTHERS)
def test_both_sides_agree_under_another_option_which_tells(reading: str, option: str) -> None:
    beside = summary(BESIDE.get(reading))
    changed = {**beside, reading: option}
    cases = telling_cases(reading, changed)
    decisions = agreed(cases, changed)
    told_apart = (
        case
        for case, decision in zip(cases, decisions, strict=True)
        if decide(case, beside) != decision
    )

    assert len(decisions) == SOME
    assert len(list(islice(told_apart, TOLD_APART))) == TOLD_APART


@pytest.mark.parametrize("option", LAW.readings["listing_evidence"].names[1:])
def test_evidence_tells_nothing_where_no_list_is_asked(option: str) -> None:
    changed = summary({"listing_evidence": option})
    cases = telling_cases("listing_evidence", changed)
    decisions = agreed(cases, changed)

    assert len(decisions) == SOME
    assert decisions == [decide(case) for case in cases]


def test_both_sides_agree_on_the_enacted_law() -> None:
    enacted = LAW.choices("enacted")
    cases = valid_cases(enacted, SOME, first=articles())

    assert len(agreed(cases, enacted)) == SOME


def test_both_sides_agree_under_random_combinations_of_readings() -> None:
    draw = random.Random(SEED)
    compared = 0
    for number in range(COMBINATIONS):
        chosen = {name: draw.choice(reading.names) for name, reading in LAW.readings.items()}
        compared += len(agreed(valid_cases(chosen, CASES_EACH, skip=311 * number), chosen))

    assert compared == COMBINATIONS * CASES_EACH >= SOME


def test_the_cases_reach_every_outcome_and_end_on_every_line() -> None:
    decisions = summary_decisions()
    reached = Counter((each["coverage"], each["relief"]) for each in decisions)
    before = Counter(each["release_before"] for each in decisions)
    after = Counter(each["release_date"] for each in decisions if each["relief"] == "term_reduced")

    assert len(reached) == 9
    assert min(reached.values()) >= 100
    assert min(before[line.isoformat()] for line in LINES) >= 100
    assert min(after[line.isoformat()] for line in LINES if line.isoformat() > "2022-11-02") >= 1


def test_null_is_the_same_as_absent() -> None:
    side = decider(summary())
    for case in valid_cases(summary(), 500):
        assert side.decide_data(with_nulls(case)) == side.decide_data(case)
