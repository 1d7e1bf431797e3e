"""Persons as one meets them in January 2022 and in court: for a cohort that looks like one.

The law asks none of this of a case, and no proof about the law rests on it. Sources: P art. 14,
40, 44–46 for what a court can impose; the rest is what happened.
"""

from amnesty2022 import facts
from amnesty2022.vocabulary import ExcludedGroup, Gravity, Punishment, Recidivism, Stage
from lexproof.language import all_of, any_of, count, day, none_of

_IN_JANUARY = all_of(
    day(2022, 1, 1).is_on_or_before(facts.FIRST_DAY),
    facts.LAST_DAY.is_on_or_before(day(2022, 1, 31)),
)
_SENTENCED_SINCE = facts.START_IS_STATED.implies(
    all_of(
        facts.LAST_DAY.is_on_or_before(facts.RUNS_FROM),
        facts.RUNS_FROM.is_on_or_before(day(2022, 11, 2)),
    )
)
_IMPRISONED = facts.PUNISHMENT.is_(Punishment.imprisonment)
_IN_A_CELL = any_of(
    facts.PUNISHMENT.is_one_of(Punishment.life_imprisonment, Punishment.arrest),
    all_of(_IMPRISONED, none_of(facts.CONDITIONAL)),
)
_INFRACTION = facts.GRAVITY.is_(Gravity.infraction)
_WITHIN_THE_CODE = all_of(
    _IMPRISONED.implies(
        all_of(
            none_of(_INFRACTION),
            count(6).is_at_most(facts.TERM.months),
            facts.TERM.months.is_at_most(count(240)),
        )
    ),
    facts.PUNISHMENT.is_one_of(
        Punishment.restriction_of_liberty, Punishment.corrective_labour
    ).implies(
        all_of(count(6).is_at_most(facts.TERM.months), facts.TERM.months.is_at_most(count(84)))
    ),
    facts.PUNISHMENT.is_(Punishment.arrest).implies(
        all_of(
            _INFRACTION,
            count(10).is_at_most(facts.TERM.in_days_of_thirty()),
            facts.TERM.in_days_of_thirty().is_at_most(count(50)),
        )
    ),
    facts.PUNISHMENT.is_(Punishment.community_service).implies(
        facts.GRAVITY.is_one_of(Gravity.infraction, Gravity.minor, Gravity.medium)
    ),
    facts.CONDITIONAL.implies(_IMPRISONED),
    any_of(
        facts.RECIDIVISM.is_(Recidivism.none),
        facts.GRAVITY.is_one_of(Gravity.grave, Gravity.especially_grave),
    ),
)
_PENDING = facts.STAGE.is_one_of(Stage.pre_trial, Stage.in_court)
_HELD_AS_SENTENCED = any_of(
    _PENDING,
    facts.IN_INSTITUTION.is_same_as(all_of(facts.STAGE.is_(Stage.serving), _IN_A_CELL)),
)
_AS_THE_CASE_STANDS = all_of(
    none_of(facts.UNDER_APPEAL), facts.OBJECTS_TO_TERMINATION.implies(_PENDING)
)

PLAUSIBLE = all_of(
    day(1950, 1, 1).is_on_or_before(facts.BIRTH),
    _IN_JANUARY,
    facts.IN_KAZAKHSTAN,
    facts.SENTENCE.stated.implies(all_of(_SENTENCED_SINCE, _WITHIN_THE_CODE)),
    _HELD_AS_SENTENCED,
    _AS_THE_CASE_STANDS,
    any_of(
        none_of(facts.VICTIM_AGED_14_TO_17),
        facts.EXCLUDED_GROUP.is_(ExcludedGroup.sexual_minor),
    ),
)
