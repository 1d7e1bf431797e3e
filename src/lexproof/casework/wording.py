"""Values in words, as the remedies of errors and the tables for people show them."""

from __future__ import annotations

from lexproof.casework.data import Json
from lexproof.casework.errors import short
from lexproof.casework.inputs import MONTHS_IN_YEAR
from lexproof.casework.values import span_of


def term_in_words(months: int, days: int) -> str:
    """Return a term in words.

    >>> term_in_words(13, 0)
    '1 year 1 month'
    """
    years, months = divmod(months, MONTHS_IN_YEAR)
    parts = [(years, "year"), (months, "month"), (days, "day")]
    told = [f"{number} {unit}{'s' * (number != 1)}" for number, unit in parts if number]
    return " ".join(told) or "no days"


def in_words(value: Json) -> str:
    """Return a value of a file as a remedy names it.

    >>> in_words({"years": 4, "months": 1}), in_words("serving")
    ('4 years 1 month', '`serving`')
    """
    span = span_of(value)
    return f"`{short(value)}`" if span is None else term_in_words(*span)
