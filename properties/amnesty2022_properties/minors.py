"""BAR: what an offender's age changes."""

from amnesty2022 import facts
from amnesty2022.vocabulary import ExcludedGroup
from amnesty2022_properties.premises import (
    ARTICLE_IS_NO_OBSTACLE,
    COVERED,
    EXCLUDED,
    IN_FOUR_DAYS,
    IN_RIOTS,
    NOTHING_ELSE_EXCLUDES,
    OUTCOME_AND_DUTIES,
)
from lexproof.catalogue import false, must, unchanged
from lexproof.language import all_of, counterpart, none_of

_IS_ORGANISER = facts.EXCLUDED_GROUP.is_(ExcludedGroup.riot_organisation)
_IN_SCOPE = all_of(
    IN_RIOTS, IN_FOUR_DAYS, facts.IN_KAZAKHSTAN, ARTICLE_IS_NO_OBSTACLE, NOTHING_ELSE_EXCLUDES
)
_EIGHTEENTH = facts.BIRTH.anniversary(18)
_YOUNGER = facts.LAST_DAY.is_before(_EIGHTEENTH)
_OLDER = _EIGHTEENTH.is_before(facts.FIRST_DAY)
_another_birth = counterpart(facts.FACTS, facts.BIRTH)
_NO_EXCEPTION = {"minor_sexual_exception": "no"}
_FORCED_BY_EXCEPTION = (
    "a minor's sexual offence against somebody of 14 to 17, where the code's exception is read in"
)
MINORS = (
    must(
        "BAR-009",
        "Organising riots, in scope and with nothing else excluded, is covered when done by a "
        "minor and excluded when done by an adult.",
        basis="S ¶7",
        premise=all_of(_IS_ORGANISER, _IN_SCOPE),
        conclusion=all_of(_YOUNGER.implies(COVERED), _OLDER.implies(EXCLUDED)),
    ),
    must(
        "BAR-010",
        "Minority lifts no other bar.",
        basis="S ¶7",
        readings=_NO_EXCEPTION,
        forced_by=_FORCED_BY_EXCEPTION,
        premise=all_of(
            facts.EXCLUDED_GROUP.is_not(ExcludedGroup.none), none_of(_IS_ORGANISER), _YOUNGER
        ),
        conclusion=none_of(COVERED),
    ),
    must(
        "BAR-013",
        "Age matters only for organising riots.",
        basis="S ¶7",
        readings=_NO_EXCEPTION,
        forced_by=_FORCED_BY_EXCEPTION,
        other=_another_birth,
        premise=none_of(_IS_ORGANISER),
        conclusion=unchanged(_another_birth, OUTCOME_AND_DUTIES),
    ),
    must(
        "BAR-016",
        "Who organised riots on the 18th birthday is still a minor.",
        basis="S ¶7; P art. 80",
        readings={"age_attained": "day_after", "age_at": "first"},
        forced_by="a birth on 5 January 2004 and an offence on 5 January 2022, where 18 is "
        "reached on the birthday",
        premise=all_of(_IS_ORGANISER, _IN_SCOPE, facts.FIRST_DAY.is_same_as(_EIGHTEENTH)),
        conclusion=COVERED,
    ),
    must(
        "BAR-017",
        "Where 18 is reached on the birthday, who organised riots on that day is barred.",
        basis="S ¶7; P art. 80",
        readings={"age_attained": "birthday", "age_at": "first"},
        forced_by="the same case, where 18 is reached the day after",
        premise=all_of(_IS_ORGANISER, facts.FIRST_DAY.is_same_as(_EIGHTEENTH)),
        conclusion=none_of(COVERED),
    ),
    must(
        "BAR-019",
        "A minor who offended against somebody of 14 to 17 is covered, where the code's exception "
        "is read in.",
        basis="P art. 78(2)",
        readings={"minor_sexual_exception": "yes"},
        forced_by="the same minor, where the exception is not read in",
        premise=all_of(
            facts.EXCLUDED_GROUP.is_(ExcludedGroup.sexual_minor),
            _YOUNGER,
            facts.VICTIM_AGED_14_TO_17,
            _IN_SCOPE,
        ),
        conclusion=COVERED,
    ),
    must(
        "BAR-020",
        "A sexual crime against a child under 14 never qualifies, whoever did it.",
        basis="S ¶7; P art. 78(2)",
        premise=all_of(
            facts.EXCLUDED_GROUP.is_(ExcludedGroup.sexual_minor),
            none_of(facts.VICTIM_AGED_14_TO_17),
        ),
        conclusion=none_of(COVERED),
    ),
    must(
        "BAR-024",
        "Who came of age while organising riots is still a minor, where the first day decides.",
        basis="S ¶7; P art. 80",
        readings={"age_at": "first"},
        forced_by="the same organiser, where the last day decides",
        premise=all_of(
            _IS_ORGANISER,
            _IN_SCOPE,
            facts.FIRST_DAY.is_before(_EIGHTEENTH),
            _EIGHTEENTH.is_before(facts.LAST_DAY),
        ),
        conclusion=COVERED,
    ),
    must(
        "BAR-025",
        "Who came of age while organising riots is barred, where the last day decides.",
        basis="S ¶7; P art. 80",
        readings={"age_at": "last"},
        forced_by="the same organiser, where the first day decides",
        premise=all_of(_IS_ORGANISER, _EIGHTEENTH.is_before(facts.LAST_DAY)),
        conclusion=none_of(COVERED),
    ),
    false(
        "BAR-901",
        "A minor is never barred.",
        basis="a misreading of the exception in S ¶7",
        premise=_YOUNGER,
        conclusion=none_of(EXCLUDED),
    ),
    false(
        "BAR-904",
        "Who organised riots on the 18th birthday is an adult and barred.",
        basis="a misreading of S ¶7 with P art. 80",
        premise=all_of(_IS_ORGANISER, facts.FIRST_DAY.is_same_as(_EIGHTEENTH)),
        conclusion=none_of(COVERED),
    ),
)
