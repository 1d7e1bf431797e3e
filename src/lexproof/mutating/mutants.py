"""Mutants: the law with one change in one of its rules or definitions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lexproof.language import Law
from lexproof.mutating.effects import effects_of, roots_of
from lexproof.mutating.operators import changes_of, changes_of_rule
from lexproof.tree.node import Kind, Node, intern_node
from lexproof.tree.walk import fold, post_order, rebuild, substitute


@dataclass(frozen=True, eq=False)
class Mutant:
    """A law in which `old` stands for `new` everywhere below the decision.

    `owner` names the rule or definition that was changed and `part` the node in it; `change` says
    what was done, in words. The facts' constraints are left alone: which cases there are is no
    matter of the rule.
    """

    owner: str
    place: str
    change: str
    part: Node
    old: Node
    new: Node
    number: int = 0

    @property
    def id(self) -> str:
        """Return a name that stays while the rule does."""
        return f"{self.owner}#{self.number}"

    def __call__(self, node: Node) -> Node:
        """Return a formula as the mutant has it."""
        return substitute(node, {self.old: self.new})


def mutants_of(law: Law) -> tuple[Mutant, ...]:
    """Return every mutant of a law's decision, rule by rule, no two of a rule the same.

    Rules are the formulas that have a name. A field of the decision that has none only repeats a
    fact, and there is nothing to change about that.
    """
    owners = [node for node in post_order(roots_of(effects_of(law))) if node.kind is Kind.NAMED]
    return tuple(mutant for owner in owners for mutant in _numbered(_mutants(owner)))


def _numbered(mutants: Iterable[Mutant]) -> Iterator[Mutant]:
    seen: set[Node] = set()
    for mutant in mutants:
        if mutant.new in seen or mutant.new is mutant.old:
            continue
        seen.add(mutant.new)
        yield Mutant(
            mutant.owner,
            mutant.place,
            mutant.change,
            mutant.part,
            mutant.old,
            mutant.new,
            number=len(seen),
        )


def _mutants(owner: Node) -> Iterator[Mutant]:
    (body,), (name, place) = owner.operands, map(str, owner.payload)
    for change, new in changes_of_rule(body):
        yield Mutant(name, place, change, body, owner, _renamed(owner, new))
    for part in _parts(body):
        for change, new in changes_of(part):
            changed = _within(body, part, new)
            yield Mutant(name, place, change, part, owner, _renamed(owner, changed))


def _renamed(owner: Node, body: Node) -> Node:
    """Return the owner with another body, under its own name."""
    return intern_node(Kind.NAMED, owner.sort, (body,), owner.payload)


def _parts(body: Node) -> Iterator[Node]:
    """Yield the nodes of a body down to those that have a name of their own."""
    own = {body}
    stack = [body]
    while stack:
        for operand in stack.pop().operands:
            if operand.kind is not Kind.NAMED and operand not in own:
                own.add(operand)
                stack.append(operand)
    yield from (node for node in post_order([body]) if node in own)


def _within(body: Node, part: Node, new: Node) -> Node:
    """Return a body with a part replaced, what has a name of its own left as it is."""

    def combine(node: Node, operands: tuple[Node, ...]) -> Node:
        if node is part:
            return new
        return node if node.kind is Kind.NAMED else rebuild(node, operands)

    return fold([body], combine)[body]
