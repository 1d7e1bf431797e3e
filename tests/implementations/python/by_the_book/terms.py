"""How a term is cut and when it then ends: S ¶5 s2 and the conventions of `statute.md`."""

from collections.abc import Mapping
from datetime import date

from .days import Term, add_term, between, reference_day
from .facts import Facts, pending

KEPT_ONE_IN = {"grave": 4, "especially_grave": 2}


def release_before(facts: Facts, readings: Mapping[str, str]) -> date | None:
    """The first day of freedom without the amnesty, where term and start are known."""
    if facts.term is None or facts.start is None:
        return None
    return add_term(facts.start, facts.term, readings["month_end"])


def _divide(days: int, parts: int, rounding: str) -> int:
    """One part of the days; a part of a day is dropped, or counted whole against the convict."""
    whole, over = divmod(days, parts)
    return whole + 1 if over and rounding == "against" else whole


def kept(term: Term, parts: int, rounding: str) -> Term:
    """One part of the term: of its months, then of what is left in months of thirty days.

    Chosen here: thirty days that come of rounding up are not turned into a month.
    """
    months, rest = divmod(term.months, parts)
    return Term(months, _divide(rest * 30 + term.days, parts, rounding))


def _only_unserved(facts: Facts, readings: Mapping[str, str]) -> bool:
    """The fraction is taken of what is left on D, and not of the term imposed.

    Chosen here: before a final judgment nothing is served, so all of the term is left.
    """
    final = not pending(facts, readings["not_final"])
    return readings["reduction_base"] == "unserved" and final


def _from_day(facts: Facts, readings: Mapping[str, str]) -> date | None:
    """The kept part runs from D if only the unserved part is cut, else from the start."""
    return reference_day(readings) if _only_unserved(facts, readings) else facts.start


def _base(facts: Facts, readings: Mapping[str, str]) -> Term | None:
    """What the fraction is taken of, in months and days."""
    end = release_before(facts, readings)
    if end is None or not _only_unserved(facts, readings):
        return facts.term
    return between(reference_day(readings), end, readings["month_end"])


def term_after(facts: Facts, readings: Mapping[str, str]) -> Term | None:
    """The part of the term that remains after the cut, in days alone if real days are counted.

    Chosen here: under `unserved` it is the kept part, to run from D, and not the time served
    as well; real days cannot be counted without a start, so then there is no answer.
    """
    base, parts = _base(facts, readings), KEPT_ONE_IN[facts.gravity or ""]
    if base is None:
        return None
    if readings["month_fraction"] == "thirty":
        return kept(base, parts, readings["day_rounding"])
    origin, end = _from_day(facts, readings), release_before(facts, readings)
    if origin is None or end is None:
        return None
    return Term(0, _divide((end - origin).days, parts, readings["day_rounding"]))


def release_after_cut(facts: Facts, readings: Mapping[str, str]) -> date | None:
    """The end of what remains, not before D and never after the release before."""
    origin, end = _from_day(facts, readings), release_before(facts, readings)
    remaining = term_after(facts, readings)
    if origin is None or end is None or remaining is None:
        return None
    cut = add_term(origin, remaining, readings["month_end"])
    return min(end, max(reference_day(readings), cut))
