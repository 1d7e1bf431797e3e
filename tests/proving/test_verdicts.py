"""What counts as expected, and that whatever stops a solver never counts as a proof."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
import z3

from lexproof.catalogue import Catalogue, Kind, Property
from lexproof.language import all_of, never, none_of
from lexproof.proving import oracle, readings, run
from lexproof.proving.cache import Cache
from lexproof.proving.examine import examine
from lexproof.proving.lemmas import LEMMAS
from lexproof.proving.run import (
    Task,
    examine_all,
    prove_lemma,
    prove_lemmas,
    without_lemmas,
)
from lexproof.proving.verdict import Finding, Verdict, judge, ledger_entry
from lexproof.solving.model import Answer, Result
from lexproof.solving.z3_session import Session

from .small_law import BARRED, CATALOGUE

CLAIMS = {claim.id: claim for claim in CATALOGUE.properties}
TRUTHS = {
    "CUT-001": (),
    "CUT-002": (),
    "CUT-003": ({"deadline": ("left_out",)},),
    "CUT-005": ({"reach": ("person",)}, {"deadline": ("left_out",)}),
    "ORDER-001": (),
}
"""Under which readings these claims fail; nowhere where the list is empty."""

Check = Callable[[Session, int, Sequence[z3.BoolRef]], Result]
_real_check: Check = Session.check


def found(verdict: Verdict, identifier: str = "CUT-003") -> Finding:
    """Return a finding with this verdict."""
    return Finding(id=identifier, verdict=verdict, reason="stopped")


def use(monkeypatch: pytest.MonkeyPatch, check: Check) -> None:
    """Let the solver answer like this."""

    def asked(session: Session, budget: int, assumptions: Sequence[z3.BoolRef] = ()) -> Result:
        return check(session, budget, assumptions)

    monkeypatch.setattr(Session, "check", asked)


def unknown(_: Session, __: int, ___: Sequence[z3.BoolRef]) -> Result:
    return Result(Answer.UNKNOWN, 0, "told to stop")


def is_true(finding: Finding) -> bool:
    """Say that a finding claims nothing that is false of the small law."""
    if finding.verdict is Verdict.UNDECIDED:
        return True
    truth = TRUTHS[finding.id]
    if finding.verdict is Verdict.PROVED:
        return not truth
    return finding.verdict is Verdict.REFUTED and finding.fails_under == truth


@pytest.mark.parametrize("verdict", [Verdict.UNDECIDED, Verdict.VACUOUS])
@pytest.mark.parametrize("kind", Kind)
def test_undecided_and_vacuous_are_never_as_expected(kind: Kind, verdict: Verdict) -> None:
    claim, finding = replace(CLAIMS["CUT-003"], kind=kind), found(verdict)

    assert not judge(claim, finding, None).as_expected
    assert not judge(claim, finding, {"CUT-003": ledger_entry(finding)}).as_expected


@pytest.mark.parametrize(
    ("kind", "wanted"), [(Kind.MUST, Verdict.PROVED), (Kind.FALSE, Verdict.REFUTED)]
)
def test_a_must_is_expected_proved_and_a_misreading_refuted(kind: Kind, wanted: Verdict) -> None:
    claim = replace(CLAIMS["CUT-003"], kind=kind)

    fitting = [v for v in Verdict if judge(claim, found(v), None).as_expected]

    assert fitting == [wanted]


def test_a_question_is_expected_as_in_the_ledger_and_never_without_one() -> None:
    claim, finding = CLAIMS["CUT-003"], examine(CATALOGUE, CLAIMS["CUT-003"])
    entry = ledger_entry(finding)

    assert judge(claim, finding, {claim.id: entry}).as_expected
    assert not judge(claim, finding, None).as_expected
    assert not judge(claim, finding, {}).as_expected
    assert not judge(claim, finding, {claim.id: {**entry, "fails_under": [{}]}}).as_expected
    assert not judge(claim, finding, {claim.id: {**entry, "verdict": "proved"}}).as_expected


@pytest.mark.parametrize("identifier", ["CUT-001", "CUT-901", "ORDER-001"])
def test_a_claim_whose_premise_has_no_case_is_vacuous(identifier: str) -> None:
    claim = CLAIMS[identifier]
    empty = replace(claim, premise=all_of(claim.premise, BARRED, none_of(BARRED)))
    plain = replace(claim, premise=never())

    assert examine(CATALOGUE, empty).verdict is Verdict.VACUOUS
    assert examine(CATALOGUE, plain).verdict is Verdict.VACUOUS


def test_a_claim_examined_outside_its_readings_is_vacuous_not_proved() -> None:
    finding = examine(CATALOGUE, CLAIMS["CUT-002"], {"reach": "offence"})

    assert finding.verdict is Verdict.VACUOUS


def test_two_properties_with_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="CUT-001"):
        Catalogue(law=CATALOGUE.law, properties=(CLAIMS["CUT-001"], CLAIMS["CUT-001"]))


@pytest.mark.parametrize("identifier", CLAIMS)
def test_a_solver_that_never_answers_decides_nothing(
    monkeypatch: pytest.MonkeyPatch, identifier: str
) -> None:
    use(monkeypatch, unknown)

    assert examine(CATALOGUE, CLAIMS[identifier]).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize("identifier", TRUTHS)
def test_one_answer_that_stays_out_anywhere_makes_no_verdict_wrong(
    monkeypatch: pytest.MonkeyPatch, identifier: str
) -> None:
    """Every single call of the solver is lost once: in the premise, the oracle, the chooser."""
    asked, lost = 0, -1

    def check(session: Session, budget: int, assumptions: Sequence[z3.BoolRef]) -> Result:
        nonlocal asked
        asked += 1
        if asked == lost:
            return unknown(session, budget, assumptions)
        return _real_check(session, budget, assumptions)

    use(monkeypatch, check)
    assert examine(CATALOGUE, CLAIMS[identifier]).verdict is not Verdict.UNDECIDED
    calls = asked

    for number in range(1, calls + 1):
        asked, lost = 0, number
        assert is_true(examine(CATALOGUE, CLAIMS[identifier])), (identifier, number)


@pytest.mark.parametrize("identifier", TRUTHS)
def test_answers_that_stay_out_from_some_call_on_make_no_verdict_wrong(
    monkeypatch: pytest.MonkeyPatch, identifier: str
) -> None:
    asked, last = 0, 0

    def check(session: Session, budget: int, assumptions: Sequence[z3.BoolRef]) -> Result:
        nonlocal asked
        asked += 1
        answer = _real_check if asked <= last else unknown
        return answer(session, budget, assumptions)

    use(monkeypatch, check)
    for number in (*range(12), 20, 30):
        asked, last = 0, number
        assert is_true(examine(CATALOGUE, CLAIMS[identifier])), (identifier, number)


@pytest.mark.parametrize("identifier", TRUTHS)
def test_a_budget_of_one_unit_makes_no_verdict_wrong(
    monkeypatch: pytest.MonkeyPatch, identifier: str
) -> None:
    for name in ("ABSTRACT", "HINTED", "EXACT", "WHOLE", "CORE"):
        monkeypatch.setattr(oracle, f"{name}_BUDGET", 1)
    for name in ("_SMALL_BUDGET", "_CHOICE_BUDGET"):
        monkeypatch.setattr(readings, name, 1)

    assert is_true(examine(CATALOGUE, CLAIMS[identifier]))


@pytest.mark.parametrize("identifier", TRUTHS)
def test_a_solver_that_raises_decides_nothing(
    monkeypatch: pytest.MonkeyPatch, identifier: str
) -> None:
    def broken(*_: object) -> z3.CheckSatResult:
        raise z3.Z3Exception("out of order")

    monkeypatch.setattr(z3.Solver, "check", broken)

    assert examine(CATALOGUE, CLAIMS[identifier]).verdict is Verdict.UNDECIDED


def test_a_fault_inside_an_examination_decides_nothing_with_one_process_as_with_two(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object) -> Finding:
        raise z3.Z3Exception("out of order")

    monkeypatch.setattr(run, "examine", broken)
    task = Task(CATALOGUE, (CLAIMS["CUT-001"], CLAIMS["CUT-003"]), {})

    for jobs in (1, 2):
        every = examine_all(
            task, Cache(None), fresh=True, jobs=jobs, progress=lambda _: None
        ).values()
        assert {finding.verdict for finding in every} == {Verdict.UNDECIDED}
        assert all("out of order" in finding.reason for finding in every)


HARD = """
(declare-const x Int) (declare-const y Int) (declare-const z Int)
(assert (= (+ (* x x x) (* y y y) (* z z z)) 33))
"""


def test_an_interrupted_solver_answers_unknown() -> None:
    class Interruptible(Session):
        def interrupt(self) -> None:
            self._context.interrupt()

    session = Interruptible(HARD)
    timer = threading.Timer(0.3, session.interrupt)
    timer.start()

    result = session.check(4_000_000_000)

    timer.cancel()
    assert result.answer is Answer.UNKNOWN


def test_a_solver_stopped_from_the_keyboard_stops_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> z3.CheckSatResult:
        return z3.unknown

    def by_keyboard(_: z3.Solver) -> str:
        return "interrupted from keyboard"

    monkeypatch.setattr(z3.Solver, "check", stopped)
    monkeypatch.setattr(z3.Solver, "reason_unknown", by_keyboard)

    with pytest.raises(KeyboardInterrupt):
        Session("").check(1000)


def test_a_lemma_that_is_not_decided_is_not_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, unknown)

    assert {lemma.verdict for lemma in prove_lemmas()} == {Verdict.UNDECIDED}


def test_a_false_lemma_is_refuted() -> None:
    lemma = replace(LEMMAS[0], statement=none_of(LEMMAS[0].statement))

    assert prove_lemma(lemma).verdict is Verdict.REFUTED


@pytest.mark.parametrize("verdict", [Verdict.UNDECIDED, Verdict.REFUTED])
def test_what_rests_on_lemmas_is_undecided_where_one_of_them_is_not_proved(
    verdict: Verdict,
) -> None:
    examined: list[Property] = [CLAIMS["CUT-001"], CLAIMS["ORDER-001"]]
    every = {claim.id: examine(CATALOGUE, claim) for claim in examined}
    lemmas = [found(Verdict.PROVED, "good"), found(verdict, "bad")]

    left = without_lemmas(every, lemmas)

    assert left["CUT-001"] == every["CUT-001"]
    assert left["ORDER-001"].verdict is Verdict.UNDECIDED
    assert "bad" in left["ORDER-001"].reason
    assert without_lemmas(every, lemmas[:1]) == every


@pytest.mark.parametrize("identifier", ["SCOPE-006", "BAR-012"])
def test_the_work_of_a_proof_repeats_whatever_python_hashes(identifier: str) -> None:
    program = (
        "from amnesty2022_properties import CATALOGUE\n"
        "from lexproof.proving.cache import finding_data\n"
        "from lexproof.proving.examine import examine\n"
        f"claim = next(c for c in CATALOGUE.properties if c.id == {identifier!r})\n"
        "print({**finding_data(examine(CATALOGUE, claim)), 'seconds': 0})\n"
    )
    said = [
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]

    assert said[0] == said[1]
    assert identifier in said[0]
