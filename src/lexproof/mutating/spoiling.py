"""Claims about a mutant instead of the law, in the first case and in the second."""

from __future__ import annotations

from dataclasses import replace

from lexproof.catalogue import Property
from lexproof.language import Truth
from lexproof.mutating.mutants import Mutant
from lexproof.tree.node import Node
from lexproof.tree.walk import post_order, substitute


def spoilt(claim: Property, mutant: Mutant) -> Property:
    """Return a claim as it is about a mutant; its facts stay what they are."""
    replaced = replaced_in(claim, mutant)
    return replace(
        claim,
        premise=Truth(substitute(claim.premise.node, replaced)),
        conclusion=Truth(substitute(claim.conclusion.node, replaced)),
    )


def replaced_in(claim: Property, mutant: Mutant) -> dict[Node, Node]:
    """Return what a mutant replaces in a claim of one case or two."""
    if claim.other is None:
        return {mutant.old: mutant.new}
    other = claim.other.replacements
    return {
        mutant.old: mutant.new,
        substitute(mutant.old, other): substitute(mutant.new, other),
    }


def speaks_of(claim: Property, mutant: Mutant) -> bool:
    """Say that a mutant changes a formula of a claim."""
    below = set(post_order([claim.premise.node, claim.conclusion.node]))
    return not below.isdisjoint(replaced_in(claim, mutant))
