"""What lexproof uses of sympy, which ships no types."""

from typing import Literal

class Boolean:
    args: tuple[Boolean, ...]

class Symbol(Boolean):
    def __init__(self, name: str) -> None: ...

class And(Boolean):
    def __init__(self, *args: Boolean) -> None: ...

class Or(Boolean):
    def __init__(self, *args: Boolean) -> None: ...

class Not(Boolean):
    def __init__(self, arg: Boolean) -> None: ...

true: Boolean
false: Boolean

def simplify_logic(expr: Boolean, form: Literal["cnf", "dnf"] | None = None) -> Boolean: ...
