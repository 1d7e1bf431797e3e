"""What is owed to released persons, by the Government and local executive bodies: S ¶10."""

from amnesty2022 import readings
from amnesty2022.coverage import SERVING
from amnesty2022.facts import ABLE_BODIED, HAS_RESIDENCE, IN_INSTITUTION
from amnesty2022.outcome import FREE_ON_DAY, RELEASED_EARLIER
from lexproof.language import Truth, all_of, any_of, definition, none_of, provision, when

FREED = definition(
    "freed",
    "S ¶10",
    when(
        readings.duties_when.is_(readings.DutiesWhen.freed_on_day),
        FREE_ON_DAY,
        otherwise=all_of(SERVING, any_of(FREE_ON_DAY, RELEASED_EARLIER)),
    ),
)


@provision("duty.employment", place="S ¶10")
def employment() -> Truth:
    """Able-bodied persons released from institutions are found work."""
    return all_of(FREED, ABLE_BODIED, IN_INSTITUTION)


@provision("duty.assistance", place="S ¶10")
def assistance() -> Truth:
    """Released persons get social and other assistance."""
    to_all = readings.assistance_to.is_(readings.AssistanceTo.all)
    return all_of(FREED, any_of(to_all, IN_INSTITUTION))


@provision("duty.placement", place="S ¶10")
def placement() -> Truth:
    """Persons released under the amnesty without a fixed residence are placed in centres."""
    return all_of(FREED, none_of(HAS_RESIDENCE))


DUTIES = (employment, assistance, placement)
