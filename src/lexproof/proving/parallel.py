"""Working on many things side by side, in processes that inherit what they need."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_work: Callable[[int], Any] | None = None
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
    global _work  # noqa: PLW0603  # inherited by the workers, see its docstring
    _work = lambda number: function(items[number])  # noqa: E731  # one line, named by its place
    pool = ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork"))
    try:
        futures = {pool.submit(_one, number): number for number in range(len(items))}
        for future in as_completed(futures):
            yield items[futures[future]], future.result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        _work = None


def _one(number: int) -> Any:  # noqa: ANN401  # whatever the function of `side_by_side` returns
    assert _work is not None, "a worker without work"
    return _work(number)
