"""What takes longer than a frame is found off the window's thread; what went stale is dropped."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.cache import Cache
from desktop.postings import Document, Found, Original, Posting, Source, parse_query
from desktop.ui.browsing.searching import DAMAGED, Finder
from tests.conftest import OpenWindow
from tests.ui.reader import press

COUNT = 1700


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More postings than are searched in a frame without an index."""
    file = tmp_path_factory.mktemp("searching") / "cache.db"
    with Cache.open(file) as cache:
        number = cache.begin_import(["/home/me/jobs"])
        cache.save(number, [_found(n) for n in range(COUNT)], 1)
    return file


@pytest.fixture
def cache_file(filled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(filled, tmp_path / "cache.db"))


def _found(number: int) -> Found:
    text = f"{'odd' if number % 2 else 'even'} posting c++ {number}"
    document = Document(text, Original(text.encode(), "utf-8"), "text")
    source = Source("/home/me/jobs", f"jobs/{number}.txt", 0, len(text), 1)
    return Found(document, Posting(text, f"Posting {number}"), source)


@pytest.fixture
def cache(cache_file: Path) -> Iterator[Cache]:
    with Cache.open(cache_file) as opened:
        yield opened


@pytest.fixture
def finder(cache: Cache, qtbot: QtBot) -> Iterator[Finder]:
    made = Finder(cache)
    yield made
    made.close()


def has_thread() -> bool:
    return any(thread.name == "Slow search" for thread in threading.enumerate())


def test_what_may_take_long_is_told_later(finder: Finder, qtbot: QtBot) -> None:
    query = parse_query("odd ")
    with qtbot.waitSignal(finder.found) as told:
        finder.find(query)
        assert finder.wanted is query
    assert told.args[0] is query
    assert told.args[1].hits.count == COUNT // 2
    assert told.args[1].totals.postings == COUNT
    assert finder.wanted is None


def test_only_the_query_asked_for_last_is_told(finder: Finder, qtbot: QtBot) -> None:
    told = []
    finder.found.connect(lambda query, _answer: told.append(query.text))
    with qtbot.waitSignal(finder.found):
        for text in ("c++ odd ", "c++ even ", "even ", "odd "):
            finder.find(parse_query(text))
    qtbot.wait(100)
    assert told == ["odd "]


def test_the_same_query_asked_again_is_answered_again(finder: Finder, qtbot: QtBot) -> None:
    query = parse_query("odd ")
    for _ in range(2):  # as after an import, or with other rates of exchange
        with qtbot.waitSignal(finder.found) as told:
            finder.find(query)
        assert told.args[0] is query


def test_once_there_is_an_index_words_are_found_at_once(
    finder: Finder, cache: Cache, qtbot: QtBot
) -> None:
    finder.find(parse_query("odd "))
    qtbot.waitUntil(lambda: cache.is_quick(parse_query("odd ")), timeout=60_000)
    with qtbot.waitSignal(finder.found, timeout=0, raising=True):
        finder.find(parse_query("even "))
        assert finder.wanted is None


def test_what_was_found_elsewhere_is_quick_from_then_on(
    finder: Finder, cache: Cache, qtbot: QtBot
) -> None:
    cache.make_index()
    query = parse_query("body:~post ")
    assert not cache.is_quick(query)
    with qtbot.waitSignal(finder.found):
        finder.find(query)
    assert cache.is_quick(query)
    assert cache.is_quick(parse_query("body:~post -even "))


def test_the_thread_is_ready_before_the_first_slow_search(finder: Finder, qtbot: QtBot) -> None:
    assert not has_thread()
    finder.prepare()
    assert has_thread()
    assert finder.wanted is None
    with qtbot.waitSignal(finder.found) as told:
        finder.find(parse_query("odd "))
    assert told.args[1].hits.count == COUNT // 2


def test_where_every_search_is_quick_there_is_no_thread(finder: Finder, cache: Cache) -> None:
    cache.make_index()
    finder.prepare()
    assert not has_thread()


def test_an_index_found_damaged_while_scrolling_is_told_of_and_made_anew(
    cache_file: Path, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.cache.index.places.PART", 256)
    monkeypatch.setattr("desktop.cache.index.hits.PART", 256)
    with Cache.open(cache_file) as cache:
        cache.make_index()
    (file,) = cache_file.parent.glob("cache.db-index-*")
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE kept SET data = x'00' WHERE name IN ('ids:5', 'ids:6')")
    window = open_window(cache_file)
    qtbot.waitUntil(lambda: window.browser.hits.count == COUNT)
    press(window.list, "Shift+G")
    assert window.browser.open_id == COUNT
    assert len(set(window.browser.hits.ids)) == COUNT
    qtbot.waitUntil(lambda: window.status.text == DAMAGED)
    with Cache.open(cache_file) as cache:
        qtbot.waitUntil(lambda: not cache.wants_index(), timeout=20_000)
