"""Whether a case exists at all, and formulas with their date arithmetic left open."""

import datetime

import pytest

from lexproof.inspecting import possible
from lexproof.inspecting.abstraction import Abstraction
from lexproof.inspecting.possible import is_possible
from lexproof.inspecting.rules import holders, parts_of, rules_of, without
from lexproof.language import (
    Count,
    Day,
    all_of,
    always,
    any_of,
    count,
    day,
    definition,
    never,
    none_of,
)
from lexproof.language.rewriting import rewritten
from lexproof.tree import build
from lexproof.tree.node import Kind
from lexproof.tree.walk import post_order, symbols

from .small_law import LATE, LAW, MEMBER, Book, body, book_is, novel, unsaid_atlases, warning

START = Day(build.day_symbol("start", datetime.date(2000, 1, 1), datetime.date(2020, 1, 1)))
MONTHS = Count(build.count_symbol("months", 10))
END = START.like(build.plus_months(START.node, MONTHS.node, build.FALSE))


def test_a_case_under_the_default_readings_is_met_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(possible, "find_case")

    assert is_possible(LAW, "late", all_of(LATE, book_is(Book.map)))


def test_a_case_under_another_reading_only_is_met_too() -> None:
    assert is_possible(LAW, "unsaid", unsaid_atlases.applies)


def test_what_no_case_meets_is_not_possible() -> None:
    assert not is_possible(LAW, "both", all_of(book_is(Book.novel), book_is(Book.map)))
    assert not is_possible(LAW, "never", never())


def test_a_comparison_that_needs_date_arithmetic_is_left_open() -> None:
    formula = all_of(LATE, END.is_before(day(2010, 1, 1)), MONTHS.is_at_most(count(3))).node

    opened = Abstraction([formula]).of(formula)

    kinds = {node.kind for node in post_order([opened])}
    assert Kind.PLUS_MONTHS not in kinds
    assert Kind.AT_MOST in kinds
    assert LATE.node in symbols([opened])
    assert START.node not in symbols([opened])


def test_one_comparison_is_open_in_the_same_way_wherever_it_stands() -> None:
    early = END.is_before(day(2010, 1, 1))
    abstraction = Abstraction([all_of(LATE, early).node, any_of(MEMBER, early).node])

    assert abstraction.of(early.node) in set(
        post_order([abstraction.of(all_of(LATE, early).node)])
    )
    assert abstraction.of(none_of(early).node) is build.negation(abstraction.of(early.node))


def test_a_rule_is_written_down_to_what_has_a_name_of_its_own() -> None:
    inner = definition("inner", "¶1", all_of(LATE, MEMBER))
    law = rewritten(LAW, {body(novel.applies).node: any_of(inner, body(novel.applies)).node})
    names = rules_of(law)

    written = holders(names)

    assert "inner" in names.values()
    assert {names[rule] for rule in written[inner.node.operands[0]]} == {"inner"}


def test_a_constant_is_no_condition_and_stays_where_it_is() -> None:
    joined = all_of(always(), LATE).node

    assert parts_of(joined) == (LATE.node,)
    assert without(joined, {LATE.node}) is build.TRUE
    assert without(LATE.node, ()) is None


def test_two_definitions_of_one_name_are_two_rules() -> None:
    one, two = (definition("twin", "¶1", all_of(LATE, each)) for each in (MEMBER, none_of(MEMBER)))
    law = rewritten(LAW, {body(warning.applies).node: any_of(one, two).node})

    assert list(rules_of(law).values()).count("twin") == 2


def test_questions_and_waivers_are_rewritten_with_the_law() -> None:
    law = rewritten(LAW, {LATE.node: MEMBER.node})

    assert law.questions[0].arises.node is MEMBER.node
    assert LATE.node not in set(post_order([law.questions[0].answers["fine.novel"].node]))
    assert law.waivers[0].formula.node is law.provisions[2].applies.node.operands[0]
