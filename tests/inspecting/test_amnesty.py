"""The amnesty itself: its gaps are its silences, and what the report says is of this law."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from amnesty2022 import coverage, silences
from amnesty2022.law import LAW
from amnesty2022.questions import QUESTIONS
from amnesty2022_properties import CATALOGUE
from lexproof.inspecting.gaps import gap_inspections
from lexproof.inspecting.inspection import Inspection
from lexproof.inspecting.observation import Kind, Observation, Status
from lexproof.inspecting.overlaps import overlap_inspections
from lexproof.inspecting.trace import trace_inspections
from lexproof.language import Counterpart, Law
from lexproof.language.rewriting import rewritten
from lexproof.tree.walk import post_order

REPORT = Path(__file__).parents[2] / "reports" / "structure.txt"


def observed(inspections: Iterable[Inspection]) -> list[Observation]:
    return [each for inspection in inspections for each in inspection.run()]


def test_the_gaps_are_the_listed_silences_and_each_silence_is_in_a_gap() -> None:
    found = observed(gap_inspections(LAW))

    assert {each.status for each in found} == {Status.SOUND}
    regions = [each for each in found if each.kind is Kind.LISTED_GAP]
    listed = {name for each in regions for name in each.beside}
    assert listed == {silence.id for silence in LAW.silences}
    assert {each.subject for each in regions} == {question.name for question in QUESTIONS}


def test_the_questions_and_their_answers_do_not_mention_a_silence() -> None:
    asked = [each.arises.node for each in QUESTIONS]
    asked += [truth.node for each in QUESTIONS for truth in each.answers.values()]

    assert not {silence.applies.node for silence in LAW.silences} & set(post_order(asked))


def test_a_silence_that_is_forgotten_is_found_again() -> None:
    kept = tuple(each for each in LAW.silences if each is not silences.served_grave)
    _, relief, *_ = gap_inspections(replace(LAW, silences=kept))

    found = [each for each in relief.run() if each.kind is Kind.UNLISTED_GAP]

    assert found
    for each in found:
        assert each.witness is not None
        case = each.witness.cases[0]
        assert (case["stage"], case["offence"]["gravity"]) == ("served", "grave")


def test_no_case_gets_two_answers() -> None:
    found = observed(overlap_inspections(LAW))

    assert {each.kind for each in found} == {Kind.APART}
    assert len(found) == 3 + 21


def test_a_provision_widened_into_another_gives_a_case_two_answers() -> None:
    """The relief for grave crimes is given to especially grave ones as well."""
    wider = Counterpart({coverage.GRAVE.node: coverage.LIGHT.node})
    law: Law = rewritten(LAW, {coverage.GRAVE.node: wider(coverage.GRAVE).node})

    found = [each for each in observed(overlap_inspections(law)) if each.kind is Kind.OVERLAP]

    assert ("relief.convicted", "relief.grave") in {each.beside for each in found}


def test_the_trace_has_no_hole() -> None:
    assert {each.status for each in observed(trace_inspections(LAW))} == {Status.SOUND}


def test_the_report_is_about_this_law_and_finds_nothing_but_its_silences() -> None:
    report = REPORT.read_text(encoding="utf-8")

    assert report.startswith(LAW.title)
    for number in (
        f"of {len(LAW.provisions)} provisions, {len(LAW.provisions)} apply",
        f"{len(CATALOGUE.properties)} of {len(CATALOGUE.properties)} premises are met",
        f"of {len(LAW.trace)} sentences",
    ):
        assert number in report, number
    for path in (*LAW.facts.declared, *LAW.facts.texts):
        assert f"  {path} (" in report, path
    assert report.endswith(f"nothing found but the {len(LAW.silences)} listed silences\n")
