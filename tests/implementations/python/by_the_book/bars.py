"""Who never qualifies: S ¶7, with what P art. 78 adds in some readings."""

from collections.abc import Mapping

from .days import after_birthday, before_birthday
from .facts import Facts


def minor(facts: Facts, readings: Mapping[str, str]) -> bool:
    """Under 18 at the offence; at which end of it, and on the birthday itself, by reading."""
    day = facts.first if readings["age_at"] == "first" else facts.last
    if readings["age_attained"] == "day_after":
        return not after_birthday(day, facts.birth, 18)
    return before_birthday(day, facts.birth, 18)


def of_excluded_group(facts: Facts, readings: Mapping[str, str]) -> bool:
    """One of the seven kinds of offence, save organising riots as a minor (S ¶7).

    In one reading a minor's sexual offence against someone aged 14 to 17 is saved too
    (P art. 78); chosen here: then it does not taint the person's other offences either.
    """
    if facts.group in (None, "none"):
        return False
    if facts.group == "riot_organisation":
        return not minor(facts, readings)
    if facts.group == "sexual_minor" and readings["minor_sexual_exception"] == "yes":
        return not (minor(facts, readings) and facts.victim_14_to_17)
    return True


def barred(facts: Facts, readings: Mapping[str, str]) -> bool:
    """Barred by this offence, by another if the bar reaches the person, or as a recidivist.

    Chosen here: recidivism expected of a sentence still to come counts like one found.
    """
    if of_excluded_group(facts, readings):
        return True
    if facts.also_excluded and readings["exclusion_reach"] == "person":
        return True
    return facts.recidivism != "none" and readings["recidivists"] == "barred"
