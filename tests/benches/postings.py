"""The postings that benches read: the corpus where it lies, else as many made from the seeds."""

from __future__ import annotations

import random
from itertools import islice
from pathlib import Path

from desktop.postings import Document
from desktop.reading import read_file
from tests.benches.figures import CHECKOUT, CORPUS


def folder(count: int, scratch: Path) -> Path:
    """A folder of at least `count` Markdown postings: the real, of 5 kB, or made ones, of 2 kB."""
    real = CORPUS / "unlabelled" / "remotewlb"
    if real.is_dir() and count <= 1500:
        return real
    return _made(count, scratch / "made")


def documents(folder: Path, count: int) -> list[Document]:
    """So many of a folder's documents, from all of its parts."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    step = max(1, len(files) // count)
    read = (read_file(path) for path in files[::step])
    found = (document for one in read if isinstance(one, list) for document in one)
    return list(islice(found, count))


def _made(count: int, folder: Path) -> Path:
    """Paragraphs of the seeds and of the corpus, recombined; the same ones each time."""
    source = CORPUS / "unlabelled" / "remotewlb"
    files = sorted(source.rglob("*.md")) if source.is_dir() else sorted(CHECKOUT.glob("seeds/*"))
    texts = [file.read_text(encoding="utf-8") for file in files]
    heads = [text.split("\n\n", 1)[0] for text in texts]
    paragraphs = [part for text in texts for part in text.split("\n\n")[1:] if part.strip()]
    chance = random.Random(2)
    for number in range(count):
        body = "\n\n".join(chance.sample(paragraphs, min(9, len(paragraphs))))
        file = folder / f"{number // 1000:03}" / f"{number:06}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{chance.choice(heads)}\n\n{body}\n\nReference {number}\n", "utf-8")
    return folder
