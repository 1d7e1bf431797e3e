"""Values of a file as compiled formulas take them: days packed, terms in months and days."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Final

from lexproof.casework.data import Json
from lexproof.casework.inputs import (
    DAYS,
    LONGEST_ID,
    MONTHS,
    MONTHS_IN_YEAR,
    TERM_RECORD,
    YEARS,
)
from lexproof.casework.shapes import Date, Whole
from lexproof.compiling.runtime import iso_date, pack_date
from lexproof.tree.calendar import Span

NO_DAY: Final = 0
"""Packed days are larger."""


class Days(dict[str, int]):
    """Packed days by their text, each worked out once; a text that is none gives `NO_DAY`."""

    def __init__(self, date: Date) -> None:
        super().__init__()
        self._date = date

    def __missing__(self, text: str) -> int:
        if self._date.remedy(text) is not None:
            return NO_DAY  # not kept: there is no end of wrong texts
        packed = self[text] = pack_date(datetime.date.fromisoformat(text))
        return packed


class DayTexts(dict[int, str]):
    """Days as files write them by their packed number, each worked out once."""

    def __missing__(self, packed: int) -> str:
        text = self[packed] = iso_date(packed)
        return text


def span_of(value: Json) -> Span | None:
    """Return the months and days of a written term, or none where it is not written as one.

    >>> span_of({"years": 1, "months": 1})
    (13, 0)
    """
    if not isinstance(value, dict) or not TERM_RECORD.keys.issuperset(value):
        return None
    years = _taken(value.get("years"), YEARS)
    months = _taken(value.get("months"), MONTHS)
    days = _taken(value.get("days"), DAYS)
    if years is None or months is None or days is None:
        return None
    return MONTHS_IN_YEAR * years + months, days


def _taken(value: Json, number: Whole) -> int | None:
    return 0 if value is None else number.take(value)


def is_identifier(value: Json) -> bool:
    """Say that a value can be the id of a case."""
    return isinstance(value, str) and 0 < len(value) <= LONGEST_ID and is_whole(value)


def known_identifier(data: Mapping[str, Json]) -> str | None:
    """Return the id by which to speak of a case that is refused, if it has one."""
    identifier = data.get("id")
    return identifier if isinstance(identifier, str) and is_identifier(identifier) else None


def is_whole(text: str) -> bool:
    """Say that no character of a text is cut in half (a lone surrogate)."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
