"""Better and worse for one and the same person: a partial order, used wherever we compare.

A stopped case is best; then no conviction (released from punishment, P art. 79(2), or lifted);
then freedom on the day; then the rest. Within a rank the earlier release date is better, then more
duties owed. Where no release date follows, because nothing says from when a term counts, the
shorter term is better, and a promised cut is better than none. Undetermined compares with nothing
but itself.
"""

from amnesty2022.duties import DUTIES
from amnesty2022.outcome import (
    FREE_ON_DAY,
    RELEASE,
    RELEASE_AFTER_IS_KNOWN,
    RELIEF,
    TERM_AFTER,
    TERM_AFTER_IS_KNOWN,
)
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
    when,
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
_LEFT = TERM_AFTER.in_days_of_thirty()
_IS_PROMISED_A_CUT = RELIEF.is_(Relief.reduced_at_sentencing)
IS_UNDETERMINED = RELIEF.is_(Relief.undetermined)


def fares_no_worse_than(other: Counterpart) -> Truth:
    """Say that the person of the case fares at least as well as in the other case."""
    same_rank = RANK.is_same_as(other(RANK))
    both_known = all_of(RELEASE_AFTER_IS_KNOWN, other(RELEASE_AFTER_IS_KNOWN))
    neither_known = none_of(RELEASE_AFTER_IS_KNOWN, other(RELEASE_AFTER_IS_KNOWN))
    earlier = any_of(
        all_of(both_known, RELEASE.is_before(other(RELEASE))),
        all_of(neither_known, _less_is_left_than(other)),
    )
    same_release = any_of(
        all_of(both_known, RELEASE.is_same_as(other(RELEASE))),
        all_of(neither_known, _as_much_is_left_as(other)),
    )
    owed_as_much = all_of(*(other(duty.applies).implies(duty.applies) for duty in DUTIES))
    ranked = any_of(
        other(RANK).is_less_than(RANK),
        all_of(same_rank, any_of(earlier, all_of(same_release, owed_as_much))),
    )
    undetermined = all_of(IS_UNDETERMINED, other(IS_UNDETERMINED))
    return any_of(undetermined, all_of(none_of(IS_UNDETERMINED, other(IS_UNDETERMINED)), ranked))


def _less_is_left_than(other: Counterpart) -> Truth:
    """Say that less of the term is left, or that a cut is promised and there it is not."""
    return when(
        _both_terms_are_known(other),
        _LEFT.is_less_than(other(_LEFT)),
        otherwise=all_of(_IS_PROMISED_A_CUT, none_of(other(_IS_PROMISED_A_CUT))),
    )


def _as_much_is_left_as(other: Counterpart) -> Truth:
    return when(
        _both_terms_are_known(other),
        _LEFT.is_same_as(other(_LEFT)),
        otherwise=_IS_PROMISED_A_CUT.is_same_as(other(_IS_PROMISED_A_CUT)),
    )


def _both_terms_are_known(other: Counterpart) -> Truth:
    return all_of(TERM_AFTER_IS_KNOWN, other(TERM_AFTER_IS_KNOWN))


def comparable_with(other: Counterpart) -> Truth:
    """Say that the order compares the two outcomes: both decided, or neither."""
    return IS_UNDETERMINED.is_same_as(other(IS_UNDETERMINED))


ORDER = Order(no_worse=fares_no_worse_than, comparable=comparable_with)
