"""SCOPE: whom the law reaches."""

from amnesty2022 import facts, readings
from amnesty2022.vocabulary import Connection, Role
from amnesty2022_properties.premises import (
    BY_OFFICIAL,
    COVERED,
    IN_FOUR_DAYS,
    IN_RIOTS,
    IN_SUPPRESSION,
    ONE_DAY,
    ORDINARY_OFFENCE,
    OUTCOME_AND_DUTIES,
)
from lexproof.catalogue import ask, false, must, unchanged
from lexproof.language import all_of, any_of, counterpart, day, none_of, under_another_option

_another_role = counterpart(facts.FACTS, facts.ROLE)
_as_participant = counterpart(facts.FACTS, facts.ROLE, facts.CONNECTION)
_another_window = under_another_option(readings.window)
_four_days = {"officials_window": "four_days"}

SCOPE = (
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
        "SCOPE-004",
        "An offence unconnected with the riots or their suppression never qualifies.",
        basis="S ¶3, ¶4",
        premise=facts.CONNECTION.is_(Connection.none),
        conclusion=none_of(COVERED),
    ),
    must(
        "SCOPE-005",
        "The role never decides for an offence connected with the riots.",
        basis="S ¶3",
        other=_another_role,
        premise=IN_RIOTS,
        conclusion=unchanged(_another_role, OUTCOME_AND_DUTIES),
    ),
    ask(
        "SCOPE-006",
        "An official who offended while suppressing gets what a participant would get.",
        basis="S ¶4, ¶5",
        other=_as_participant,
        premise=all_of(
            IN_SUPPRESSION,
            BY_OFFICIAL,
            _as_participant(IN_RIOTS),
            _as_participant(facts.ROLE.is_(Role.participant)),
        ),
        conclusion=unchanged(_as_participant, OUTCOME_AND_DUTIES),
    ),
    ask(
        "SCOPE-007",
        "A civilian who helped to suppress the riots qualifies.",
        basis="S ¶4; L art. 1",
        premise=all_of(IN_SUPPRESSION, none_of(BY_OFFICIAL), IN_FOUR_DAYS, ORDINARY_OFFENCE),
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
        "SCOPE-010",
        "Where the law asks for the place, an offence outside Kazakhstan never qualifies.",
        basis="L art. 1",
        readings={"place": "required"},
        forced_by="the reading is what asks for the place",
        premise=none_of(facts.IN_KAZAKHSTAN),
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
        "SCOPE-902",
        "Only participants in the riots qualify.",
        basis="a misreading of S ¶3, ¶4",
        premise=COVERED,
        conclusion=facts.ROLE.is_(Role.participant),
    ),
)
