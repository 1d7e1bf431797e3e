"""Facts that cannot stand together, as `interface.md` lists them."""

from collections.abc import Mapping
from typing import Any

from .days import Term, before_birthday, reference_day
from .facts import Facts, facts_of, given
from .readings import NO_CHOICES, complete
from .tables import agreeing
from .terms import release_before

CONVICTED = ("serving", "served")
WITH_TERM = ("imprisonment", "restriction_of_liberty", "corrective_labour", "arrest")
NOTHING, THIRTY_YEARS = Term(0, 0), Term(360, 0)


def _offence_agrees(facts: Facts) -> bool:
    """First day not after the last, and the offender is at least 14 on the first.

    Chosen here: 14 is reached on the birthday itself in every reading, as the page says.
    """
    of_age = not before_birthday(facts.first, facts.birth, 14)
    return facts.first <= facts.last and of_age


def _article_agrees(facts: Facts) -> bool:
    """Gravity and group are known, and are those of some part that the article can mean.

    Chosen here: an article or part that the table does not have is an error, and so is a part
    without its article.
    """
    if facts.gravity is None or facts.group is None:
        return False
    if facts.article is None:
        return facts.part is None
    return bool(agreeing(facts.article, facts.part, facts.gravity, facts.group))


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


def _term_agrees(facts: Facts) -> bool:
    """A term for the four punishments that have one, of 1 day to 30 years, and for no other."""
    if facts.term is None:
        return facts.punishment not in WITH_TERM
    return facts.punishment in WITH_TERM and NOTHING < facts.term <= THIRTY_YEARS


def _sentence_agrees(facts: Facts, *, stated: bool) -> bool:
    """A sentence for every convict; life only for an especially grave offence.

    An appeal comes only after a conviction.
    """
    convicted = facts.stage in CONVICTED
    if stated != (facts.punishment is not None) or (convicted and not stated):
        return False
    life = facts.punishment == "life_imprisonment"
    if life and facts.gravity != "especially_grave":
        return False
    return _term_agrees(facts) and (convicted or not facts.under_appeal)


def is_valid(case: dict[str, Any], readings: Mapping[str, str] = NO_CHOICES) -> bool:
    """The facts of a well-formed case are there and do not contradict each other.

    Well-formed is a case whose keys and values are of the page, and whose required keys are
    there, but for those that are required only in view of others.
    """
    facts, chosen = facts_of(case), complete(readings)
    sentence = _sentence_agrees(facts, stated=given(case, "sentence") is not None)
    return (
        _offence_agrees(facts)
        and _article_agrees(facts)
        and sentence
        and _dates_agree(facts, chosen)
    )
