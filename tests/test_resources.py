"""The vocabularies and icons in `resources/`: nothing stands in them twice or unread."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import desktop.ui
from desktop import paths
from desktop.extracting.skills.matcher import read_names
from desktop.extracting.text.labels import Kind, labels_of
from desktop.extracting.text.layout import fold
from desktop.extracting.text.section_names import section_phrases

UI = Path(desktop.ui.__file__).parent


def lines(name: str) -> Iterator[str]:
    for line in paths.resource(name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def words(name: str) -> Iterator[str]:
    for line in lines(name):
        yield from line.split()


def skills() -> Iterator[str]:
    """Spellings match in any case, but for those with a mark."""
    for name in read_names(paths.resource("skills", "vocabulary.txt")):
        yield f"{name.mark}{name.written}" if name.mark else name.written.lower()


def labels() -> Iterator[tuple[str, list[str]]]:
    for line in lines("labels.txt"):
        name, _, kinds = line.partition(" = ")
        yield name, kinds.split(" ")


def columns() -> Iterator[str]:
    for names in tomllib.loads(paths.resource("columns.toml").read_text("utf-8")).values():
        if isinstance(names, str):
            yield from filter(None, map(str.strip, names.split("|")))


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param(lambda: words("roles.txt"), id="roles"),
        pytest.param(lambda: words("compounds.txt"), id="compounds"),
        pytest.param(skills, id="skills"),
        pytest.param(lambda: (name for name, _ in labels()), id="labels"),
        pytest.param(columns, id="columns"),
        pytest.param(
            lambda: (
                case
                for line in lines("places/cases.txt")
                for case in line.partition(" = ")[2].split("; ")
            ),
            id="cases",
        ),
        pytest.param(
            lambda: (
                word.rstrip(".*") for line in lines("headings.txt") for word in line.split("; ")
            ),
            id="headings",
        ),
        pytest.param(
            lambda: (phrase.removeprefix("*") for _, phrase in section_phrases()), id="sections"
        ),
        pytest.param(lambda: (line.split("\t")[0] for line in lines("countries.tsv")), id="codes"),
    ],
)
def test_nothing_stands_twice_in_a_vocabulary(listed) -> None:
    assert [word for word, times in Counter(listed()).items() if times > 1] == []


def test_labels_stand_as_they_are_compared_and_in_their_order() -> None:
    names = [name for name, _ in labels()]
    assert names == sorted(names)
    assert [name for name in names if fold(name) != name] == []


def test_labels_are_of_known_kinds_and_each_kind_has_some() -> None:
    assert {kind for _, kinds in labels() for kind in kinds} == set(get_args(Kind))
    assert all(map(labels_of, get_args(Kind)))


def test_every_icon_is_drawn_somewhere() -> None:
    sources = "".join(file.read_text("utf-8") for file in UI.rglob("*.py"))
    icons = [file.stem for file in paths.resource("icons").iterdir()]
    assert [name for name in icons if f'"{name}"' not in sources] == []
