"""SCOPE: the whole of January, where it is the window of officials; and offences that go on."""

from amnesty2022 import facts
from amnesty2022_properties.premises import (
    BY_OFFICIAL,
    COVERED,
    IN_RIOTS,
    IN_SUPPRESSION,
    ORDINARY_OFFENCE,
)
from lexproof.catalogue import false, must
from lexproof.language import Day, Truth, all_of, any_of, day, none_of

_WHOLE_JANUARY = {"officials_window": "whole_january"}
_BY_OFFICIALS = all_of(IN_SUPPRESSION, BY_OFFICIAL, ORDINARY_OFFENCE)
_FIRST, _LAST = day(2022, 1, 1), day(2022, 1, 31)
_EVE, _MORROW = day(2021, 12, 31), day(2022, 2, 1)


def _from(first: Day, last: Day) -> Truth:
    return all_of(facts.FIRST_DAY.is_same_as(first), facts.LAST_DAY.is_same_as(last))


_OUTSIDE_FOUR_DAYS = any_of(
    facts.LAST_DAY.is_before(day(2022, 1, 4)), day(2022, 1, 7).is_before(facts.FIRST_DAY)
)

JANUARY = (
    must(
        "SCOPE-027",
        "What officials did in suppression within January is covered, where the whole of it "
        "counts.",
        basis="S ¶4",
        readings=_WHOLE_JANUARY,
        forced_by="an officer's offence on 1 January, where only four days count",
        premise=all_of(
            _BY_OFFICIALS,
            _FIRST.is_on_or_before(facts.FIRST_DAY),
            facts.LAST_DAY.is_on_or_before(_LAST),
        ),
        conclusion=COVERED,
    ),
    must(
        "SCOPE-028",
        "What officials began before January and ended in it is out, unless touching is enough.",
        basis="S ¶4",
        readings={**_WHOLE_JANUARY, "window": ("inside", "begun")},
        forced_by="an officer's offence of 31 December and 1 January, where touching is enough",
        premise=_from(_EVE, _FIRST),
        conclusion=none_of(COVERED),
    ),
    must(
        "SCOPE-029",
        "What officials began before January and ended on its first day is in, where touching is "
        "enough.",
        basis="S ¶4",
        readings={**_WHOLE_JANUARY, "window": "touching"},
        forced_by="the same offence, where it must lie inside the window",
        premise=all_of(_BY_OFFICIALS, _from(_EVE, _FIRST)),
        conclusion=COVERED,
    ),
    must(
        "SCOPE-030",
        "What officials began on the last day of January and ended after it is in, where its "
        "beginning decides or touching is enough.",
        basis="S ¶4",
        readings={**_WHOLE_JANUARY, "window": ("begun", "touching")},
        forced_by="the same offence, where it must lie inside the window",
        premise=all_of(_BY_OFFICIALS, _from(_LAST, _MORROW)),
        conclusion=COVERED,
    ),
    must(
        "SCOPE-031",
        "What officials began on the last day of January and ended after it is out, where it must "
        "lie inside.",
        basis="S ¶4",
        readings={"window": "inside"},
        forced_by="the same offence, where its beginning decides",
        premise=_from(_LAST, _MORROW),
        conclusion=none_of(COVERED),
    ),
    must(
        "SCOPE-032",
        "The rest of January is for officials only: nobody else who offended on none of the four "
        "days qualifies.",
        basis="S ¶3, ¶4",
        premise=all_of(_OUTSIDE_FOUR_DAYS, none_of(BY_OFFICIAL)),
        conclusion=none_of(COVERED),
    ),
    must(
        "SCOPE-033",
        "The rest of January is for suppression only: no rioter who offended on none of the four "
        "days qualifies, officials included.",
        basis="S ¶3, ¶4",
        premise=all_of(_OUTSIDE_FOUR_DAYS, IN_RIOTS),
        conclusion=none_of(COVERED),
    ),
    must(
        "SCOPE-034",
        "What began before the four days and ended after them is in, where touching is enough.",
        basis="S ¶3",
        readings={"window": "touching"},
        forced_by="the same offence, where it must lie inside the window",
        premise=all_of(IN_RIOTS, ORDINARY_OFFENCE, _from(day(2022, 1, 3), day(2022, 1, 8))),
        conclusion=COVERED,
    ),
    must(
        "SCOPE-035",
        "Nothing that ended before January or began after it qualifies.",
        basis="S ¶3, ¶4",
        premise=any_of(
            facts.LAST_DAY.is_before(_FIRST),
            _LAST.is_before(facts.FIRST_DAY),
        ),
        conclusion=none_of(COVERED),
    ),
    false(
        "SCOPE-907",
        "Whatever officials did in suppression in January qualifies.",
        basis="a misreading of S ¶4",
        premise=all_of(
            _BY_OFFICIALS,
            _FIRST.is_on_or_before(facts.FIRST_DAY),
            facts.LAST_DAY.is_on_or_before(_LAST),
        ),
        conclusion=COVERED,
    ),
)
