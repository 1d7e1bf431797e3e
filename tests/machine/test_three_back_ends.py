"""Solver, compiled Python and the plain evaluator mean the same by thousands of random laws.

A random law is a tree that decides something, under facts and readings that are all fixed: what
the evaluator makes of it is then the only value that the solver may grant it.
"""

from collections.abc import Iterator, Mapping
from functools import cache, partial

import pytest

from lexproof.compiling.formulas import compile_formulas
from lexproof.compiling.runtime import pack
from lexproof.solving.model import Answer
from lexproof.solving.smtlib import Script
from lexproof.solving.solvers import CVC5, Z3, Solver
from lexproof.tree import build, calendar
from lexproof.tree.evaluate import Value, evaluate
from lexproof.tree.node import DAY, Kind, Node
from lexproof.tree.simplify import constant
from lexproof.tree.walk import post_order, substitute, symbol_name, symbols

from .trees import SYMBOLS, UNKNOWNS, cases, shown, smallest, trees

LAWS, FEWEST, DEEPEST, AT_ONCE = 2_700, 2_000, 5, 8
OF_CVC5, FEWEST_OF_CVC5 = 480, 300
SEED = 410_000


@cache
def small_laws() -> tuple[tuple[Node, dict[str, Value]], ...]:
    """Random laws, each with a case that keeps it in the calendar; the same in every run."""
    return tuple(
        (tree, values)
        for number, tree in enumerate(trees(SEED, LAWS, deepest=DEEPEST))
        for values in cases(tree, SEED + number, 1)
    )


def decided(tree: Node, value: Value) -> Node:
    """Say that a law decides a case so."""
    if tree.sort == DAY:
        return build.same(tree, build.day(calendar.date(value)))
    return build.same(tree, build.literal(value, tree.sort))


def told(laws: tuple[tuple[Node, dict[str, Value]], ...], *, otherwise: bool) -> str:
    """Return a script that says of each law what the evaluator says, or that one differs.

    Each law has unknowns of its own, for each is asked about another case.
    """
    texts: list[str] = []
    differ: list[str] = []
    for number, (tree, values) in enumerate(laws):
        script = Script(prefix=f"law{number}-")
        fixed = put_in(tree, values)
        [(name,)] = script.write([decided(fixed, evaluate(tree, values))])
        texts.append(script.text())
        differ.append(f"(not {name})")
    wanted = f"(or {' '.join(differ)})" if otherwise else f"(not (or {' '.join(differ)}))"
    return joined(texts) + f"(assert {wanted})\n(check-sat)\n"


def joined(texts: list[str]) -> str:
    """Return scripts as one, what they all begin with said once."""
    seen: dict[str, None] = {}
    for text in texts:
        seen |= dict.fromkeys(text.splitlines())
    return "\n".join(["(set-logic QF_LIA)", *seen]) + "\n"


def put_in(tree: Node, values: Mapping[str, Value]) -> Node:
    """Return a law about one case: its unknowns replaced by literals, nothing simplified."""
    known = {each: constant(values[symbol_name(each)], each.sort) for each in symbols([tree])}
    return substitute(tree, {each: value for each, value in known.items() if value is not None})


def compare(solver: Solver, laws: tuple[tuple[Node, dict[str, Value]], ...]) -> int:
    """Return how many laws the solver decides as the evaluator does; fail with a smallest one."""
    agreed = 0
    for start in range(0, len(laws), AT_ONCE):
        some = laws[start : start + AT_ONCE]
        same = solver.check(told(some, otherwise=False)).answer
        other = solver.check(told(some, otherwise=True)).answer
        if same is Answer.UNSAT or other is Answer.SAT:
            fail_with(solver, some)
        agreed += len(some) * (same is Answer.SAT and other is Answer.UNSAT)
    return agreed


def fail_with(solver: Solver, laws: tuple[tuple[Node, dict[str, Value]], ...]) -> None:
    for tree, values in laws:
        part = smallest(tree, partial(differs, solver, values))
        if part is not None:
            pytest.fail(f"{solver.name}: {shown(part)}\nunder {values}")
    pytest.fail(f"{solver.name} differs on laws together that it decides alone")


def differs(solver: Solver, values: dict[str, Value], tree: Node) -> bool:
    law = ((tree, values),)
    return solver.check(told(law, otherwise=True)).answer is Answer.SAT


def test_the_random_laws_hold_every_kind_of_node() -> None:
    assert {node.kind for node in post_order([law for law, _ in small_laws()])} == set(Kind)
    assert len({law for law, _ in small_laws()}) > FEWEST


def test_z3_decides_two_thousand_random_laws_as_the_evaluator_does() -> None:
    assert compare(Z3, small_laws()) >= FEWEST


def test_cvc5_decides_hundreds_of_random_laws_as_the_evaluator_does() -> None:
    assert compare(CVC5, small_laws()[:: LAWS // OF_CVC5]) >= FEWEST_OF_CVC5


def test_compiled_python_decides_the_same_random_laws_as_the_evaluator_does() -> None:
    days = {symbol_name(symbol) for symbol in SYMBOLS[DAY]}
    compared = 0
    for tree, values in small_laws():
        arguments = [pack(values[name]) if name in days else values[name] for name in UNKNOWNS]
        meant = evaluate(tree, values)
        wanted = pack(meant) if tree.sort == DAY else meant
        got = compile_formulas([tree], UNKNOWNS)(*arguments)[0]
        assert (type(got), got) == (type(wanted), wanted), f"{shown(tree)}\nunder {values}"
        compared += 1

    assert compared >= FEWEST


def wrong_once(laws: tuple[tuple[Node, dict[str, Value]], ...]) -> Iterator[Answer]:
    """Yield what z3 answers where one law in a heap is said to decide what it does not."""
    for tree, values in laws:
        meant = evaluate(tree, values)
        if tree.sort.options:
            other = next(option for option in tree.sort.options if option != meant)
            script = Script()
            script.add(decided(put_in(tree, values), other))
            yield Z3.check(script.text()).answer


def test_a_wrong_value_would_be_noticed() -> None:
    noticed = list(wrong_once(small_laws()[:400]))

    assert len(noticed) > 30
    assert set(noticed) == {Answer.UNSAT}
