"""Questions and cohorts as a user meets them: answered, recorded, compared, kept, written."""

import itertools
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .running import Command, Ran

SMALL_LAW = Path(__file__).parents[1] / "proving" / "small_law.py"
MORE = """

from lexproof.catalogue import (  # noqa: E402  # appended to a law
    Greatest, Region, a_cohort_exists, ask_for, how_many, not_in_every_cohort
)
from lexproof.language import Figure, at_least, nobody  # noqa: E402  # appended to a law

TOLD = Figure(
    id="cut", persons=12, gist="who were cut", group=CUT, on=datetime.date(2020, 6, 1), source="4"
)
CATALOGUE = Catalogue(
    law=LAW,
    properties=CATALOGUE.properties[:1],
    questions=(
        ask_for(
            "CUT-007",
            "How much more remains of a longer term?",
            basis="3",
            other=_longer,
            premise=all_of(
                CUT,
                TERM.is_whole_months(),
                _longer(TERM).is_whole_months(),
                TERM.months.plus(count(MONTHS)).is_same_as(_longer(TERM).months),
            ),
            wanted=Greatest(
                value=_longer(TERM_AFTER).in_days_of_thirty(),
                beyond=TERM_AFTER.in_days_of_thirty(),
                unit="days",
            ),
        ),
        ask_for(
            "CUT-008",
            "For whom is a term cut?",
            basis="1, 2",
            readings={"reach": "person"},
            wanted=Region(CUT),
        ),
    ),
    cohorts=(
        a_cohort_exists("FIGURE-001", "There are twelve.", basis="4", numbers=[TOLD]),
        how_many("FIGURE-002", "How many?", basis="4", numbers=[TOLD], group=CUT),
        not_in_every_cohort(
            "FIGURE-901", "Nobody is cut.", basis="a misreading of 4", numbers=[TOLD],
            holds=nobody(CUT),
        ),
    ),
)
"""
ANSWERS = {"CUT-007": ["15 days"], "FIGURE-002": ["exactly 12"]}
_numbers = itertools.count()


@pytest.fixture(autouse=True)
def _unchanged_path() -> Iterator[None]:
    before = list(sys.path)
    yield
    sys.path[:] = before


def written(folder: Path, months: int = 1, figure: int = 12) -> Path:
    """Write a law with questions into a project folder, under a module name of its own."""
    name = f"asking_law_{next(_numbers)}"
    (folder / "model").mkdir(exist_ok=True)
    text = SMALL_LAW.read_text(encoding="utf-8") + MORE.replace("MONTHS", str(months))
    text = text.replace("persons=12", f"persons={figure}").replace(
        "    counterpart,\n", "    count,\n    counterpart,\n", 1
    )
    (folder / "model" / f"{name}.py").write_text(text, encoding="utf-8")
    entry = f'[project.entry-points."lexproof.laws"]\nsmall = "{name}:CATALOGUE"\n'
    (folder / "pyproject.toml").write_text(entry, encoding="utf-8")
    return folder


def prove(lexproof: Command, folder: Path, *words: str) -> Ran:
    return lexproof("prove", "--law", folder, "--jobs", "1", *words)


def findings(ran: Ran) -> dict[str, dict[str, Any]]:
    return {each["id"]: each for each in json.loads(ran.out)["properties"]}


def test_answers_are_recorded_and_then_as_expected(lexproof: Command, tmp_path: Path) -> None:
    folder = written(tmp_path)

    assert prove(lexproof, folder).code == 1
    assert prove(lexproof, folder, "--record").code == 0
    ran = prove(lexproof, folder)

    assert ran.code == 0
    assert "answer: 15 days" in ran.out
    assert "answer: exactly 12" in ran.out
    assert "12 ×: the ordinary case" in ran.out
    assert "1 answered" not in ran.out
    assert "3 answered" in ran.out
    ledger = json.loads((folder / "reports" / "ledger.json").read_text(encoding="utf-8"))
    kept = ledger["properties"]
    assert {name: kept[name]["answer"] for name in ANSWERS} == ANSWERS
    assert sum(share["persons"] for share in kept["FIGURE-901"]["cohort"]) == 12
    assert "answer" not in kept["CUT-001"]


@pytest.mark.parametrize(("months", "figure"), [(2, 12), (1, 13)])
def test_an_answer_that_changed_is_a_finding(
    lexproof: Command, tmp_path: Path, months: int, figure: int
) -> None:
    prove(lexproof, written(tmp_path), "--record")

    ran = prove(lexproof, written(tmp_path, months, figure))

    assert ran.code == 1
    changed = "CUT-007" if months == 2 else "FIGURE-002"
    assert ran.out.splitlines()[-1] == f"not as expected: {changed}"


def test_answers_are_kept_between_runs_and_looked_at_again(
    lexproof: Command, tmp_path: Path
) -> None:
    folder = written(tmp_path)
    prove(lexproof, folder, "--record")
    file = folder / ".lexproof" / "answers.json"
    once = findings(prove(lexproof, folder, "--format", "json"))
    assert file.exists()
    file.write_text(file.read_text(encoding="utf-8").replace("15 days", "16 days"), "utf-8")
    again = prove(lexproof, folder, "--format", "json")

    assert again.code == 0
    assert findings(again)["CUT-007"]["answer"] == once["CUT-007"]["answer"] == ["15 days"]
    assert "1 examined, 5 kept from before" in again.err


def test_a_kept_cohort_that_does_not_add_up_is_not_believed(
    lexproof: Command, tmp_path: Path
) -> None:
    folder = written(tmp_path)
    prove(lexproof, folder, "--record")
    file = folder / ".lexproof" / "answers.json"
    text = file.read_text(encoding="utf-8")
    assert '"persons": 12' in text
    file.write_text(text.replace('"persons": 12', '"persons": 11'), encoding="utf-8")

    ran = prove(lexproof, folder)

    assert ran.code == 0
    assert "11 ×" not in ran.out


def test_undecided_questions_exit_with_3(
    lexproof: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = written(tmp_path)
    monkeypatch.setattr("lexproof.solving.extremes.BUDGET", 1)

    ran = prove(lexproof, folder, "CUT-007")

    assert ran.code == 3
    assert "NOT AS EXPECTED" in ran.out


def test_an_answer_that_no_case_attains_exits_with_4(
    lexproof: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_high(*_: object) -> int:
        return 16

    folder = written(tmp_path)
    monkeypatch.setattr("lexproof.proving.climbing.Climber.climb", too_high)

    ran = prove(lexproof, folder, "CUT-007")

    assert ran.code == 4
    assert "CONTRADICTS ITSELF" in ran.out


def test_chosen_readings_answer_without_a_ledger(lexproof: Command, tmp_path: Path) -> None:
    ran = prove(lexproof, written(tmp_path), "--reading", "deadline=left_out")

    assert ran.code == 0
    assert "answer: 15 days" in ran.out


def test_a_cohort_is_written_as_case_files(lexproof: Command, tmp_path: Path) -> None:
    folder = written(tmp_path)
    once, again = (lexproof("cohort", "--law", folder) for _ in range(2))

    assert once.code == 0
    assert once.out == again.out
    assert len({case["id"] for case in once.answers}) == len(once.answers) >= 12
    cases = lexproof.file("cohort.jsonl", once.out)
    decided = lexproof("decide", cases, "--law", folder, "--format", "json")
    assert decided.code == 0
    assert sum(each["cut"] for each in decided.answers) == 12


def test_a_cohort_that_is_not_claimed_is_a_wrong_use(lexproof: Command, tmp_path: Path) -> None:
    folder = written(tmp_path)

    wrong = lexproof("cohort", "FIGURE-002", "--law", folder)
    assert wrong.code == 2
    assert "is no claim that a cohort exists; did you mean `FIGURE-001`?" in wrong.err


def test_json_names_the_figures_that_a_claim_rests_on(lexproof: Command, tmp_path: Path) -> None:
    claim = findings(prove(lexproof, written(tmp_path), "--format", "json", "FIGURE"))

    assert claim["FIGURE-001"]["figures"] == [
        {
            "id": "cut",
            "persons": 12,
            "rounded_to": 1,
            "source": "4",
            "assumes": "",
            "on": "2020-06-01",
        }
    ]


def test_the_list_of_claims_is_a_page_of_tables(lexproof: Command, tmp_path: Path) -> None:
    folder = written(tmp_path)
    prove(lexproof, folder, "--record")

    ran = prove(lexproof, folder, "--format", "markdown")

    assert ran.code == 0
    rows = [line for line in ran.out.splitlines() if line.startswith("| ")]
    assert (
        "| CUT-007 | ask | How much more remains of a longer term? | 3 |  | answered; 15 days |"
        in rows
    )
    assert "| 12 | who were cut | 1 June 2020 | 4 |  |" in rows
    assert {row.split(" | ")[0] for row in rows} >= {"| CUT-001", "| FIGURE-901"}
