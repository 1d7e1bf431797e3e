"""Which properties hold under one option of a reading and not under another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from lexproof.catalogue import Catalogue, Kind, Property
from lexproof.language.reading import PREFIX
from lexproof.proving.examine import find_counterexample
from lexproof.proving.verdict import Finding, Verdict
from lexproof.proving.witness import Contradiction, replay
from lexproof.tree.walk import symbol_name, symbols


@dataclass(frozen=True)
class Change:
    """A property whose verdict is another under the second option than under the first."""

    id: str
    first: Verdict
    second: Verdict


class Verdicts:
    """Verdicts of properties under one profile with one reading changed.

    `findings` are those under every reading; what they do not tell is asked anew.
    """

    def __init__(self, catalogue: Catalogue, findings: Mapping[str, Finding]) -> None:
        self._catalogue = catalogue
        self._findings = findings
        self._usual = catalogue.law.choices(catalogue.law.profiles[0].name)

    def changes(self, reading: str, first: str, second: str) -> tuple[Change, ...]:
        """Return the properties that change verdict between two options of a reading."""
        found: list[Change] = []
        for claim in self._catalogue.properties:
            if PREFIX + reading not in self._names[claim.id]:
                continue
            one, other = self._under(claim, reading, first), self._under(claim, reading, second)
            if one is not other:
                found.append(Change(claim.id, one, other))
        return tuple(found)

    @cached_property
    def _names(self) -> Mapping[str, frozenset[str]]:
        """Return the unknowns of each property."""
        names: dict[str, frozenset[str]] = {}
        for claim in self._catalogue.properties:
            facts = self._catalogue.assumptions(claim)
            roots = [facts.node, claim.premise.node, claim.conclusion.node]
            names[claim.id] = frozenset(map(symbol_name, symbols(roots)))
        return names

    def _under(self, claim: Property, reading: str, option: str) -> Verdict:
        choices = {**self._usual, reading: option}
        finding = self._findings[claim.id]
        inside = all(choices[name] in options for name, options in claim.readings.items())
        surveyed = claim.kind is not Kind.FALSE and inside
        if surveyed and finding.verdict in (Verdict.PROVED, Verdict.REFUTED):
            return _as_surveyed(finding, choices)
        return self._asked(claim, finding, choices)

    def _asked(self, claim: Property, finding: Finding, choices: Mapping[str, str]) -> Verdict:
        fixed = {name: (option,) for name, option in choices.items()}
        meant = replace(claim, kind=Kind.MUST, readings=fixed)
        if self._still_refutes(meant, finding, choices):
            return Verdict.REFUTED
        return find_counterexample(self._catalogue, meant).verdict

    def _still_refutes(
        self, claim: Property, finding: Finding, choices: Mapping[str, str]
    ) -> bool:
        """Say that the known case against a claim is one under these readings too."""
        witness = finding.witness
        if witness is None:
            return False
        beyond = {name: o for name, o in witness.readings.items() if name not in choices}
        try:
            replay(self._catalogue, claim, replace(witness, readings={**dict(choices), **beyond}))
        except Contradiction:
            return False
        return True


def _as_surveyed(finding: Finding, choices: Mapping[str, str]) -> Verdict:
    fails = any(
        all(choices[name] in options for name, options in each.items())
        for each in finding.fails_under
    )
    return Verdict.REFUTED if fails else Verdict.PROVED
