"""Real files, read the simplest way, and a real cache, in a temporary folder."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.cache import Cache
from desktop.postings import Document, Found, Original, Posting, Refusal, Source, Unreadable

pytest.register_assert_rewrite("tests.cache.making")

Read = Callable[[str], list[Found | Refusal]]


def _found(text: str, data: bytes, source: Source) -> Found:
    title, link, *_ = (*text.split("\n"), "", "")
    links = (link,) if link.startswith("http") else ()
    posting = Posting(text, "Made of words", title or None, apply_urls=links)
    return Found(
        Document(text, Original(data, "utf-8"), "text", index=source.index), posting, source
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "postings"
    made.mkdir()
    return made


@pytest.fixture
def file_of_cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "cache.db"


@pytest.fixture
def cache(file_of_cache: Path) -> Iterator[Cache]:
    with Cache.open(file_of_cache) as opened:
        yield opened


@pytest.fixture
def write(folder: Path) -> Callable[..., Path]:
    """Write a file of postings divided by form feeds, each with a title line and a link line."""

    def _write(name: str, *postings: str) -> Path:
        file = folder / name
        file.write_bytes("\f".join(postings).encode())
        return file

    return _write


@pytest.fixture
def read(folder: Path) -> Read:
    """What an import would find in a file; an empty one is refused."""

    def _read(name: str) -> list[Found | Refusal]:
        file = folder / name
        stat, data = file.stat(), file.read_bytes()
        place = (str(folder), f"{folder.name}/{name}")
        if not data:
            source = Source(*place, 0, stat.st_size, stat.st_mtime_ns)
            return [Refusal(source, Unreadable("The file is empty."))]
        slices = data.split(b"\f")
        sources = [Source(*place, n, stat.st_size, stat.st_mtime_ns) for n in range(len(slices))]
        return [
            _found(one.decode().replace("\r\n", "\n"), one, source)
            for one, source in zip(slices, sources, strict=True)
        ]

    return _read


@pytest.fixture
def bring(cache: Cache, folder: Path, read: Read) -> Callable[..., int]:
    """Import the named files (all that lie in the folder if none is named); the number."""

    def _bring(*names: str, rules_version: int = 1) -> int:
        number = cache.begin_import([str(folder)])
        batch = [
            one for name in names or sorted(f.name for f in folder.iterdir()) for one in read(name)
        ]
        cache.save(number, batch, rules_version)
        return number

    return _bring
