"""Python must never decide an unknown: whatever would make it do so is refused, with a remedy."""

import operator
from collections.abc import Callable
from typing import Any

import pytest

from lexproof.language import DecidedByPython, Unknown, always, chosen, count, day, never

from .words import Size, amount, date, length, size, truth

UNKNOWNS: list[Unknown] = [
    truth("a"),
    always(),
    never(),
    size("s"),
    chosen(Size.small),
    amount("n"),
    count(1),
    date("x"),
    day(2022, 11, 3),
    length("t"),
]
OPERATORS: list[tuple[str, Callable[[Any, Any], object], str]] = [
    ("==", operator.eq, "is_same_as"),
    ("!=", operator.ne, "is_not"),
    ("<", operator.lt, "is_before"),
    ("<=", operator.le, "is_on_or_before"),
    (">", operator.gt, "is_before"),
    (">=", operator.ge, "is_on_or_before"),
]
each_unknown = pytest.mark.parametrize("unknown", UNKNOWNS, ids=repr)


@each_unknown
@pytest.mark.parametrize(("sign", "compare", "remedy"), OPERATORS)
def test_a_comparison_is_refused_with_what_to_write_instead(
    unknown: Unknown, sign: str, compare: Callable[[Any, Any], object], remedy: str
) -> None:
    with pytest.raises(DecidedByPython) as refused:
        compare(unknown, unknown)

    assert f"`{sign}`" in str(refused.value)
    assert remedy in str(refused.value)


@each_unknown
@pytest.mark.parametrize("other", [True, 1, "small", None])
def test_a_comparison_with_a_plain_value_is_refused_from_both_sides(
    unknown: Unknown, other: object
) -> None:
    for left, right in ((unknown, other), (other, unknown)):
        for compare in (operator.eq, operator.ne):
            with pytest.raises(DecidedByPython):
                compare(left, right)


DECISIONS: list[Callable[[Any], object]] = [
    bool,
    operator.not_,
    lambda unknown: unknown and True,
    lambda unknown: unknown or True,
    lambda unknown: 1 if unknown else 2,
    lambda unknown: all([unknown]),
    lambda unknown: any([unknown]),
    lambda unknown: [1 for _ in range(1) if unknown],
]


@each_unknown
@pytest.mark.parametrize("decide", DECISIONS)
def test_and_or_not_and_if_are_refused_with_what_to_write_instead(
    unknown: Unknown, decide: Callable[[Any], object]
) -> None:
    with pytest.raises(DecidedByPython, match="all_of") as refused:
        decide(unknown)

    for word in ("any_of", "none_of", "when"):
        assert word in str(refused.value)


@each_unknown
def test_an_unknown_is_found_in_no_set_and_in_no_list_of_others(unknown: Unknown) -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(unknown)
    with pytest.raises(DecidedByPython):
        assert unknown in [truth("another")]


def test_the_classic_mistake_of_and_between_comparisons_is_refused() -> None:
    x, y = amount("x"), amount("y")
    with pytest.raises(DecidedByPython):
        assert x == 2 and y > 3  # noqa: PT018  # the mistake as it is made


def test_a_refusal_is_a_type_error_so_that_no_other_handler_takes_it_for_a_missing_value() -> None:
    assert issubclass(DecidedByPython, TypeError)
    assert not issubclass(DecidedByPython, ValueError | LookupError | AttributeError)
