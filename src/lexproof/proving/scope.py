"""The readings under which a claim is examined."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lexproof.catalogue import Catalogue, Kind, Property
from lexproof.language import Truth, all_of
from lexproof.tree import build
from lexproof.tree.node import Kind as NodeKind
from lexproof.tree.walk import post_order, symbol_name


def scope_of(catalogue: Catalogue, claim: Property, fixed: Mapping[str, str]) -> Truth:
    """Return the readings under which a claim is examined."""
    law = catalogue.law
    named = [
        Truth(build.among(law.readings[name].node, options))
        for name, options in claim.readings.items()
    ]
    chosen = dict(fixed)
    if claim.kind is Kind.FALSE:
        chosen = {**law.choices(law.profiles[0].name), **chosen}
    named += [Truth(build.among(law.readings[n].node, [o])) for n, o in chosen.items()]
    return all_of(*named)


def known_in(scope: Truth) -> dict[str, Any]:
    """Return the readings that a scope fixes to one option."""
    known: dict[str, Any] = {}
    for node in post_order([scope.node]):
        options = node.payload[0] if node.kind is NodeKind.AMONG else ()
        if isinstance(options, tuple) and len(options) == 1:
            known[symbol_name(node.operands[0])] = options[0]
    return known
