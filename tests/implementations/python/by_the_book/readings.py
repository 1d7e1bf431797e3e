"""The points on which the text allows more than one meaning, as `statute.md` lists them."""

from collections.abc import Mapping
from types import MappingProxyType

READINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "one_year_test": ("before", "after"),
        "reduction_base": ("imposed", "unserved"),
        "pending_especially_grave": ("same_as_grave", "silent"),
        "exclusion_reach": ("person", "offence"),
        "window": ("inside", "begun", "touching"),
        "age_attained": ("day_after", "birthday"),
        "month_fraction": ("thirty", "calendar"),
        "day_rounding": ("favour", "against"),
        "month_end": ("clip_back", "roll_forward"),
        "age_at": ("first", "last"),
        "objection": ("not_mentioned", "trial_goes_on"),
        "suppressors": ("officials", "anyone"),
        "place": ("not_required", "required"),
        "reference_day": ("publication", "signature"),
        "recidivists": ("not_mentioned", "barred"),
        "listed_articles": ("not_mentioned", "required"),
        "minor_sexual_exception": ("no", "yes"),
        "not_final": ("pending", "convicted"),
        "officials_relief": ("same", "participants_only"),
        "officials_window": ("four_days", "whole_january"),
        "duties_when": ("freed_on_day", "whenever_released"),
        "assistance_to": ("all", "from_institutions"),
        "listing_evidence": ("text_or_inference", "text_only", "press_too"),
    }
)

OPTIONS = frozenset((name, option) for name, options in READINGS.items() for option in options)

DEFAULTS: Mapping[str, str] = MappingProxyType(
    {name: options[0] for name, options in READINGS.items()}
)

PROFILES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "summary": DEFAULTS,
        "enacted": MappingProxyType(
            {
                **DEFAULTS,
                "place": "required",
                "suppressors": "anyone",
                "listed_articles": "required",
                "recidivists": "barred",
                "minor_sexual_exception": "yes",
            }
        ),
    }
)

NO_CHOICES: Mapping[str, str] = MappingProxyType({})


def complete(choices: Mapping[str, str]) -> dict[str, str]:
    """Every reading with its chosen option, or its default where nothing was chosen."""
    for name, option in choices.items() - OPTIONS:
        raise ValueError(f"no such reading: {name}={option}")
    return {**DEFAULTS, **choices}
