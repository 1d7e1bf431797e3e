"""A tree means one thing: to the evaluator, the compiler, the simplifier, and after a journey."""

import json
import pickle
from collections.abc import Callable, Mapping
from functools import cache, partial
from random import Random

import pytest

from lexproof.compiling.formulas import compile_formulas
from lexproof.compiling.runtime import pack
from lexproof.tree import build
from lexproof.tree.evaluate import Value, evaluate
from lexproof.tree.export import export, fingerprint, read_export
from lexproof.tree.node import DAY, TERM, TRUTH, Kind, Node
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import post_order, symbols

from .trees import (
    COLOUR,
    SORTS,
    SYMBOLS,
    UNKNOWNS,
    cases,
    random_values,
    shown,
    smallest,
    trees,
)

TREES, VALUES, DEEPEST = 2_500, 3, 6


@cache
def sample() -> tuple[Node, ...]:
    """Trees of every sort and size; the same ones in every run."""
    return tuple(trees(seed=2022, number=TREES, deepest=DEEPEST))


@cache
def sample_cases() -> tuple[tuple[Node, dict[str, Value]], ...]:
    """The trees of the sample, each with values that keep it in the calendar."""
    return tuple(
        (tree, values)
        for number, tree in enumerate(sample())
        for values in cases(tree, number, VALUES)
    )


def check_each(wrong: Callable[[Node, Mapping[str, Value]], bool]) -> None:
    """Fail with the smallest part of a tree of which something wrong is said."""
    for tree, values in sample_cases():
        if wrong(tree, values):
            part = smallest(tree, partial(_wrong_here, wrong, values)) or tree
            pytest.fail(f"{shown(part)}\nunder {values}")


def _wrong_here(
    wrong: Callable[[Node, Mapping[str, Value]], bool], values: Mapping[str, Value], tree: Node
) -> bool:
    return wrong(tree, values)


def told_apart(one: Value, other: Value) -> bool:
    """Say that two values differ, where True and 1 do."""
    return type(one) is not type(other) or one != other


def compiled_value(tree: Node, values: Mapping[str, Value]) -> Value:
    """Return what compiled Python makes of a tree, unpacked as the evaluator has it."""
    day_names = {symbol.payload[0] for symbol in SYMBOLS[DAY]}
    arguments = [pack(values[name]) if name in day_names else values[name] for name in UNKNOWNS]
    return compile_formulas([tree], UNKNOWNS)(*arguments)[0]


def test_the_sample_holds_every_kind_of_node_and_chooses_between_values_of_every_sort() -> None:
    nodes = list(post_order(sample()))

    assert {node.kind for node in nodes} == set(Kind)
    assert {node.sort for node in nodes if node.kind is Kind.WHEN} == set(SORTS)
    compared = {node.operands[0].sort for node in nodes if node.kind is Kind.SAME}
    assert compared == set(SORTS)


def test_nearly_all_values_drawn_keep_the_sample_in_the_years_of_the_calendar() -> None:
    assert len(sample_cases()) > 0.9 * TREES * VALUES


def test_compiled_python_gives_what_the_evaluator_gives() -> None:
    def wrong(tree: Node, values: Mapping[str, Value]) -> bool:
        meant = evaluate(tree, values)
        wanted = pack(meant) if tree.sort == DAY else meant
        return told_apart(compiled_value(tree, values), wanted)

    check_each(wrong)


def test_trees_compiled_together_give_what_each_gives_alone() -> None:
    shared = [tree for tree in sample() if tree.sort == TRUTH][-100:]
    together = compile_formulas(shared, UNKNOWNS)
    day_names = {symbol.payload[0] for symbol in SYMBOLS[DAY]}
    for seed in range(20):
        values = random_values(seed)
        arguments = [pack(values[n]) if n in day_names else values[n] for n in UNKNOWNS]

        assert together(*arguments) == tuple(compiled_value(tree, values) for tree in shared)


def test_simplifying_keeps_the_meaning() -> None:
    check_each(
        lambda tree, values: told_apart(evaluate(simplify(tree), values), evaluate(tree, values))
    )


def test_simplifying_with_some_known_values_keeps_the_meaning_and_forgets_those_unknowns() -> None:
    def wrong(tree: Node, values: Mapping[str, Value]) -> bool:
        chooser = Random(repr(sorted(values.items())))
        known = {name: values[name] for name in UNKNOWNS if chooser.random() < 0.5}
        simple = simplify(tree, known)
        left = {symbol.payload[0] for symbol in symbols([simple])}
        return bool(left & set(known)) or told_apart(
            evaluate(simple, values), evaluate(tree, values)
        )

    check_each(wrong)


def test_a_tree_whose_unknowns_are_all_known_is_a_constant_but_for_days_no_calendar_has() -> None:
    def wrong(tree: Node, values: Mapping[str, Value]) -> bool:
        simple = simplify(tree, values)
        return simple.kind is not Kind.LITERAL and not any(
            node.kind is Kind.ANNIVERSARY for node in post_order([simple])
        )

    check_each(wrong)


def test_an_exported_tree_is_read_back_as_the_very_same_object() -> None:
    roots = {str(number): tree for number, tree in enumerate(sample())}

    back = read_export(json.loads(json.dumps(export(roots))))

    assert list(back) == list(roots)
    assert all(back[name] is roots[name] for name in roots)


def test_a_pickled_tree_is_read_back_as_the_very_same_object() -> None:
    assert all(pickle.loads(pickle.dumps(tree)) is tree for tree in sample()[::10])


def test_two_different_trees_never_share_a_fingerprint() -> None:
    different = set(sample())

    assert len({fingerprint(tree) for tree in different}) == len(different)


DAMAGES: list[tuple[dict[str, object], type[Exception]]] = [
    ({"schema": 99}, ValueError),
    ({"nodes": [["no such kind", ["truth"], [], [True]]]}, ValueError),
    ({"nodes": [["not", ["truth"], [-1], []]]}, ValueError),
    ({"nodes": [["not", ["truth"], [7], []]]}, ValueError),
    ({"nodes": [["literal", "truth", [], [True]]]}, ValueError),
    ({"nodes": [["literal", ["day"], [], [{"day": "2022-02-30"}]]]}, ValueError),
    ({"nodes": [["literal", ["term"], [], [{"pair": [1]}]]]}, ValueError),
    ({"nodes": [["literal", ["truth"], []]]}, ValueError),
    ({"nodes": [["literal", ["truth"], [], [{}]]]}, KeyError),
    ({"roots": {"a": 1}}, ValueError),
    ({"roots": [0]}, ValueError),
]


@pytest.mark.parametrize(("damage", "error"), DAMAGES)
def test_a_damaged_export_is_refused(damage: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        read_export({**export({"a": build.TRUE}), **damage})


@pytest.mark.parametrize("part", ["schema", "nodes", "roots"])
def test_an_export_without_one_of_its_parts_is_refused(part: str) -> None:
    data = {name: value for name, value in export({"a": build.TRUE}).items() if name != part}
    with pytest.raises(KeyError, match=part):
        read_export(data)


def test_a_sum_of_nothing_is_nothing_and_a_choice_among_no_options_is_never_made() -> None:
    hat = SYMBOLS[COLOUR][0]
    for tree, meant in ((build.total([]), 0), (build.among(hat, []), False)):
        values = random_values(1)

        assert evaluate(tree, values) == meant
        assert not told_apart(compiled_value(tree, values), meant)


def test_a_term_compares_by_its_parts_not_by_its_length() -> None:
    month, thirty_days = build.literal((1, 0), TERM), build.literal((0, 30), TERM)

    assert not evaluate(build.same(month, thirty_days), {})
