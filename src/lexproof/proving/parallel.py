"""Working on many things side by side, in processes that inherit what they need."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from itertools import islice
from typing import Any, TypeVar

BATCH, BATCHES_AHEAD = 500, 2
Item = TypeVar("Item")
Result = TypeVar("Result")

_work: Callable[[Any], Any] | None = None
"""The work of this process, set before its workers are forked, so that no law is sent to them."""


def side_by_side(
    function: Callable[[Item], Result], items: Sequence[Item], jobs: int | None
) -> Iterator[tuple[Item, Result]]:
    """Yield each item with its result, in the order in which they are ready.

    An exception of the function, or a worker that dies, is raised here. Only results are sent
    between processes.
    """
    workers = min(jobs or os.cpu_count() or 1, len(items))
    if workers <= 1 or "fork" not in multiprocessing.get_all_start_methods():
        yield from ((item, function(item)) for item in items)
        return

    def work(number: int) -> Result:
        return function(items[number])

    global _work  # noqa: PLW0603  # inherited by the workers, see its docstring
    _work = work
    pool = ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork"))
    try:
        futures = {pool.submit(_one, number): number for number in range(len(items))}
        for future in as_completed(futures):
            yield items[futures[future]], future.result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        _work = None


def in_order(
    function: Callable[[Item], Result], items: Iterable[Item], jobs: int
) -> Iterator[Result]:
    """Yield a result for each item, in the order of the items, of which few are held at a time.

    Items and results are sent between processes in batches; with one job nothing is.
    """
    if jobs <= 1 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(function, items)
        return

    def work(batch: list[Item]) -> list[Result]:
        return [function(item) for item in batch]

    global _work  # noqa: PLW0603  # inherited by the workers, see its docstring
    _work = work
    pool = ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("fork"))
    waiting: deque[Future[list[Result]]] = deque()
    try:
        for batch in _batches(items):
            waiting.append(pool.submit(_one, batch))
            if len(waiting) > BATCHES_AHEAD * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        _work = None


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    iterator = iter(items)
    while batch := list(islice(iterator, BATCH)):
        yield batch


def _one(number: Any) -> Any:  # noqa: ANN401  # whatever the function of `side_by_side` returns
    assert _work is not None, "a worker without work"
    return _work(number)
