"""The address of who hires, which is where the work is done if a posting tells nothing else of it.

Postings in Chinese, Korean and the languages of Cyrillic letters state it in place of the work's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.extracting.gazetteer.likeness import Stated
from desktop.extracting.gazetteer.names import Place, places_in
from desktop.extracting.text.labels import labels_of
from desktop.extracting.text.layout import Layout, Span
from desktop.extracting.text.stems import ask_for_stems

_LABELS: Final = labels_of("address")
_LONGEST: Final = 60
#: What stands behind an address: the way there.
_ASIDE = re.compile(r"[（(，,；;。]")
#: A town before its street: `г.Казань, ул. Баумана, 16`.
_IN_STREET = re.compile(
    r"(?<![^\W\d_])[гм]\. ?(?P<town>[А-ЯЁІЇЄҐ][\w’'-]{2,30})"
    r", ?(?P<street>ул|вул|пр|просп|пер|наб)\b\.?"
)
#: So far before its street a town may begin, in characters.
_REACH: Final = 40


def addresses(layout: Layout) -> Iterator[Stated]:
    """The addresses that labels give, else the towns before streets, each as a place."""
    for span in layout.labelled(_LABELS):
        aside = _ASIDE.search(span.text)
        whole = span.part(0, aside.start() if aside else len(span.text)).trimmed()
        if len(whole.text) <= _LONGEST:
            yield from (Stated(place, None, "address") for place in _known(whole))
    for at in layout.places("streets"):
        found = _IN_STREET.search(layout.text, max(0, at - _REACH), at + 6)
        if found:
            town = layout.span(*found.span("town"))
            in_ukraine = ("UA",) if found["street"] == "вул" else ()
            named = _known(town) or [Place(town, (), in_ukraine)]
            yield from (Stated(place, None, "address") for place in named)


def _known(span: Span) -> list[Place]:
    return [place for place in places_in(span) if place.is_known]


ask_for_stems("streets", ("_ул_", "_вул_", "_просп_"))
