"""What is proved is what is meant: trees as the solver reads them, against the evaluator.

With every unknown fixed, a tree that is said to have the evaluator's value must be satisfiable,
and said to have another must not be. With every unknown free, a model must satisfy the tree when
it is replayed, and where there is none no drawn values may satisfy it.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

import pytest

from lexproof.language.counterpart import OTHER
from lexproof.solving.model import Answer
from lexproof.solving.smtlib import DAYS_CARRIED_ONCE, DAYS_CARRIED_TWICE, Script
from lexproof.solving.z3_session import Session, SolverFailed
from lexproof.tree import build, calendar
from lexproof.tree.bounds import bounds
from lexproof.tree.evaluate import Value, evaluate
from lexproof.tree.node import COUNT, DAY, TRUTH, Kind, Node
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import post_order, symbol_name, symbols

from .trees import (
    COLOUR,
    SYMBOLS,
    cases,
    random_values,
    shown,
    smallest,
    stays_in_calendar,
    trees,
)

FIXED_TREES, FREE_PAIRS, DEEPEST = 400, 60, 5
BUDGET, SMALL_BUDGET = 2_000_000, 500_000
"""In z3's own units of work; most trees with every unknown fixed take a few thousand."""


@cache
def sample() -> tuple[Node, ...]:
    """Trees of every sort and size; the same ones in every run."""
    return tuple(trees(seed=70_000, number=FIXED_TREES, deepest=DEEPEST))


def with_value(tree: Node, value: Value) -> Node:
    """Say that a tree has a value."""
    if tree.sort == DAY:
        return build.same(tree, build.day(calendar.date(value)))
    return build.same(tree, build.literal(value, tree.sort))


def answers(tree: Node, values: Mapping[str, Value]) -> tuple[Answer, Answer]:
    """Ask for a tree with the evaluator's value, then with another, under fixed unknowns."""
    agrees = build.truth_symbol("agrees")
    claim = build.same(agrees, with_value(tree, evaluate(tree, values)))
    script = Script()
    script.add(claim)
    session = Session(script.text())
    fixed = [session.equals(each, values[symbol_name(each)]) for each in symbols([tree])]
    same, other = (
        session.check(BUDGET, [*fixed, session.equals(agrees, wanted)]).answer
        for wanted in (True, False)
    )
    return same, other


def disagrees(tree: Node, values: Mapping[str, Value]) -> bool:
    """Say that the solver refuses the evaluator's value of a tree, or grants it another."""
    same, other = answers(tree, values)
    return same is Answer.UNSAT or other is Answer.SAT


def fail_with(tree: Node, values: Mapping[str, Value]) -> None:
    """Fail with the smallest part of a tree that the solver and the evaluator read differently."""
    part = smallest(tree, lambda node: disagrees(node, values)) or tree
    pytest.fail(f"{shown(part)}\nunder {values}")


def test_the_sample_covers_every_kind_of_node_and_every_way_of_adding_days() -> None:
    nodes = list(post_order(sample()))
    known = bounds(sample())
    most = {known[node.operands[1]][0] for node in nodes if node.kind is Kind.PLUS_DAYS}

    assert {node.kind for node in nodes} == set(Kind)
    assert 0 in most
    assert any(0 < days <= DAYS_CARRIED_ONCE for days in most)
    assert any(DAYS_CARRIED_ONCE < days <= DAYS_CARRIED_TWICE for days in most)
    assert any(days > DAYS_CARRIED_TWICE for days in most)


def test_the_solver_gives_what_the_evaluator_gives() -> None:
    given_up = 0
    for number, tree in enumerate(sample()):
        for values in cases(tree, number, 1):
            same, other = answers(tree, values)
            given_up += Answer.UNKNOWN in (same, other)
            if same is Answer.UNSAT or other is Answer.SAT:
                fail_with(tree, values)

    assert given_up <= FIXED_TREES // 100


def test_a_model_of_a_tree_satisfies_it_and_where_there_is_none_no_drawn_values_do() -> None:
    found = {Answer.SAT: 0, Answer.UNSAT: 0, Answer.UNKNOWN: 0}
    for tree in free_truths():
        script = Script()
        script.add(tree)
        session = Session(script.text())
        result = session.check(SMALL_BUDGET)
        found[result.answer] += 1
        if result.answer is Answer.SAT:
            check_model(tree, session)
        elif result.answer is Answer.UNSAT:
            met = [v for v in map(random_values, range(20)) if stays_in_calendar(tree, v)]
            assert not any(evaluate(tree, values) for values in met), shown(tree)

    assert found[Answer.SAT] > 50
    assert found[Answer.UNSAT] > 20
    assert found[Answer.UNKNOWN] < 10, found


def free_truths() -> Iterator[Node]:
    """Yield pairs of truths, joined so that some have no model."""
    grown = [simplify(tree) for tree in trees(90_000, 20 * FREE_PAIRS, deepest=4)]
    truths = [tree for tree in grown if tree.sort == TRUTH and symbols([tree])][:FREE_PAIRS]
    for one, other in pairwise(truths):
        yield build.all_of([one, other])
        yield build.all_of([one, build.negation(build.when(other, one, build.TRUE))])


def check_model(tree: Node, session: Session) -> None:
    """Replay a model through the evaluator, and check that its values are allowed ones."""
    model = session.model(symbols([tree]))
    assert set(model) == {symbol_name(symbol) for symbol in symbols([tree])}
    for symbol in symbols([tree]):
        value = model[symbol_name(symbol)]
        if symbol.sort == DAY:
            earliest, latest = symbol.payload[1:]
            assert earliest <= calendar.date(value) <= latest  # type: ignore[operator]  # dates
        elif symbol.sort == COUNT:
            assert 0 <= value <= symbol.payload[1]
    if stays_in_calendar(tree, model):
        assert evaluate(tree, model) is True, f"{shown(tree)}\nunder {model}"


def test_a_choice_among_no_options_is_never_made_and_a_sum_of_nothing_is_nothing() -> None:
    never = build.among(SYMBOLS[COLOUR][0], [])
    nothing = build.total([])
    for tree in (never, nothing):
        assert not disagrees(tree, random_values(1))


@pytest.mark.parametrize("symbol", [SYMBOLS[DAY][2], SYMBOLS[TRUTH][2], SYMBOLS[COLOUR][1]])
def test_an_unknown_can_be_fixed_to_a_value_and_then_has_no_other(symbol: Node) -> None:
    values = random_values(3)
    assert not disagrees(symbol, values)


def test_a_budget_that_is_too_small_gives_no_answer_rather_than_a_wrong_one() -> None:
    x, y, _ = SYMBOLS[DAY]
    steps = build.term_between(x, build.plus_days(y, SYMBOLS[COUNT][1]))
    script = Script()
    script.add(build.same(build.days_of(steps), build.count(31)))
    result = Session(script.text()).check(1_000)

    assert result.answer is Answer.UNKNOWN
    assert result.reason


def test_the_same_question_takes_the_same_work_twice() -> None:
    script = Script()
    script.add(
        build.before(
            build.plus_months(SYMBOLS[DAY][0], SYMBOLS[COUNT][0], build.TRUE), SYMBOLS[DAY][1]
        )
    )
    once, again = (Session(script.text()).check(BUDGET) for _ in range(2))

    assert (once.answer, once.work) == (again.answer, again.work)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (build.truth_symbol("a|b"), build.truth_symbol("a_b")),
        (build.truth_symbol("a" + OTHER), build.truth_symbol("a'")),
        (build.same(SYMBOLS[DAY][0], SYMBOLS[DAY][1]), build.count_symbol("x.day", 9)),
        (build.any_of(SYMBOLS[TRUTH]), build.truth_symbol("t1")),
    ],
)
def test_unknowns_that_a_solver_would_take_for_one_are_refused(one: Node, other: Node) -> None:
    script = Script()
    script.add(one)
    script.add(build.same(other, other))
    with pytest.raises(SolverFailed, match="already de"):
        Session(script.text())


def test_two_scripts_of_one_session_do_not_share_what_each_has_made_up() -> None:
    """A day found by its number is made up; the two days differ, so they must not be one."""
    x, many = SYMBOLS[DAY][0], SYMBOLS[COUNT][1]
    values = {"x": (12 * 2020, 1), "many": 7}
    session = Session("")
    for prefix, more in (("a", 60), ("b", 61)):
        script = Script(prefix=prefix)
        moved = build.plus_days(x, build.total([many, build.count(more)]))
        script.add(with_value(moved, evaluate(moved, values)))
        session.add(script.text())
    fixed = [session.equals(x, values["x"]), session.equals(many, values["many"])]

    assert session.check(BUDGET, fixed).answer is Answer.SAT
