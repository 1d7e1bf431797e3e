"""Values of a file as compiled formulas take them: days packed, terms in months and days."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from lexproof.casework.data import Json
from lexproof.casework.inputs import LONGEST_ID, MONTHS_IN_YEAR, TERM_RECORD
from lexproof.compiling.runtime import iso_date, pack_date
from lexproof.tree.calendar import Span


class Days(dict[str, int]):
    """Packed days by their text, each worked out once."""

    def __missing__(self, text: str) -> int:
        packed = self[text] = pack_date(datetime.date.fromisoformat(text))
        return packed


class DayTexts(dict[int, str]):
    """Days as files write them by their packed number, each worked out once."""

    def __missing__(self, packed: int) -> str:
        text = self[packed] = iso_date(packed)
        return text


def span_in(term: Mapping[str, Json]) -> Span:
    """Return the months and days of a term that is known to be written as one.

    >>> span_in({"years": 1, "months": 1})
    (13, 0)
    """
    years, months, days = (_number(term.get(name)) for name in ("years", "months", "days"))
    return MONTHS_IN_YEAR * years + months, days


def _number(value: Json) -> int:
    return int(value) if isinstance(value, int | float) else 0


def span_of(value: Json) -> Span | None:
    """Return the months and days of a written term, or none where it is not written as one.

    >>> span_of({"years": 31})
    """
    return span_in(value) if isinstance(value, dict) and TERM_RECORD.takes(value) else None


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
