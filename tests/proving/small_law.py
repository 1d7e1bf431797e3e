"""A made-up law whose every verdict is known by heart: sentences begun in time are halved."""

import datetime

from lexproof.catalogue import Catalogue, ask, false, must
from lexproof.language import (
    Counterpart,
    Dossier,
    Facts,
    Fraction,
    Label,
    Law,
    Options,
    Order,
    Outcome,
    Profile,
    Readings,
    Truth,
    all_of,
    always,
    counterpart,
    day,
    never,
    none_of,
    provision,
    when,
)

FACTS = Facts()
START = FACTS.day(
    "start",
    Label("start"),
    usual=datetime.date(2020, 5, 1),
    earliest=datetime.date(2000, 1, 1),
    latest=datetime.date(2030, 12, 31),
)
TERM = FACTS.term("term", Label("term"), usual=(12, 0), most=(120, 29), allowed=always())
BARRED = FACTS.truth("barred", Label("barred"), default=never(), usual=False)

READINGS = Readings()
THE_DAY = day(2020, 6, 1)


class Deadline(Options):
    """Whether the last day counts."""

    included = "it counts"
    left_out = "it does not"


class Reach(Options):
    """Whether a bar reaches this sentence."""

    person = "it does"
    offence = "it does not"


deadline = READINGS.add(
    "deadline", Deadline, question="Does the last day count?", place="1", reason="It is not said."
)
reach = READINGS.add(
    "reach", Reach, question="Does a bar reach it?", place="2", reason="It is not said."
)


@provision("in_time", place="1")
def in_time() -> Truth:
    """The sentence began by 1 June 2020."""
    return when(
        deadline.is_(Deadline.included),
        START.is_on_or_before(THE_DAY),
        otherwise=START.is_before(THE_DAY),
    )


@provision("bar", place="2")
def bar() -> Truth:
    """A barred person gets nothing."""
    return all_of(BARRED, reach.is_(Reach.person))


@provision("cut", place="3")
def cut() -> Truth:
    """Half of the term is remitted."""
    return all_of(in_time.applies, none_of(bar.applies))


CUT = cut.applies
TERM_AFTER = when(CUT, TERM.part(Fraction(1, 2), round_up=never()), otherwise=TERM)
RELEASE_BEFORE = START.plus(TERM, roll_forward=never())
RELEASE = START.plus(TERM_AFTER, roll_forward=never())


def released_no_later_than(other: Counterpart) -> Truth:
    """Say that the day of release is not after that of the other case."""
    return RELEASE.is_on_or_before(other(RELEASE))


LAW = Law(
    name="small",
    title="A made-up law",
    facts=FACTS,
    constraints=(),
    readings=READINGS.declared,
    profiles=(
        Profile(name="plain", gist="every default"),
        Profile(
            name="strict", gist="the last day does not count", choices={"deadline": "left_out"}
        ),
    ),
    provisions=(in_time, bar, cut),
    silences=(),
    decision=(
        Outcome(name="cut", value=CUT),
        Outcome(name="term_after", value=TERM_AFTER),
        Outcome(name="release", value=RELEASE),
    ),
    dossier=Dossier(shared=(), flag="barred", raised_by=BARRED),
    trace=(),
    order=Order(no_worse=released_no_later_than, comparable=lambda _: always()),
)

_longer = counterpart(FACTS, TERM)

CATALOGUE = Catalogue(
    law=LAW,
    properties=(
        must(
            "CUT-001",
            "Nobody is released later than before.",
            basis="3",
            conclusion=RELEASE.is_on_or_before(RELEASE_BEFORE),
        ),
        must(
            "CUT-002",
            "The barred get nothing.",
            basis="2",
            readings={"reach": "person"},
            forced_by="a barred person whom the bar does not reach",
            premise=BARRED,
            conclusion=none_of(CUT),
        ),
        ask(
            "CUT-003",
            "Who began on the last day is in time.",
            basis="1",
            premise=all_of(START.is_same_as(THE_DAY), none_of(BARRED)),
            conclusion=CUT,
        ),
        ask(
            "CUT-004",
            "No barred person is cut.",
            basis="2",
            premise=BARRED,
            conclusion=none_of(CUT),
        ),
        ask(
            "CUT-005",
            "A barred person who began on the last day is cut.",
            basis="1, 2",
            premise=all_of(START.is_same_as(THE_DAY), BARRED),
            conclusion=CUT,
        ),
        ask(
            "CUT-006",
            "Who began before the last day and is not barred is cut.",
            basis="1",
            premise=all_of(START.is_before(THE_DAY), none_of(BARRED)),
            conclusion=CUT,
        ),
        false("CUT-901", "Everybody is cut.", basis="a misreading of 3", conclusion=CUT),
        must(
            "ORDER-001",
            "For whole months, a longer term never ends earlier.",
            basis="3",
            other=_longer,
            premise=all_of(
                TERM.is_whole_months(),
                _longer(TERM).is_whole_months(),
                TERM.months.is_at_most(_longer(TERM).months),
            ),
            conclusion=RELEASE.is_on_or_before(_longer(RELEASE)),
        ),
        ask(
            "ORDER-002",
            "A longer term never ends earlier, days included.",
            basis="3",
            other=_longer,
            premise=TERM.in_days_of_thirty().is_at_most(_longer(TERM).in_days_of_thirty()),
            conclusion=RELEASE.is_on_or_before(_longer(RELEASE)),
        ),
    ),
)
