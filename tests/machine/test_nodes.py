"""The tree itself: structural equality is identity, depth costs no recursion, sorts are kept."""

import gc
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from lexproof.compiling.formulas import compile_formulas
from lexproof.tree import build
from lexproof.tree.bounds import bounds
from lexproof.tree.build import WrongSort
from lexproof.tree.evaluate import evaluate, evaluate_all
from lexproof.tree.export import export, fingerprint, read_export
from lexproof.tree.node import COUNT, DAY, TERM, TRUTH, Kind, Node, Sort, intern_node
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import count_nodes, post_order, renamed, substitute, symbols

from .trees import COLOUR, EARLIEST, LATEST, SORTS, SYMBOLS, Grower, cases, trees

DEEP = 10_000
P, Q, R = SYMBOLS[TRUTH]
FEW, MANY = SYMBOLS[COUNT]
X, Y, Z = SYMBOLS[DAY]
S, T = SYMBOLS[TERM]
HAT, COAT = SYMBOLS[COLOUR]


def test_a_tree_grown_twice_is_one_object() -> None:
    for seed in range(300):
        sort = SORTS[seed % len(SORTS)]

        assert Grower(seed).tree(sort, 5) is Grower(seed).tree(sort, 5)


def test_trees_that_differ_in_one_part_are_two_objects() -> None:
    assert build.before(X, Y) is not build.before(Y, X)
    assert build.before(X, Y) is not build.at_most(X, Y)
    assert build.times(FEW, 2) is not build.times(FEW, 3)
    assert build.count_symbol("n", 1) is not build.count_symbol("n", 2)
    assert build.choice_symbol("c", COLOUR) is not build.choice_symbol("c", Sort("c", ("red",)))


def test_true_and_one_are_two_nodes_though_python_calls_them_equal() -> None:
    one, true = build.count(1), build.TRUE

    assert one is not true
    assert intern_node(Kind.LITERAL, COUNT, (), (True,)) is not intern_node(
        Kind.LITERAL, COUNT, (), (1,)
    )


def test_the_order_of_options_does_not_matter_and_that_of_operands_does() -> None:
    assert build.among(HAT, ["red", "blue"]) is build.among(HAT, ["blue", "red", "red"])
    assert build.all_of([P, Q]) is not build.all_of([Q, P])


def test_a_node_made_anew_after_the_old_one_was_dropped_is_an_equal_one() -> None:
    before = fingerprint(build.times(build.times(FEW, 7919), 7907))
    gc.collect()

    assert fingerprint(build.times(build.times(FEW, 7919), 7907)) == before


def test_two_threads_that_make_the_same_trees_make_the_same_objects() -> None:
    def grow(_: int) -> list[Node]:
        return list(trees(123, 200, deepest=5))

    with ThreadPoolExecutor(2) as pool:
        one, other = pool.map(grow, range(2))

    assert all(left is right for left, right in zip(one, other, strict=True))


def deep_truth() -> Node:
    """Return a truth of many levels, each of its own kind and none repeated."""
    node = P
    for level in range(DEEP):
        node = build.negation(build.any_of([node, Q])) if level % 2 else build.all_of([node, R])
    return node


def test_a_deep_tree_is_evaluated_simplified_hashed_and_read_back_without_recursion() -> None:
    tree = deep_truth()
    values = {"p": True, "q": False, "r?": True}

    assert count_nodes([tree]) > DEEP
    assert evaluate(tree, values) is evaluate(simplify(tree), values)
    assert simplify(tree, values).kind is Kind.LITERAL
    assert symbols([tree]) == (P, Q, R)
    assert read_export(json.loads(json.dumps(export({"deep": tree}))))["deep"] is tree
    assert len(fingerprint(tree)) == 64


def test_a_deep_tree_is_compiled_without_recursion() -> None:
    tree = deep_truth()
    values = {"p": True, "q": False, "r?": True}

    assert compile_formulas([tree], list(values))(*values.values())[0] is evaluate(tree, values)


def test_a_deep_count_has_its_bound_without_recursion() -> None:
    tree = FEW
    for _ in range(DEEP):
        tree = build.total([tree, FEW])

    assert bounds([tree])[tree] == (40 * (DEEP + 1),)


def test_bounds_are_bounds() -> None:
    checked = 0
    for number, tree in enumerate(trees(31_000, 1_000, deepest=6)):
        known = bounds([tree])
        for values in cases(tree, number, 2):
            for node, value in evaluate_all([tree], values).items():
                limit = known[node]
                if node.sort == DAY:
                    assert limit[0] <= value[0] <= limit[1], (node, value, limit)
                elif node.sort in (COUNT, TERM):
                    parts = value if node.sort == TERM else (value,)
                    assert all(0 <= one <= most for one, most in zip(parts, limit, strict=True))
                checked += node.sort in (DAY, COUNT, TERM)

    assert checked > 5_000


def test_a_walk_gives_each_node_once_and_operands_first() -> None:
    for tree in trees(32_000, 200, deepest=6):
        seen: set[Node] = set()
        for node in post_order([tree, tree]):
            assert node not in seen
            assert seen >= set(node.operands)
            seen.add(node)

        assert tree in seen


def test_substituting_unknowns_there_and_back_gives_the_same_object() -> None:
    for tree in trees(33_000, 200, deepest=6):
        there = {
            symbol: renamed(symbol, f"other {symbol.payload[0]}") for symbol in symbols([tree])
        }
        moved = substitute(tree, there)

        assert not set(symbols([moved])) & set(symbols([tree]))
        assert substitute(moved, {other: symbol for symbol, other in there.items()}) is tree


def test_an_empty_conjunction_holds_and_an_empty_disjunction_does_not() -> None:
    assert build.all_of([]) is build.TRUE
    assert build.any_of([]) is build.FALSE


@pytest.mark.parametrize(
    "make",
    [
        lambda: build.all_of([P, FEW]),
        lambda: build.negation(X),
        lambda: build.among(HAT, ["purple"]),
        lambda: build.among(P, ["red"]),
        lambda: build.same(P, FEW),
        lambda: build.same(HAT, build.choice_symbol("d", Sort("colour", ("red",)))),
        lambda: build.before(S, T),
        lambda: build.before(X, FEW),
        lambda: build.at_most(P, Q),
        lambda: build.when(FEW, P, Q),
        lambda: build.when(P, X, FEW),
        lambda: build.total([FEW, S]),
        lambda: build.times(FEW, -1),
        lambda: build.times(X, 2),
        lambda: build.quotient(FEW, 0),
        lambda: build.remainder(FEW, 0),
        lambda: build.remainder(S, 2),
        lambda: build.anniversary(FEW, 1),
        lambda: build.term(FEW, X),
        lambda: build.months_of(FEW),
        lambda: build.days_of(X),
        lambda: build.fraction(S, 2, 1, P),
        lambda: build.fraction(S, 0, 0, P),
        lambda: build.fraction(S, 1, 2, FEW),
        lambda: build.fraction(FEW, 1, 2, P),
        lambda: build.plus_months(X, S, P),
        lambda: build.plus_months(X, FEW, Y),
        lambda: build.plus_days(FEW, FEW),
        lambda: build.plus_days(X, S),
        lambda: build.term_between(X, FEW),
        lambda: build.days_between(S, X),
        lambda: build.day_number(FEW),
        lambda: build.count(-1),
    ],
)
def test_an_operand_of_the_wrong_sort_is_refused(make: Callable[[], Node]) -> None:
    with pytest.raises(WrongSort):
        make()


def test_an_unknown_without_a_value_is_named() -> None:
    with pytest.raises(KeyError, match="many"):
        evaluate(build.total([FEW, MANY]), {"few": 1})


def test_a_node_tells_in_one_line_what_it_is() -> None:
    assert repr(build.day_symbol("x", EARLIEST, LATEST)) == "<symbol: x, 1990-01-01, 2040-12-31>"
    assert repr(build.all_of([P, build.negation(Q)])) == "<all of: symbol, not>"
