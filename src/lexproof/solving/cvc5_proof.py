"""Alethe proofs by cvc5, with the steps in them that are left unproved counted."""

from __future__ import annotations

from dataclasses import dataclass

from lexproof.solving.cvc5_check import OPTIONS, TIME_FENCE_MS, imported, run
from lexproof.solving.model import Answer

HOLE = b":rule hole"
STEP = b"(step "
PROOF_OPTIONS = {
    "check-proofs": "true",
    "produce-proofs": "true",
    "proof-format-mode": "alethe",
    "proof-granularity": "dsl-rewrite",
}


class NoProof(RuntimeError):  # noqa: N818  # errors here are named for what happened
    """cvc5 gave no proof."""


@dataclass(frozen=True)
class AletheProof:
    """A proof as text, which cvc5 has checked itself while it wrote it."""

    text: bytes

    @property
    def holes(self) -> int:
        """Return how many steps the proof leaves unproved."""
        return self.text.count(HOLE)

    @property
    def steps(self) -> int:
        """Return how many steps the proof has."""
        return self.text.count(STEP)


def prove_unsat(text: str, budget: int) -> AletheProof:
    """Return a proof that a text has no model; raises `NoProof`, also when the budget is spent."""
    cvc5 = imported()
    solver = cvc5.Solver(cvc5.TermManager())
    bounds = {"rlimit-per": str(budget), "tlimit-per": str(TIME_FENCE_MS)}
    for name, value in {**OPTIONS, **PROOF_OPTIONS, **bounds}.items():
        solver.setOption(name, value)
    try:
        said = run(cvc5, solver, text)
        if said != Answer.UNSAT.value:
            raise NoProof(f"asked for a proof, cvc5 answers {said}")
        return AletheProof(solver.proofToString(solver.getProof()[0], cvc5.ProofFormat.ALETHE))
    except RuntimeError as error:
        raise NoProof(str(error)) from error
