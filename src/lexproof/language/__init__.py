"""The language in which a law is written: typed unknowns, and the words that join them."""

from lexproof.language.choice import Choice, Label, Options, chosen
from lexproof.language.count import Count, count
from lexproof.language.counterpart import Counterpart, counterpart, under_another_option
from lexproof.language.day import Day, day, earlier_of, later_of
from lexproof.language.declarations import Constraint, Fact, Group, Row, Table, TextFact
from lexproof.language.facts import Facts
from lexproof.language.figure import Figure, Number, at_least, nobody
from lexproof.language.law import Dossier, Law, Listing, Order, Outcome, Sentence
from lexproof.language.provision import Provision, Silence, provision, silence
from lexproof.language.question import Question, Waiver
from lexproof.language.reading import Profile, Reading, Readings
from lexproof.language.term import Fraction, Term, term
from lexproof.language.truth import (
    Truth,
    all_of,
    always,
    any_of,
    definition,
    exactly_one_of,
    first_that_applies,
    never,
    none_of,
    when,
)
from lexproof.language.unknown import DecidedByPython, Unknown

__all__ = [
    "Choice",
    "Constraint",
    "Count",
    "Counterpart",
    "Day",
    "DecidedByPython",
    "Dossier",
    "Fact",
    "Facts",
    "Figure",
    "Fraction",
    "Group",
    "Label",
    "Law",
    "Listing",
    "Number",
    "Options",
    "Order",
    "Outcome",
    "Profile",
    "Provision",
    "Question",
    "Reading",
    "Readings",
    "Row",
    "Sentence",
    "Silence",
    "Table",
    "Term",
    "TextFact",
    "Truth",
    "Unknown",
    "Waiver",
    "all_of",
    "always",
    "any_of",
    "at_least",
    "chosen",
    "count",
    "counterpart",
    "day",
    "definition",
    "earlier_of",
    "exactly_one_of",
    "first_that_applies",
    "later_of",
    "never",
    "nobody",
    "none_of",
    "provision",
    "silence",
    "term",
    "under_another_option",
    "when",
]
