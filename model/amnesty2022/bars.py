"""Who never qualifies: S ¶7, with P art. 78(2) where a reading brings it in."""

from amnesty2022 import readings
from amnesty2022.days import MAJORITY
from amnesty2022.facts import (
    ALSO_EXCLUDED,
    BIRTH,
    EXCLUDED_GROUP,
    FIRST_DAY,
    LAST_DAY,
    RECIDIVISM,
    VICTIM_AGED_14_TO_17,
)
from amnesty2022.vocabulary import ExcludedGroup, Recidivism
from lexproof.language import Truth, all_of, any_of, definition, none_of, provision, when

AGE_IS_MEASURED_ON = when(readings.age_at.is_(readings.AgeAt.first), FIRST_DAY, otherwise=LAST_DAY)

MINOR = definition(
    "minor",
    "P art. 80",
    when(
        readings.age_attained.is_(readings.AgeAttained.day_after),
        AGE_IS_MEASURED_ON.is_on_or_before(BIRTH.anniversary(MAJORITY)),
        otherwise=AGE_IS_MEASURED_ON.is_before(BIRTH.anniversary(MAJORITY)),
    ),
)
"""The offender had not completed 18 years when the offence was committed."""


@provision("bar.terrorist", place="S ¶7")
def terrorist() -> Truth:
    """A terrorist crime never qualifies."""
    return EXCLUDED_GROUP.is_(ExcludedGroup.terrorist)


@provision("bar.extremist", place="S ¶7")
def extremist() -> Truth:
    """An extremist crime never qualifies."""
    return EXCLUDED_GROUP.is_(ExcludedGroup.extremist)


@provision("bar.corruption", place="S ¶7")
def corruption() -> Truth:
    """A corruption crime never qualifies."""
    return EXCLUDED_GROUP.is_(ExcludedGroup.corruption)


@provision("bar.treason", place="S ¶7")
def treason() -> Truth:
    """High treason never qualifies."""
    return EXCLUDED_GROUP.is_(ExcludedGroup.treason)


@provision("bar.riot_organisation", place="S ¶7")
def riot_organisation() -> Truth:
    """Organising mass riots never qualifies, except when a minor did it."""
    return all_of(EXCLUDED_GROUP.is_(ExcludedGroup.riot_organisation), none_of(MINOR))


@provision("bar.torture", place="S ¶7")
def torture() -> Truth:
    """Torture never qualifies."""
    return EXCLUDED_GROUP.is_(ExcludedGroup.torture)


@provision("bar.sexual_minor", place="S ¶7; P art. 78(2)")
def sexual_minor() -> Truth:
    """A crime against the sexual inviolability of a minor never qualifies.

    Under a reading, a minor who offended against somebody aged 14 to 17 is outside the bar.
    """
    exception = all_of(
        readings.minor_sexual_exception.is_(readings.MinorSexualException.yes),
        MINOR,
        VICTIM_AGED_14_TO_17,
    )
    return all_of(EXCLUDED_GROUP.is_(ExcludedGroup.sexual_minor), none_of(exception))


@provision("bar.other_offence", place="S ¶7")
def other_offence() -> Truth:
    """A person who committed another, excluded offence does not qualify for this one either."""
    return all_of(ALSO_EXCLUDED, readings.exclusion_reach.is_(readings.ExclusionReach.person))


@provision("bar.recidivism", place="P art. 78(2)")
def recidivism() -> Truth:
    """A person sentenced for recidivism does not qualify; under a reading only."""
    return all_of(
        RECIDIVISM.is_not(Recidivism.none),
        readings.recidivists.is_(readings.Recidivists.barred),
    )


OWN_GROUP_BARS = (
    terrorist,
    extremist,
    corruption,
    treason,
    riot_organisation,
    torture,
    sexual_minor,
)
BARS = (*OWN_GROUP_BARS, other_offence, recidivism)

BARRED_BY_ITS_GROUP = any_of(*(bar.applies for bar in OWN_GROUP_BARS))
BARRED = definition("barred", "S ¶7", any_of(*(bar.applies for bar in BARS)))
