"""Reading a posting's fields, held against `ftfy.fix_text` on the same texts in the same run.

Run as `python -m tests.benches.extracting`; N= says over how many postings.  A fresh process shows
besides what an import meets, where every word is new, and what memory the fields take.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import thread_time

import ftfy

from desktop.extracting import extract
from desktop.postings import Document
from tests.benches import postings
from tests.benches.figures import CHECKOUT, Figure, print_table

#: Each text is read so often, and its shortest time counts: what else the machine does is left out.
#: Neighbours slow what needs the caches for seconds on end, so ours and the floor take turns.
RUNS = 9
FLOOR = "ms ftfy.fix_text"
#: Over so many postings warm figures are taken.
COUNT = 400
#: Over so many postings a fresh process reads the fields, once.
FRESH = 1500
#: The memory that fields may take, with their vocabularies, in MiB.
MOST_MEMORY = 200

_FRESH = """
import re, sys
from pathlib import Path
from time import process_time
import ftfy
from tests.benches import postings
def resident():
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmRSS:\\s+([0-9]+) kB", status)[1]) / 1024
documents = postings.documents(Path(sys.argv[1]), int(sys.argv[2]))
before, start = resident(), process_time()
from desktop.extracting import extract
for document in documents:
    extract(document)
took, grown = process_time() - start, resident() - before
start = process_time()
for document in documents:
    ftfy.fix_text(document.text)
floor = process_time() - start
print(1000 * took / len(documents), 1000 * floor / len(documents), grown)
"""


def measure(folder: Path, count: int = COUNT) -> list[Figure]:
    """Milliseconds a posting for all fields and for each, over `count` postings of a folder."""
    documents = postings.documents(folder, count)
    whole = measure_whole(documents, "reading a posting's fields")
    times = sorted(_by_field(documents).items(), key=lambda one: -one[1])
    return [
        whole,
        *_measure_fresh(folder, max(count, FRESH)),
        *(Figure(f"  {name}", took, "ms", whole.floor, FLOOR) for name, took in times),
    ]


def measure_whole(documents: Sequence[Document], name: str) -> Figure:
    """Milliseconds a posting for all fields, its words and patterns known."""
    for document in documents:
        extract(document)
    ours, floor = _each(documents, extract, lambda document: ftfy.fix_text(document.text))
    return Figure(name, ours, "ms", floor, FLOOR)


def _measure_fresh(folder: Path, count: int) -> list[Figure]:
    """The first pass over so many postings, and by how much it makes the process grow (Linux)."""
    if not Path("/proc/self/status").exists():
        return []
    command = [sys.executable, "-c", _FRESH, str(folder), str(count)]
    done = subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True, text=True)
    took, floor, grown = map(float, done.stdout.split())
    return [
        Figure("the same in a fresh process, its start included", took, "ms", floor, FLOOR),
        Figure("memory that it takes", grown, "MiB", MOST_MEMORY, "MiB allowed"),
    ]


def _each(documents: Sequence[Document], *tasks: Callable[[Document], object]) -> list[float]:
    """Milliseconds a document that each of the tasks takes, which are done in turn."""
    best = [[float("inf")] * len(documents) for _ in tasks]
    for _ in range(RUNS):
        for do, least in zip(tasks, best, strict=True):
            for at, document in enumerate(documents):
                start = thread_time()
                do(document)
                least[at] = min(least[at], thread_time() - start)
    return [1000 * sum(least) / max(1, len(least)) for least in best]


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
    count = int(os.environ.get("N", COUNT))
    with TemporaryDirectory() as scratch:
        print_table(measure(postings.folder(count, Path(scratch)), count))
    return 0


if __name__ == "__main__":
    sys.exit(main())
