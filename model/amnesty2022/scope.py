"""Whom the law reaches: S ¶3 and ¶4, narrowed by L art. 1 where a reading says so."""

from amnesty2022 import readings
from amnesty2022.days import JANUARY_CLOSES, JANUARY_OPENS, WINDOW_CLOSES, WINDOW_OPENS
from amnesty2022.facts import CONNECTION, FIRST_DAY, IN_KAZAKHSTAN, LAST_DAY, LISTING, ROLE
from amnesty2022.vocabulary import Connection, Listing, Role
from lexproof.language import (
    Day,
    Truth,
    all_of,
    any_of,
    definition,
    first_that_applies,
    none_of,
    provision,
)

IS_OFFICIAL = ROLE.is_one_of(Role.law_enforcement, Role.military)


def meets_period(opens: Day, closes: Day) -> Truth:
    """Say that the offence meets a period, in the sense of the reading `window`."""
    begins_inside = FIRST_DAY.is_between(opens, closes)
    return first_that_applies(
        (
            readings.window.is_(readings.Window.inside),
            all_of(begins_inside, LAST_DAY.is_on_or_before(closes)),
        ),
        (readings.window.is_(readings.Window.begun), begins_inside),
        otherwise=all_of(FIRST_DAY.is_on_or_before(closes), opens.is_on_or_before(LAST_DAY)),
    )


@provision("scope.window", place="S ¶3")
def window() -> Truth:
    """The offence falls on 4, 5, 6 or 7 January 2022, local time.

    For officials who offended in suppression S ¶4 names no days: a reading may widen the period.
    """
    whole_january = all_of(
        readings.officials_window.is_(readings.OfficialsWindow.whole_january),
        CONNECTION.is_(Connection.suppression),
        IS_OFFICIAL,
        meets_period(JANUARY_OPENS, JANUARY_CLOSES),
    )
    return any_of(meets_period(WINDOW_OPENS, WINDOW_CLOSES), whole_january)


@provision("scope.participants", place="S ¶3")
def participants() -> Truth:
    """The offence was committed in the conditions of the riots."""
    return CONNECTION.is_(Connection.riots)


@provision("scope.officials", place="S ¶4")
def officials() -> Truth:
    """Law enforcement or military offended while suppressing unlawful acts in the events."""
    return all_of(
        CONNECTION.is_(Connection.suppression),
        any_of(
            IS_OFFICIAL,
            readings.suppressors.is_(readings.Suppressors.anyone),
        ),
    )


@provision("scope.place", place="L art. 1")
def place() -> Truth:
    """The offence was committed in Kazakhstan; asked for under a reading only."""
    return IN_KAZAKHSTAN


@provision("scope.listed_articles", place="L art. 1")
def listed_articles() -> Truth:
    """The article of the offence is on the list of the law; asked for under a reading only."""
    evidence = readings.listing_evidence
    return any_of(
        LISTING.is_(Listing.text),
        all_of(
            LISTING.is_(Listing.inferred),
            evidence.is_not(readings.ListingEvidence.text_only),
        ),
        all_of(
            LISTING.is_(Listing.press),
            evidence.is_(readings.ListingEvidence.press_too),
        ),
    )


PLACE_IS_REQUIRED = readings.place.is_(readings.Place.required)
LIST_IS_REQUIRED = readings.listed_articles.is_(readings.ListedArticles.required)

CONNECTED = definition(
    "connected with the events", "S ¶3, ¶4", any_of(participants.applies, officials.applies)
)
NO_CONNECTION = none_of(CONNECTED)
FAILS_PLACE = definition(
    "fails for its place", "L art. 1", all_of(PLACE_IS_REQUIRED, none_of(place.applies))
)
FAILS_LIST = definition(
    "fails for its article", "L art. 1", all_of(LIST_IS_REQUIRED, LISTING.is_(Listing.off))
)
PLACE_ON_LIST_UNKNOWN = definition(
    "place on the list unknown",
    "L art. 1",
    all_of(LIST_IS_REQUIRED, LISTING.is_not(Listing.off), none_of(listed_articles.applies)),
)

OUT_OF_SCOPE = any_of(none_of(window.applies), NO_CONNECTION, FAILS_PLACE, FAILS_LIST)
"""A condition of the scope fails; an unknown place on the list is not a failure."""

SCOPE = (window, participants, officials, place, listed_articles)
