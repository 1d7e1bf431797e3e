"""Who and what the amnesty is about: S ¶3 and ¶4, narrowed by L art. 1 in some readings."""

from collections.abc import Mapping
from datetime import date

from .facts import Facts
from .tables import on_the_list

OFFICIALS = ("law_enforcement", "military")


def _window(facts: Facts, readings: Mapping[str, str]) -> tuple[date, date]:
    """4 to 7 January (S ¶3), or all January for officials if S ¶4 is read so.

    Chosen here: the long window is for officials alone, since others who suppressed the
    riots come in only by L art. 1, which names the four days.
    """
    official = facts.connection == "suppression" and facts.role in OFFICIALS
    if official and readings["officials_window"] == "whole_january":
        return date(2022, 1, 1), date(2022, 1, 31)
    return date(2022, 1, 4), date(2022, 1, 7)


def in_window(facts: Facts, readings: Mapping[str, str]) -> bool:
    """The offence lies in the window, or begins in it, or touches it (S ¶3)."""
    start, end = _window(facts, readings)
    if readings["window"] == "inside":
        return start <= facts.first and facts.last <= end
    if readings["window"] == "begun":
        return start <= facts.first <= end
    return facts.first <= end and start <= facts.last


def by_participant(facts: Facts) -> bool:
    """The offence belongs to the riots themselves, whoever committed it (S ¶3)."""
    return facts.connection == "riots"


def by_suppressor(facts: Facts, readings: Mapping[str, str]) -> bool:
    """Committed in putting the riots down, by an official (S ¶4) or by anyone (L art. 1)."""
    if facts.connection != "suppression":
        return False
    return facts.role in OFFICIALS or readings["suppressors"] == "anyone"


def listed(facts: Facts, readings: Mapping[str, str]) -> bool | None:
    """On the list of L art. 1 if that is required; None if its place there is unknown."""
    if readings["listed_articles"] == "not_mentioned":
        return True
    return on_the_list(facts.place_on_list, readings["listing_evidence"])


def not_met(facts: Facts, readings: Mapping[str, str]) -> list[str]:
    """The scope provisions that fail; of the two kinds of connection one is enough.

    Chosen here: with neither kind both are named, and the two conditions from L have the
    names `scope.place` and `scope.listed_articles`.
    """
    failed = [] if in_window(facts, readings) else ["scope.window"]
    if not by_participant(facts) and not by_suppressor(facts, readings):
        failed += ["scope.participants", "scope.officials"]
    if readings["place"] == "required" and not facts.in_kazakhstan:
        failed.append("scope.place")
    if listed(facts, readings) is False:
        failed.append("scope.listed_articles")
    return failed
