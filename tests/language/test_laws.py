"""Declaring facts, readings and provisions, and what a law derives from them, on a small law."""

import datetime
from dataclasses import replace

import pytest

from lexproof.language import (
    Facts,
    Label,
    Row,
    Table,
    Truth,
    always,
    counterpart,
    provision,
    silence,
    under_another_option,
)
from lexproof.language.counterpart import OTHER
from lexproof.language.demands import row_is_possible
from lexproof.language.facts import STATED
from lexproof.language.reading import PREFIX
from lexproof.tree.evaluate import Value, evaluate
from lexproof.tree.node import Kind
from lexproof.tree.walk import symbol_name, symbols

from . import small_law
from .small_law import BAN, CAR, FACTS, LAW, PAID, PARKED, PAYMENT, PLATE, WITNESS, Early, early
from .words import Size, every_case, on, value

CASE: dict[str, Value] = {
    "parked": on("2022-06-01"),
    "car": "middle",
    "payment?": True,
    "payment.day": on("2022-06-20"),
    "ban": (1, 0),
    "witness": "small",
    "witness?": False,
    "reading.early": "week",
}


SOURCED = {"source": "a list of cars", "confidence": "high"}


def is_possible(**different: Value) -> bool:
    """Say that a case satisfies what the law demands of its facts."""
    return bool(evaluate(LAW.assumptions().node, {**CASE, **different}))


def test_a_case_that_states_what_it_must_is_possible() -> None:
    assert is_possible()


def test_a_constraint_that_fails_makes_a_case_impossible() -> None:
    assert not is_possible(**{"payment.day": on("2022-05-31")})


def test_a_fact_that_is_not_stated_has_its_usual_value_so_that_it_cannot_matter() -> None:
    assert not is_possible(witness="large")
    assert is_possible(**{"witness": "large", "witness?": True})
    assert not is_possible(**{"payment?": False})
    assert is_possible(**{"payment?": False, "payment.day": on("2022-07-01")})


def test_a_term_stands_only_where_it_is_allowed() -> None:
    assert not is_possible(ban=(2, 0))
    assert is_possible(ban=(2, 0), car="large")


def test_the_facts_a_table_settles_agree_with_one_of_its_rows_or_have_their_values_without() -> (
    None
):
    rows = (
        Row(key=("A1",), settles={"car": ("small", "middle"), "witness": ("small",)}, **SOURCED),
        Row(key=("B2",), settles={"car": ("large",), "witness": ("large",)}, **SOURCED),
    )
    table = Table(
        name="cars.csv",
        keys=("plate",),
        settles=("car", "witness"),
        rows=rows,
        without_key={"car": "large", "witness": "middle"},
    )
    possible = {
        (case["car"], case["witness"])
        for case in every_case(CAR, WITNESS)
        if value(row_is_possible(table, FACTS.declared), **case)
    }

    assert possible == {
        ("small", "small"),
        ("middle", "small"),
        ("large", "large"),
        ("large", "middle"),
    }


def test_a_default_makes_a_fact_optional_and_none_makes_it_required() -> None:
    parked, car, witness = (FACTS.of(fact) for fact in (PARKED, CAR, WITNESS))

    assert value(parked.required) is True
    assert value(car.required) is False
    assert value(car.stated) is True, "a default states it"
    assert car.default is not None
    assert symbol_name(witness.stated.node) == "witness" + STATED


def test_a_fact_within_a_group_is_stated_and_required_with_the_group() -> None:
    paid = FACTS.of(PAID)

    assert paid.stated.node is PAYMENT.stated.node
    assert paid.required.node is PAYMENT.stated.node
    assert FACTS.groups == {"payment": PAYMENT}


def test_a_term_says_its_unit_and_where_it_is_allowed() -> None:
    ban = FACTS.of(BAN)

    assert ban.unit == "months, days"
    assert value(ban.allowed, car="large") is True
    assert value(ban.allowed, car="small") is False


def test_a_text_is_no_unknown_and_knows_what_it_may_say() -> None:
    assert FACTS.texts == {"plate": PLATE}
    assert PLATE.values == frozenset({"A1", "B2"})
    assert "plate" not in {symbol_name(each) for each in symbols(LAW.roots().values())}


def test_facts_stand_in_the_order_in_which_they_were_declared() -> None:
    assert list(FACTS.declared) == ["parked", "car", "payment.day", "ban", "witness"]


def test_a_value_that_was_not_declared_has_no_declaration() -> None:
    with pytest.raises(KeyError):
        FACTS.of(always())


def test_every_default_stands_in_a_profile_that_names_no_choice() -> None:
    assert LAW.choices("strict") == {"early": "week"}


def test_a_profile_names_its_choices_and_a_single_change_beats_it() -> None:
    assert LAW.choices("mild") == {"early": "month"}
    assert LAW.choices("mild", {"early": "week"}) == {"early": "week"}


def test_a_profile_that_the_law_does_not_have_is_refused() -> None:
    with pytest.raises(KeyError, match="kind"):
        LAW.choices("kind")


def test_the_first_option_of_a_reading_is_its_default() -> None:
    reading = LAW.readings["early"]

    assert reading.names == ("week", "month")
    assert reading.default == "week"
    assert reading.options is Early
    assert symbol_name(early.node) == PREFIX + "early"


def test_a_reading_is_free_in_the_formulas_of_the_law() -> None:
    assert early.node in symbols(LAW.roots().values())


def test_a_provision_has_its_docstring_as_its_rule_and_knows_where_it_is_written() -> None:
    due = small_law.due

    assert due.rule == "Parking costs a fine.\n\nIt always does."
    assert (due.id, due.place, due.excepts) == ("fine.due", "¶1", ())
    assert due.file.endswith("small_law.py")
    assert small_law.halved.line > due.line > 0
    assert small_law.halved.excepts == ("fine.due",)
    assert small_law.large.question == "What of a large car?"


def test_a_provision_is_a_named_formula_so_that_a_case_can_be_explained_by_it() -> None:
    node = small_law.halved.applies.node

    assert node.kind is Kind.NAMED
    assert node.payload == ("fine.halved", "¶2")


def test_a_provision_without_a_docstring_has_an_empty_rule() -> None:
    @provision("bare", place="¶9")
    def bare() -> Truth:
        return always()

    @silence("mute", place="¶9")
    def mute() -> Truth:
        return always()

    assert bare.rule == ""
    assert mute.question == ""


def test_the_roots_of_a_law_are_everything_it_says_by_name() -> None:
    assert list(LAW.roots()) == [
        "assumptions",
        "fine.due",
        "fine.halved",
        "silence.large",
        "default.car",
        "decision.fine",
        "decision.ban",
        "decision.ban?",
        "decision.provisions.due",
        "decision.provisions.halved",
    ]


def other_unknowns(*different: str) -> set[str]:
    """Return the unknowns of the law's formulas about a case that differs in some facts."""
    facts = [Truth(FACTS.declared[name].node) for name in different]
    case = counterpart(FACTS, *facts)
    moved = [case(Truth(node)).node for node in LAW.roots().values()]
    return {symbol_name(each) for each in symbols(moved)}


def test_a_counterpart_differs_in_the_named_facts_only() -> None:
    names = other_unknowns("car", "witness")

    assert {"car" + OTHER, "witness" + OTHER, "witness?" + OTHER} <= names
    assert not {"car", "witness", "witness?"} & names
    assert {"parked", "payment.day", "payment?", "ban", "reading.early"} <= names


def test_a_counterpart_that_names_no_fact_may_differ_in_all_of_them_but_in_no_reading() -> None:
    same = {name for name in other_unknowns() if not name.endswith(OTHER)}

    assert same == {"reading.early"}


def test_a_counterpart_of_what_is_no_fact_is_refused() -> None:
    with pytest.raises(KeyError):
        counterpart(FACTS, always())


def test_the_same_formula_about_the_other_case_has_the_value_of_the_other_facts() -> None:
    another = counterpart(FACTS, CAR)
    differs = CAR.comes_before(another(CAR))

    assert value(differs, car="small", **{"car" + OTHER: "large"}) is True
    assert value(differs, car="large", **{"car" + OTHER: "small"}) is False


def test_under_another_option_the_facts_are_the_same_and_the_reading_is_free_again() -> None:
    otherwise = under_another_option(early)
    halved, halved_otherwise = small_law.halved.applies, otherwise(small_law.halved.applies)
    case = {**CASE, "reading.early" + OTHER: "month"}

    assert value(halved, **case) is False
    assert value(halved_otherwise, **case) is True
    assert {symbol_name(each) for each in symbols([halved_otherwise.node])} == {
        "parked",
        "payment?",
        "payment.day",
        "reading.early" + OTHER,
    }


def test_an_option_has_its_label_and_plain_text_is_an_english_one() -> None:
    assert Early.week.label == Label("within a week")
    assert Size.small.label.en == "small"
    assert Size.small.label.ru == ""


def test_a_day_is_declared_with_the_first_and_last_it_may_be() -> None:
    facts = Facts()
    first, last = datetime.date(2001, 1, 1), datetime.date(2001, 12, 31)
    when_ = facts.day("when", Label("when"), usual=first, earliest=first, latest=last)

    assert when_.node.payload == ("when", first, last)
    assert (facts.of(when_).earliest, facts.of(when_).latest) == (first, last)


def test_two_rules_of_one_id_are_refused() -> None:
    silent = replace(LAW.silences[0], id="fine.due")
    twice = r"the rule `fine\.due` is encoded twice; rename one"

    with pytest.raises(ValueError, match=twice):
        replace(LAW, provisions=(*LAW.provisions, LAW.provisions[0]))
    with pytest.raises(ValueError, match=twice):
        replace(LAW, silences=(silent,))


def test_an_exception_to_a_provision_that_is_not_there_is_refused() -> None:
    lost = replace(LAW.provisions[1], excepts=("fine.due", "fine.gone"))

    with pytest.raises(
        ValueError, match=r"`fine\.halved` excepts `fine\.gone`, which is not encoded; encode it"
    ):
        replace(LAW, provisions=(LAW.provisions[0], lost))
