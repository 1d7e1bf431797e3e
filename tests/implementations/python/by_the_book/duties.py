"""What Government and local executive bodies owe to the released: S ¶10."""

from collections.abc import Mapping
from datetime import date

from .facts import Facts
from .relief import free_on_day, released_earlier


def owed(facts: Facts, release: date | None, readings: Mapping[str, str]) -> bool:
    """Duties are owed to those freed on D, or to all whom the law lets out earlier."""
    if free_on_day(facts, release, readings):
        return True
    whenever = readings["duties_when"] == "whenever_released"
    return whenever and released_earlier(facts, release, readings)


def duties(facts: Facts, release: date | None, readings: Mapping[str, str]) -> list[str]:
    """Help to all, work to the able-bodied from institutions, a place to the homeless."""
    if not owed(facts, release, readings):
        return []
    helped = facts.in_institution or readings["assistance_to"] == "all"
    found = {
        "assistance": helped,
        "employment": facts.able_bodied and facts.in_institution,
        "placement": not facts.has_residence,
    }
    return [name for name, applies in found.items() if applies]
