"""The catalogue: what is claimed of a law, as records."""

from lexproof.catalogue.catalogue import Catalogue
from lexproof.catalogue.claims import ask, false, must, unchanged
from lexproof.catalogue.cohorts import (
    CohortClaim,
    Exists,
    Holds,
    Range,
    a_cohort_exists,
    how_many,
    in_every_cohort,
    not_in_every_cohort,
)
from lexproof.catalogue.property import Claim, Kind, Property
from lexproof.catalogue.questions import Greatest, Question, Region, ask_for

__all__ = [
    "Catalogue",
    "Claim",
    "CohortClaim",
    "Exists",
    "Greatest",
    "Holds",
    "Kind",
    "Property",
    "Question",
    "Range",
    "Region",
    "a_cohort_exists",
    "ask",
    "ask_for",
    "false",
    "how_many",
    "in_every_cohort",
    "must",
    "not_in_every_cohort",
    "unchanged",
]
