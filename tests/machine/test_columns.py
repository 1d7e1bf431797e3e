"""Columns of cases say of every case what the plain evaluator says of it alone."""

from functools import cache
from random import Random

from lexproof.compiling.columns import Column, Columns, Mask, above, apart, rows_of
from lexproof.tree import build
from lexproof.tree.evaluate import Value, evaluate
from lexproof.tree.node import TRUTH, Node
from lexproof.tree.walk import post_order, substitute

from .trees import SORTS, UNKNOWNS, cases, stays_in_calendar, trees

TREES, CASES = 300, 6


@cache
def sample() -> tuple[tuple[Node, tuple[dict[str, Value], ...]], ...]:
    """Trees with cases that keep all their parts in the calendar."""
    grown = trees(seed=1991, number=TREES, deepest=5)
    return tuple((tree, tuple(cases(tree, number, CASES))) for number, tree in enumerate(grown))


def columns_of(drawn: tuple[dict[str, Value], ...]) -> Columns:
    given = {name: [values[name] for values in drawn] for name in UNKNOWNS}
    return Columns(given, len(drawn))


def listed(tree: Node, column: Column, number: int) -> list[Value]:
    """Return a column as the list of values of the plain evaluator."""
    if isinstance(column, list):
        return column
    if isinstance(column, int):
        return [bool(column >> row & 1) for row in range(number)]
    return [option_of(tree, column, row) for row in range(number)]


def option_of(tree: Node, masks: tuple[Mask, ...], row: int) -> str:
    (chosen,) = (
        option for option, mask in zip(tree.sort.options, masks, strict=True) if mask >> row & 1
    )
    return chosen


def test_a_column_holds_what_the_evaluator_says_of_each_case() -> None:
    compared = 0
    for tree, drawn in sample():
        if drawn:
            (column,) = columns_of(drawn).evaluate([tree])
            assert listed(tree, column, len(drawn)) == [evaluate(tree, each) for each in drawn]
            compared += len(drawn)

    assert compared > TREES
    assert {tree.sort for tree, _ in sample()} == set(SORTS)


def test_changed_columns_are_those_of_the_changed_tree() -> None:
    chance, compared = Random(11), 0
    for tree, drawn in sample():
        truths = [node for node in post_order([tree]) if node.sort == TRUTH]
        if not drawn or not truths:
            continue
        old = chance.choice(truths)
        new = build.negation(old)
        other = substitute(tree, {old: new})
        if all(stays_in_calendar(other, each) for each in drawn):
            columns = columns_of(drawn)
            (before,) = columns.evaluate([tree])
            changed = columns.changed({old: new}, above([old], [tree]))
            found, touched = changed.get(tree, (before, 0))
            expected = [evaluate(other, each) for each in drawn]
            assert listed(tree, found, len(drawn)) == expected
            assert apart(found, before) & ~touched == 0
            compared += 1

    assert compared > TREES // 4


def test_a_node_that_keeps_its_column_changes_nothing_above_it() -> None:
    p, q = build.truth_symbol("p"), build.truth_symbol("q")
    tree = build.all_of([p, q])
    columns = Columns({"p": [True, False], "q": [True, True]}, 2)
    columns.evaluate([tree])

    assert columns.changed({p: build.all_of([p, q])}, above([p], [tree])) == {}
    assert list(rows_of(columns.changed({p: q}, above([p], [tree]))[tree][1])) == [1]
