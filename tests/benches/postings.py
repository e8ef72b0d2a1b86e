"""The postings that benches read: the corpus where it lies, else as many made from the seeds."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import chain, islice
from pathlib import Path

from desktop.postings import Document
from desktop.reading import read_file
from tests.benches.figures import CHECKOUT, CORPUS


def folder(count: int, scratch: Path) -> Path:
    """A folder of at least `count` Markdown postings of 5 kB: the real, or as many made ones."""
    real = CORPUS / "unlabelled" / "remotewlb"
    if real.is_dir() and count <= 1500:
        return real
    return _made(count, scratch / "made")


def short_ones(count: int, scratch: Path) -> Path:
    """A folder of so many made postings of 2 kB: fewer words, as many facts."""
    return _made(count, scratch / "short", (9,))


def documents(folder: Path, count: int) -> list[Document]:
    """So many of a folder's documents, from all of its parts."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    step = max(1, len(files) // count)
    read = (read_file(path) for path in files[::step])
    found = (document for one in read if isinstance(one, list) for document in one)
    return list(islice(found, count))


def _made(count: int, folder: Path, lengths: Sequence[int] = ()) -> Path:
    """Paragraphs of the seeds and of the corpus, recombined; the same ones each time.

    Of paragraphs each has as many as one of `lengths`; where none are given, as a real posting.
    """
    source = CORPUS / "unlabelled" / "remotewlb"
    files = sorted(source.rglob("*.md")) if source.is_dir() else sorted(CHECKOUT.glob("seeds/*"))
    texts = [file.read_text(encoding="utf-8") for file in files]
    heads = [text.split("\n\n", 1)[0] for text in texts]
    bodies = [[part for part in text.split("\n\n")[1:] if part.strip()] for text in texts]
    paragraphs = list(chain.from_iterable(bodies))
    lengths = lengths or [len(body) for body in bodies]
    chance = random.Random(2)
    for number in range(count):
        body = "\n\n".join(chance.sample(paragraphs, min(chance.choice(lengths), len(paragraphs))))
        file = folder / f"{number // 1000:03}" / f"{number:06}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{chance.choice(heads)}\n\n{body}\n\nReference {number}\n", "utf-8")
    return folder
