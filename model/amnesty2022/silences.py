"""What the text does not answer; where one of these applies the decision is undetermined."""

from amnesty2022.coverage import (
    COVERAGE,
    COVERED,
    LEFT_TO_PARTICIPANTS,
    LIFE,
    LIGHT,
    NO_TERM_AT_ALL,
    PENDING,
    SERVED,
)
from amnesty2022.relief import CUT_WHEN_PENDING, last_year
from amnesty2022.vocabulary import Coverage
from lexproof.language import Truth, all_of, any_of, none_of, silence

HEAVY = all_of(COVERED, none_of(LIGHT))


@silence("silence.no_term", place="S ¶5 s2")
def no_term() -> Truth:
    """What is three quarters, or half, of a punishment that has no term?"""
    return all_of(HEAVY, NO_TERM_AT_ALL)


@silence("silence.life_imprisonment", place="S ¶5 s2")
def life_imprisonment() -> Truth:
    """What is three quarters, or half, of life?"""
    return all_of(HEAVY, LIFE)


@silence("silence.served_grave", place="S ¶5")
def served_grave() -> Truth:
    """What does the law do for somebody who has served a sentence for a grave crime?"""
    return all_of(HEAVY, SERVED)


@silence("pending_especially_grave", place="S ¶9")
def pending_especially_grave() -> Truth:
    """What happens to an especially grave crime that is still pending, if ¶9 is read narrowly?"""
    return all_of(HEAVY, PENDING, none_of(CUT_WHEN_PENDING))


@silence("listed_articles", place="L art. 1")
def listed_articles() -> Truth:
    """Is the article on that part of the list which was not seen, or was none stated?"""
    return COVERAGE.is_(Coverage.undetermined)


@silence("officials_relief", place="S ¶5 s1")
def officials_relief() -> Truth:
    """What do offences in suppression get, if the relief for light ones is for participants?"""
    return all_of(COVERED, LIGHT, LEFT_TO_PARTICIPANTS, none_of(last_year.applies))


SILENCES = (
    no_term,
    life_imprisonment,
    served_grave,
    pending_especially_grave,
    listed_articles,
    officials_relief,
)
UNDETERMINED = any_of(*(silence.applies for silence in SILENCES))
"""Adding up several sentences is a silence too, but no case shows it: each is decided alone."""
