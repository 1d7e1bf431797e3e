"""Every wrong fact is told once, with its path, its value and what to write instead."""

from __future__ import annotations

import pytest

from .samples import MISSING, changed, paths, told

DAY = "write a date as YYYY-MM-DD, in quotation marks"
NO_SUCH_DAY = "the calendar has no such day; write one that it has, as YYYY-MM-DD"
YEARS = "write a whole number from 0 to 30"


def test_the_ordinary_case_has_nothing_wrong() -> None:
    assert not told(changed())


@pytest.mark.parametrize(
    ("path", "remedy"),
    [
        ("person__brith_date", "did you mean `birth_date`?"),
        ("sentence__trem", "did you mean `term`?"),
        ("sentence__term__yaers", "did you mean `years`?"),
        ("stag", "did you mean `stage`?"),
        ("sentence__term__weeks", "write one of `years`, `months`, `days`"),
        ("Stage", "did you mean `stage`?"),
    ],
)
def test_an_unknown_key_is_told_with_the_nearest_one(path: str, remedy: str) -> None:
    place = path.replace("__", ".")

    assert told(changed(**{path: 1})) == [(place, 1, f"is not a key here; {remedy}")]


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("schema", 2, "write 1"),
        ("schema", True, "write 1"),
        ("schema", "1", "write 1"),
        ("id", 7, "write a text in quotation marks"),
        ("id", "", "write a character or more"),
        ("also_excluded", "false", "write true or false"),
        ("also_excluded", 0, "write true or false"),
        ("stage", "servin", "did you mean `serving`?"),
        ("stage", 1, "write one of `pre_trial`, `in_court`, `serving`, `served`"),
        ("offence__article", 272, "write a text in quotation marks"),
        ("person__citizenship", "KAZ", "did you mean `KZ`?"),
        ("person__birth_date", 19990501, DAY),
        ("person__birth_date", "19990501", DAY),
        ("person__birth_date", "1.5.1999", DAY),
        ("person__birth_date", "1999-5-1", DAY),
        ("person__birth_date", "1999-W17-6", DAY),
        ("person__birth_date", "199٩-05-01", DAY),
        ("person__birth_date", "1999-05-01T00:00:00", DAY),
        ("person__birth_date", "1999-02-29", NO_SUCH_DAY),
        ("person__birth_date", "1999-13-01", NO_SUCH_DAY),
        ("person__birth_date", "0000-01-01", NO_SUCH_DAY),
        ("person__birth_date", "1900-12-31", "write a date from 1901-01-01 to 2068-12-31"),
        ("sentence__runs_from", "2069-01-01", "write a date from 1901-01-01 to 2068-12-31"),
        ("sentence__term__years", 31, YEARS),
        ("sentence__term__years", -1, YEARS),
        ("sentence__term__years", 4.5, YEARS),
        ("sentence__term__years", "4", YEARS),
        ("sentence__term__years", True, YEARS),
        ("sentence__term__months", 361, "write a whole number from 0 to 360"),
        ("sentence__term__days", 30, "write a whole number from 0 to 29"),
    ],
)
def test_a_wrong_value_is_told_with_what_to_write(path: str, value: object, message: str) -> None:
    assert told(changed(**{path: value})) == [(path.replace("__", "."), value, message)]


@pytest.mark.parametrize(
    ("path", "value", "shown"),
    [
        ("sentence", [1], "[1]"),
        ("person", "x", "x"),
        ("circumstances", 5, 5),
        ("sentence__term", 48, 48),
        ("sentence__term", "4 years", "4 years"),
    ],
)
def test_something_else_than_an_object_is_told(path: str, value: object, shown: object) -> None:
    place = path.replace("__", ".")

    assert told(changed(**{path: value})) == [(place, shown, "write an object in braces")]


def test_an_id_has_at_most_200_characters() -> None:
    assert not told(changed(id="x" * 200))
    assert told(changed(id="x" * 201)) == [("id", "x" * 80 + "…", "write at most 200 characters")]


def test_a_whole_number_may_be_written_with_a_point() -> None:
    assert not told(changed(schema=1.0, sentence__term={"years": 4.0, "months": 1.0, "days": 0.0}))


def test_a_huge_number_is_told_cut_short() -> None:
    ((path, value, message),) = told(changed(sentence__term__years=10**4000))

    assert (path, value, message) == ("sentence.term.years", "1" + "0" * 79 + "…", YEARS)


def test_every_error_of_a_case_is_told_at_once() -> None:
    case = changed(
        schema=2,
        person={"birth_date": "1999-02-30", "rloe": "participant"},
        offence__connection="riot",
        stage="servd",
        sentence__term__days=30,
        circumstances__able_bodied="yes",
        extra=1,
    )

    assert sorted(paths(case)) == [
        "circumstances.able_bodied",
        "extra",
        "offence.connection",
        "person.birth_date",
        "person.rloe",
        "person.role",
        "schema",
        "sentence.term.days",
        "stage",
    ]


def test_endless_errors_are_cut_off() -> None:
    found = told(changed(**{f"key{number}": 1 for number in range(5_000)}))

    assert len(found) == 101
    assert found[-1] == ("", None, "has more than 100 errors; correct these first")


@pytest.mark.parametrize("absent", [MISSING, None])
def test_a_missing_object_is_told_once_for_each_required_key(absent: object) -> None:
    assert told(changed(person=absent)) == [
        ("person.birth_date", None, f"is required here (date of birth); {DAY}"),
        (
            "person.role",
            None,
            "is required here (role in the events); "
            "write one of `participant`, `law_enforcement`, `military`, `other`",
        ),
    ]


@pytest.mark.parametrize("absent", [MISSING, None])
def test_a_missing_sentence_is_told_by_itself(absent: object) -> None:
    assert told(changed(sentence=absent)) == [
        ("sentence", None, "is required here (sentence); state it")
    ]


def test_an_empty_sentence_lacks_a_punishment_and_nothing_that_hangs_on_it() -> None:
    assert paths(changed(sentence={})) == ["sentence.punishment"]


def test_an_empty_case_lacks_every_required_key() -> None:
    assert paths({}) == [
        "schema",
        "id",
        "person.birth_date",
        "person.role",
        "offence.first_day",
        "offence.connection",
        "stage",
        "offence.gravity",
        "offence.excluded_group",
    ]


def test_a_wrong_stage_raises_no_demand_that_depends_on_it() -> None:
    assert paths(changed(stage="x", sentence=MISSING)) == ["stage"]
    assert paths(changed(stage=MISSING, circumstances__under_appeal=True)) == ["stage"]


def test_a_term_does_not_go_with_a_fine() -> None:
    assert told(changed(sentence__punishment="fine", sentence__runs_from=MISSING)) == [
        (
            "sentence.term",
            '{"years": 4, "months": 0, "days": 0}',
            "does not go with sentence.punishment `fine`; leave it out",
        )
    ]


def test_imprisonment_demands_a_term_and_its_first_day() -> None:
    case = changed(sentence__term=MISSING, sentence__runs_from=MISSING)

    assert paths(case) == ["sentence.term", "sentence.runs_from"]


def test_an_expected_sentence_needs_no_first_day() -> None:
    assert not told(
        changed(stage="in_court", sentence__runs_from=None, circumstances__in_institution=MISSING)
    )
