"""z3 behind one small door: a script, assumptions, an answer, a model.

Each session has a context of its own, so that two threads can work side by side.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager

import z3

from lexproof.solving.model import Answer, Result, decode
from lexproof.solving.smtlib import symbol_terms
from lexproof.tree.evaluate import Value
from lexproof.tree.node import DAY, TERM, TRUTH, Node

SEED = 0
TIME_FENCE_MS = 60_000
"""A second fence only; the work of a check is bounded by `rlimit`, which repeats exactly."""


_BY_KEYBOARD = "interrupted from keyboard"


class SolverFailed(RuntimeError):  # noqa: N818  # errors here are named for what happened
    """The solver could not be asked, or has no model to give: nothing is decided."""


def version() -> str:
    """Return the name and version of the solver."""
    return f"z3 {z3.get_version_string()}"


class Session:
    """A solver with a script asserted, to be asked under assumptions."""

    def __init__(self, script: str) -> None:
        self._context = z3.Context()
        self._solver = z3.SimpleSolver(ctx=self._context)
        self._solver.set("random_seed", SEED)
        self._solver.set("arith.solver", 2)
        self._solver.set("timeout", TIME_FENCE_MS)
        self._work = 0
        self.add(script)

    def check(self, budget: int, assumptions: Sequence[z3.BoolRef] = ()) -> Result:
        """Ask for a model, with a budget of work; whatever stops the solver is `unknown`.

        Raises KeyboardInterrupt where the user stopped it, which z3 tells as an answer.
        """
        self._solver.set("rlimit", budget)
        try:
            found = self._solver.check(*assumptions)
        except z3.Z3Exception as error:
            return Result(Answer.UNKNOWN, self._spent(), str(error))
        work = self._spent()
        if found == z3.sat:
            return Result(Answer.SAT, work)
        if found == z3.unsat:
            return Result(Answer.UNSAT, work)
        reason = self._solver.reason_unknown()
        if reason == _BY_KEYBOARD:
            raise KeyboardInterrupt
        return Result(Answer.UNKNOWN, work, reason)

    def _spent(self) -> int:
        statistics = self._solver.statistics()
        known = "rlimit count" in statistics.keys()  # noqa: SIM118  # no mapping, only its names
        total = int(statistics.get_key_value("rlimit count")) if known else self._work
        spent, self._work = total - self._work, total
        return spent

    def add(self, script: str) -> None:
        """Assert more; the script must declare the unknowns it uses."""
        with _failing():
            self._solver.add(z3.parse_smt2_string(script, ctx=self._context))

    def push(self) -> None:
        """Open a scope that `pop` closes with everything asserted in it."""
        self._solver.push()

    def pop(self) -> None:
        """Close the innermost scope."""
        self._solver.pop()

    def equals(self, symbol: Node, value: Value) -> z3.BoolRef:
        """Return the assumption that an unknown has a value."""
        names = [name.strip("|") for name in symbol_terms(symbol)]
        if symbol.sort == TRUTH:
            known = z3.Bool(names[0], self._context)
            return known if value else z3.Not(known, self._context)
        if symbol.sort.options:
            value = symbol.sort.options.index(value)
        numbers: tuple[int, ...] = value if symbol.sort in (DAY, TERM) else (value,)
        tests = [
            z3.Int(name, self._context) == z3.IntVal(number, self._context)
            for name, number in zip(names, numbers, strict=True)
        ]
        return tests[0] if len(tests) == 1 else z3.And(*tests, self._context)

    def core(self) -> list[str]:
        """Return the assumptions that the last refusal needed, as text."""
        return [term.sexpr() for term in self._solver.unsat_core()]

    def model(self, symbols: Iterable[Node]) -> dict[str, Value]:
        """Return the values of unknowns in the last model found; raises `SolverFailed`."""
        with _failing():
            model = self._solver.model()
        wanted = list(symbols)
        integers: dict[str, int | bool] = {}
        for symbol in wanted:
            for name in symbol_terms(symbol):
                integers[name] = self._integer(model, symbol, name.strip("|"))
        return decode(wanted, integers)

    def _integer(self, model: z3.ModelRef, symbol: Node, name: str) -> int | bool:
        if symbol.sort == TRUTH:
            return z3.is_true(model.eval(z3.Bool(name, self._context), model_completion=True))
        value = model.eval(z3.Int(name, self._context), model_completion=True)
        assert isinstance(value, z3.IntNumRef), value
        return value.as_long()


@contextmanager
def _failing() -> Generator[None]:
    """Tell what z3 raises as our own error, so that nobody else has to know z3."""
    try:
        yield
    except z3.Z3Exception as error:
        raise SolverFailed(f"the solver failed: {error}") from error


def check(text: str, budget: int) -> Result:
    """Ask whether a text in SMT-LIB has a model, in a session of its own."""
    return Session(text).check(budget)
