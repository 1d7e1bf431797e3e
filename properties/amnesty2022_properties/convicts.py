"""TERM: terms and dates, one convict beside another."""

from amnesty2022 import facts, readings
from amnesty2022.outcome import (
    RELEASE,
    RELEASE_AFTER_IS_KNOWN,
)
from amnesty2022.terms import RELEASE_BEFORE
from amnesty2022.vocabulary import Gravity
from amnesty2022_properties.premises import (
    COVERED,
    ESPECIALLY_GRAVE,
    GRAVE,
    HAS_A_TERM,
    SERVING,
)
from lexproof.catalogue import ask, must
from lexproof.language import (
    Truth,
    all_of,
    any_of,
    counterpart,
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
)
