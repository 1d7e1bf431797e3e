"""cvc5 behind one small door: a script as text, an answer.

It parses the script itself: no term of ours and no object of z3 has a part in what it is asked.
"""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING

from lexproof.solving.model import Answer, Result

if TYPE_CHECKING:
    from cvc5 import Solver

TIME_FENCE_MS = 300_000
"""A second fence only; the work of a check is bounded by cvc5's own units, which repeat."""
OPTIONS = {"seed": "0"}


class NotInstalled(RuntimeError):  # noqa: N818  # errors here are named for what happened
    """The solver is not installed."""


def version() -> str:
    """Return the name and version of the solver; raises `NotInstalled`."""
    return f"cvc5 {imported().__version__}"


def imported() -> ModuleType:
    """Return the module of cvc5; raises `NotInstalled`."""
    try:
        import cvc5
    except ImportError as error:
        raise NotInstalled("cvc5 is not installed; `pip install 'lexproof[solvers]'`") from error
    return cvc5


def check(text: str, budget: int) -> Result:
    """Ask whether a text, which ends with `(check-sat)`, has a model, within a budget of units.

    Whatever stops the solver is `unknown`. Raises `NotInstalled`.
    """
    cvc5 = imported()
    solver: Solver = cvc5.Solver(cvc5.TermManager())
    for name, value in _options(budget).items():
        solver.setOption(name, value)
    try:
        said = run(cvc5, solver, text)
    except RuntimeError as error:
        return Result(Answer.UNKNOWN, 0, str(error))
    work = _work(solver)
    if said in (Answer.SAT.value, Answer.UNSAT.value):
        return Result(Answer(said), work)
    return Result(Answer.UNKNOWN, work, said)


def _work(solver: Solver) -> int:
    statistics = solver.getStatistics().get(internal=True, defaulted=True)
    return int(statistics["resource::resourceUnitsUsed"]["value"])


def _options(budget: int) -> dict[str, str]:
    return {**OPTIONS, "rlimit-per": str(budget), "tlimit-per": str(TIME_FENCE_MS)}


def run(cvc5: ModuleType, solver: Solver, text: str) -> str:
    """Let a solver carry out the commands of a text, and return all that it said."""
    parser = cvc5.InputParser(solver)
    parser.setStringInput(cvc5.InputLanguage.SMT_LIB_2_6, text, "query")
    symbols = parser.getSymbolManager()
    said: list[str] = []
    while not (command := parser.nextCommand()).isNull():
        said.append(str(command.invoke(solver, symbols)).strip())
    return " ".join(filter(None, said))
