"""What a command tells its user when it cannot go on, and the exit codes."""

from __future__ import annotations

import enum


class Exit(enum.IntEnum):
    """Exit codes, the same for every command."""

    AS_EXPECTED = 0
    FINDING = 1
    WRONG_USE = 2
    UNDECIDED = 3
    CONTRADICTION = 4
    TARGET_FAILED = 5


class UsageError(Exception):
    """A wrong use or input, told in a sentence that names the remedy."""
