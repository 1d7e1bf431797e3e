"""What is left of a term after the cut, and the day of release: S ¶5 s2 and ¶6.

The release date is the first day of freedom. Terms are whole months and days; a fraction of a
term is exact, and part of a day is rounded by reading.
"""

from amnesty2022 import readings
from amnesty2022.coverage import GRAVE, LIGHT, PENDING
from amnesty2022.days import A_YEAR_LATER, THE_DAY
from amnesty2022.facts import RUNS_FROM, START_IS_STATED, TERM, TERM_IS_STATED
from lexproof.language import (
    Count,
    Fraction,
    Term,
    all_of,
    any_of,
    count,
    definition,
    earlier_of,
    later_of,
    none_of,
    term,
    when,
)

GRAVE_CUT = Fraction(3, 4)
ESPECIALLY_GRAVE_CUT = Fraction(1, 2)

ROLLS_FORWARD = readings.month_end.is_(readings.MonthEnd.roll_forward)
ROUNDS_UP = readings.day_rounding.is_(readings.DayRounding.against)
BY_CALENDAR = readings.month_fraction.is_(readings.MonthFraction.calendar)

RELEASE_IS_KNOWN = definition(
    "release before known", "S ¶6", all_of(TERM_IS_STATED, START_IS_STATED)
)
"""A term and the day from which it counts are stated, so that a release date follows."""

RELEASE_BEFORE = definition(
    "release before", "S ¶6", RUNS_FROM.plus(TERM, roll_forward=ROLLS_FORWARD)
)

OF_THE_IMPOSED_TERM = any_of(readings.reduction_base.is_(readings.ReductionBase.imposed), PENDING)
"""The fraction is taken of the whole term: nothing of a pending sentence has been served."""

COUNTED_FROM = when(OF_THE_IMPOSED_TERM, RUNS_FROM, otherwise=THE_DAY)


def left_of_term(whole: Term) -> Term:
    """Return what the cut leaves of a term, a month's rest as thirty days."""
    return when(
        GRAVE,
        whole.part(GRAVE_CUT.rest(), round_up=ROUNDS_UP),
        otherwise=whole.part(ESPECIALLY_GRAVE_CUT.rest(), round_up=ROUNDS_UP),
    )


def left_of_days(whole: Count) -> Count:
    """Return what the cut leaves of a number of calendar days."""
    return when(
        GRAVE,
        whole.divided_by(GRAVE_CUT.rest().denominator, round_up=ROUNDS_UP),
        otherwise=whole.divided_by(ESPECIALLY_GRAVE_CUT.rest().denominator, round_up=ROUNDS_UP),
    )


CUT_TERM_OF_THIRTY = left_of_term(
    when(OF_THE_IMPOSED_TERM, TERM, otherwise=THE_DAY.term_until(RELEASE_BEFORE))
)
CUT_DAYS_BY_CALENDAR = left_of_days(COUNTED_FROM.days_until(RELEASE_BEFORE))

CUT_TERM = definition(
    "term that remains",
    "S ¶5 s2",
    when(BY_CALENDAR, term(count(0), CUT_DAYS_BY_CALENDAR), otherwise=CUT_TERM_OF_THIRTY),
)
CUT_TERM_IS_KNOWN = all_of(TERM_IS_STATED, any_of(none_of(BY_CALENDAR), START_IS_STATED))

CUT_ENDS = when(
    BY_CALENDAR,
    COUNTED_FROM.plus_days(CUT_DAYS_BY_CALENDAR),
    otherwise=COUNTED_FROM.plus(CUT_TERM_OF_THIRTY, roll_forward=ROLLS_FORWARD),
)
CUT_RELEASE = definition(
    "release after the cut",
    "S ¶5 s2",
    earlier_of(RELEASE_BEFORE, later_of(THE_DAY, CUT_ENDS)),
)
"""Start plus what remains, but not before the day of the law, and never later than before."""

WITHIN_A_YEAR = definition(
    "at most one year left",
    "S ¶6",
    when(
        any_of(LIGHT, readings.one_year_test.is_(readings.OneYearTest.before)),
        RELEASE_BEFORE.is_on_or_before(A_YEAR_LATER),
        otherwise=CUT_RELEASE.is_on_or_before(A_YEAR_LATER),
    ),
)
"""The release date is at most the same day a year later; a light offence is not cut first."""
