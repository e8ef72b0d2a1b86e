"""Lines that begin with the picture of a fact, as in messages: `📍 Lyon`, `🇫🇷 Lyon`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.extracting.text.labels import labels_of
from desktop.extracting.text.layout import Layout, Span, fold
from desktop.extracting.text.stems import ask_for_stems

#: The pictures of a place; a flag is two letters of a country's code.
_PLACE_SIGNS: Final = "📍🌍🌎🌏🗺"
_FLAG: Final = "[\U0001f1e6-\U0001f1ff]"
_PLACE = re.compile(rf"(?:[{_PLACE_SIGNS}]\ufe0f?\s*(?:{_FLAG}{{2}})?|{_FLAG}{{2}})\s*(?=[^\W\d])")
#: A label with such a picture names no place itself.
_LABELS: Final = labels_of("place")
#: Longer lines are prose, in characters.
_LONGEST: Final = 70


def signed_places(layout: Layout) -> Iterator[Span]:
    """What stands behind the picture of a place, or a flag, that begins a line."""
    for line in layout.short_lines("place signs", _LONGEST):
        found = _PLACE.match(line.text)
        is_label = found and fold(line.text[found.end() :]) in _LABELS
        if found and not is_label and ":" not in line.text and "：" not in line.text:
            yield line.words.part(found.end(), len(line.text))


ask_for_stems("place signs", (*_PLACE_SIGNS, *map(chr, range(0x1F1E6, 0x1F200))))
