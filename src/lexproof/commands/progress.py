"""A bar for those who wait at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager

from lexproof.proving.run import Progress


@contextmanager
def progress_bar(verb: str, total: int, *, quiet: bool) -> Generator[Progress]:
    """Yield what is told each thing done; it shows a bar on standard error, on a terminal only."""
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn(verb),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}"),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        shown = bar.add_task("", total=total)
        yield lambda name: bar.update(shown, advance=1, description=name)
