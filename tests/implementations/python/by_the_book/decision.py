"""The decision of one case, in the words of `interface.md`."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from .bars import barred
from .days import Term, reference_day
from .duties import duties
from .facts import Facts, facts_of, pending
from .readings import NO_CHOICES, complete
from .relief import free_on_day, reasons_if_covered, relief_if_covered
from .scope import listed, not_met
from .terms import release_after_cut, release_before, term_after

UNCHANGED = ("none", "undetermined")
CUT = ("term_reduced", "reduced_at_sentencing")
ENDS_ON_D = ("rest_remitted", "released_from_punishment")
REASONS = (
    "silence.no_term",
    "silence.life_imprisonment",
    "silence.served_grave",
    "pending_especially_grave",
    "listed_articles",
    "officials_relief",
)


def _coverage(facts: Facts, readings: Mapping[str, str]) -> str:
    """Scope first, then bars.

    Chosen here: a scope condition that fails outweighs an unknown place on the list, and an
    unknown place is answered before the bars are asked, as the order of the tests has it.
    """
    if not_met(facts, readings):
        return "out_of_scope"
    if listed(facts, readings) is None:
        return "undetermined"
    return "excluded" if barred(facts, readings) else "covered"


def _relief(coverage: str, facts: Facts, readings: Mapping[str, str]) -> str:
    """None outside coverage, unknown where coverage is (chosen here), else by S ¶5 and ¶6."""
    if coverage == "covered":
        return relief_if_covered(facts, readings)
    return "undetermined" if coverage == "undetermined" else "none"


def _because(coverage: str, facts: Facts, readings: Mapping[str, str]) -> list[str]:
    """Everything that leaves the case open.

    Chosen here: with an unknown place on the list, the silences that would leave the case
    open even if it were listed are named as well.
    """
    if coverage not in ("covered", "undetermined"):
        return []
    found = reasons_if_covered(facts, readings)
    if coverage == "undetermined":
        found = [*found, "listed_articles"]
    return [reason for reason in REASONS if reason in found]


def _term_after(relief: str, facts: Facts, readings: Mapping[str, str]) -> Term | None:
    """The term as it was, as cut, or none at all."""
    if relief in UNCHANGED:
        return facts.term
    return term_after(facts, readings) if relief in CUT else None


def _release(relief: str, facts: Facts, readings: Mapping[str, str]) -> date | None:
    """The first day of freedom: unchanged, by the cut, D, or none for a case that is over.

    One released at the verdict because he objected has no date yet.
    """
    if relief in UNCHANGED:
        return release_before(facts, readings)
    if relief in CUT:
        return release_after_cut(facts, readings)
    now = relief in ENDS_ON_D and not pending(facts, readings["not_final"])
    return reference_day(readings) if now else None


def _as_term(term: Term | None) -> dict[str, int] | None:
    """A term as the decision writes it."""
    return None if term is None else {"months": term.months, "days": term.days}


def _as_day(day: date | None) -> str | None:
    """A day as the decision writes it."""
    return None if day is None else day.isoformat()


def _answer(facts: Facts, readings: Mapping[str, str]) -> dict[str, Any]:
    """The decision but for its schema and id."""
    coverage = _coverage(facts, readings)
    relief = _relief(coverage, facts, readings)
    release = _release(relief, facts, readings)
    return {
        "coverage": coverage,
        "relief": relief,
        "term_before": _as_term(facts.term),
        "term_after": _as_term(_term_after(relief, facts, readings)),
        "release_before": _as_day(release_before(facts, readings)),
        "release_date": _as_day(release),
        "free_on_day": free_on_day(facts, release, readings),
        "duties": duties(facts, release, readings),
        "additional_punishment": facts.additional_punishment,
        "not_met": not_met(facts, readings),
        "undetermined_because": _because(coverage, facts, readings),
    }


def decide(case: dict[str, Any], readings: Mapping[str, str] = NO_CHOICES) -> dict[str, Any]:
    """The decision of a valid case, with the default of every reading not chosen."""
    answer = _answer(facts_of(case), complete(readings))
    return {"schema": 1, "id": case["id"], **answer}
