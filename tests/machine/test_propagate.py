"""Putting what a conjunction fixes into the rest of it changes nothing that it means."""

from itertools import islice

from lexproof.tree import build
from lexproof.tree.evaluate import evaluate
from lexproof.tree.node import COUNT, DAY, TRUTH, Node
from lexproof.tree.propagate import propagate
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import count_nodes, symbols

from .trees import SYMBOLS, cases, random_values, shown, stays_in_calendar, trees

CONJUNCTIONS = 600
P, Q, R = SYMBOLS[TRUTH]
FEW, MANY = SYMBOLS[COUNT]


def conjunctions() -> list[Node]:
    """Return conjunctions that share parts, some of which say outright what something is."""
    truths = [tree for tree in trees(31_000, 5 * CONJUNCTIONS, deepest=4) if tree.sort == TRUTH]
    constants = [build.same(FEW, build.count(7)), build.negation(P), Q]
    return [
        simplify(
            build.all_of([*islice(truths, n, n + 3), constants[n % 3], truths[n].operands[0]])
        )
        for n in range(len(truths) - 3)
        if truths[n].operands and truths[n].operands[0].sort == TRUTH
    ]


def test_propagating_keeps_the_meaning_and_makes_some_smaller() -> None:
    compared = smaller = 0
    for number, formula in enumerate(conjunctions()):
        propagated = propagate(formula)
        smaller += count_nodes([propagated]) < count_nodes([formula])
        for values in cases(formula, number, 12):
            if number % 3 == 0:
                values["few"] = 7
            if stays_in_calendar(propagated, values):
                compared += 1
                told = f"{shown(formula)}\nunder {values}"
                assert evaluate(propagated, values) == evaluate(formula, values), told

    assert smaller > 50
    assert compared > 1_500


def test_a_formula_of_one_conjunct_keeps_its_meaning_too() -> None:
    compared = 0
    for number, tree in enumerate(trees(77_000, 1_200, deepest=5)):
        if tree.sort != TRUTH:
            continue
        for formula in (tree, build.negation(tree), build.same(tree, build.FALSE)):
            propagated = propagate(formula)
            for values in cases(formula, number, 4):
                if stays_in_calendar(propagated, values):
                    compared += 1
                    assert evaluate(propagated, values) == evaluate(formula, values), shown(
                        formula
                    )

    assert compared > 1_500


def test_a_denied_impossibility_is_not_taken_for_a_truth() -> None:
    impossible = build.all_of([P, build.negation(P)])

    assert propagate(build.negation(build.same(impossible, build.FALSE))) is build.FALSE


def test_what_a_conjunct_fixes_is_put_into_the_others_and_stays() -> None:
    day = build.plus_days(SYMBOLS[DAY][0], FEW)
    fixed = build.same(FEW, build.count(0))
    formula = build.all_of([fixed, P, build.negation(Q), build.any_of([build.negation(P), Q, R])])

    assert set(propagate(formula).operands) == {fixed, P, build.negation(Q), R}
    assert propagate(build.all_of([fixed, build.before(day, day)])) is build.FALSE
    later = build.before(day, SYMBOLS[DAY][1])
    assert set(propagate(build.all_of([fixed, later])).operands) == {
        fixed,
        build.before(SYMBOLS[DAY][0], SYMBOLS[DAY][1]),
    }


def test_a_conjunction_that_contradicts_itself_stays_without_a_case() -> None:
    clash = build.all_of([build.same(FEW, build.count(1)), build.same(FEW, build.count(2))])
    for formula in (clash, build.all_of([P, build.negation(P)])):
        propagated = propagate(formula)

        assert not any(evaluate(propagated, random_values(seed)) for seed in range(50))


def test_no_unknown_that_a_conjunct_fixes_is_forgotten() -> None:
    formula = build.all_of([build.same(MANY, build.count(3)), P, build.any_of([P, R])])

    assert set(symbols([propagate(formula)])) == {MANY, P}
