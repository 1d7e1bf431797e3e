"""Whatever stops a solver confirms nothing, and an answer kept is one that was given."""

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lexproof.proving.confirmations import Confirmations, confirmation_key
from lexproof.proving.confirming import Answered, Inquiry, answer_all, confirmed
from lexproof.proving.examine import examine
from lexproof.proving.lemmas import LEMMAS
from lexproof.proving.verdict import Finding, Verdict
from lexproof.solving import cvc5_check
from lexproof.solving.model import Answer, Result
from lexproof.solving.smtlib import Script
from lexproof.solving.solvers import CVC5, Z3, Solver
from lexproof.tree import build
from lexproof.tree.node import Node

from .small_law import CATALOGUE

CLAIMS = {claim.id: claim for claim in CATALOGUE.properties}
BOTH = (Z3, CVC5)
SOLVERS = pytest.mark.parametrize("solver", BOTH, ids=["z3", "cvc5"])


@cache
def found(identifier: str) -> Finding:
    return examine(CATALOGUE, CLAIMS[identifier])


def inquiry(*solvers: Solver, kept: Path | None = None, fresh: bool = False) -> Inquiry:
    claims = (CLAIMS["CUT-001"], CLAIMS["CUT-003"])
    return Inquiry(
        CATALOGUE,
        claims,
        {},
        {claim.id: found(claim.id) for claim in claims},
        solvers,
        Confirmations(kept, fresh=fresh),
    )


def answering(answer: Callable[[str], Result], solver: Solver = CVC5) -> Solver:
    """Return a solver that answers like this."""

    def ask(text: str, _: int) -> Result:
        return answer(text)

    return replace(solver, ask=ask)


def after(identifier: str, solver: Solver) -> Finding:
    """Return what stands of a finding once a solver was asked."""
    asked = inquiry(solver)
    return confirmed(found(identifier), asked.answer(CLAIMS[identifier]), asked.solvers)


def opposite(text: str) -> Result:
    real = Z3.check(text).answer
    return Result(Answer.SAT if real is Answer.UNSAT else Answer.UNSAT, 1)


def raising(error: Exception) -> Callable[[str], Result]:
    def fail(_: str) -> Result:
        raise error

    return fail


@SOLVERS
@pytest.mark.parametrize("identifier", ["CUT-001", "CUT-003"])
def test_a_confirmed_finding_stands_unchanged(identifier: str, solver: Solver) -> None:
    assert after(identifier, solver) is found(identifier)


def spent(_: str) -> Result:
    return Result(Answer.UNKNOWN, 0, "unknown (RESOURCEOUT)")


STOPS: dict[str, Callable[[str], Result]] = {
    "a spent budget": spent,
    "no memory": raising(MemoryError("std::bad_alloc")),
    "a fault": raising(RuntimeError("the solver broke down")),
}


@pytest.mark.parametrize("stopped", STOPS.values(), ids=STOPS)
@pytest.mark.parametrize("identifier", ["CUT-001", "CUT-003"])
def test_a_solver_that_stops_leaves_undecided_what_the_other_decided(
    identifier: str, stopped: Callable[[str], Result]
) -> None:
    finding = after(identifier, answering(stopped))

    assert finding.verdict is Verdict.UNDECIDED
    assert not finding.contradiction
    assert "cvc5 gave up" in finding.reason


@SOLVERS
@pytest.mark.parametrize("identifier", ["CUT-001", "CUT-003"])
def test_a_budget_of_one_unit_confirms_nothing_and_contradicts_nothing(
    identifier: str, solver: Solver
) -> None:
    finding = after(identifier, replace(solver, budget=1))

    assert finding.verdict is Verdict.UNDECIDED
    assert not finding.contradiction


def test_a_fence_of_a_millisecond_confirms_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cvc5_check, "TIME_FENCE_MS", 1)
    finding = after("CUT-001", CVC5)

    assert finding.verdict is Verdict.UNDECIDED
    assert "gave up" in finding.reason


@SOLVERS
@pytest.mark.parametrize("text", ["", "(assert", "(check-sat", "(set-logic QF_LIA)", "(exit)"])
def test_a_text_without_an_answer_has_none(text: str, solver: Solver) -> None:
    """An empty text is no question to cvc5; z3 finds that it assumes nothing."""
    wanted = (Answer.UNKNOWN, Answer.SAT) if solver is Z3 else (Answer.UNKNOWN,)

    assert solver.check(text).answer in wanted


@pytest.mark.parametrize("identifier", ["CUT-001", "CUT-003"])
def test_solvers_that_disagree_are_a_contradiction_that_names_property_and_obligation(
    identifier: str,
) -> None:
    finding = after(identifier, answering(opposite))

    assert finding.verdict is Verdict.UNDECIDED
    assert f"`{identifier} premise`" in finding.contradiction
    assert "cvc5 answers unsat" in finding.contradiction


def test_one_obligation_out_of_all_is_enough_to_contradict() -> None:
    def last_wrong(text: str) -> Result:
        return opposite(text) if "refused-1:" in text else Z3.check(text)

    assert "CUT-001 refused-1" in after("CUT-001", answering(last_wrong)).contradiction


def test_a_finding_whose_obligations_were_not_answered_is_not_confirmed() -> None:
    for identifier in CLAIMS:
        assert confirmed(found(identifier), (), BOTH).verdict is Verdict.UNDECIDED


def test_a_finding_without_grounds_is_not_confirmed() -> None:
    bare = replace(found("CUT-001"), grounds=None)
    asked = replace(inquiry(CVC5), found={"CUT-001": bare})

    answered = asked.answer(CLAIMS["CUT-001"])

    assert confirmed(bare, answered, (CVC5,)).verdict is Verdict.UNDECIDED


def test_a_worker_that_dies_confirms_nothing() -> None:
    def die(_: str) -> Result:
        os._exit(1)

    answers = answer_all(inquiry(answering(die)), 2, lambda _: None)

    assert answers == {}


def test_every_claim_and_every_lemma_is_answered_alike_by_one_process_and_by_two() -> None:
    one, two = (answer_all(inquiry(*BOTH), jobs, lambda _: None) for jobs in (1, 2))

    assert one == two
    assert set(one) == {"CUT-001", "CUT-003", *(lemma.id for lemma in LEMMAS)}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the file of a run whose answers were kept."""
    file = tmp_path / "kept" / "confirmations.json"
    asked = inquiry(Z3, kept=file)
    answer_all(asked, 1, lambda _: None)
    asked.kept.save(whole=True)
    return file


def asked_again(path: Path, *, fresh: bool = False, solver: Solver = Z3) -> int:
    """Return how many obligations are asked again in a second run."""
    answers = answer_all(inquiry(solver, kept=path, fresh=fresh), 1, lambda _: None)
    every: list[Answered] = [each for answered in answers.values() for each in answered]
    return sum(not each.kept for each in every)


def entries(path: Path) -> dict[str, dict[str, Any]]:
    return json.loads(path.read_text(encoding="utf-8"))["answers"]  # type: ignore[no-any-return]  # as written


def rewrite(path: Path, answers: Mapping[str, object]) -> None:
    path.write_text(json.dumps({"schema": 1, "answers": answers}), encoding="utf-8")


def test_an_unchanged_question_is_not_asked_again_unless_afresh(path: Path) -> None:
    assert asked_again(path) == 0
    assert asked_again(path, fresh=True) == len(entries(path))


def test_another_version_budget_or_option_asks_again(path: Path) -> None:
    number = len(entries(path))
    for other in (
        replace(Z3, version=lambda: "z3 9.9.9"),
        replace(Z3, budget=Z3.budget + 1),
        replace(Z3, options={"random_seed": "1"}),
    ):
        assert asked_again(path, solver=other) == number


def test_a_forged_answer_is_asked_again(path: Path) -> None:
    for answer in ("sat", "unsat", "unknown", "proved", None):
        forged = {key: {**entry, "answer": answer} for key, entry in entries(path).items()}
        changed = [key for key, entry in entries(path).items() if entry["answer"] != answer]
        kept = path.read_text(encoding="utf-8")
        rewrite(path, forged)

        assert asked_again(path) == len(changed)
        path.write_text(kept, encoding="utf-8")


def test_an_answer_to_another_question_is_asked_again(path: Path) -> None:
    keys = list(entries(path))
    shifted = dict(zip(keys, [entries(path)[key] for key in [*keys[1:], keys[0]]], strict=True))
    rewrite(path, shifted)

    assert asked_again(path) == len(keys)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"schema": 9, "answers": {}}', '{"schema": 1}'])
def test_a_damaged_file_is_the_same_as_none(path: Path, text: str) -> None:
    number = len(entries(path))
    path.write_text(text, encoding="utf-8")

    assert asked_again(path) == number


def test_an_unknown_answer_is_not_kept(tmp_path: Path) -> None:
    kept = Confirmations(tmp_path / "kept.json")
    kept.put(confirmation_key(Z3, "text"), Result(Answer.UNKNOWN, 5, "canceled"))
    kept.save(whole=True)

    assert entries(tmp_path / "kept.json") == {}


def test_a_spent_budget_of_z3_says_canceled_and_is_unknown() -> None:
    script = Script()
    script.add(examined_formula())
    result = Z3.ask(script.text(), 1_000)

    assert (result.answer, result.reason) == (Answer.UNKNOWN, "canceled")


def examined_formula() -> Node:
    return build.negation(LEMMAS[2].statement.node)
