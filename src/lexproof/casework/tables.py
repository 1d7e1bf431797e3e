"""Looking up a published table: what a key settles, and what contradicts it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lexproof.casework.errors import Problem, nearest, one_of
from lexproof.language import Row, Table

Key = tuple[str | None, ...]


@dataclass
class Lookup:
    """A table ready to be asked, each question answered once."""

    table: Table
    _settled: dict[tuple[Key, Key], Mapping[str, str]] = field(
        default_factory=dict[tuple[Key, Key], Mapping[str, str]]
    )

    @property
    def _first_key(self) -> str:
        return self.table.keys[0].rpartition(".")[2]

    def settle(self, key: Key, stated: Key) -> Mapping[str, str] | None:
        """Return a value for every fact the table settles, or none where something is wrong."""
        known = self._settled.get((key, stated))
        if known is not None:
            return known
        problems, values = self.examine(key, stated)
        if problems:
            return None  # not kept: there is no end of wrong keys
        self._settled[key, stated] = values
        return values

    def examine(self, key: Key, stated: Key) -> tuple[list[Problem], dict[str, str]]:
        """Return what is wrong with a key and the stated values, and what follows from them."""
        said = {
            path: value for path, value in zip(self.table.settles, stated, strict=True) if value
        }
        if key[0] is None:
            return self._without_key(key, said)
        rows, problems = self._rows(key)
        if problems:
            return problems, {}
        agreeing = [row for row in rows if all(v in row.settles[p] for p, v in said.items())]
        if not agreeing:
            return self._contradiction(key, rows, said), {}
        return self._consequences(agreeing, said)

    def _without_key(self, key: Key, said: dict[str, str]) -> tuple[list[Problem], dict[str, str]]:
        problems = [
            Problem(path, part, f"state the `{self._first_key}` too, or leave this out")
            for path, part in zip(self.table.keys[1:], key[1:], strict=True)
            if part is not None
        ]
        missing = [
            path
            for path in self.table.settles
            if path not in said and path not in self.table.without_key
        ]
        problems += [
            Problem(path, None, f"state it, or the `{self._first_key}`, which may settle it")
            for path in missing
        ]
        return problems, {**self.table.without_key, **said}

    def _rows(self, key: Key) -> tuple[list[Row], list[Problem]]:
        rows = list(self.table.rows)
        for column, (path, wanted) in enumerate(zip(self.table.keys, key, strict=True)):
            if wanted is None:
                continue
            known = list(dict.fromkeys(row.key[column] for row in rows))
            rows = [row for row in rows if row.key[column] == wanted]
            if not rows:
                named = [word for word in known if word]
                remedy = nearest(wanted, named) if named else "leave it out: there are no parts"
                message = f"is not in {self.table.name}; {remedy}"
                return [], [Problem(path, wanted, message)]
        return rows, []

    def _contradiction(self, key: Key, rows: list[Row], said: dict[str, str]) -> list[Problem]:
        place = " ".join(
            f"{path.rpartition('.')[2]} {value}"
            for path, value in zip(self.table.keys, key, strict=True)
            if value is not None
        )
        problems: list[Problem] = []
        for path, value in said.items():
            options = sorted({option for row in rows for option in row.settles[path]})
            if value not in options:
                allowed = " or ".join(f"`{option}`" for option in options)
                message = f"contradicts {place}, which {self.table.name} gives as {allowed}"
                problems.append(Problem(path, value, message))
        if problems:
            return problems
        message = f"no row of {self.table.name} for {place} agrees with all of what is stated"
        return [Problem(path, value, message) for path, value in said.items()]

    def _consequences(
        self, rows: list[Row], said: dict[str, str]
    ) -> tuple[list[Problem], dict[str, str]]:
        values: dict[str, str] = {}
        problems: list[Problem] = []
        for path in self.table.settles:
            options = sorted({option for row in rows for option in row.settles[path]})
            if path in said:
                values[path] = said[path]
            elif len(options) == 1:
                values[path] = options[0]
            elif path in self.table.without_key:
                values[path] = self.table.without_key[path]
            else:
                message = f"{self.table.name} leaves this open here; {one_of(options)}"
                problems.append(Problem(path, None, message))
        return problems, values

    def key_for(self, values: Mapping[str, str]) -> Key | None:
        """Return the key of a row that gives these values, the surest first; none if none does."""
        surest = ("high", "medium", "low")
        fitting = [
            row
            for row in self.table.rows
            if all(values[path] in row.settles[path] for path in self.table.settles)
        ]
        ranked = sorted(fitting, key=lambda row: surest.index(row.confidence))
        return tuple(word or None for word in ranked[0].key) if ranked else None
