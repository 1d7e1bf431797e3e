"""The table form is for people: labels of the law, dates and terms in words, nothing hidden."""

from __future__ import annotations

import pytest

from amnesty2022.law import LAW
from lexproof.commands.telling import label, tell_date, tell_field, tell_term
from lexproof.language import Outcome, count

from .running import CASE, Command, named


def test_a_decision_is_told_in_words(lexproof: Command) -> None:
    ran = lexproof("decide", lexproof.file("case.json", CASE))

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "case c-001 (profile summary)\n"
        "  coverage               covered\n"
        "  relief                 term reduced\n"
        "  term before            4 years\n"
        "  term after             1 year\n"
        "  release before         1 February 2026\n"
        "  release date           1 February 2023\n"
        "  free on day            no\n"
        "  additional punishment  no\n"
        "  provisions             scope.window (S ¶3)\n"
        "                         scope.participants (S ¶3)\n"
        "                         relief.grave (S ¶5 s2)\n"
    )


def test_relief_is_told_with_the_label_of_the_law(lexproof: Command) -> None:
    text = lexproof.file("case.json", CASE).read_text(encoding="utf-8")
    soon = lexproof.file("soon.json", text.replace('"years": 4', '"months": 15'))

    assert "relief                 rest of the term remitted\n" in lexproof("decide", soon).out


def test_every_option_of_a_decision_has_its_label() -> None:
    relief = next(field for field in LAW.decision if field.name == "relief")
    assert isinstance(relief, Outcome)

    assert label(relief.value.node.sort, "reduced_at_sentencing") == "to be reduced when sentenced"


def test_what_is_wrong_stands_on_standard_error(lexproof: Command) -> None:
    file = lexproof.file("cases.jsonl", [named("a"), named("b", stage="x", extra=1)])
    ran = lexproof("decide", file)

    shown = str(file) if len(str(file)) <= 80 else str(file)[:80] + "…"
    assert ran.code == 2
    assert ran.out.startswith("case a ")
    assert "case b" not in ran.out
    assert ran.err.splitlines()[0].startswith(f"{shown}, line 2, case b: extra `1`: is not a key")
    assert ran.err.splitlines()[1].startswith(f"{shown}, line 2, case b: stage `x`: write one of")


def test_quiet_is_a_line_for_each_case(lexproof: Command) -> None:
    file = lexproof.file("cases.jsonl", [named("a"), named("b", also_excluded=True)])
    ran = lexproof("decide", file, "--quiet")

    assert ran.out == "a: covered, term reduced\nb: excluded, none\n"


def test_a_dossier_is_told_case_by_case(lexproof: Command) -> None:
    inner = {key: value for key, value in CASE.items() if key not in ("schema", "person")}
    cases = [{**inner, "id": "x"}, {**inner, "id": "y"}]
    dossier = {"schema": 1, "id": "d", "person": CASE["person"], "cases": cases}
    file = lexproof.file("dossier.json", dossier)

    told = [line for line in lexproof("decide", file).out.splitlines() if line[0] != " "]
    assert told == ["dossier d", "case x (profile summary)", "case y (profile summary)"]
    assert lexproof("decide", file, "--quiet").out == (
        "d, x: covered, term reduced\nd, y: covered, term reduced\n"
    )


@pytest.mark.parametrize("dirt", ["\x1b[31m", "\x07", "\r", "\u202e", "a\nb"])
def test_nothing_in_a_file_moves_the_cursor_or_paints(lexproof: Command, dirt: str) -> None:
    file = lexproof.file("cases.jsonl", [named(dirt), named("b", **{dirt: dirt})])
    ran = lexproof("decide", file)

    assert dirt not in ran.out
    assert dirt not in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    ("months", "days", "told"),
    [
        (0, 0, "no days"),
        (0, 1, "1 day"),
        (1, 2, "1 month 2 days"),
        (12, 0, "1 year"),
        (25, 29, "2 years 1 month 29 days"),
    ],
)
def test_a_term_is_told_in_words(months: int, days: int, told: str) -> None:
    assert tell_term({"months": months, "days": days}) == told


def test_a_date_is_told_in_words_whatever_the_locale() -> None:
    assert tell_date("1990-05-09") == "9 May 1990"


def test_a_number_is_told_in_digits() -> None:
    fine = Outcome(name="fine", value=count(10))

    assert tell_field(LAW, fine, 10) == "10"
