"""Towns with their post code in brackets, as French offers have them: `à Privas (07000)`.

Beside the other places in prose, since the code tells a town that no gazetteer has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.extracting.gazetteer import gazetteer
from desktop.extracting.gazetteer.likeness import Stated
from desktop.extracting.gazetteer.names import Place
from desktop.extracting.text.figures import figures_of
from desktop.extracting.text.language import language_of
from desktop.extracting.text.layout import Layout

#: The town before the bracket, behind a word that leads up to a place.
_TOWN: Final = re.compile(
    r"(?:\b[àÀ]|\b[Ss]ur|\b[Aa]utour d[eu]|\b[Pp]rès d[eu]|\b[Pp]roche d[eu]"
    r"|\b[Ss]ecteur(?: d[eu])?)"
    r" ?:? (?P<town>[A-ZÀ-Þ][\w’'.]*(?:[ -](?:[A-ZÀ-Þ][\w’'.]*|[a-zà-ÿ]{1,4})){0,6} ?)\($"
)
_REACH: Final = 60
_DIGITS: Final = 5


def coded_places(layout: Layout) -> Iterator[Stated]:
    """The towns so named in a French text; none of whose code stands in an address."""
    text = layout.text
    for start, end in figures_of(layout):
        if end - start != _DIGITS or text[start - 1 : start] != "(":
            continue
        closed = end + 1 if text[end : end + 1] == " " else end
        found = _TOWN.search(text, max(0, start - _REACH), start)
        if found and text[closed : closed + 1] == ")" and language_of(layout) == "fr":
            town = found["town"].strip()
            known = tuple(m for m in gazetteer.meanings(town) if "FR" in m.countries)
            span = layout.span(found.start("town"), closed + 1)
            yield Stated(Place(span, known, ("FR",)), None, "post code")
