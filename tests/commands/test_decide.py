"""`lexproof decide` answers every case, line for line, and tells what is wrong with the others."""

from __future__ import annotations

import json
from pathlib import Path
from typing import IO, Any

import pytest

from .running import CASE, Command, named

BROKEN = named("bad", stage="servin")
REMEDY = "did you mean `serving`?"


def test_a_case_is_answered_with_its_decision(lexproof: Command) -> None:
    ran = lexproof("decide", lexproof.file("case.json", CASE), "--format", "json")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        '{"schema": 1, "id": "c-001", "profile": "summary", "coverage": "covered", '
        '"relief": "term_reduced", "term_before": {"months": 48, "days": 0}, '
        '"term_after": {"months": 12, "days": 0}, "release_before": "2026-02-01", '
        '"release_date": "2023-02-01", "free_on_day": false, "duties": [], '
        '"additional_punishment": false, "provisions": ["scope.window", '
        '"scope.participants", "relief.grave"], "not_met": [], "undetermined_because": []}\n'
    )


def test_lines_in_give_lines_out_and_the_good_ones_are_decided(lexproof: Command) -> None:
    file = lexproof.file("cases.jsonl", [named("a"), BROKEN, "{", "", named("b")])
    ran = lexproof("decide", file, "--format", "json")

    assert (ran.code, ran.err) == (2, "")
    assert [answer.get("relief") for answer in ran.answers] == [
        "term_reduced",
        None,
        None,
        "term_reduced",
    ]
    assert ran.answers[1] == {
        "schema": 1,
        "line": 2,
        "id": "bad",
        "errors": [{"path": "stage", "value": "servin", "message": REMEDY}],
    }
    assert list(ran.answers[1]) == ["schema", "line", "id", "errors"]
    assert (ran.answers[2]["line"], ran.answers[2]["id"]) == (3, None)


def test_a_document_over_several_lines_is_one_case(lexproof: Command) -> None:
    file = lexproof.file("case.json", json.dumps(CASE, indent=2))

    assert lexproof("decide", file, "--format", "json").answers[0]["relief"] == "term_reduced"


@pytest.mark.parametrize("words", [["-"], []])
def test_cases_come_from_standard_input(lexproof: Command, words: list[str]) -> None:
    ran = lexproof("decide", *words, "--format", "json", stdin=json.dumps(CASE).encode())

    assert (ran.code, len(ran.answers)) == (0, 1)


def test_undetermined_is_an_answer(lexproof: Command) -> None:
    file = lexproof.file("case.json", named("a", stage="served"))
    text = file.read_text(encoding="utf-8").replace('"years": 4', '"months": 6')
    ran = lexproof("decide", lexproof.file("served.json", text), "--format", "json")

    assert (ran.code, ran.answers[0]["relief"]) == (0, "undetermined")


def test_several_jobs_answer_line_for_line_what_one_does(lexproof: Command) -> None:
    cases: list[object] = [named(f"c-{number}") for number in range(1200)]
    cases[700] = {**named("c-700"), "stage": "nowhere"}
    cases[1100] = named("c-3")
    cases[3] = "no JSON"
    file = lexproof.file("cases.jsonl", cases)

    alone = lexproof("decide", file, "--format", "json", "--jobs", 1)
    together = lexproof("decide", file, "--format", "json", "--jobs", 3)

    assert alone == together
    assert len(alone.answers) == 1200
    assert alone.code == 2


def test_no_jobs_decide_nothing(lexproof: Command) -> None:
    ran = lexproof("decide", lexproof.file("case.json", named("c-1")), "--jobs", 0)

    assert ran.code == 2
    assert ran.out == ""
    assert "leaves nobody to work" in ran.err


def test_a_dossier_is_answered_on_one_line(lexproof: Command) -> None:
    inner = {key: value for key, value in CASE.items() if key not in ("schema", "person")}
    dossier = {"schema": 1, "id": "d", "person": CASE["person"], "cases": [inner]}
    ran = lexproof("decide", lexproof.file("d.json", dossier), "--format", "json")

    assert [case["id"] for case in ran.answers[0]["cases"]] == ["c-001"]


def test_an_id_used_twice_in_a_file_is_told_with_whatever_else_is_wrong(lexproof: Command) -> None:
    again = {**BROKEN, "id": "a"}
    file = lexproof.file("cases.jsonl", [named("a"), named("a"), again, named("b")])
    ran = lexproof("decide", file, "--format", "json")

    twice = {
        "path": "id",
        "value": "a",
        "message": "this id is used twice in the file; give every case its own",
    }
    assert [len(answer.get("errors", [])) for answer in ran.answers] == [0, 1, 2, 0]
    assert ran.answers[1]["errors"] == [twice]
    assert ran.answers[2]["errors"][0] == twice


def test_several_files_are_read_and_what_is_wrong_names_its_file(lexproof: Command) -> None:
    one = lexproof.file("one.json", named("a"))
    two = lexproof.file("two.json", [named("a"), BROKEN])
    ran = lexproof("decide", one, two, "--format", "json")

    assert [answer["id"] for answer in ran.answers] == ["a", "a", "bad"]
    assert ran.answers[2]["file"] == str(two)[:80] + ("…" if len(str(two)) > 80 else "")
    assert ran.code == 2


def test_a_file_that_is_missing_leaves_the_others_alone(lexproof: Command) -> None:
    file = lexproof.file("case.json", CASE)
    ran = lexproof("decide", "missing.json", file, "--format", "json")

    assert (ran.code, len(ran.answers)) == (2, 1)
    assert ran.err == (
        "lexproof: cannot read `missing.json`: no such file or directory; "
        "name a file of cases, or -\n"
    )


def test_a_folder_is_no_file(lexproof: Command) -> None:
    ran = lexproof("decide", lexproof.folder)

    assert ran.code == 2
    assert ran.err.endswith("is a directory; name a file of cases, or -\n")


def test_a_file_without_permission_is_told(
    lexproof: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def refuse(path: Path, mode: str = "r", **options: Any) -> IO[Any]:  # noqa: ANN401  # as there
        if path.name == "case.json":  # whoever tests as root may read everything
            raise PermissionError(13, "Permission denied")
        return opened(path, mode, **options)

    monkeypatch.setattr(Path, "open", refuse)
    ran = lexproof("decide", "case.json")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "lexproof: cannot read `case.json`: permission denied; name a file of cases, or -\n"
    )


def test_a_name_that_no_file_can_have_is_told(lexproof: Command) -> None:
    assert lexproof("decide", "a\0b").code == 2


def test_an_empty_file_is_told(lexproof: Command) -> None:
    ran = lexproof("decide", lexproof.file("empty.json", ""), "--format", "json")

    assert ran.answers[0]["errors"] == [
        {
            "path": "",
            "value": None,
            "message": "is empty; write a case, see `lexproof schema case`",
        }
    ]


def test_readings_and_profiles_are_chosen_and_named_in_the_answer(lexproof: Command) -> None:
    file = lexproof.file("case.json", CASE)
    ran = lexproof(
        *("decide", file, "--format", "json", "--profile", "enacted"),
        *("--reading", "one_year_test=after", "--reading", "recidivists=barred"),
    )

    assert ran.answers[0]["profile"] == "enacted+one_year_test=after+recidivists=barred"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--profile", "sumary"], "`sumary` is not a profile; did you mean `summary`?"),
        (["--reading", "x"], "`x` is not a reading; write one of"),
        (
            ["--reading", "one_year_tset=after"],
            "`one_year_tset` is not a reading; did you mean `one_year_test`?",
        ),
        (
            ["--reading", "one_year_test=never"],
            "`one_year_test=never`: one_year_test has no option `never`; write one of",
        ),
        (["--reading", "one_year_test"], "one_year_test has no option ``; write one of"),
        (
            ["--reading", "one_year_test=after", "--reading", "one_year_test=before"],
            "is given as `after` and as `before`; keep one",
        ),
        (["--format", "xml"], 'invalid value "xml" for --format'),
        (["--jsno"], "`--jsno` is not an option here; see `lexproof decide --help`"),
        (["--law", "nowhere"], "no law `nowhere` is installed; write amnesty2022"),
    ],
)
def test_a_wrong_use_is_told_in_a_line(lexproof: Command, words: list[str], told: str) -> None:
    ran = lexproof("decide", *words, stdin=json.dumps(CASE).encode())

    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err.replace("write `amnesty2022`", "write amnesty2022")
    assert ran.err.startswith("lexproof: ")
    assert ran.err.count("\n") == 1


def test_an_unknown_command_is_told_in_a_line(lexproof: Command) -> None:
    ran = lexproof("decid")

    assert ran.code == 2
    assert ran.err.startswith('lexproof: unknown command "decid". Did you mean "decide"?')


def test_a_fault_of_the_program_is_told_without_a_traceback(
    lexproof: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("planted\nfault")

    monkeypatch.setattr("lexproof.casework.deciding.Decider.decide", fail)
    ran = lexproof("decide", lexproof.file("case.json", CASE))

    assert ran.code == 4
    assert ran.err == (
        "lexproof: a fault of the program, not of your input: RuntimeError: planted; "
        "please report it\n"
    )
