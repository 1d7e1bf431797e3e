"""Remembering which ids a file has used, on disk once there are many."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

MOST_IN_MEMORY = 50_000


class SeenIdentifiers:
    """The ids of a file so far, in constant memory."""

    def __init__(self, most_in_memory: int = MOST_IN_MEMORY) -> None:
        self._most = most_in_memory
        self._recent: set[str] = set()
        self._older: sqlite3.Connection | None = None

    def add(self, identifier: str) -> bool:
        """Say whether an id is new, and remember it."""
        if identifier in self._recent or self._is_older(identifier):
            return False
        self._recent.add(identifier)
        if len(self._recent) >= self._most:
            self._set_aside()
        return True

    def _is_older(self, identifier: str) -> bool:
        if self._older is None:
            return False
        found = self._older.execute("SELECT 1 FROM seen WHERE id = ?", (identifier,))
        return found.fetchone() is not None

    def _set_aside(self) -> None:
        if self._older is None:
            self._older = _nameless_base()
        rows = ((identifier,) for identifier in sorted(self._recent))
        self._older.executemany("INSERT INTO seen VALUES (?)", rows)
        self._recent.clear()

    def close(self) -> None:
        """Forget everything."""
        if self._older is not None:
            self._older.close()


def _nameless_base() -> sqlite3.Connection:
    """Return a database in a file without a name, which is gone when it is closed."""
    import sqlite3  # noqa: PLC0415  # few files have so many cases

    base = sqlite3.connect("")
    base.execute("CREATE TABLE seen (id TEXT PRIMARY KEY) WITHOUT ROWID")
    return base
