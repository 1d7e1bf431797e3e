"""What a decision gives or takes: its fields, those left out that only explain the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lexproof.language import Law, Outcome
from lexproof.tree import build
from lexproof.tree.node import Node


@dataclass(frozen=True)
class Effect:
    """A value of the decision; where it is not `present` there is none."""

    name: str
    value: Node
    present: Node


def effects_of(law: Law) -> tuple[Effect, ...]:
    """Return the effects of a law's decision, in the order of its fields."""
    found: list[Effect] = []
    for field in law.decision:
        if isinstance(field, Outcome):
            present = build.TRUE if field.present is None else field.present.node
            found.append(Effect(field.name, field.value.node, present))
        elif not field.explains:
            entries = field.entries.items()
            found += [Effect(f"{field.name}.{i}", truth.node, build.TRUE) for i, truth in entries]
    return tuple(found)


def roots_of(effects: tuple[Effect, ...]) -> list[Node]:
    """Return the formulas of effects, each once."""
    return list(dict.fromkeys(root for each in effects for root in (each.value, each.present)))


def differ(effects: tuple[Effect, ...], changed: Callable[[Node], Node]) -> Node:
    """Say that an effect is another where formulas are changed."""
    return build.any_of(_differs(effect, changed) for effect in effects)


def _differs(effect: Effect, changed: Callable[[Node], Node]) -> Node:
    value, present = changed(effect.value), changed(effect.present)
    parts = [
        build.negation(build.same(effect.present, present)),
        build.all_of([effect.present, present, build.negation(build.same(effect.value, value))]),
    ]
    if value is effect.value:
        parts.pop()
    if present is effect.present:
        parts.pop(0)
    return build.any_of(parts)
