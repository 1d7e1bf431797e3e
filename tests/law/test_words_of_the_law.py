"""Facts, options, readings and ids: each can be told to a reader, and none is told twice."""

import inspect
import linecache
import re
from collections import Counter
from collections.abc import Iterable

import pytest

from amnesty2022 import vocabulary
from amnesty2022.law import LAW
from lexproof.language import Label, Options
from lexproof.language.facts import STATED
from lexproof.language.reading import PREFIX
from lexproof.tree.node import Node
from lexproof.tree.walk import symbol_name, symbols

WELL_FORMED = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?")
CYRILLIC, KAZAKH = re.compile("[а-яё]"), re.compile("[а-яёәғқңөұүһі]")


VOCABULARY: list[type[Options]] = [
    found
    for _, found in inspect.getmembers(vocabulary, inspect.isclass)
    if issubclass(found, Options) and found is not Options
]
FACT_LABELS: dict[str, Label] = {
    **{path: fact.label for path, fact in LAW.facts.declared.items()},
    **{path: text.label for path, text in LAW.facts.texts.items()},
}
LABELS: dict[str, Label] = {
    **FACT_LABELS,
    **{path: group.label for path, group in LAW.facts.groups.items()},
    **{f"{list_.__name__}.{one.name}": one.label for list_ in VOCABULARY for one in list_},
}


def test_the_vocabulary_holds_every_list_of_options_a_fact_has() -> None:
    used = {fact.options for fact in LAW.facts.declared.values() if fact.options is not None}

    assert used <= set(VOCABULARY)
    assert len(VOCABULARY) == 11


@pytest.mark.parametrize(("owner", "label"), LABELS.items(), ids=LABELS)
def test_a_fact_and_an_option_are_told_in_english_russian_and_kazakh(
    owner: str, label: Label
) -> None:
    assert label.en.isascii(), owner
    assert label.en.strip() == label.en != ""
    assert CYRILLIC.search(label.ru.lower()), owner
    assert KAZAKH.search(label.kk.lower()), owner


def test_two_options_of_one_list_never_read_the_same() -> None:
    for options in VOCABULARY:
        for language in ("en", "ru", "kk"):
            told = [getattr(option.label, language) for option in options]

            assert len(set(told)) == len(told), (options, language)


def test_two_facts_never_read_the_same() -> None:
    for language in ("en", "ru", "kk"):
        told = Counter(getattr(label, language) for label in FACT_LABELS.values())

        assert max(told.values()) == 1, told.most_common(1)


def test_ids_of_provisions_and_silences_are_well_formed_and_given_once() -> None:
    ids = [rule.id for rule in LAW.provisions] + [silence.id for silence in LAW.silences]

    assert all(WELL_FORMED.fullmatch(identifier) for identifier in ids), ids
    assert len(set(ids)) == len(ids)


def test_a_silence_is_named_as_one_or_after_the_reading_that_brings_it_about() -> None:
    for silence in LAW.silences:
        assert silence.id.startswith("silence.") or silence.id in LAW.readings, silence.id


def test_every_provision_restates_its_rule_and_every_silence_asks_a_question() -> None:
    assert all(rule.rule.endswith(".") and rule.place for rule in LAW.provisions)
    assert all(silence.question.endswith("?") and silence.place for silence in LAW.silences)


def test_a_provision_stands_where_it_says_it_does() -> None:
    for rule in LAW.provisions:
        lines = linecache.getlines(rule.file)[rule.line - 1 : rule.line + 3]

        assert any(f'"{rule.id}"' in line for line in lines), rule.id


def test_a_provision_excepts_only_provisions_that_exist_and_not_itself() -> None:
    known = {rule.id for rule in LAW.provisions}
    for rule in LAW.provisions:
        assert set(rule.excepts) <= known - {rule.id}, rule.id


def test_paths_of_facts_are_well_formed_and_given_once() -> None:
    facts = LAW.facts
    paths = [*facts.declared, *facts.texts, *facts.groups]

    assert all(WELL_FORMED.fullmatch(path) for path in paths), paths
    assert len(set(paths)) == len(paths)
    assert [fact.path for fact in facts.declared.values()] == list(facts.declared)


def test_every_unknown_of_the_law_is_a_declared_fact_its_being_stated_or_a_reading() -> None:
    facts = LAW.facts
    known = {
        *facts.declared,
        *(path + STATED for path in (*facts.declared, *facts.groups)),
        *(PREFIX + name for name in LAW.readings),
    }

    assert names_in(LAW.roots().values()) <= known


def names_in(roots: Iterable[Node]) -> set[str]:
    """Return the names of the unknowns below some formulas."""
    return {symbol_name(each) for each in symbols(roots)}


def test_every_relevant_fact_and_every_reading_decides_something() -> None:
    facts = LAW.facts.declared.values()
    decision = names_in(node for name, node in LAW.roots().items() if name.startswith("decision."))
    defaults = names_in(fact.default.node for fact in facts if fact.default is not None)

    assert {fact.path for fact in facts if fact.relevant} <= decision | defaults
    assert not {fact.path for fact in facts if not fact.relevant} & (decision | defaults)
    assert {PREFIX + name for name in LAW.readings} <= decision


def test_a_constraint_names_facts_that_exist_and_tells_what_to_correct() -> None:
    paths = {*LAW.facts.declared, *LAW.facts.groups}
    for constraint in LAW.constraints:
        assert set(constraint.paths) <= paths, constraint.id
        assert re.search("correct|swap|say", constraint.message), constraint.id
        assert not constraint.message.endswith(".")
    ids = [constraint.id for constraint in LAW.constraints]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("name", LAW.readings)
def test_a_reading_is_well_formed_and_says_why_it_is_open(name: str) -> None:
    reading = LAW.readings[name]

    assert WELL_FORMED.fullmatch(reading.id)
    assert reading.id == name
    assert reading.question.endswith("?")
    assert reading.reason.endswith(".")
    assert reading.place
    assert len(reading.names) >= 2
    assert reading.default == reading.names[0] == next(iter(reading.options)).name
    assert all(WELL_FORMED.fullmatch(option) for option in reading.names)


DEFAULTS = {
    "one_year_test": "before",
    "reduction_base": "imposed",
    "pending_especially_grave": "same_as_grave",
    "exclusion_reach": "person",
    "window": "inside",
    "age_attained": "day_after",
    "month_fraction": "thirty",
    "day_rounding": "favour",
    "month_end": "clip_back",
    "age_at": "first",
    "objection": "not_mentioned",
    "suppressors": "officials",
    "place": "not_required",
    "reference_day": "publication",
    "recidivists": "not_mentioned",
    "listed_articles": "not_mentioned",
    "minor_sexual_exception": "no",
    "not_final": "pending",
    "officials_relief": "same",
    "officials_window": "four_days",
    "duties_when": "freed_on_day",
    "assistance_to": "all",
    "listing_evidence": "text_or_inference",
}
"""What every user of the profile `summary` relies on; a change here is a change of the law."""


def test_the_profile_summary_is_every_default() -> None:
    assert LAW.choices("summary") == DEFAULTS
    assert LAW.profiles[0].name == "summary"


def test_profiles_choose_options_that_exist_and_differ_from_the_default() -> None:
    for profile in LAW.profiles:
        assert profile.gist
        for name, option in profile.choices.items():
            assert option in LAW.readings[name].names
            assert option != LAW.readings[name].default
    names = [profile.name for profile in LAW.profiles]
    assert len(set(names)) == len(names)
