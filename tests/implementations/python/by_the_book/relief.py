"""What a covered case gets: S ¶5, ¶6 and ¶9, and where they are silent."""

from collections.abc import Mapping
from datetime import date

from .days import one_year_later, reference_day
from .facts import Facts, pending
from .terms import release_after_cut, release_before

LIGHT = ("infraction", "minor", "medium")
PENDING_GRAVE = "pending_especially_grave"


def silences(facts: Facts, readings: Mapping[str, str]) -> list[str]:
    """Why S gives no answer for a grave or especially grave case; empty when it gives one."""
    waiting = pending(facts, readings["not_final"])
    unsaid = readings[PENDING_GRAVE] == "silent" and facts.gravity == "especially_grave"
    found = {
        "silence.no_term": facts.punishment in ("community_service", "fine"),
        "silence.life_imprisonment": facts.punishment == "life_imprisonment",
        "silence.served_grave": facts.stage == "served" and not waiting,
        PENDING_GRAVE: waiting and unsaid,
    }
    return [name for name, applies in found.items() if applies]


def _left_out(facts: Facts, readings: Mapping[str, str]) -> bool:
    """A light offence of a suppressor, to which S ¶5 s1 does not speak in one reading."""
    only = readings["officials_relief"] == "participants_only"
    return only and facts.gravity in LIGHT and facts.connection == "suppression"


def _in_last_year(day: date | None, readings: Mapping[str, str]) -> bool:
    """At most one year is left on D to someone released on that day (S ¶6)."""
    return day is not None and day <= one_year_later(reference_day(readings))


def _serving(facts: Facts, readings: Mapping[str, str]) -> bool:
    """Serving a sentence that counts as final."""
    return facts.stage == "serving" and not pending(facts, readings["not_final"])


def _light_of_suppressor(facts: Facts, readings: Mapping[str, str]) -> str:
    """Without S ¶5 s1 only the last-year rule is left, and it speaks of any convict.

    Chosen here: the rule then applies to the release before the amnesty in both readings of
    the one-year test, as there is no fraction to take first.
    """
    rest = _serving(facts, readings) and _in_last_year(release_before(facts, readings), readings)
    return "rest_remitted" if rest else "undetermined"


def _light(facts: Facts, readings: Mapping[str, str]) -> str:
    """Light cases stop, light punishments end, light convictions are lifted (S ¶5 s1)."""
    if pending(facts, readings["not_final"]):
        goes_on = facts.objects and readings["objection"] == "trial_goes_on"
        return "released_from_punishment" if goes_on else "case_discontinued"
    return "released_from_punishment" if facts.stage == "serving" else "conviction_lifted"


def _heavy(facts: Facts, readings: Mapping[str, str]) -> str:
    """Cut at sentencing or now, or the rest remitted in the last year (S ¶5 s2, ¶6, ¶9)."""
    if silences(facts, readings):
        return "undetermined"
    if pending(facts, readings["not_final"]):
        return "reduced_at_sentencing"
    test_day = release_before if readings["one_year_test"] == "before" else release_after_cut
    last_year = _in_last_year(test_day(facts, readings), readings)
    return "rest_remitted" if last_year else "term_reduced"


def relief_if_covered(facts: Facts, readings: Mapping[str, str]) -> str:
    """The relief by gravity and stage, for a case that the amnesty covers (S ¶5)."""
    if _left_out(facts, readings):
        return _light_of_suppressor(facts, readings)
    return _light(facts, readings) if facts.gravity in LIGHT else _heavy(facts, readings)


def reasons_if_covered(facts: Facts, readings: Mapping[str, str]) -> list[str]:
    """The silences that leave the relief open; a left-out light case has none of the others."""
    if relief_if_covered(facts, readings) != "undetermined":
        return []
    return ["officials_relief"] if facts.gravity in LIGHT else silences(facts, readings)


def free_on_day(facts: Facts, release: date | None, readings: Mapping[str, str]) -> bool:
    """Serving, and the release date is D."""
    return _serving(facts, readings) and release == reference_day(readings)


def released_earlier(facts: Facts, release: date | None, readings: Mapping[str, str]) -> bool:
    """Serving, and out before the day that was due without the amnesty.

    Chosen here: those still to be sentenced are not among the released of S ¶10.
    """
    due = release_before(facts, readings)
    earlier = release is not None and due is not None and release < due
    return _serving(facts, readings) and earlier
