"""One defect at a time, planted in a sound law: each is found, and nothing else is."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from lexproof.catalogue import Catalogue, must
from lexproof.commands.findings import tell_finding
from lexproof.commands.observations import tell_observations
from lexproof.inspecting.observation import Kind, Observation, Status, Topic
from lexproof.inspecting.whole import inspect_all, inspections_of
from lexproof.language import (
    Constraint,
    Facts,
    Label,
    Law,
    Provision,
    Sentence,
    Silence,
    Truth,
    Waiver,
    all_of,
    always,
    any_of,
    definition,
    never,
    none_of,
)
from lexproof.tree import build

from .small_law import (
    BOOK,
    CATALOGUE,
    COLOUR,
    LATE,
    LAW,
    MEMBER,
    NOT_A_MAP,
    QUESTION,
    WAIVER,
    Book,
    Colour,
    atlas,
    body,
    book_is,
    catalogue_of,
    maps,
    novel,
    unsaid_atlases,
    warning,
    with_rule,
)

IMPOSSIBLE = all_of(book_is(Book.novel), book_is(Book.map))


def observed(catalogue: Catalogue) -> tuple[Observation, ...]:
    return inspect_all(inspections_of(catalogue), 1, lambda _: None)


def findings(
    law: Law, catalogue: Catalogue | None = None, *, conditions: bool = False
) -> list[Observation]:
    """Return what is not sound about a version of the law, its conditions only where asked."""
    inspections = inspections_of(catalogue or catalogue_of(law))
    asked = [each for each in inspections if conditions or each.topic is not Topic.CONDITIONS]
    found = inspect_all(tuple(asked), 1, lambda _: None)
    return [each for each in found if each.status is not Status.SOUND]


def the_only(found: Sequence[Observation], kind: Kind, subject: str) -> Observation:
    """Return the one finding, which must be of this kind and about this subject."""
    assert [(each.kind, each.subject) for each in found] == [(kind, subject)]
    return found[0]


def told(law: Law, each: Observation) -> str:
    return tell_finding(law, each)


def case_of(each: Observation) -> dict[str, object]:
    assert each.witness is not None
    return {name: value for name, value in each.witness.cases[0].items() if name != "id"}


def added(rule: Provision, law: Law = LAW) -> Law:
    """Return the law with one provision more, which comes from somewhere."""
    return replace(
        law,
        provisions=(*law.provisions, rule),
        other_sources={**law.other_sources, rule.id: rule.place},
    )


def rule_of(identifier: str, formula: Truth) -> Provision:
    applies = definition(identifier, "custom", formula)
    return Provision(id=identifier, place="custom", rule="A rule.", applies=applies)


def test_a_sound_law_has_only_its_listed_silences() -> None:
    found = observed(CATALOGUE)

    assert {each.status for each in found} == {Status.SOUND}
    assert {each.kind for each in found} >= {
        Kind.LISTED_GAP,
        Kind.NO_OTHER_GAP,
        Kind.SILENCE_IN_GAPS,
        Kind.APART,
        Kind.EXCEPTED,
        Kind.APPLIES,
        Kind.DECIDES,
        Kind.NEEDED,
        Kind.WAIVED,
        Kind.MATTERS,
        Kind.IRRELEVANT,
        Kind.SATISFIABLE,
        Kind.TRACED,
        Kind.SOURCED,
    }
    assert "nothing found but the 2 listed silences" in tell_observations(LAW, found)


def test_gaps_are_found_without_a_look_at_the_silences() -> None:
    unlisted = replace(LAW, silences=())

    found = findings(unlisted)

    assert [each.kind for each in found] == [Kind.UNLISTED_GAP] * 2
    assert {str(case_of(each)["book"]) for each in found} == {"map", "atlas"}
    assert all(case_of(each)["late"] is True for each in found)


def test_a_gap_that_no_silence_lists_is_found() -> None:
    law = replace(LAW, silences=(unsaid_atlases,))

    each = the_only(findings(law), Kind.UNLISTED_GAP, "sanction")

    assert case_of(each) == {"schema": 1, "book": "map", "late": True}
    assert told(law, each) == ("gap that no silence lists: `sanction` has no answer in this case")


def test_a_gap_that_a_silence_lists_only_in_part_is_found() -> None:
    law = with_rule(maps.applies, all_of(body(maps.applies), MEMBER))

    each = the_only(findings(law), Kind.UNLISTED_GAP, "sanction")

    assert "member" not in case_of(each)


def test_a_silence_on_a_case_that_has_an_answer_is_found() -> None:
    law = with_rule(maps.applies, all_of(LATE, none_of(book_is(Book.atlas))))
    law = replace(law, provisions=LAW.provisions, decision=LAW.decision)

    each = the_only(findings(law), Kind.ANSWERED_SILENCE, "silence.map")

    assert case_of(each)["book"] == "novel"
    assert told(law, each) == "the silence `silence.map` covers a case that has an answer"


def test_a_silence_that_no_case_meets_is_found() -> None:
    dead = Silence(
        id="dead", place="¶9", question="What?", applies=definition("dead", "¶9", IMPOSSIBLE)
    )
    law = replace(LAW, silences=(*LAW.silences, dead))

    found = findings(law)

    assert Kind.DEAD_SILENCE in {each.kind for each in found if each.subject == "dead"}


def test_a_law_without_questions_is_not_passed_over() -> None:
    each = the_only(findings(replace(LAW, questions=())), Kind.NO_QUESTION, "library")

    assert "nothing is known of gaps" in told(LAW, each)


def test_two_answers_to_one_case_are_found() -> None:
    plain = tuple(replace(rule, excepts=()) for rule in LAW.provisions)

    each = the_only(findings(replace(LAW, provisions=plain)), Kind.OVERLAP, "sanction")

    assert each.beside == ("fine.novel", "warning")
    assert case_of(each)["member"] is True
    assert told(LAW, each).endswith("has two answers in this case: fine.novel and warning")


def test_a_provision_that_never_applies_is_found() -> None:
    law = added(rule_of("never", all_of(LATE, MEMBER, IMPOSSIBLE)))

    found = findings(law)

    dead = [each for each in found if each.kind is Kind.NEVER_APPLIES]
    assert told(law, the_only(dead, Kind.NEVER_APPLIES, "never")) == (
        "the provision `never` never applies: proved"
    )


def test_a_provision_without_which_nothing_changes_is_found() -> None:
    law = added(rule_of("idle", MEMBER))

    each = the_only(findings(law), Kind.REDUNDANT, "idle")

    assert "without it every decision stays the same" in told(law, each)


def test_a_needless_condition_is_found() -> None:
    law = with_rule(novel.applies, all_of(body(novel.applies), NOT_A_MAP))

    each = the_only(findings(law, conditions=True), Kind.NEEDLESS, "fine.novel")

    assert each.condition is NOT_A_MAP.node
    assert told(law, each).startswith("needless in fine.novel: “not book: a map” in “")


def test_of_two_conditions_that_say_the_same_one_is_needless() -> None:
    twice = none_of(none_of(MEMBER))
    law = with_rule(warning.applies, all_of(LATE, book_is(Book.novel), MEMBER, twice))

    each = the_only(findings(replace(law, waivers=()), conditions=True), Kind.NEEDLESS, "warning")

    assert each.condition is twice.node


def test_a_needless_option_of_a_list_is_found() -> None:
    either = any_of(book_is(Book.novel), book_is(Book.map))
    listed = Truth(build.among(BOOK.node, [Book.novel.name, Book.map.name]))
    for alternatives in (either, listed):
        law = with_rule(novel.applies, all_of(LATE, alternatives, NOT_A_MAP))

        each = the_only(findings(law, conditions=True), Kind.NEEDLESS, "fine.novel")

        assert each.condition is book_is(Book.map).node


def test_a_needless_alternative_is_found() -> None:
    law = with_rule(atlas.applies, any_of(body(atlas.applies), all_of(LATE, IMPOSSIBLE)))

    found = findings(law, conditions=True)

    assert {each.kind for each in found} == {Kind.NEEDLESS}
    assert all_of(LATE, IMPOSSIBLE).node in {each.condition for each in found}


def test_a_condition_shared_with_a_rule_that_needs_it_is_not_needless() -> None:
    """Alone it would be needless in the warning, which is for novels anyway."""
    shared = all_of(LATE, NOT_A_MAP)
    law = with_rule(warning.applies, all_of(shared, book_is(Book.novel), MEMBER))
    law = added(rule_of("charge", shared), replace(law, waivers=()))

    the_only(findings(law, conditions=True), Kind.REDUNDANT, "charge")


def test_a_needless_condition_without_its_reason_is_found() -> None:
    the_only(findings(replace(LAW, waivers=()), conditions=True), Kind.NEEDLESS, "warning")


@pytest.mark.parametrize(
    ("condition", "subject"), [(MEMBER, "warning"), (book_is(Book.atlas), "library")]
)
def test_a_reason_for_a_condition_that_is_needed_or_not_there_is_found(
    condition: Truth, subject: str
) -> None:
    stale = Waiver(formula=WAIVER.formula, condition=condition, reason="habit")

    each = the_only(
        findings(replace(LAW, waivers=(WAIVER, stale)), conditions=True),
        Kind.STALE_WAIVER,
        subject,
    )

    assert told(LAW, each).startswith("a reason is given for a condition that is not needless")


def test_a_fact_that_never_matters_is_found() -> None:
    facts = _copied()
    facts.truth("rain", Label("rain"), default=never(), usual=False)
    law = replace(LAW, facts=facts)

    each = the_only(findings(law), Kind.NEVER_MATTERS, "rain")

    assert told(law, each) == "rain (rain) never matters, though it is asked for: proved"


def test_a_text_that_nothing_reads_is_found() -> None:
    facts = _copied()
    facts.text("shelf", Label("shelf"))

    the_only(findings(replace(LAW, facts=facts)), Kind.NEVER_READ, "shelf")


def test_a_fact_that_matters_though_declared_irrelevant_is_found() -> None:
    facts = _copied()
    facts.declared["member"] = replace(facts.declared["member"], relevant=False)

    each = the_only(findings(replace(LAW, facts=facts)), Kind.MATTERS_AFTER_ALL, "member")

    assert each.witness is not None
    assert len(each.witness.cases) == 2
    assert {str(decision["sanction"]) for decision in each.decisions} == {"fine", "warning"}


def test_an_irrelevant_fact_that_makes_a_case_impossible_is_found() -> None:
    forbidding = Constraint(
        id="facts.no_red_maps",
        paths=("book", "colour"),
        holds=none_of(book_is(Book.map), COLOUR.is_(Colour.blue)).is_same_as(always()),
        message="no blue map",
    )
    law = replace(LAW, constraints=(forbidding,), silences=LAW.silences)

    found = [each for each in findings(law) if each.subject == "colour"]

    the_only(found, Kind.FORBIDS, "colour")


def test_a_fact_that_only_opens_the_way_for_another_matters_with_it() -> None:
    facts = _copied()
    gate = facts.truth("card", Label("card"), default=never(), usual=True)
    member = replace(facts.declared.pop("member"), default=gate)
    facts.declared["member"] = member
    law = replace(LAW, facts=facts)

    found = [each for each in observed(catalogue_of(law)) if each.subject == "card"]

    assert [each.kind for each in found] == [Kind.MATTERS]
    assert found[0].beside == ("member",)
    assert told(law, found[0]) == "card (card) matters, together with member (member)"


def test_a_premise_that_no_case_meets_is_found() -> None:
    claim = must("BOOK-002", "Nothing.", basis="¶1", premise=IMPOSSIBLE, conclusion=none_of(LATE))
    catalogue = replace(CATALOGUE, properties=(*CATALOGUE.properties, claim))

    the_only(findings(LAW, catalogue), Kind.VACUOUS, "BOOK-002")


def test_a_premise_met_only_outside_the_readings_of_its_property_is_vacuous() -> None:
    claim = must(
        "BOOK-002",
        "Nothing.",
        basis="¶1",
        premise=unsaid_atlases.applies,
        conclusion=always(),
        readings={"atlases": "books"},
    )

    the_only(findings(LAW, replace(CATALOGUE, properties=(claim,))), Kind.VACUOUS, "BOOK-002")


def test_a_sentence_that_became_nothing_is_found() -> None:
    lost = Sentence(place="¶4", gist="Lost.", digest="3" * 64)

    each = the_only(findings(replace(LAW, trace=(*LAW.trace, lost))), Kind.UNTRACED_SENTENCE, "¶4")

    assert "became nothing" in told(LAW, each)


def test_a_provision_from_nowhere_is_found() -> None:
    law = replace(LAW, other_sources={})

    the_only(findings(law), Kind.UNTRACED_PROVISION, "warning")


def test_a_source_of_a_provision_that_is_not_there_is_found() -> None:
    ghost = replace(LAW.trace[0], provisions=("fine.novel", "fine.ghost"))
    law = replace(
        LAW,
        trace=(ghost, *LAW.trace[1:]),
        other_sources={**LAW.other_sources, "fine.spirit": "hearsay"},
    )

    found = findings(law)

    assert [(each.kind, each.subject, each.beside) for each in found] == [
        (Kind.UNKNOWN_PROVISION, "¶1", ("fine.ghost",)),
        (Kind.UNKNOWN_PROVISION, "hearsay", ("fine.spirit",)),
    ]


def test_answers_are_questioned_one_question_at_a_time() -> None:
    """The same two provisions may answer two questions."""
    other = replace(QUESTION, name="again", answers={"warning": warning.applies})
    law = replace(LAW, questions=(QUESTION, other))

    found = findings(law)

    assert {(each.kind, each.subject) for each in found} == {(Kind.UNLISTED_GAP, "again")}


def _copied() -> Facts:
    facts = LAW.facts
    return Facts(dict(facts.declared), dict(facts.texts), dict(facts.groups), list(facts.tables))
