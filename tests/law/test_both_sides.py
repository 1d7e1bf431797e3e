"""Every line the law draws is claimed from both sides, and every rule where it gives and not.

A rule that mirrors another is claimed as the other is; what is missing carries its reason, and a
reason for something that is there fails.
"""

import datetime
import itertools
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from amnesty2022.law import LAW
from amnesty2022_properties import CATALOGUE
from lexproof.catalogue import Kind, Property
from lexproof.language import Provision, Silence
from lexproof.proving.verdict import Witness
from lexproof.proving.witness import replay
from lexproof.tree.node import DAY, Node
from lexproof.tree.node import Kind as NodeKind
from lexproof.tree.walk import post_order

LEDGER = Path(__file__).parents[2] / "reports" / "ledger.json"
CLAIMS = {claim.id: claim for claim in CATALOGUE.properties}
A_DAY = datetime.timedelta(days=1)

ADULT, LIABLE = 18, 14
WINDOW = (datetime.date(2022, 1, 4), datetime.date(2022, 1, 7))
JANUARY = (datetime.date(2022, 1, 1), datetime.date(2022, 1, 31))
FIRST_DAY_BEYOND = {
    WINDOW[0]: WINDOW[0] - A_DAY,
    WINDOW[1]: WINDOW[1] + A_DAY,
    JANUARY[0]: JANUARY[0] - A_DAY,
    JANUARY[1]: JANUARY[1] + A_DAY,
    datetime.date(2023, 11, 2): datetime.date(2023, 11, 3),
    datetime.date(2023, 11, 3): datetime.date(2023, 11, 4),
}
"""The days on which something still counts, and the first on which it does not."""
RELATIVE = {
    datetime.date(2022, 11, 2): "the day of the law under the reading `signature`",
    datetime.date(2022, 11, 3): "the day of the law under the reading `publication`",
}
"""Days that cases are compared with as before and after, and by no step of one day."""
AFTER_AND_ON_THE_DAY = ("DUTY-004", "TERM-033")

AGES = {ADULT: ("BAR-016", "BAR-017"), LIABLE: ()}
AGES_TESTED_AS_INPUT = {
    LIABLE: "who was younger is no valid case at all; tests/input shows both sides"
}

GIVES_AND_GIVES_NOT: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "scope.window": (("SCOPE-003",), ("SCOPE-001", "SCOPE-002")),
    "scope.participants": (("SCOPE-003",), ("SCOPE-004",)),
    "scope.officials": (("SCOPE-016",), ("SCOPE-019",)),
    "scope.place": (("EQUAL-009",), ("SCOPE-010",)),
    "scope.listed_articles": (("SCOPE-024",), ("SCOPE-021", "SCOPE-023", "SCOPE-025")),
    "relief.pending": (("RELIEF-001",), ("RELIEF-023", "RELIEF-904")),
    "relief.objection": (("RELIEF-014",), ("EQUAL-008",)),
    "relief.convicted": (("RELIEF-002",), ("RELIEF-023", "RELIEF-901")),
    "relief.served": (("RELIEF-003",), ("RELIEF-017", "RELIEF-903")),
    "relief.grave": (("RELIEF-004",), ("RELIEF-024",)),
    "relief.especially_grave": (("RELIEF-005",), ("RELIEF-024",)),
    "relief.last_year": (("TERM-006",), ("TERM-007", "TERM-901")),
    "sentencing.pending_grave": (("RELIEF-013", "RELIEF-015"), ("RELIEF-016",)),
    "bar.terrorist": (("BAR-001",), ("BAR-018",)),
    "bar.extremist": (("BAR-002",), ("BAR-018",)),
    "bar.corruption": (("BAR-003",), ("BAR-018",)),
    "bar.treason": (("BAR-004",), ("BAR-018",)),
    "bar.riot_organisation": (("BAR-005",), ("BAR-009", "BAR-016")),
    "bar.torture": (("BAR-006",), ("BAR-018",)),
    "bar.sexual_minor": (("BAR-007", "BAR-020"), ("BAR-019",)),
    "bar.other_offence": (("BAR-015",), ("BAR-023",)),
    "bar.recidivism": (("BAR-021",), ("BAR-022",)),
    "duty.employment": (("DUTY-001", "DUTY-007"), ("DUTY-004", "DUTY-901")),
    "duty.placement": (("DUTY-002",), ("DUTY-004", "DUTY-902")),
    "duty.assistance": (("DUTY-009",), ("DUTY-004", "DUTY-008", "DUTY-903")),
}
"""For each rule the claims that it gives, or bars, and those that elsewhere it does not."""

MIRRORS: tuple[tuple[str, ...], ...] = (
    ("RELIEF-001", "RELIEF-002", "RELIEF-003"),
    ("RELIEF-004", "RELIEF-005"),
    ("RELIEF-013", "RELIEF-015"),
    ("RELIEF-901", "RELIEF-903", "RELIEF-904"),
    ("BAR-001", "BAR-002", "BAR-003", "BAR-004", "BAR-005", "BAR-006", "BAR-007"),
    ("SCOPE-001", "SCOPE-002"),
    ("SCOPE-012", "SCOPE-015"),
    ("SCOPE-013", "SCOPE-014"),
    ("SCOPE-018", "SCOPE-019"),
    ("BAR-016", "BAR-017"),
    ("BAR-021", "BAR-022"),
    ("BAR-024", "BAR-025"),
    ("TERM-019", "TERM-020"),
    ("TERM-021", "TERM-022"),
    ("TERM-025", "TERM-026"),
    ("DUTY-001", "DUTY-002", "DUTY-009"),
)
"""Claims that say the same of neighbouring stages, gravities, groups, readings or duties."""
WITHOUT_A_MIRROR = {
    "TERM-023": "by the calendar every term is its own sum; half a year of days says no more",
    "TERM-024": "of the rest of a term, half is worked out in tests/legal, not in the catalogue",
    "DUTY-007": "a wider duty is worked out for work and help; a place in a centre hangs on the "
    "residence alone, which DUTY-002 says",
    "TERM-028": "the year after the cut is met by half of a short term; for a quarter it is the "
    "ordinary case, which the answer of TERM-016 shows",
}
"""Claims that could have a mirror and have none, and why."""

ONE_SIDED = {
    ("reference_day", "signature"): "claims speak of the day of the law under either reading; "
    "only sentences worked out by hand name dates, and take the day of publication",
}
"""Options of a reading that no claim is limited to, though one is to the others, and why."""


def literals(roots: Iterator[Node]) -> set[datetime.date]:
    """Return the days that stand in formulas."""
    return {
        node.payload[0]
        for node in post_order(list(roots))
        if node.kind is NodeKind.LITERAL
        and node.sort == DAY
        and isinstance(node.payload[0], datetime.date)
    }


def own_days(claim: Property) -> set[datetime.date]:
    """Return the days that a claim itself names, not those of the law's own definitions."""
    left, days = [claim.premise.node, claim.conclusion.node], set[datetime.date]()
    while left:
        node = left.pop()
        if node.kind is NodeKind.LITERAL and isinstance(node.payload[0], datetime.date):
            days.add(node.payload[0])
        if node.kind is not NodeKind.NAMED:
            left += node.operands
    return days


def named_below(claim: Property) -> set[str]:
    """Return the names of rules and definitions on which a claim rests."""
    below = post_order([claim.premise.node, claim.conclusion.node])
    return {str(node.payload[0]) for node in below if node.kind is NodeKind.NAMED}


def ages() -> set[int]:
    """Return the ages on which something turns."""
    roots = LAW.roots().values()
    found = (node.payload[0] for node in post_order(roots) if node.kind is NodeKind.ANNIVERSARY)
    return {int(str(years)) for years in found}


def ledger() -> Mapping[str, Any]:
    kept: Mapping[str, Any] = json.loads(LEDGER.read_text(encoding="utf-8"))["properties"]
    return kept


def test_every_day_the_law_turns_on_is_listed_and_no_other() -> None:
    rules: tuple[Provision | Silence, ...] = (*LAW.provisions, *LAW.silences)
    turning = literals(rule.applies.node for rule in rules)

    assert turning == {*FIRST_DAY_BEYOND, *RELATIVE}


@pytest.mark.parametrize(("last", "beyond"), FIRST_DAY_BEYOND.items(), ids=str)
def test_a_day_is_claimed_and_so_is_the_first_day_beyond_it(
    last: datetime.date, beyond: datetime.date
) -> None:
    musts = [claim for claim in CATALOGUE.properties if claim.kind is Kind.MUST]

    assert any(last in own_days(claim) for claim in musts)
    assert any(beyond in own_days(claim) for claim in musts)


def test_the_day_of_the_law_is_claimed_from_both_sides() -> None:
    for name in AFTER_AND_ON_THE_DAY:
        assert CLAIMS[name].kind is Kind.MUST
        assert set(RELATIVE) <= literals(
            iter([CLAIMS[name].conclusion.node, CLAIMS[name].premise.node])
        )


def test_every_age_is_claimed_from_both_sides_or_carries_its_reason() -> None:
    assert ages() == set(AGES)
    assert {age for age, claims in AGES.items() if not claims} == set(AGES_TESTED_AS_INPUT)
    for name in itertools.chain(*AGES.values()):
        assert CLAIMS[name].kind is Kind.MUST


def test_every_rule_is_claimed_where_it_gives_and_where_it_does_not() -> None:
    assert set(GIVES_AND_GIVES_NOT) == {rule.id for rule in LAW.provisions}
    for rule, (gives, gives_not) in GIVES_AND_GIVES_NOT.items():
        assert set(gives).isdisjoint(gives_not)
        assert all(rule in named_below(CLAIMS[name]) for name in (*gives, *gives_not)), rule
        assert any(CLAIMS[name].kind is Kind.MUST for name in gives)
        assert all(CLAIMS[name].kind is not Kind.ASK for name in gives_not)


@pytest.mark.parametrize("mirrored", MIRRORS, ids=lambda ids: str(ids[0]))
def test_mirrors_are_claims_of_one_kind(mirrored: tuple[str, ...]) -> None:
    assert len(mirrored) > 1
    assert len({CLAIMS[name].kind for name in mirrored}) == 1


def test_no_reason_for_a_missing_mirror_is_stale() -> None:
    mirrored = set(itertools.chain(*MIRRORS))

    assert set(WITHOUT_A_MIRROR) <= set(CLAIMS)
    assert mirrored.isdisjoint(WITHOUT_A_MIRROR)


def test_a_claim_about_one_option_of_a_reading_has_one_about_the_others_or_a_reason() -> None:
    claimed: dict[str, set[str]] = {}
    for claim in CATALOGUE.claims:
        for name, options in claim.readings.items():
            claimed.setdefault(name, set()).update(options)
    one_sided = {
        (name, option)
        for name, options in claimed.items()
        for option in set(LAW.readings[name].names) - options
    }

    assert one_sided == set(ONE_SIDED)


def test_there_are_enough_claims_and_falsehoods() -> None:
    assert len(CATALOGUE.properties) >= 90
    assert sum(claim.kind is Kind.FALSE for claim in CATALOGUE.properties) >= 15


@pytest.mark.parametrize(
    "claim", [c for c in CATALOGUE.properties if c.kind is Kind.FALSE], ids=lambda c: str(c.id)
)
def test_a_falsehood_has_its_counterexample_in_the_ledger_and_it_still_refutes(
    claim: Property,
) -> None:
    entry = ledger()[claim.id]

    assert entry["verdict"] == "refuted"
    kept = entry["witness"]
    replay(CATALOGUE, claim, Witness(readings=kept["readings"], cases=tuple(kept["cases"])))


def test_the_ledger_keeps_every_claim_and_no_other() -> None:
    assert set(ledger()) == {claim.id for claim in CATALOGUE.claims}
