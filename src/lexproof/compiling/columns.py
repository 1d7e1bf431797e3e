"""Evaluating trees over many cases at once, and again where a few nodes change.

A truth is one mask of bits, bit n for case n; a choice is a mask for each of its options; days,
terms and counts are lists of values, of which the operations of the plain evaluator make others.
Where some nodes change, only those above them are evaluated, and only for the cases they touch.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from lexproof.tree.evaluate import OPERATIONS, Value, literal_value
from lexproof.tree.node import TRUTH, Kind, Node
from lexproof.tree.walk import fold, post_order, symbol_name

Mask: TypeAlias = int
Column: TypeAlias = Mask | tuple[Mask, ...] | list[Value]
"""A mask for a truth, masks in the order of its options for a choice, else values."""


def mask_of(truths: Sequence[bool]) -> Mask:
    """Return the mask of a list of truths.

    >>> bin(mask_of([True, False, True, True]))
    '0b1101'
    """
    text = "".join(["1" if truth else "0" for truth in reversed(truths)])
    return int(text or "0", 2)


def rows_of(mask: Mask) -> Iterator[int]:
    """Yield the numbers of the cases in a mask, the least first.

    >>> list(rows_of(0b1101))
    [0, 2, 3]
    """
    text = format(mask, "b")[::-1]
    place = text.find("1")
    while place >= 0:
        yield place
        place = text.find("1", place + 1)


def apart(one: Column, other: Column) -> Mask:
    """Return the cases in which two columns of one sort differ."""
    if isinstance(one, int):
        assert isinstance(other, int), other
        return one ^ other
    if isinstance(one, tuple):
        assert isinstance(other, tuple), other
        return _some_of(mine ^ theirs for mine, theirs in zip(one, other, strict=True))
    assert isinstance(other, list), other
    if one == other:
        return 0
    return mask_of([mine != theirs for mine, theirs in zip(one, other, strict=True)])


_WHOLE = frozenset({Kind.NAMED, Kind.AMONG})
_ONE = ord("1")


def _some_of(masks: Iterable[Mask]) -> Mask:
    found = 0
    for mask in masks:
        found |= mask
    return found


def _every(masks: Iterable[Mask], whole: Mask) -> Mask:
    for mask in masks:
        whole &= mask
    return whole


def _as_mask(column: Column) -> Mask:
    assert isinstance(column, int), "a truth has one mask"
    return column


class Columns:
    """Many cases, and what has been evaluated over them.

    `given` holds the value of every unknown in every case, as the plain evaluator takes them.
    """

    def __init__(self, given: Mapping[str, Sequence[Value]], number: int) -> None:
        self.number = number
        self.all = (1 << number) - 1
        self.given = given
        self._found: dict[Node, Column] = {}

    def evaluate(self, roots: Iterable[Node]) -> list[Column]:
        """Return the columns of some trees, and keep those of all nodes below them.

        Raises KeyError for an unknown that is not given.
        """
        wanted = list(roots)
        fold(wanted, self._combine, self._found)
        return [self._found[root] for root in wanted]

    def mask(self, truth: Node) -> Mask:
        """Return for which cases a truth holds."""
        (found,) = self.evaluate([truth])
        assert isinstance(found, int), truth
        return found

    def case(self, row: int) -> dict[str, Value]:
        """Return the value of every unknown in one case."""
        return {name: values[row] for name, values in self.given.items()}

    def changed(
        self, replaced: Mapping[Node, Node], above: Iterable[Node]
    ) -> dict[Node, tuple[Column, Mask]]:
        """Return what becomes of nodes where others stand in for some, and in which cases.

        `above` are the nodes above those replaced, operands first; one left out is as it was. Of a
        list of values the cases are those in which another value is possible, not always there.
        """
        new: dict[Node, tuple[Column, Mask]] = {}
        memo: dict[Node, Column] = {}
        for old, node in replaced.items():
            column = self._beside(node, memo)
            if touched := apart(column, self._found[old]):
                new[old] = column, touched
        for node in above:
            touched = _some_of(new[each][1] for each in node.operands if each in new)
            if touched and node not in new:
                column = self._again(node, new, touched)
                if not isinstance(column, list):
                    touched = apart(column, self._found[node])
                elif column == self._found[node]:
                    touched = 0
                if touched:
                    new[node] = column, touched
        return new

    def _beside(self, root: Node, memo: dict[Node, Column]) -> Column:
        """Return a column without keeping what is new below it."""
        for node in post_order([root]):
            if node not in memo:
                found = self._found.get(node)
                below = tuple([memo[operand] for operand in node.operands])
                memo[node] = self._combine(node, below) if found is None else found
        return memo[root]

    def _again(self, node: Node, new: Mapping[Node, tuple[Column, Mask]], touched: Mask) -> Column:
        operands = tuple(
            [new[each][0] if each in new else self._found[each] for each in node.operands]
        )
        if node.kind in _WHOLE or not any(isinstance(each, list) for each in operands):
            return self._combine(node, operands)
        return self._some(node, operands, touched)

    def _some(self, node: Node, operands: tuple[Column, ...], touched: Mask) -> Column:
        """Return a column in which only the touched cases are worked out."""
        rows, before = list(rows_of(touched)), self._found[node]
        lists = [self._values_at(operand, rows) for operand in operands]
        operation, payload = OPERATIONS[node.kind], node.payload
        values = [operation(payload, each) for each in zip(*lists, strict=True)]
        if isinstance(before, list):
            column = list(before)
            for row, value in zip(rows, values, strict=True):
                column[row] = value
            return column
        assert isinstance(before, int), node
        held = bytearray(b"0" * self.number)
        for row, value in zip(rows, values, strict=True):
            if value:
                held[-1 - row] = _ONE
        return before & ~touched | int(held, 2)

    def _values_at(self, column: Column, rows: Sequence[int]) -> Sequence[Value]:
        if isinstance(column, list):
            return [column[row] for row in rows]
        assert isinstance(column, int), "no operation on values takes a choice"
        bits = self._bits(column)
        return [bits[row] == "1" for row in rows]

    def _bits(self, mask: Mask) -> str:
        return format(mask, f"0{self.number}b")[::-1]

    def _combine(self, node: Node, operands: tuple[Column, ...]) -> Column:
        match node.kind:
            case Kind.SYMBOL:
                return self._spread(node, self.given[symbol_name(node)])
            case Kind.LITERAL:
                return self._spread(node, [literal_value(node.payload)] * self.number)
            case Kind.NAMED:
                return operands[0]
            case Kind.ALL_OF:
                return _every(map(_as_mask, operands), self.all)
            case Kind.ANY_OF:
                return _some_of(map(_as_mask, operands))
            case Kind.NOT:
                return self.all ^ _as_mask(operands[0])
            case Kind.AMONG:
                return self._among(node, operands[0])
            case Kind.SAME:
                return self.all ^ apart(*operands)
            case Kind.WHEN:
                return self._when(*operands)
            case _:
                return self._down(node, operands)

    def _spread(self, node: Node, values: Sequence[Value]) -> Column:
        if node.sort == TRUTH:
            return mask_of(values)
        if node.sort.options:
            return tuple(
                mask_of([value == option for value in values]) for option in node.sort.options
            )
        return list(values)

    def _among(self, node: Node, column: Column) -> Mask:
        options, (of,) = node.payload[0], node.operands
        assert isinstance(options, tuple), options
        assert isinstance(column, tuple), node
        masks = zip(of.sort.options, column, strict=True)
        return _some_of(mask for option, mask in masks if option in options)

    def _when(self, condition: Column, then: Column, otherwise: Column) -> Column:
        assert isinstance(condition, int), condition
        denied = self.all ^ condition
        if isinstance(then, int):
            assert isinstance(otherwise, int), otherwise
            return condition & then | denied & otherwise
        if isinstance(then, tuple):
            assert isinstance(otherwise, tuple), otherwise
            pairs = zip(then, otherwise, strict=True)
            return tuple(condition & one | denied & other for one, other in pairs)
        assert isinstance(otherwise, list), otherwise
        triples = zip(self._bits(condition), then, otherwise, strict=True)
        return [one if bit == "1" else other for bit, one, other in triples]

    def _down(self, node: Node, operands: tuple[Column, ...]) -> Column:
        """Return what the operation of the plain evaluator gives, case by case."""
        every = range(self.number)
        lists = [self._values_at(column, every) for column in operands]
        operation, payload = OPERATIONS[node.kind], node.payload
        column = [operation(payload, values) for values in zip(*lists, strict=True)]
        return mask_of(column) if node.sort == TRUTH else column


def above(nodes: Iterable[Node], roots: Iterable[Node]) -> list[Node]:
    """Return every node below the roots that stands above one of some nodes, operands first."""
    reached = set(nodes)
    found: list[Node] = []
    for node in post_order(roots):
        if node not in reached and any(operand in reached for operand in node.operands):
            reached.add(node)
            found.append(node)
    return found
