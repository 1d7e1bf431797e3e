"""The solvers that can be asked about a text in SMT-LIB, with what bounds their work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lexproof.solving import cvc5_check, z3_session
from lexproof.solving.model import Answer, Result


@dataclass(frozen=True)
class Solver:
    """A solver behind its name: it is told a text and a budget, and gives an answer."""

    name: str
    version: Callable[[], str]
    ask: Callable[[str, int], Result]
    budget: int
    options: Mapping[str, str]

    def check(self, text: str) -> Result:
        """Ask whether a text has a model; whatever stops the solver is `unknown`."""
        try:
            return self.ask(text, self.budget)
        except Exception as error:  # no memory, no module, a fault of the solver: not decided
            return Result(Answer.UNKNOWN, 0, f"{type(error).__name__}: {error}")

    def identity(self) -> list[str]:
        """Return all that its answers could depend on, besides the text."""
        options = [f"{name}={value}" for name, value in sorted(self.options.items())]
        return [self.version(), str(self.budget), *options]


Z3 = Solver(
    name="z3",
    version=z3_session.version,
    ask=z3_session.check,
    budget=150_000_000,
    options={"random_seed": str(z3_session.SEED)},
)
CVC5 = Solver(
    name="cvc5",
    version=cvc5_check.version,
    ask=cvc5_check.check,
    budget=2_000_000,
    options=cvc5_check.OPTIONS,
)
"""Budgets in the units of each solver, which repeat exactly for one version of it."""
