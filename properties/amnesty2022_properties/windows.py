"""SCOPE: when an offence must have been committed."""

from amnesty2022 import facts, readings
from amnesty2022_properties.premises import (
    BY_OFFICIAL,
    COVERED,
    IN_RIOTS,
    IN_SUPPRESSION,
    ONE_DAY,
    ORDINARY_OFFENCE,
    OUTCOME_AND_DUTIES,
)
from lexproof.catalogue import false, must, unchanged
from lexproof.language import (
    Truth,
    all_of,
    any_of,
    day,
    none_of,
    under_another_option,
)

_another_window = under_another_option(readings.window)
_four_days = {"officials_window": "four_days"}


def _on_one_of(*days: tuple[int, int]) -> Truth:
    return any_of(*(facts.FIRST_DAY.is_same_as(day(2022, *each)) for each in days))


WINDOWS = (
    must(
        "SCOPE-001",
        "An offence that ended before 4 January 2022 never qualifies.",
        basis="S ¶3",
        readings=_four_days,
        forced_by="an officer's offence in suppression on 1 January, under the whole of January",
        premise=facts.LAST_DAY.is_before(day(2022, 1, 4)),
        conclusion=none_of(COVERED),
    ),
    must(
        "SCOPE-002",
        "An offence that began after 7 January 2022 never qualifies.",
        basis="S ¶3",
        readings=_four_days,
        forced_by="an officer's offence in suppression on 8 January, under the whole of January",
        premise=day(2022, 1, 7).is_before(facts.FIRST_DAY),
        conclusion=none_of(COVERED),
    ),
    must(
        "SCOPE-003",
        "An offence of one day on 4 or on 7 January, otherwise in scope and not barred, is "
        "covered.",
        basis="S ¶3, ¶4",
        premise=all_of(
            ONE_DAY,
            any_of(
                facts.FIRST_DAY.is_same_as(day(2022, 1, 4)),
                facts.FIRST_DAY.is_same_as(day(2022, 1, 7)),
            ),
            any_of(IN_RIOTS, all_of(IN_SUPPRESSION, BY_OFFICIAL)),
            ORDINARY_OFFENCE,
        ),
        conclusion=COVERED,
    ),
    must(
        "SCOPE-008",
        "How a continuing offence meets the window changes nothing for an offence of one day.",
        basis="S ¶3",
        other=_another_window,
        premise=ONE_DAY,
        conclusion=unchanged(_another_window, OUTCOME_AND_DUTIES),
    ),
    must(
        "SCOPE-009",
        "An offence of one day on 3 or on 8 January in the riots never qualifies.",
        basis="S ¶3",
        premise=all_of(
            ONE_DAY,
            any_of(
                facts.FIRST_DAY.is_same_as(day(2022, 1, 3)),
                facts.FIRST_DAY.is_same_as(day(2022, 1, 8)),
            ),
            IN_RIOTS,
        ),
        conclusion=none_of(COVERED),
    ),
    must(
        "SCOPE-011",
        "An offence of one day in the riots on 1 or on 31 January never qualifies.",
        basis="S ¶3",
        premise=all_of(ONE_DAY, _on_one_of((1, 1), (1, 31)), IN_RIOTS),
        conclusion=none_of(COVERED),
    ),
    must(
        "SCOPE-012",
        "An offence begun before the window and ended in it is out, unless touching is enough.",
        basis="S ¶3",
        readings={"window": ("inside", "begun"), "officials_window": "four_days"},
        forced_by="an offence from 3 to 5 January, where touching the window is enough",
        premise=all_of(
            facts.FIRST_DAY.is_same_as(day(2022, 1, 3)), facts.LAST_DAY.is_same_as(day(2022, 1, 4))
        ),
        conclusion=none_of(COVERED),
    ),
    must(
        "SCOPE-013",
        "An offence begun before the window and ended on its first day is in, where touching is "
        "enough.",
        basis="S ¶3",
        readings={"window": "touching"},
        forced_by="the same offence, where it must lie inside the window",
        premise=all_of(
            facts.FIRST_DAY.is_same_as(day(2022, 1, 3)),
            facts.LAST_DAY.is_same_as(day(2022, 1, 4)),
            IN_RIOTS,
            ORDINARY_OFFENCE,
        ),
        conclusion=COVERED,
    ),
    must(
        "SCOPE-014",
        "An offence begun on the last day of the window and ended after it is in, where its "
        "beginning decides or touching is enough.",
        basis="S ¶3",
        readings={"window": ("begun", "touching")},
        forced_by="an offence on 7 and 8 January, where it must lie inside the window",
        premise=all_of(
            facts.FIRST_DAY.is_same_as(day(2022, 1, 7)),
            facts.LAST_DAY.is_same_as(day(2022, 1, 8)),
            IN_RIOTS,
            ORDINARY_OFFENCE,
        ),
        conclusion=COVERED,
    ),
    must(
        "SCOPE-015",
        "An offence begun on the last day of the window and ended after it is out, where it must "
        "lie inside.",
        basis="S ¶3",
        readings={"window": "inside"},
        forced_by="the same offence, where its beginning decides",
        premise=all_of(
            facts.FIRST_DAY.is_same_as(day(2022, 1, 7)),
            facts.LAST_DAY.is_same_as(day(2022, 1, 8)),
            IN_RIOTS,
        ),
        conclusion=none_of(COVERED),
    ),
    must(
        "SCOPE-016",
        "Officials who offended in suppression on 1 or on 31 January are covered, where the whole "
        "of January counts.",
        basis="S ¶4",
        readings={"officials_window": "whole_january"},
        forced_by="the same officials, where only four days count",
        premise=all_of(
            ONE_DAY,
            _on_one_of((1, 1), (1, 31)),
            IN_SUPPRESSION,
            BY_OFFICIAL,
            ORDINARY_OFFENCE,
        ),
        conclusion=COVERED,
    ),
    must(
        "SCOPE-017",
        "An offence of one day on 31 December 2021 or on 1 February 2022 never qualifies.",
        basis="S ¶3, ¶4",
        premise=all_of(
            ONE_DAY,
            any_of(
                facts.FIRST_DAY.is_same_as(day(2021, 12, 31)),
                facts.FIRST_DAY.is_same_as(day(2022, 2, 1)),
            ),
        ),
        conclusion=none_of(COVERED),
    ),
    false(
        "SCOPE-901",
        "Every offence committed in January 2022 qualifies.",
        basis="a misreading of S ¶3",
        premise=all_of(
            day(2022, 1, 1).is_on_or_before(facts.FIRST_DAY),
            facts.LAST_DAY.is_on_or_before(day(2022, 1, 31)),
        ),
        conclusion=COVERED,
    ),
    false(
        "SCOPE-903",
        "An offence that began in the window qualifies even if it went on after it.",
        basis="a misreading of S ¶3",
        premise=all_of(
            facts.FIRST_DAY.is_between(day(2022, 1, 4), day(2022, 1, 7)),
            IN_RIOTS,
            ORDINARY_OFFENCE,
        ),
        conclusion=COVERED,
    ),
)
