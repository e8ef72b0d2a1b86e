"""Places and the company as header and metadata name them, which a title may say once more."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from desktop.extracting.gazetteer import gazetteer
from desktop.extracting.header.header import read_header
from desktop.extracting.header.parts import is_firm
from desktop.extracting.text.labels import labels_of
from desktop.extracting.text.layout import Layout, Span

#: As much of a line is looked at, in characters: longer ones are no titles.
LONGEST: Final = 400
#: What parts places, terms and the like where several stand side by side.
ATOMS = re.compile(
    r"\s*(?:[,/;|&+·，、]|\s[-–—]\s|\bor\b|\band\b|\bin\b|\boder\b|\bund\b|\bou\b|\bet\b|:)\s*"
)
_COMPANY_LABELS: Final = labels_of("company")


def is_own(folded: str, layout: Layout) -> bool:
    """Whether a folded name is one of the header's places or its company, in a title said again."""
    return folded in _own_words(layout) and folded in _own_names(layout)


@lru_cache(maxsize=4)
def _own_words(layout: Layout) -> str:
    """The folded words of the header that hold these names: most lack what a title says."""
    return gazetteer.fold_name("\n".join(_spoken(layout)))


@lru_cache(maxsize=4)
def _own_names(layout: Layout) -> frozenset[str]:
    """The folded names of the header's places and company."""
    names: set[str] = set()
    for words in _spoken(layout):
        names.update(map(gazetteer.fold_name, {words, *ATOMS.split(words[:LONGEST])}))
        if " " in words and is_firm(Span(0, len(words), words)):
            names.add(gazetteer.fold_name(words.rpartition(" ")[0]))
    return frozenset(name for name in names if len(name) > 2)


def _spoken(layout: Layout) -> list[str]:
    """What the header and the metadata say of places and the company."""
    header = read_header(layout)
    spoken = [span.text for span in (*header.places, *header.subtitles)]
    spoken += [
        v for _, v in layout.meta("location", "city", "company", "ort", "lieu", "organization")
    ]
    if header.company:
        spoken.append(header.company.text)
    return [*spoken, *(name.text for name in layout.labelled(_COMPANY_LABELS, headings=False))]
