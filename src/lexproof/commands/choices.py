"""Choosing readings on the command line: a profile, and single options."""

from __future__ import annotations

from collections.abc import Sequence

from lexproof.casework.errors import nearest, one_of
from lexproof.commands.errors import UsageError
from lexproof.language import Law


def parse_readings(law: Law, given: Sequence[str]) -> dict[str, str]:
    """Return the options named as NAME=OPTION; raises `UsageError` with a suggestion."""
    chosen: dict[str, str] = {}
    for text in given:
        name, equals, option = text.partition("=")
        if name not in law.readings:
            raise UsageError(f"`{name}` is not a reading; {nearest(name, law.readings)}")
        options = law.readings[name].names
        if not equals or option not in options:
            raise UsageError(f"`{text}`: {name} has no option `{option}`; {one_of(options)}")
        if chosen.get(name, option) != option:
            message = f"the reading `{name}` is given as `{chosen[name]}` and as `{option}`"
            raise UsageError(message + "; keep one")
        chosen[name] = option
    return chosen


def parse_profile(law: Law, name: str) -> str:
    """Return the name of a profile; raises `UsageError` with a suggestion."""
    known = [profile.name for profile in law.profiles]
    if name not in known:
        raise UsageError(f"`{name}` is not a profile; {nearest(name, known)}")
    return name
