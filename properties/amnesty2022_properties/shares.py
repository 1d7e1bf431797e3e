"""TERM: what share of a sentence remains, to the day, under each way of counting it."""

from amnesty2022 import facts, readings
from amnesty2022.outcome import (
    RELEASE,
    RELEASE_AFTER_IS_KNOWN,
    RELIEF,
    TERM_AFTER,
    TERM_AFTER_IS_KNOWN,
)
from amnesty2022.terms import RELEASE_BEFORE
from amnesty2022.vocabulary import Relief
from amnesty2022_properties.premises import (
    ESPECIALLY_GRAVE,
    GRAVE,
    ONE_YEAR_ON,
    PENDING,
    RELEASE_WAS_KNOWN,
    SERVING,
    THE_DAY,
)
from lexproof.catalogue import must
from lexproof.catalogue.property import Property
from lexproof.language import (
    Count,
    Truth,
    all_of,
    any_of,
    count,
    day,
    earlier_of,
    later_of,
    term,
    when,
)

_THIRTY, _CALENDAR = {"month_fraction": "thirty"}, {"month_fraction": "calendar"}
_IS_CUT = RELIEF.is_one_of(Relief.term_reduced, Relief.reduced_at_sentencing)
_OF_THE_WHOLE = any_of(readings.reduction_base.is_(readings.ReductionBase.imposed), PENDING)
_COUNTED_FROM = when(_OF_THE_WHOLE, facts.RUNS_FROM, otherwise=THE_DAY)
_WHOLE_IN_THIRTIES = when(
    _OF_THE_WHOLE, facts.TERM, otherwise=THE_DAY.term_until(RELEASE_BEFORE)
).in_days_of_thirty()
_WHOLE_BY_CALENDAR = _COUNTED_FROM.days_until(RELEASE_BEFORE)
_ROLLS = readings.month_end.is_(readings.MonthEnd.roll_forward)

_THE_TERM_THAT_REMAINS_ENDS = when(
    readings.month_fraction.is_(readings.MonthFraction.calendar),
    _COUNTED_FROM.plus_days(TERM_AFTER.days),
    otherwise=_COUNTED_FROM.plus(TERM_AFTER, roll_forward=_ROLLS),
)
"""By the calendar what remains is days alone, and adding no months changes no day."""


def _share(
    number: str, gist: str, gravity: Truth, parts: int, *, counting: str, rounding: str
) -> Property:
    """Return the claim that of so many parts of a sentence one remains, to the day."""
    by_calendar, against = counting == "calendar", rounding == "against"
    whole = _WHOLE_BY_CALENDAR if by_calendar else _WHOLE_IN_THIRTIES
    left: Count = TERM_AFTER.days if by_calendar else TERM_AFTER.in_days_of_thirty()
    over, under = (parts - 1, 0) if against else (0, parts - 1)
    days = "calendar days" if by_calendar else "days of thirty a month"
    told = "part of a day counted as one" if against else "part of a day dropped"
    return must(
        f"TERM-{number}",
        f"Of the sentence for {gist} remains, in {days}, {told}.",
        basis="S ¶5 s2",
        readings={"month_fraction": counting, "day_rounding": rounding},
        forced_by="the same sentence, rounded or counted the other way",
        premise=all_of(_IS_CUT, gravity, TERM_AFTER_IS_KNOWN),
        conclusion=all_of(
            left.times(parts).is_at_most(whole.plus(count(over))),
            whole.is_at_most(left.times(parts).plus(count(under))),
        ),
    )


_QUARTER, _HALF = "a grave crime one quarter", "an especially grave crime one half"

SHARES = (
    must(
        "TERM-034",
        "The release date is where the term that remains ends, but never before the day of the "
        "law nor after the release before.",
        basis="S ¶5 s2",
        premise=all_of(_IS_CUT, RELEASE_AFTER_IS_KNOWN),
        conclusion=RELEASE.is_same_as(
            earlier_of(RELEASE_BEFORE, later_of(THE_DAY, _THE_TERM_THAT_REMAINS_ENDS))
        ),
    ),
    _share("036", _QUARTER, GRAVE, 4, counting="thirty", rounding="favour"),
    _share("037", _QUARTER, GRAVE, 4, counting="thirty", rounding="against"),
    _share("038", _HALF, ESPECIALLY_GRAVE, 2, counting="thirty", rounding="favour"),
    _share("039", _HALF, ESPECIALLY_GRAVE, 2, counting="thirty", rounding="against"),
    _share("040", _QUARTER, GRAVE, 4, counting="calendar", rounding="favour"),
    _share("041", _QUARTER, GRAVE, 4, counting="calendar", rounding="against"),
    _share("042", _HALF, ESPECIALLY_GRAVE, 2, counting="calendar", rounding="favour"),
    _share("043", _HALF, ESPECIALLY_GRAVE, 2, counting="calendar", rounding="against"),
    must(
        "TERM-044",
        "Counted by the calendar, a promised cut names a term exactly where its start is stated.",
        basis="S ¶9",
        readings=_CALENDAR,
        forced_by="a pending case without a start, where a month has thirty days",
        premise=RELIEF.is_(Relief.reduced_at_sentencing),
        conclusion=TERM_AFTER_IS_KNOWN.is_same_as(RELEASE_WAS_KNOWN),
    ),
    must(
        "TERM-045",
        "Where the year is measured after the cut, nobody whose term is cut is released within "
        "it.",
        basis="S ¶6",
        readings={"one_year_test": "after"},
        forced_by="a sentence cut to less than a year, where the year is measured before",
        premise=all_of(SERVING, RELIEF.is_(Relief.term_reduced)),
        conclusion=ONE_YEAR_ON.is_before(RELEASE),
    ),
    must(
        "TERM-046",
        "A promised cut of four years for a grave crime from 1 February 2022 ends a year later.",
        basis="S ¶9",
        readings=_THIRTY,
        forced_by="the same sentence, whose term that remains is given in calendar days",
        premise=all_of(
            RELIEF.is_(Relief.reduced_at_sentencing),
            GRAVE,
            RELEASE_WAS_KNOWN,
            facts.TERM.is_same_as(term(count(48), count(0))),
            facts.RUNS_FROM.is_same_as(day(2022, 2, 1)),
        ),
        conclusion=all_of(
            TERM_AFTER_IS_KNOWN,
            TERM_AFTER.is_same_as(term(count(12), count(0))),
            RELEASE_AFTER_IS_KNOWN,
            RELEASE.is_same_as(day(2023, 2, 1)),
        ),
    ),
)
