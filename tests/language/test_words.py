"""The words that join truths and choices, as truth tables."""

import pytest

from lexproof.language import (
    Truth,
    all_of,
    always,
    any_of,
    chosen,
    count,
    definition,
    exactly_one_of,
    first_that_applies,
    never,
    none_of,
    when,
)
from lexproof.tree.build import WrongSort
from lexproof.tree.node import Kind

from .words import A, B, C, D, Size, amount, every_case, size, value

TRUTHS = (A, B, C, D)


@pytest.mark.parametrize("number", [0, 1, 2, 3, 4])
def test_words_over_truths_count_how_many_hold(number: int) -> None:
    truths = TRUTHS[:number]
    for case in every_case(*truths):
        holding = sum(case.values())

        assert value(all_of(*truths), **case) is (holding == number)
        assert value(any_of(*truths), **case) is (holding > 0)
        assert value(none_of(*truths), **case) is (holding == 0)
        assert value(exactly_one_of(*truths), **case) is (holding == 1)


def test_implication_fails_only_where_the_premise_holds_and_the_conclusion_does_not() -> None:
    for case in every_case(A, B):
        assert value(A.implies(B), **case) is (not case["a"] or case["b"])
        assert value(A.is_same_as(B), **case) is (case["a"] == case["b"])


def test_what_always_holds_holds_and_what_never_does_does_not() -> None:
    assert value(always()) is True
    assert value(never()) is False


def test_when_gives_the_first_value_where_its_condition_holds_and_the_second_elsewhere() -> None:
    chosen_count = when(A, count(1), otherwise=count(2))

    assert value(chosen_count, a=True) == 1
    assert value(chosen_count, a=False) == 2


def test_the_first_rule_whose_condition_holds_decides_even_where_later_ones_do_too() -> None:
    rules = first_that_applies((A, count(1)), (B, count(2)), (C, count(3)), otherwise=count(4))
    for case in every_case(A, B, C):
        firsts = [number for number, name in enumerate("abc", start=1) if case[name]]

        assert value(rules, **case) == (firsts or [4])[0]


def test_without_rules_the_other_value_stands() -> None:
    assert value(first_that_applies(otherwise=count(7))) == 7


def test_a_definition_changes_no_value_and_keeps_name_and_place() -> None:
    named = definition("a or b", "S ¶1", any_of(A, B))

    assert isinstance(named, Truth)
    assert named.node.kind is Kind.NAMED
    assert named.node.payload == ("a or b", "S ¶1")
    for case in every_case(A, B):
        assert value(named, **case) is value(any_of(A, B), **case)


def test_a_choice_is_an_option_or_another_or_one_of_several() -> None:
    one = size("one")
    for case in every_case(one):
        name = case["one"]

        assert value(one.is_(Size.small), **case) is (name == "small")
        assert value(one.is_not(Size.small), **case) is (name != "small")
        assert value(one.is_one_of(Size.small, Size.large), **case) is (name != "middle")
        assert value(one.is_one_of(), **case) is False
        assert value(one.is_one_of(*Size), **case) is True


def test_choices_compare_by_their_place_in_the_list_of_options() -> None:
    one, other = size("one"), size("other")
    order = [option.name for option in Size]
    for case in every_case(one, other):
        left, right = order.index(case["one"]), order.index(case["other"])

        assert value(one.comes_before(other), **case) is (left < right)
        assert value(one.is_same_as(other), **case) is (left == right)


def test_a_chosen_option_is_that_option() -> None:
    assert value(chosen(Size.middle)) == "middle"
    assert value(chosen(Size.middle).is_(Size.middle)) is True
    assert value(chosen(Size.small).comes_before(chosen(Size.large))) is True


def test_a_value_chosen_between_keeps_its_type() -> None:
    one = when(A, chosen(Size.small), otherwise=size("s"))

    assert value(one.is_(Size.small), a=False, s="large") is False


def test_words_refuse_values_of_the_wrong_sort() -> None:
    with pytest.raises(WrongSort, match="truth"):
        all_of(A, count(1))  # type: ignore[arg-type]  # the mistake itself
    with pytest.raises(WrongSort, match="compares a count with a truth"):
        amount("n").is_same_as(A)  # type: ignore[arg-type]  # the mistake itself
    with pytest.raises(WrongSort, match="when"):
        when(A, count(1), otherwise=B)
    with pytest.raises(WrongSort, match="when"):
        when(count(1), A, otherwise=B)  # type: ignore[arg-type]  # the mistake itself
