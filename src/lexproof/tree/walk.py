"""Walking the tree once per shared node, without recursion."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from lexproof.tree.node import Kind, Node, intern_node

Result = TypeVar("Result")


def post_order(roots: Iterable[Node]) -> Iterator[Node]:
    """Yield every node below the roots once, operands before the nodes that use them.

    The order is that of the roots and operands, the same in every run.
    """
    yield from _post_order(roots, set())


def _post_order(roots: Iterable[Node], seen: set[Node]) -> Iterator[Node]:
    stack = list(roots)[::-1]
    opened: set[Node] = set()
    while stack:
        node = stack[-1]
        if node not in seen and node.operands and node not in opened:
            opened.add(node)
            stack.extend(node.operands[::-1])
        else:
            stack.pop()
            if node not in seen:
                seen.add(node)
                yield node


def fold(
    roots: Iterable[Node],
    combine: Callable[[Node, tuple[Result, ...]], Result],
    memo: dict[Node, Result] | None = None,
) -> dict[Node, Result]:
    """Compute a result for every node from its operands' results; `memo` is kept and filled."""
    results: dict[Node, Result] = {} if memo is None else memo
    for node in _post_order(roots, set(results)):
        below = node.operands
        results[node] = combine(node, tuple([results[each] for each in below]) if below else ())
    return results


def symbols(roots: Iterable[Node]) -> tuple[Node, ...]:
    """Return the unknowns below the roots, by name."""
    found = {node for node in post_order(roots) if node.kind is Kind.SYMBOL}
    return tuple(sorted(found, key=symbol_name))


def symbol_name(node: Node) -> str:
    """Return the name of an unknown."""
    return str(node.payload[0])


def rebuild(node: Node, operands: tuple[Node, ...]) -> Node:
    """Return the node with other operands of the same sorts."""
    if operands == node.operands:
        return node
    return intern_node(node.kind, node.sort, operands, node.payload)


def substitute(root: Node, replacements: Mapping[Node, Node]) -> Node:
    """Replace nodes by others of the same sort, everywhere below the root."""

    def combine(node: Node, operands: tuple[Node, ...]) -> Node:
        return replacements.get(node) or rebuild(node, operands)

    return fold([root], combine)[root]


def renamed(symbol: Node, name: str) -> Node:
    """Return the same kind of unknown under another name."""
    return intern_node(symbol.kind, symbol.sort, (), (name, *symbol.payload[1:]))


def count_nodes(roots: Iterable[Node]) -> int:
    """Return how many different nodes stand below the roots."""
    return sum(1 for _ in post_order(roots))
