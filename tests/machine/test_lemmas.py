"""Lemmas: each is proved, each holds of concrete days, and none is used beyond what was proved."""

import datetime
from random import Random

import pytest

from lexproof.proving.lemmas import (
    EARLIEST,
    LATEST,
    LEMMAS,
    MOST_DAYS,
    MOST_MONTHS,
    Lemma,
    instances,
    steps_of,
)
from lexproof.solving.model import Answer
from lexproof.solving.smtlib import STEPS, Script
from lexproof.solving.z3_session import Session
from lexproof.tree import build, calendar
from lexproof.tree.evaluate import Value, evaluate
from lexproof.tree.node import COUNT, DAY, Node
from lexproof.tree.walk import post_order, symbol_name, symbols

from .trees import cases, shown, trees

BUDGET = 5_000_000
"""In z3's own units of work; the hardest lemma takes less than a tenth of it."""

each_lemma = pytest.mark.parametrize("lemma", LEMMAS, ids=lambda lemma: lemma.id)

X = build.day_symbol("one day", EARLIEST, LATEST)
Y = build.day_symbol("another day", datetime.date(1950, 1, 1), datetime.date(2050, 1, 1))
N = build.count_symbol("a number", 28)
ROLLS = build.truth_symbol("rolls")


def holds(claim: Node, values: dict[str, Value]) -> bool:
    """Say that a claim is true of values."""
    return evaluate(claim, values) is True


@each_lemma
def test_a_lemma_is_proved_within_its_budget(lemma: Lemma) -> None:
    script = Script()
    script.add(build.negation(lemma.statement.node))

    assert Session(script.text()).check(BUDGET).answer is Answer.UNSAT


@each_lemma
def test_a_lemma_says_something_that_steps_left_abstract_do_not(lemma: Lemma) -> None:
    script = Script(STEPS)
    script.add(build.negation(lemma.statement.node))

    assert Session(script.text()).check(BUDGET).answer is Answer.SAT


@each_lemma
def test_a_lemma_holds_of_values_drawn_from_all_that_it_speaks_of(lemma: Lemma) -> None:
    random = Random(lemma.id)
    unknowns = symbols([lemma.statement.node])
    for _ in range(1_500):
        values = {symbol_name(each): drawn(random, each) for each in unknowns}
        if random.random() < 0.5:
            values = brought_together(random, unknowns, values)

        assert holds(lemma.statement.node, values), values


def drawn(random: Random, unknown: Node) -> Value:
    """Return a value an unknown of a lemma may have, often on an edge."""
    if unknown.sort == DAY:
        month = random.randint(calendar.pair(EARLIEST)[0], calendar.pair(LATEST)[0])
        length = calendar.month_length(month)
        return month, random.choice((1, length, random.randint(1, length)))
    if unknown.sort == COUNT:
        most = unknown.payload[1]
        assert isinstance(most, int), most
        return random.choice((0, 1, most, random.randint(0, most)))
    return random.random() < 0.5


def brought_together(
    random: Random, unknowns: tuple[Node, ...], values: dict[str, Value]
) -> dict[str, Value]:
    """Bring all days within a month of one of them, where order is decided by the day."""
    first = next((values[symbol_name(each)] for each in unknowns if each.sort == DAY), None)
    if first is None:
        return values
    near = {
        symbol_name(each): calendar.plus_days((first[0], 1), random.randint(0, 60))
        for each in unknowns
        if each.sort == DAY
    }
    return {**values, **near}


@each_lemma
def test_the_steps_a_lemma_speaks_of_stand_in_its_statement(lemma: Lemma) -> None:
    assert set(lemma.patterns) <= set(post_order([lemma.statement.node]))
    assert lemma.sentence.endswith(".")


def test_no_two_lemmas_share_an_id() -> None:
    assert len({lemma.id for lemma in LEMMAS}) == len(LEMMAS)


def test_every_instance_of_a_lemma_for_the_steps_of_a_tree_is_true() -> None:
    used: set[str] = set()
    checked = 0
    for number, tree in enumerate(trees(5_000, 700, deepest=5)):
        found = instances(tree, steps_of(tree))
        used |= set(found)
        for values in cases(tree, number, 2):
            for identifier, claims in found.items():
                for claim in claims:
                    checked += 1
                    assert holds(claim, values), f"{identifier}: {shown(claim)}\nunder {values}"

    assert used == {lemma.id for lemma in LEMMAS}
    assert checked > 2_000


def used_for(step: Node) -> set[str]:
    """Return the lemmas that are used for a step in a comparison with another day."""
    root = build.before(step, Y) if step.sort == DAY else build.before(step, build.count(1))
    return set(instances(root, steps_of(root)))


def months_on(day: Node, most: int = MOST_MONTHS) -> Node:
    """Return a day so many months after another."""
    return build.plus_months(day, build.count_symbol("months", most), ROLLS)


def days_on(day: Node, most: int = MOST_DAYS) -> Node:
    """Return a day so many days after another."""
    return build.plus_days(day, build.count_symbol("days", most))


@pytest.mark.parametrize(
    ("step", "lemmas"),
    [
        (months_on(X), {"plus_months.later", "plus_months.never_back"}),
        (days_on(X), {"plus_days.later", "plus_days.never_back"}),
        (build.day_number(X), {"day_number.grows"}),
        (build.days_of(build.term_between(X, Y)), {"term_between.later_end"}),
    ],
)
def test_a_lemma_is_used_for_operands_up_to_its_bounds(step: Node, lemmas: set[str]) -> None:
    assert used_for(step) >= lemmas


@pytest.mark.parametrize(
    "day",
    [
        build.anniversary(X, 1),
        build.named("birthday", "P", build.anniversary(X, 1)),
        build.when(ROLLS, Y, build.anniversary(Y, 18)),
        build.day_symbol("long ago", datetime.date(1900, 12, 31), LATEST),
        build.day_symbol("far ahead", EARLIEST, datetime.date(2400, 1, 1)),
    ],
    ids=["anniversary", "named anniversary", "chosen anniversary", "too early", "too late"],
)
def test_no_lemma_is_used_for_an_anniversary_or_a_day_beyond_its_bounds(day: Node) -> None:
    assert not used_for(months_on(day, 12))
    assert not used_for(days_on(day, 3))
    assert not used_for(build.day_number(day))
    assert not used_for(build.days_of(build.term_between(day, Y)))
    assert not used_for(build.days_of(build.term_between(Y, day)))


def test_no_lemma_is_used_for_a_step_from_a_day_that_steps_may_carry_beyond_its_bounds() -> None:
    assert not used_for(build.day_number(build.when(ROLLS, Y, months_on(X, 1)))) & {
        "day_number.grows"
    }


def test_no_lemma_is_used_for_more_months_or_days_than_it_was_proved_for() -> None:
    assert not used_for(months_on(X, MOST_MONTHS + 1))
    assert not used_for(days_on(X, MOST_DAYS + 1))


def test_a_lemma_about_one_start_is_not_used_for_two() -> None:
    same_start = build.before(days_on(months_on(X), 28), build.plus_days(months_on(X, 12), N))
    two_starts = build.before(days_on(months_on(X), 28), build.plus_days(months_on(Y, 12), N))

    assert len(instances(same_start, steps_of(same_start))["plus_days.more_months"]) == 4
    found = instances(two_starts, steps_of(two_starts))["plus_days.more_months"]
    assert len(found) == 2, "each step with itself only"
