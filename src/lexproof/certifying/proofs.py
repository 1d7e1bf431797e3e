"""Proofs of the obligations that have no model: made, bounded, and packed."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from lexproof.proving.confirming import Answered
from lexproof.proving.parallel import side_by_side
from lexproof.solving.cvc5_proof import NoProof, prove_unsat
from lexproof.solving.model import Answer
from lexproof.solving.solvers import CVC5

MOST_WORK = 250_000
"""Units that cvc5 may have taken for the mere answer: a proof grows faster than they do."""
PROOF_BUDGET = 2_000_000
LARGEST = 6_000_000
"""Bytes of a proof as text, before it is packed."""


@dataclass(frozen=True)
class Proof:
    """A packed proof with its steps and holes, or the reason why there is none."""

    packed: bytes = b""
    steps: int = 0
    holes: int = 0
    left_out: str = ""


def prove_all(answered: Sequence[Answered], jobs: int | None) -> list[Proof | None]:
    """Return a proof for each obligation without a model, and none for one that has a model."""
    made: dict[int, Proof] = {}
    unsat = [
        number
        for number, each in enumerate(answered)
        if each.obligation.expected is Answer.UNSAT and CVC5.name in each.results
    ]
    for number, proof in side_by_side(partial(_prove, answered), unsat, jobs):
        made[number] = proof
    return [made.get(number) for number in range(len(answered))]


def _prove(answered: Sequence[Answered], number: int) -> Proof:
    each = answered[number]
    work = each.results[CVC5.name].work
    if work > MOST_WORK:
        return Proof(left_out=f"the answer took {work} units, more than {MOST_WORK}")
    try:
        found = prove_unsat(each.obligation.text, PROOF_BUDGET)
    except NoProof as error:
        return Proof(left_out=f"cvc5 gave no proof: {error}")
    if len(found.text) > LARGEST:
        return Proof(left_out=f"it has {len(found.text)} bytes, more than {LARGEST}")
    return Proof(gzip.compress(found.text, mtime=0), found.steps, found.holes)
