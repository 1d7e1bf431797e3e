"""Python source that takes a value by its shape: the same rules as `remedy`, at full speed."""

from __future__ import annotations

from collections.abc import Callable

from lexproof.casework.records import Items, Record
from lexproof.casework.shapes import Date, Flag, Option, Shape
from lexproof.casework.values import NO_DAY, Days, span_of

REFUSE = "return None"


def check_lines(
    shape: Shape | Record | Items, name: str, constant: Callable[[object], str]
) -> list[str]:
    """Return lines that refuse a value of another shape, and take it as formulas do.

    `constant` gives a name to a value that the lines need. A null has no shape.
    """
    if isinstance(shape, Date):
        return [
            f"{name} = {constant(Days(shape))}[{name}] if type({name}) is str else {NO_DAY}",
            f"if {name} == {NO_DAY}: {REFUSE}",
        ]
    if isinstance(shape, Record):  # the only object inside an object of a case is a term
        return [f"{name} = {constant(span_of)}({name})", f"if {name} is None: {REFUSE}"]
    if isinstance(shape, Flag):
        return [f"if {name} is not True and {name} is not False: {REFUSE}"]
    if isinstance(shape, Option):
        words = constant(frozenset(shape.words))
        return [f"if type({name}) is not str or {name} not in {words}: {REFUSE}"]
    return [f"if type({name}) is not str: {REFUSE}"]
