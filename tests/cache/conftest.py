"""Real files, read the simplest way, and a real cache in a temporary folder."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.cache import Cache
from desktop.postings import Document, Found, Original, Posting, Source


def words(count: int, seed: int = 0) -> str:
    return " ".join(f"word{seed}x{number}" for number in range(count))


def posting_text(title: str = "Data Engineer", link: str = "", body: str = "") -> str:
    return f"{title}\n{link}\n{body or words(40)}\n"


def found(folder: Path, name: str, index: int = 0, data: bytes | None = None, **fields) -> Found:
    """What an import would find in a file whose first line is a title, the second a link."""
    file = folder / name
    data = file.read_bytes() if data is None else data
    text = data.decode("utf-8").replace("\r\n", "\n")
    title, link = (*text.split("\n"), "")[:2]
    posting = Posting(text, "made of words", title or None, apply_urls=(link,) if link else ())
    stat = file.stat()
    source = Source(
        str(folder), f"{folder.name}/{name}", index, stat.st_size, stat.st_mtime_ns
    )
    document = Document(text, Original(data, "utf-8"), "text", index=index)
    return Found(document, replace(posting, **fields), source)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "postings"
    made.mkdir()
    return made


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    with Cache.open(tmp_path / "cache.db") as opened:
        yield opened


@pytest.fixture
def write(folder: Path) -> Callable[..., Path]:
    def _write(name: str, title: str = "Data Engineer", link: str = "", body: str = "") -> Path:
        file = folder / name
        file.write_bytes(posting_text(title, link, body).encode())
        return file

    return _write


@pytest.fixture
def bring(cache: Cache, folder: Path) -> Callable[..., int]:
    """Import the named files (all of the folder if none are named); the import's number."""

    def _bring(*names: str) -> int:
        number = cache.begin_import([str(folder)])
        for name in names or sorted(file.name for file in folder.iterdir()):
            cache.save(number, [found(folder, name)])
        return number

    return _bring
