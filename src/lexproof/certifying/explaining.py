"""The page that comes with a bundle: what is checked, by whom, and what shares a cause."""

from __future__ import annotations

from collections.abc import Iterator

from lexproof.certifying.manifest import Evidence, law_fingerprint, proof_path
from lexproof.certifying.proofs import Proof
from lexproof.proving.verdict import Verdict
from lexproof.solving.solvers import CVC5

CHECKING = """\
## Checking it

`./check.sh` asks z3 again about every file that `manifest.json` lists, by its command line alone;
`SOLVER=cvc5 ./check.sh` asks cvc5, and so does `SOLVER="python3 ask_cvc5.py" ./check.sh` where
cvc5 was installed by pip, which ships no command. It prints file, expected and got, and ends with
1 on any mismatch, `unknown`, altered, missing or unlisted file. A shell, `sed` and `sha256sum` are
all it needs. Another solver may be named that reads SMT-LIB 2.6 with `div` and `mod` by constants.
"""

FOLLOWS = """\
## How a verdict follows

F stands for the facts' assumptions (ASSUMPTIONS.md) and the readings in scope, P for the premise,
C for the conclusion, D for the denial: F and P and not C. The property fails exactly within B, the
combinations of readings in `fails_under`; there are none where it is proved.

- `premise` (sat): F and P hold of the case given, so that the claim is not vacuous.
- `refused-N` (unsat): D has no case where the readings have the options pinned. By lemmas: the
  steps of D (months and days added, terms and day numbers) are left abstract, and instances of
  lemmas are assumed; each lemma is proved in a folder of its own, with its steps exact.
- `without` (unsat): no reading in scope is both outside B and outside every pin. So the property
  holds outside B. Left out where a refusal pins nothing, or B is every reading.
- `case-N` (sat): D holds of the case given.
- `within` (unsat): no reading is inside B while D holds of none of the cases. So the property
  fails under each reading inside B. Left out where B is none.
"""

TRUST = """\
## What shares a cause of error

- The encoding of the law and the sentence of each property: no solver checks that they say what
  the source says.
- The writer of SMT-LIB: every file comes from it. Cases that refute are replayed through the
  input model and compiled Python, which do not use it.
- What happens before a file is written: known readings are put into D and what then cannot matter
  is dropped (`refused-N`, `within`); `premise` and `case-N` are written whole.
- The instantiation of lemmas: an instance puts the operands of an actual step in place of the
  unknowns of a lemma, where bounds found by interval arithmetic show that they lie within the
  ranges for which the lemma is proved. That step is the program's, and no solver checks it.
- The list in `manifest.json` of what a property follows from, and the argument above.
"""


def tell_bundle(evidence: Evidence) -> str:
    """Return the page, from the data of the bundle."""
    return "\n".join(
        [
            f"# Evidence: {evidence.law.title}",
            "",
            *_figures(evidence),
            "",
            CHECKING,
            FOLLOWS,
            "## Who answered\n",
            *_answerers(evidence),
            "",
            "## Proofs\n",
            *_proofs(evidence),
            "",
            TRUST,
        ]
    )


def _figures(evidence: Evidence) -> Iterator[str]:
    verdicts = [evidence.found[claim.id].verdict for claim in evidence.claims]
    told = ", ".join(f"{verdicts.count(verdict)} {verdict.value}" for verdict in Verdict)
    yield f"{len(verdicts)} properties: {told}. {len(evidence.lemmas)} lemmas."
    yield f"{len(evidence.answered)} obligations. SHA-256 of the law:"
    yield f"`{law_fingerprint(evidence.law)}`."
    undecided = [
        c.id for c in evidence.claims if evidence.found[c.id].verdict is Verdict.UNDECIDED
    ]
    if undecided:
        yield f"Nothing is shown of what is undecided: {', '.join(undecided)}."


def _answerers(evidence: Evidence) -> Iterator[str]:
    for solver in evidence.solvers:
        results = [each.results[solver.name] for each in evidence.answered]
        agreed = sum(
            each.results[solver.name].answer is each.obligation.expected
            for each in evidence.answered
        )
        spent = sum(result.work for result in results)
        yield (
            f"- {solver.version()}: {agreed} of {len(results)} answered as expected, within a "
            f"budget of {solver.budget} units each; {spent} spent."
        )
    yield "- Cases, splits on readings and the choice of lemmas were found by z3 and by search."
    if len(evidence.solvers) == 1:
        yield "- No second solver was asked: `--solver both` asks two."


def _proofs(evidence: Evidence) -> Iterator[str]:
    if all(solver.name != CVC5.name for solver in evidence.solvers):
        yield "None: cvc5 writes them, and it was not asked."
        return
    made = [proof for proof in evidence.proofs if proof is not None and not proof.left_out]
    holes = sum(proof.holes for proof in made)
    steps = sum(proof.steps for proof in made)
    yield f"{len(made)} proofs in Alethe, of {steps} steps in all, {holes} of them holes."
    yield "They are self-checked by cvc5 only (`check-proofs`): no other checker has read them."
    yield from _left_out(evidence)


def _left_out(evidence: Evidence) -> Iterator[str]:
    left: list[tuple[str, Proof]] = [
        (proof_path(each), proof)
        for each, proof in zip(evidence.answered, evidence.proofs, strict=True)
        if proof is not None and proof.left_out
    ]
    if left:
        yield f"\nLeft out, {len(left)}:\n"
    yield from (f"- `{path}`: {proof.left_out}" for path, proof in left)
