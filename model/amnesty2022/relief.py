"""What the law gives to those it reaches: S ¶5, ¶6 and ¶9."""

from amnesty2022 import readings
from amnesty2022.coverage import (
    COVERED,
    ESPECIALLY_GRAVE,
    GRAVE,
    LEFT_TO_PARTICIPANTS,
    LIGHT,
    PENDING,
    SERVED,
    SERVING,
    WITHOUT_A_TERM,
)
from amnesty2022.facts import OBJECTS_TO_TERMINATION
from amnesty2022.terms import RELEASE_IS_KNOWN, WITHIN_A_YEAR
from lexproof.language import Truth, all_of, any_of, none_of, provision

GETS_LIGHT_RELIEF = all_of(COVERED, LIGHT, none_of(LEFT_TO_PARTICIPANTS))
TRIAL_GOES_ON = all_of(
    OBJECTS_TO_TERMINATION, readings.objection.is_(readings.Objection.trial_goes_on)
)
LAST_YEAR = all_of(SERVING, RELEASE_IS_KNOWN, WITHIN_A_YEAR)
CUT_WHEN_PENDING = any_of(
    GRAVE,
    readings.pending_especially_grave.is_(readings.PendingEspeciallyGrave.same_as_grave),
)
CAN_BE_CUT = any_of(
    all_of(PENDING, CUT_WHEN_PENDING),
    all_of(SERVING, none_of(LAST_YEAR)),
)


@provision("relief.pending", place="S ¶5 s1")
def pending() -> Truth:
    """An infraction, a minor or a medium crime not yet tried: the case is stopped."""
    return all_of(GETS_LIGHT_RELIEF, PENDING, none_of(TRIAL_GOES_ON))


@provision(
    "relief.objection", place="criminal procedure code art. 35(4)", excepts=("relief.pending",)
)
def objection() -> Truth:
    """The accused objects: the trial goes on and ends in release; under a reading only."""
    return all_of(GETS_LIGHT_RELIEF, PENDING, TRIAL_GOES_ON)


@provision("relief.convicted", place="S ¶5 s1")
def convicted() -> Truth:
    """The same offences, convicted and serving: released from punishment."""
    return all_of(GETS_LIGHT_RELIEF, SERVING)


@provision("relief.served", place="S ¶5 s1")
def served() -> Truth:
    """The same offences, sentence served: the conviction is lifted."""
    return all_of(GETS_LIGHT_RELIEF, SERVED)


@provision("relief.grave", place="S ¶5 s2")
def grave() -> Truth:
    """A grave crime: the imposed sentence is cut by three quarters."""
    return all_of(COVERED, GRAVE, none_of(WITHOUT_A_TERM), CAN_BE_CUT)


@provision("relief.especially_grave", place="S ¶5 s2")
def especially_grave() -> Truth:
    """An especially grave crime: the imposed sentence is cut by half."""
    return all_of(COVERED, ESPECIALLY_GRAVE, none_of(WITHOUT_A_TERM), CAN_BE_CUT)


@provision("relief.last_year", place="S ¶6", excepts=("relief.grave", "relief.especially_grave"))
def last_year() -> Truth:
    """A convict with at most a year left on the day: the whole unserved term is taken off.

    Those who are released from punishment anyway need no such rule.
    """
    return all_of(COVERED, none_of(GETS_LIGHT_RELIEF), LAST_YEAR)


@provision("sentencing.pending_grave", place="S ¶9")
def pending_grave() -> Truth:
    """A grave crime under investigation or in court: the cut is made when sentence is passed."""
    return all_of(PENDING, any_of(grave.applies, especially_grave.applies))


RELIEF = (pending, objection, convicted, served, grave, especially_grave, last_year)
