"""Reading a posting's fields, held against `ftfy.fix_text` on the same texts in the same run.

Run as `python -m tests.benches.extracting`; N= says over how many postings.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import thread_time

import ftfy

from desktop.extracting import extract
from desktop.postings.posting import Document
from desktop.reading import read_file
from tests.benches import postings
from tests.benches.figures import Figure, print_table

#: Each text is read so often, and its shortest time counts: what else the machine does is left out.
RUNS = 3
FLOOR = "ms ftfy.fix_text"


def measure(folder: Path, count: int = 400) -> list[Figure]:
    """Milliseconds a posting for all fields and for each, over `count` postings of a folder."""
    documents = _documents(folder, count)
    for document in documents:
        extract(document)
    floor = _each(documents, lambda document: ftfy.fix_text(document.text))
    figures = [Figure("reading a posting's fields", _each(documents, extract), "ms", floor, FLOOR)]
    times = sorted(_by_field(documents).items(), key=lambda one: -one[1])
    return figures + [Figure(f"  {name}", took, "ms", floor, FLOOR) for name, took in times]


def _documents(folder: Path, count: int) -> list[Document]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    step = max(1, len(files) // count)
    read = (read_file(path) for path in files[::step])
    found = (document for one in read if isinstance(one, list) for document in one)
    return list(islice(found, count))


def _each(documents: Sequence[Document], do: Callable[[Document], object]) -> float:
    best = [float("inf")] * len(documents)
    for _ in range(RUNS):
        for at, document in enumerate(documents):
            start = thread_time()
            do(document)
            best[at] = min(best[at], thread_time() - start)
    return 1000 * sum(best) / max(1, len(best))


def _by_field(documents: Sequence[Document]) -> dict[str, float]:
    """Milliseconds a posting spent in each of the functions that `extract` puts together."""
    module = importlib.import_module("desktop.extracting.extract")
    names = [name for name in vars(module) if name.startswith("read_")]
    best: dict[str, list[float]] = {name: [float("inf")] * len(documents) for name in names}
    spent: dict[str, float] = defaultdict(float)
    originals = {name: getattr(module, name) for name in names}
    for name, function in originals.items():
        setattr(module, name, _clocked(function, name, spent))
    for _ in range(RUNS):
        for at, document in enumerate(documents):
            spent.clear()
            extract(document)
            for name in names:
                best[name][at] = min(best[name][at], spent[name])
    for name, function in originals.items():
        setattr(module, name, function)
    count = max(1, len(documents))
    return {name.removeprefix("read_"): 1000 * sum(took) / count for name, took in best.items()}


def _clocked(function: Callable[..., object], name: str, spent: dict[str, float]) -> object:
    def clocked(*arguments: object) -> object:
        start = thread_time()
        value = function(*arguments)
        spent[name] += thread_time() - start
        return value

    return clocked


def main() -> int:
    """Print the table."""
    count = int(os.environ.get("N", "400"))
    with TemporaryDirectory() as scratch:
        print_table(measure(postings.folder(count, Path(scratch)), count))
    return 0


if __name__ == "__main__":
    sys.exit(main())
