"""TERM: terms and dates, one convict beside another."""

from amnesty2022 import facts, readings
from amnesty2022.outcome import (
    RELEASE,
    RELEASE_AFTER_IS_KNOWN,
)
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
from lexproof.catalogue import ask, false, must
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
_later = counterpart(facts.FACTS, facts.RUNS_FROM)
_graver = counterpart(facts.FACTS, facts.GRAVITY)
_test_otherwise = under_another_option(readings.one_year_test)

_IMPOSED = {"reduction_base": "imposed"}
_UNSERVED = {"reduction_base": "unserved"}
_HEAVY = any_of(GRAVE, ESPECIALLY_GRAVE)
_HEAVY_CONVICT = all_of(COVERED, _HEAVY, SERVING, HAS_A_TERM)
_BOTH_RELEASES_ARE_KNOWN = all_of(RELEASE_AFTER_IS_KNOWN, _longer(RELEASE_AFTER_IS_KNOWN))
_BOTH_STARTS_ARE_KNOWN = all_of(RELEASE_AFTER_IS_KNOWN, _later(RELEASE_AFTER_IS_KNOWN))


def _longer_in_days_of_thirty() -> Truth:
    return facts.TERM.in_days_of_thirty().is_at_most(_longer(facts.TERM).in_days_of_thirty())


_LONGER_WHOLE_MONTHS = all_of(
    _BOTH_RELEASES_ARE_KNOWN,
    facts.TERM.is_whole_months(),
    _longer(facts.TERM).is_whole_months(),
    facts.TERM.months.is_at_most(_longer(facts.TERM).months),
)
_LATER_WHOLE_MONTHS = all_of(
    _BOTH_STARTS_ARE_KNOWN,
    facts.TERM.is_whole_months(),
    facts.RUNS_FROM.is_on_or_before(_later(facts.RUNS_FROM)),
)
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
    _BOTH_RELEASES_ARE_KNOWN,
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


def _at_most_days_later(other: Counterpart, days: int) -> Truth:
    return other(RELEASE).number().is_at_most(RELEASE.number().plus(count(days)))


CONVICTS = (
    must(
        "TERM-010",
        "For terms of whole months, a longer term never ends earlier.",
        basis="S ¶5, ¶6",
        other=_longer,
        premise=_LONGER_WHOLE_MONTHS,
        conclusion=RELEASE.is_on_or_before(_longer(RELEASE)),
    ),
    ask(
        "TERM-010b",
        "For terms of whole months, a longer term never ends earlier, even if the fraction is "
        "taken of the unserved rest.",
        basis="S ¶5, ¶6",
        readings=_UNSERVED,
        other=_longer,
        premise=_LONGER_WHOLE_MONTHS,
        conclusion=RELEASE.is_on_or_before(_longer(RELEASE)),
    ),
    ask(
        "TERM-011",
        "A longer term never ends earlier, days included.",
        basis="S ¶5, ¶6",
        other=_longer,
        premise=all_of(
            _BOTH_RELEASES_ARE_KNOWN,
            RELEASE_BEFORE.is_on_or_before(_longer(RELEASE_BEFORE)),
            _longer_in_days_of_thirty(),
        ),
        conclusion=RELEASE.is_on_or_before(_longer(RELEASE)),
    ),
    must(
        "TERM-012",
        "For terms of whole months, starting later never ends earlier.",
        basis="S ¶5, ¶6",
        readings=_IMPOSED,
        forced_by="24 months from 2 and from 3 March 2022, where the rest is taken",
        other=_later,
        premise=_LATER_WHOLE_MONTHS,
        conclusion=RELEASE.is_on_or_before(_later(RELEASE)),
    ),
    ask(
        "TERM-012b",
        "For terms of whole months, starting later never ends earlier, even if the fraction is "
        "taken of the unserved rest.",
        basis="S ¶5, ¶6",
        readings=_UNSERVED,
        other=_later,
        premise=_LATER_WHOLE_MONTHS,
        conclusion=RELEASE.is_on_or_before(_later(RELEASE)),
    ),
    must(
        "TERM-013",
        "With equal term and start, grave ends no later than especially grave.",
        basis="S ¶5 s2",
        other=_graver,
        premise=all_of(
            COVERED,
            _graver(COVERED),
            GRAVE,
            _graver(facts.GRAVITY).is_(Gravity.especially_grave),
            RELEASE_AFTER_IS_KNOWN,
            _graver(RELEASE_AFTER_IS_KNOWN),
        ),
        conclusion=RELEASE.is_on_or_before(_graver(RELEASE)),
    ),
    ask(
        "TERM-014",
        "With equal term and start, a convict for an especially grave crime ends at most 2,741 "
        "days after one for a grave crime.",
        basis="S ¶5 s2",
        readings=_COUNTED_AS_IN_SUMMARY,
        other=_graver,
        premise=_SAME_BUT_GRAVER,
        conclusion=_at_most_days_later(_graver, 2741),
    ),
    ask(
        "TERM-015",
        "Of two convicts whose terms differ by one day, one ends at most 181 days after the "
        "other.",
        basis="S ¶5 s2, ¶6",
        readings=_COUNTED_AS_IN_SUMMARY,
        other=_longer,
        premise=_ONE_DAY_LONGER,
        conclusion=_at_most_days_later(_longer, 181),
    ),
    must(
        "TERM-016",
        "The order of cut and one-year test matters exactly for those released after the year "
        "under the old term, and after the day but within the year under the cut one.",
        basis="S ¶5 s2, ¶6",
        other=_test_otherwise,
        premise=all_of(
            _HEAVY_CONVICT,
            readings.one_year_test.is_(readings.OneYearTest.before),
            _test_otherwise(readings.one_year_test).is_(readings.OneYearTest.after),
        ),
        conclusion=none_of(RELEASE.is_same_as(_test_otherwise(RELEASE))).is_same_as(
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
