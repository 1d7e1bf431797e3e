"""Better and worse for one and the same person: a partial order, used wherever we compare.

A stopped case is best; then no conviction (released from punishment, P art. 79(2), or lifted);
then freedom on the day; then the rest. Within a rank the earlier release date is better, then more
duties owed. Undetermined compares with nothing but itself.
"""

from amnesty2022.duties import DUTIES
from amnesty2022.outcome import FREE_ON_DAY, RELEASE, RELEASE_AFTER_IS_KNOWN, RELIEF
from amnesty2022.vocabulary import Relief
from lexproof.language import (
    Count,
    Counterpart,
    Order,
    Truth,
    all_of,
    any_of,
    count,
    first_that_applies,
    none_of,
)

RANK: Count = first_that_applies(
    (RELIEF.is_(Relief.case_discontinued), count(3)),
    (
        RELIEF.is_one_of(Relief.released_from_punishment, Relief.conviction_lifted),
        count(2),
    ),
    (FREE_ON_DAY, count(1)),
    otherwise=count(0),
)
IS_UNDETERMINED = RELIEF.is_(Relief.undetermined)


def fares_no_worse_than(other: Counterpart) -> Truth:
    """Say that the person of the case fares at least as well as in the other case."""
    same_rank = RANK.is_same_as(other(RANK))
    both_known = all_of(RELEASE_AFTER_IS_KNOWN, other(RELEASE_AFTER_IS_KNOWN))
    neither_known = none_of(RELEASE_AFTER_IS_KNOWN, other(RELEASE_AFTER_IS_KNOWN))
    owed_as_much = all_of(*(other(duty.applies).implies(duty.applies) for duty in DUTIES))
    earlier = all_of(both_known, RELEASE.is_before(other(RELEASE)))
    same_release = any_of(neither_known, all_of(both_known, RELEASE.is_same_as(other(RELEASE))))
    ranked = any_of(
        other(RANK).is_less_than(RANK),
        all_of(same_rank, any_of(earlier, all_of(same_release, owed_as_much))),
    )
    undetermined = all_of(IS_UNDETERMINED, other(IS_UNDETERMINED))
    return any_of(undetermined, all_of(none_of(IS_UNDETERMINED, other(IS_UNDETERMINED)), ranked))


def comparable_with(other: Counterpart) -> Truth:
    """Say that the order compares the two outcomes: both decided, or neither."""
    return IS_UNDETERMINED.is_same_as(other(IS_UNDETERMINED))


ORDER = Order(no_worse=fares_no_worse_than, comparable=comparable_with)
