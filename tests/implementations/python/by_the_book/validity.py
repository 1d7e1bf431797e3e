"""Facts that cannot stand together, as `interface.md` lists them."""

from collections.abc import Mapping
from typing import Any

from .days import before_birthday, reference_day
from .facts import Facts, facts_of, given
from .readings import NO_CHOICES, complete
from .tables import BOTH_LISTS, gravity_of, groups_of
from .terms import release_before

CONVICTED = ("serving", "served")


def _offence_agrees(facts: Facts) -> bool:
    """First day not after the last, and the offender is at least 14 on the first.

    Chosen here: 14 is reached on the birthday itself in every reading, as the page says.
    """
    of_age = not before_birthday(facts.first, facts.birth, 14)
    return facts.first <= facts.last and of_age


def _group_stated(facts: Facts, offence: dict[str, Any]) -> bool:
    """An article of two groups needs one of them to be stated."""
    return facts.article not in BOTH_LISTS or given(offence, "excluded_group") is not None


def _article_agrees(facts: Facts, offence: dict[str, Any]) -> bool:
    """Gravity and group are known, and are those of the article where it settles them."""
    if facts.gravity is None or facts.group is None:
        return False
    if facts.article is None:
        return True
    gravity = gravity_of(facts.article, facts.part)
    groups = groups_of(facts.article, facts.part)
    fits = gravity in (None, facts.gravity) and (not groups or facts.group in groups)
    return fits and _group_stated(facts, offence)


def _dates_agree(facts: Facts, readings: Mapping[str, str]) -> bool:
    """Who serves a term began it by D and is out after D; who served it is out by D.

    Chosen here: the stage as stated counts, also under appeal.
    """
    if facts.stage not in CONVICTED or facts.term is None:
        return True
    end, today = release_before(facts, readings), reference_day(readings)
    if end is None or facts.start is None:
        return False
    if facts.stage == "served":
        return end <= today
    return facts.start <= today < end


def _sentence_agrees(facts: Facts) -> bool:
    """Life only for an especially grave offence, and an appeal only after a conviction."""
    life = facts.punishment == "life_imprisonment"
    if life and facts.gravity != "especially_grave":
        return False
    return facts.stage in CONVICTED or not facts.under_appeal


def is_valid(case: dict[str, Any], readings: Mapping[str, str] = NO_CHOICES) -> bool:
    """The facts of a well-formed case do not contradict each other under these readings."""
    facts, chosen = facts_of(case), complete(readings)
    agree = _offence_agrees(facts) and _article_agrees(facts, case["offence"])
    return agree and _dates_agree(facts, chosen) and _sentence_agrees(facts)
