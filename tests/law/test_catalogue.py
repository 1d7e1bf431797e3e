"""The catalogue as an object: in order, well sourced, scoped with reasons, and missing no rule."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

import pytest

from amnesty2022.law import LAW
from amnesty2022.trace import OTHER_SOURCES, TRACE
from amnesty2022_properties import CATALOGUE
from lexproof.catalogue import Kind, Property
from lexproof.language.counterpart import OTHER
from lexproof.language.facts import STATED
from lexproof.language.reading import PREFIX
from lexproof.tree.node import Kind as NodeKind
from lexproof.tree.node import Node
from lexproof.tree.walk import post_order, symbol_name, symbols

WELL_FORMED = re.compile(r"(?P<family>[A-Z]+)-(?P<number>\d{3})(?P<letter>[a-z]?)")
MISREADING = "a misreading of "
FALSEHOODS = range(901, 1000)
ASKS_UNDER_THE_NUMBER_OF_A_FALSEHOOD = {"TERM-903"}
"""True under one reading and false under the other, so not a misreading; it kept its number."""

each_property = pytest.mark.parametrize("claim", CATALOGUE.properties, ids=lambda one: str(one.id))


def numbered(claim: Property) -> tuple[int, str]:
    """Return the number and the letter of an id."""
    found = WELL_FORMED.fullmatch(claim.id)
    assert found, claim.id
    return int(found["number"]), found["letter"]


def formula(claim: Property) -> tuple[Node, Node]:
    """Return the formulas of a claim."""
    return claim.premise.node, claim.conclusion.node


def places(cited: str) -> Iterator[str]:
    """Yield the places of a citation: `S ¶5 s2, ¶6; L art. 1` cites three."""
    for source in cited.split("; "):
        first, *more = source.split(", ")
        yield first
        yield from (f"{first.split(' ¶')[0]} {place}" if "¶" in place else place for place in more)


def known_places() -> set[str]:
    """Return every place that the law itself cites, and the paragraphs of cited sentences."""
    cited = {sentence.place for sentence in TRACE} | set(OTHER_SOURCES.values())
    cited |= {place for reading in LAW.readings.values() for place in places(reading.place)}
    return cited | {place.split(" s")[0] for place in cited}


def names_below(claim: Property) -> set[str]:
    """Return the names of provisions, silences and definitions below the formulas of a claim."""
    below = post_order(formula(claim))
    return {str(node.payload[0]) for node in below if node.kind is NodeKind.NAMED}


def test_ids_and_sentences_are_given_once() -> None:
    for given in ("id", "sentence"):
        counted = Counter(getattr(claim, given) for claim in CATALOGUE.properties)

        assert counted.most_common(1)[0][1] == 1, counted.most_common(1)


def test_a_family_stands_together_and_in_the_order_of_its_ids() -> None:
    families = [family for family, _ in groupby(claim.family for claim in CATALOGUE.properties)]

    assert len(set(families)) == len(families)
    for family in families:
        numbers = [numbered(claim) for claim in CATALOGUE.properties if claim.family == family]
        assert numbers == sorted(numbers), family


@each_property
def test_a_property_is_a_sentence_with_a_basis_under_a_well_formed_id(claim: Property) -> None:
    assert WELL_FORMED.fullmatch(claim.id)
    assert claim.sentence.endswith(".")
    assert claim.sentence[0].isupper()
    assert "  " not in claim.sentence
    assert not claim.basis.endswith(".")


@each_property
def test_a_basis_cites_places_that_the_law_cites_or_names_a_misreading(claim: Property) -> None:
    if claim.basis.startswith(MISREADING):
        assert claim.kind is Kind.FALSE
        assert any(place in claim.basis for place in known_places())
        return
    assert set(places(claim.basis)) <= known_places()


@each_property
def test_falsehoods_and_only_they_are_numbered_from_901(claim: Property) -> None:
    if claim.id in ASKS_UNDER_THE_NUMBER_OF_A_FALSEHOOD:
        assert claim.kind is Kind.ASK
    else:
        assert (numbered(claim)[0] in FALSEHOODS) == (claim.kind is Kind.FALSE)


@each_property
def test_a_scope_names_some_options_of_readings_that_exist_and_what_forced_it(
    claim: Property,
) -> None:
    for name, options in claim.readings.items():
        names = LAW.readings[name].names
        assert options
        assert set(options) < set(names), "a scope of every option is no scope"
    assert not claim.forced_by or claim.readings, "a reason without a scope"
    assert claim.forced_by or not claim.readings or claim.kind is not Kind.MUST
    assert not claim.forced_by.endswith(".")


@each_property
def test_a_falsehood_is_about_every_reading(claim: Property) -> None:
    assert claim.kind is not Kind.FALSE or not claim.readings


@each_property
def test_a_property_speaks_of_another_case_exactly_if_it_has_one(claim: Property) -> None:
    other = [each for each in symbols(formula(claim)) if symbol_name(each).endswith(OTHER)]

    assert bool(other) == (claim.other is not None)
    if claim.other is not None:
        assert set(other) <= set(claim.other.replacements.values())


@each_property
def test_a_property_speaks_of_declared_facts_and_readings_only(claim: Property) -> None:
    facts = LAW.facts
    known = {
        *facts.declared,
        *(path + STATED for path in (*facts.declared, *facts.groups)),
        *(PREFIX + name for name in LAW.readings),
    }
    named = {symbol_name(each).removesuffix(OTHER) for each in symbols(formula(claim))}

    assert named <= known


def test_every_family_has_at_least_one_falsehood() -> None:
    families = {claim.family for claim in CATALOGUE.properties}
    with_falsehood = {claim.family for claim in CATALOGUE.properties if claim.kind is Kind.FALSE}

    assert families == with_falsehood


def test_every_provision_and_every_silence_is_touched_by_a_property() -> None:
    touched = {name for claim in CATALOGUE.properties for name in names_below(claim)}

    assert {rule.id for rule in LAW.provisions} <= touched
    assert {silence.id for silence in LAW.silences} <= touched


def test_every_reading_is_touched_by_a_property() -> None:
    touched = {
        symbol_name(each).removesuffix(OTHER).removeprefix(PREFIX)
        for claim in CATALOGUE.properties
        for each in symbols(formula(claim))
    }

    assert set(LAW.readings) <= touched


def test_the_catalogue_is_about_the_law() -> None:
    assert CATALOGUE.law is LAW
    assert {node.payload[0] for node in CATALOGUE.symbols()} == {
        PREFIX + name for name in LAW.readings
    }
