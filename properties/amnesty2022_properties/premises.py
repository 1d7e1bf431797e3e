"""Plain conditions that many properties share, said in facts and readings, not in provisions."""

from amnesty2022 import facts, readings
from amnesty2022.coverage import COVERAGE
from amnesty2022.duties import DUTIES
from amnesty2022.outcome import (
    FREE_ON_DAY,
    RELEASE,
    RELEASE_AFTER_IS_KNOWN,
    RELIEF,
    TERM_AFTER,
    TERM_AFTER_IS_KNOWN,
)
from amnesty2022.vocabulary import (
    Connection,
    Coverage,
    ExcludedGroup,
    Gravity,
    Listing,
    Recidivism,
    Role,
    Stage,
)
from lexproof.language import Unknown, all_of, any_of, day, none_of, when

COVERED = COVERAGE.is_(Coverage.covered)
EXCLUDED = COVERAGE.is_(Coverage.excluded)

PUBLICATION = readings.reference_day.is_(readings.ReferenceDay.publication)
THE_DAY = when(PUBLICATION, day(2022, 11, 3), otherwise=day(2022, 11, 2))
ONE_YEAR_ON = when(PUBLICATION, day(2023, 11, 3), otherwise=day(2023, 11, 2))
ONE_YEAR_AND_A_DAY_ON = when(PUBLICATION, day(2023, 11, 4), otherwise=day(2023, 11, 3))

IN_RIOTS = facts.CONNECTION.is_(Connection.riots)
IN_SUPPRESSION = facts.CONNECTION.is_(Connection.suppression)
BY_OFFICIAL = facts.ROLE.is_one_of(Role.law_enforcement, Role.military)
ONE_DAY = facts.FIRST_DAY.is_same_as(facts.LAST_DAY)
IN_FOUR_DAYS = all_of(
    day(2022, 1, 4).is_on_or_before(facts.FIRST_DAY),
    facts.LAST_DAY.is_on_or_before(day(2022, 1, 7)),
)
ARTICLE_IS_NO_OBSTACLE = any_of(
    readings.listed_articles.is_(readings.ListedArticles.not_mentioned),
    facts.LISTING.is_(Listing.text),
    all_of(
        facts.LISTING.is_(Listing.inferred),
        readings.listing_evidence.is_not(readings.ListingEvidence.text_only),
    ),
)
NOTHING_ELSE_EXCLUDES = all_of(none_of(facts.ALSO_EXCLUDED), facts.RECIDIVISM.is_(Recidivism.none))
ORDINARY_OFFENCE = all_of(
    facts.IN_KAZAKHSTAN,
    ARTICLE_IS_NO_OBSTACLE,
    NOTHING_ELSE_EXCLUDES,
    facts.EXCLUDED_GROUP.is_(ExcludedGroup.none),
)

LIGHT = facts.GRAVITY.is_one_of(Gravity.infraction, Gravity.minor, Gravity.medium)
GRAVE = facts.GRAVITY.is_(Gravity.grave)
ESPECIALLY_GRAVE = facts.GRAVITY.is_(Gravity.especially_grave)

APPEAL_KEEPS_IT_PENDING = all_of(
    facts.UNDER_APPEAL, readings.not_final.is_(readings.NotFinal.pending)
)
PENDING = any_of(facts.STAGE.is_one_of(Stage.pre_trial, Stage.in_court), APPEAL_KEEPS_IT_PENDING)
SERVING = all_of(facts.STAGE.is_(Stage.serving), none_of(APPEAL_KEEPS_IT_PENDING))
SERVED = all_of(facts.STAGE.is_(Stage.served), none_of(APPEAL_KEEPS_IT_PENDING))
RELIEF_IS_FOR_THEM = any_of(IN_RIOTS, readings.officials_relief.is_(readings.OfficialsRelief.same))
HAS_A_TERM = facts.TERM_IS_STATED
RELEASE_WAS_KNOWN = all_of(facts.TERM_IS_STATED, facts.START_IS_STATED)

OUTCOME: tuple[Unknown, ...] = (
    COVERAGE,
    RELIEF,
    TERM_AFTER_IS_KNOWN,
    RELEASE_AFTER_IS_KNOWN,
    when(TERM_AFTER_IS_KNOWN, TERM_AFTER, otherwise=facts.TERM),
    when(RELEASE_AFTER_IS_KNOWN, RELEASE, otherwise=facts.RUNS_FROM),
    FREE_ON_DAY,
)
"""Everything the decision says of the person, duties left out."""
DUTIES_OWED: tuple[Unknown, ...] = tuple(duty.applies for duty in DUTIES)
OUTCOME_AND_DUTIES: tuple[Unknown, ...] = (*OUTCOME, *DUTIES_OWED)
