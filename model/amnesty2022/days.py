"""The days the law turns on, and the ages; S ¶3, S ¶6, S ¶7, facts 1.1."""

from amnesty2022 import readings
from lexproof.language import day, definition, when

MAJORITY = 18
AGE_OF_LIABILITY = 14

WINDOW_OPENS, WINDOW_CLOSES = day(2022, 1, 4), day(2022, 1, 7)
JANUARY_OPENS, JANUARY_CLOSES = day(2022, 1, 1), day(2022, 1, 31)

THE_DAY = definition(
    "the day of the law",
    "S ¶6",
    when(
        readings.reference_day.is_(readings.ReferenceDay.publication),
        day(2022, 11, 3),
        otherwise=day(2022, 11, 2),
    ),
)
"""D, the day on which the law takes effect."""

A_YEAR_LATER = definition(
    "one year after the day of the law",
    "S ¶6",
    when(
        readings.reference_day.is_(readings.ReferenceDay.publication),
        day(2023, 11, 3),
        otherwise=day(2023, 11, 2),
    ),
)
"""E, the last release date that leaves no more than a year."""
