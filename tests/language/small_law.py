"""A law small enough to see at once: a fine for parking, halved for those who pay early."""

import datetime

from lexproof.language import (
    Constraint,
    Dossier,
    Facts,
    Label,
    Law,
    Listing,
    Options,
    Outcome,
    Profile,
    Readings,
    Sentence,
    Truth,
    all_of,
    always,
    any_of,
    chosen,
    count,
    never,
    none_of,
    provision,
    silence,
    when,
)

from .words import Size


class Early(Options):
    """When a payment is early."""

    week = "within a week"
    month = "within a month"


FACTS = Facts()
READINGS = Readings()

early = READINGS.add("early", Early, question="What is early?", place="¶2", reason="Not said.")

PARKED = FACTS.day(
    "parked",
    Label("day of parking"),
    usual=datetime.date(2022, 6, 1),
    earliest=datetime.date(2020, 1, 1),
    latest=datetime.date(2030, 12, 31),
)
CAR = FACTS.choice("car", Label("car"), Size, usual=Size.middle, default=chosen(Size.middle))
PAYMENT = FACTS.group("payment", Label("payment"), required=never())
PAID = FACTS.day(
    "payment.day",
    Label("day of payment"),
    usual=datetime.date(2022, 7, 1),
    earliest=datetime.date(2020, 1, 1),
    latest=datetime.date(2031, 12, 31),
    within=PAYMENT,
)
BAN = FACTS.term("ban", Label("ban"), usual=(1, 0), most=(12, 29), allowed=CAR.is_(Size.large))
WITNESS = FACTS.choice("witness", Label("witness"), Size, usual=Size.small, required=never())
PLATE = FACTS.text("plate", Label("plate"), values=["A1", "B2"])


@provision("fine.due", place="¶1")
def due() -> Truth:
    """Parking costs a fine.

    It always does.
    """
    return always()


@provision("fine.halved", place="¶2", excepts=("fine.due",))
def halved() -> Truth:
    """Who pays early pays half."""
    days = when(early.is_(Early.week), count(7), otherwise=count(30))
    return all_of(PAYMENT.stated, PARKED.days_until(PAID).is_at_most(days))


@silence("silence.large", place="¶3")
def large() -> Truth:
    """What of a large car?"""
    return all_of(CAR.is_(Size.large), none_of(halved.applies))


LAW = Law(
    name="parking",
    title="Parking",
    facts=FACTS,
    constraints=(
        Constraint(
            id="facts.paid_later",
            paths=("parked", "payment.day"),
            holds=any_of(none_of(PAYMENT.stated), PARKED.is_on_or_before(PAID)),
            message="the payment is before the parking; correct a day",
        ),
    ),
    readings=READINGS.declared,
    profiles=(
        Profile(name="strict", gist="every default"),
        Profile(name="mild", gist="a month", choices={"early": "month"}),
    ),
    provisions=(due, halved),
    silences=(large,),
    decision=(
        Outcome(name="fine", value=when(halved.applies, count(5), otherwise=count(10))),
        Outcome(name="ban", value=BAN, present=FACTS.stated(BAN)),
        Listing(name="provisions", entries={"due": due.applies, "halved": halved.applies}),
    ),
    dossier=Dossier(shared=(), flag="also", raised_by=never()),
    trace=(Sentence(place="¶1", gist="A fine.", digest="0" * 64, provisions=("fine.due",)),),
)
