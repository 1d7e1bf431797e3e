"""Facts that contradict each other are told at the first of them, the others named in words."""

from __future__ import annotations

import pytest

from .samples import MISSING, changed, paths, told

SERVING = "somebody who is serving is released after the day of the law; "
SERVED = "a served sentence ended on or before the day of the law; "


def test_a_last_day_before_the_first_is_told() -> None:
    assert told(changed(offence__last_day="2022-01-04")) == [
        (
            "offence.first_day",
            "2022-01-05",
            "the last day of the offence is before its first; swap or correct them "
            "(offence.last_day `2022-01-04`)",
        )
    ]


def test_a_child_of_thirteen_is_told() -> None:
    ((path, value, message),) = told(changed(person__birth_date="2008-01-06"))

    assert (path, value) == ("person.birth_date", "2008-01-06")
    assert message.endswith("(offence.first_day `2022-01-05`)")
    assert not told(changed(person__birth_date="2008-01-05"))


@pytest.mark.parametrize(
    "term", [{"years": 30, "days": 1}, {"months": 360, "days": 29}, {"years": 29, "months": 13}]
)
def test_a_term_over_thirty_years_is_told(term: object) -> None:
    ((path, _, message),) = told(changed(sentence__term=term))

    assert path == "sentence.term"
    assert message == "a term is 1 day to 30 years in all; correct years, months or days"


@pytest.mark.parametrize("term", [{}, {"years": 0}, {"years": 0, "months": 0, "days": 0}])
def test_a_term_of_nothing_is_told(term: object) -> None:
    assert "sentence.term" in paths(changed(sentence__term=term))


def test_serving_a_term_that_has_ended_is_told() -> None:
    assert told(changed(sentence__term={"months": 9, "days": 2})) == [
        (
            "stage",
            "serving",
            f"{SERVING}correct the term, or say `served` "
            "(sentence.runs_from `2022-02-01`, sentence.term 9 months 2 days)",
        )
    ]
    assert not told(changed(sentence__term={"months": 9, "days": 3}))


def test_serving_a_term_that_has_not_begun_is_told() -> None:
    ((path, value, message),) = told(changed(sentence__runs_from="2022-11-04"))

    assert (path, value) == ("stage", "serving")
    assert message.endswith("(sentence.runs_from `2022-11-04`)")
    assert not told(changed(sentence__runs_from="2022-11-03"))


def test_having_served_a_term_that_goes_on_is_told() -> None:
    assert told(changed(stage="served")) == [
        (
            "stage",
            "served",
            f"{SERVED}correct the term, or say `serving` "
            "(sentence.runs_from `2022-02-01`, sentence.term 4 years)",
        )
    ]


def test_life_for_a_grave_offence_is_told_though_only_the_article_says_grave() -> None:
    case = changed(
        sentence__punishment="life_imprisonment",
        sentence__term=MISSING,
        sentence__runs_from=MISSING,
        offence__gravity=MISSING,
    )

    assert told(case) == [
        (
            "sentence.punishment",
            "life_imprisonment",
            "life imprisonment is for especially grave offences only; "
            "correct the punishment or the gravity (offence.gravity `grave`)",
        )
    ]


def test_an_appeal_without_a_sentence_is_told() -> None:
    case = changed(stage="in_court", circumstances__under_appeal=True)

    assert told(case) == [
        (
            "circumstances.under_appeal",
            True,
            "only a sentence can be under appeal; say `serving` or `served`, or no appeal "
            "(stage `in_court`)",
        )
    ]


def test_an_article_contradicts_another_gravity_and_another_group() -> None:
    case = changed(offence__gravity="minor", offence__excluded_group="terrorist")

    assert told(case) == [
        (
            "offence.gravity",
            "minor",
            "contradicts article 272 part 2, which penal_code.csv gives as `grave`",
        ),
        (
            "offence.excluded_group",
            "terrorist",
            "contradicts article 272 part 2, which penal_code.csv gives as `none`",
        ),
    ]


def test_an_unknown_article_is_told_and_nothing_is_concluded_from_it() -> None:
    case = changed(
        offence__article="272.",
        offence__gravity=MISSING,
        offence__excluded_group=MISSING,
        sentence__punishment="life_imprisonment",
        sentence__term=MISSING,
        sentence__runs_from=MISSING,
    )

    assert told(case) == [
        ("offence.article", "272.", "is not in penal_code.csv; did you mean `272`?")
    ]


def test_an_unknown_part_is_told_with_the_parts_there_are() -> None:
    assert told(changed(offence__part="9")) == [
        ("offence.part", "9", "is not in penal_code.csv; write one of `1`, `2`, `3`, `4`")
    ]


def test_a_part_without_its_article_is_told() -> None:
    assert told(changed(offence__article=MISSING)) == [
        ("offence.part", "2", "state the `article` too, or leave this out")
    ]


def test_without_an_article_gravity_and_group_are_demanded() -> None:
    case = changed(
        **dict.fromkeys(
            ("offence__article", "offence__part", "offence__gravity", "offence__excluded_group"),
            None,
        )
    )

    assert told(case) == [
        (path, None, "state it, or the `article`, which may settle it")
        for path in ("offence.gravity", "offence.excluded_group")
    ]


def test_a_wrong_date_raises_no_contradiction() -> None:
    assert paths(changed(offence__first_day="2022-02-30")) == ["offence.first_day"]
    assert paths(changed(sentence__runs_from="x", stage="served")) == ["sentence.runs_from"]
