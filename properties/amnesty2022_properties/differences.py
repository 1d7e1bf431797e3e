"""TERM: how far the dates of two convicts part, and for whom the order of the tests matters.

The questions say no number: the machine finds it, with the convicts who show it.
"""

from amnesty2022 import facts, readings
from amnesty2022.outcome import RELEASE, RELEASE_AFTER_IS_KNOWN
from amnesty2022.terms import CUT_RELEASE, RELEASE_BEFORE
from amnesty2022.vocabulary import Gravity
from amnesty2022_properties.premises import (
    COVERED,
    ESPECIALLY_GRAVE,
    GRAVE,
    HAS_A_TERM,
    ONE_YEAR_ON,
    SERVING,
    THE_DAY,
)
from lexproof.catalogue import Greatest, Region, ask_for, false, must
from lexproof.language import (
    Counterpart,
    Truth,
    all_of,
    any_of,
    count,
    counterpart,
    none_of,
    under_another_option,
)

_longer = counterpart(facts.FACTS, facts.TERM)
_graver = counterpart(facts.FACTS, facts.GRAVITY)
_test_otherwise = under_another_option(readings.one_year_test)

_HEAVY_CONVICT = all_of(COVERED, any_of(GRAVE, ESPECIALLY_GRAVE), SERVING, HAS_A_TERM)
_COUNTED_AS_IN_SUMMARY = {
    "one_year_test": "before",
    "reduction_base": "imposed",
    "month_fraction": "thirty",
    "day_rounding": "favour",
    "month_end": "clip_back",
    "reference_day": "publication",
}
_ONE_DAY_LONGER = all_of(
    _HEAVY_CONVICT,
    RELEASE_AFTER_IS_KNOWN,
    _longer(RELEASE_AFTER_IS_KNOWN),
    _longer(facts.TERM)
    .in_days_of_thirty()
    .is_same_as(facts.TERM.in_days_of_thirty().plus(count(1))),
)
_SAME_BUT_GRAVER = all_of(
    COVERED,
    SERVING,
    _graver(COVERED),
    GRAVE,
    _graver(facts.GRAVITY).is_(Gravity.especially_grave),
    RELEASE_AFTER_IS_KNOWN,
    _graver(RELEASE_AFTER_IS_KNOWN),
)
_TESTED_BEFORE_AND_AFTER = all_of(
    _HEAVY_CONVICT,
    readings.one_year_test.is_(readings.OneYearTest.before),
    _test_otherwise(readings.one_year_test).is_(readings.OneYearTest.after),
)
_ORDER_MATTERS = none_of(RELEASE.is_same_as(_test_otherwise(RELEASE)))


def _days_later(other: Counterpart) -> Greatest:
    return Greatest(value=other(RELEASE).number(), beyond=RELEASE.number(), unit="days")


def _at_most_days_later(other: Counterpart, days: int) -> Truth:
    return other(RELEASE).number().is_at_most(RELEASE.number().plus(count(days)))


QUESTIONS = (
    ask_for(
        "TERM-014",
        "With equal term and start, by how much at most does a sentence for an especially grave "
        "crime end later than one for a grave crime?",
        basis="S ¶5 s2",
        readings=_COUNTED_AS_IN_SUMMARY,
        other=_graver,
        premise=_SAME_BUT_GRAVER,
        wanted=_days_later(_graver),
    ),
    ask_for(
        "TERM-015",
        "How large is the largest jump in release date between two convicts whose terms differ "
        "by one day?",
        basis="S ¶5 s2, ¶6",
        readings=_COUNTED_AS_IN_SUMMARY,
        other=_longer,
        premise=_ONE_DAY_LONGER,
        wanted=_days_later(_longer),
    ),
    ask_for(
        "TERM-016",
        "For whom does the order of the cut and the one-year test matter?",
        basis="S ¶5 s2, ¶6",
        other=_test_otherwise,
        premise=_TESTED_BEFORE_AND_AFTER,
        wanted=Region(_ORDER_MATTERS),
    ),
)

DIFFERENCES = (
    must(
        "TERM-016b",
        "The order of cut and one-year test matters exactly for those released after the year "
        "under the old term, and after the day but within the year under the cut one.",
        basis="S ¶5 s2, ¶6",
        other=_test_otherwise,
        premise=_TESTED_BEFORE_AND_AFTER,
        conclusion=_ORDER_MATTERS.is_same_as(
            all_of(
                ONE_YEAR_ON.is_before(RELEASE_BEFORE),
                THE_DAY.is_before(CUT_RELEASE),
                CUT_RELEASE.is_on_or_before(ONE_YEAR_ON),
            )
        ),
    ),
    false(
        "TERM-904",
        "With equal term and start, an especially grave crime ends at most 2,740 days later.",
        basis="a misreading of S ¶5 s2: one day less than the largest difference",
        other=_graver,
        premise=_SAME_BUT_GRAVER,
        conclusion=_at_most_days_later(_graver, 2740),
    ),
    false(
        "TERM-905",
        "A term one day longer ends at most 180 days later.",
        basis="a misreading of S ¶6: one day less than the largest jump",
        other=_longer,
        premise=_ONE_DAY_LONGER,
        conclusion=_at_most_days_later(_longer, 180),
    ),
)
