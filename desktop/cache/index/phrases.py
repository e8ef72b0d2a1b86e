"""Which places have which phrase: of the most frequent ones, which FTS5 takes longest to find.

FTS5 looks where each word of a phrase stands in every posting that has them all, a tenth of a
microsecond a posting; the more frequent the words, the longer.  Which phrases are frequent is seen
in a sample, where they stand FTS5 is asked once, when the index is made.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final

from desktop.cache.index import bits
from desktop.cache.index.places import Places
from desktop.cache.index.store import Reader, Writer
from desktop.postings.words import has_symbols

_Phrase = tuple[str, ...]
#: In no more postings than this FTS5 finds any phrase in less than a frame.
FROM: Final = 20_000
#: So many postings are a sample.
SAMPLE: Final = 1000
#: Phrases that about one posting in so many has are kept, the most frequent ones.
_SHARE: Final = 10
_MOST: Final = 200
_LONGEST: Final = 4  #: words
_WORD: Final = re.compile(r"[^\W_]+")


def write_phrases(
    writer: Writer, places: Places, texts: Iterable[str], search: Callable[[str], Iterable[int]]
) -> None:
    """Keep the frequent phrases of a sample of texts; `search` gives the places of a phrase."""
    for phrase in frequent_phrases(texts):
        found = bits.of_places(list(search(phrase)), places.size)
        writer.put(_name(phrase), bits.pack(found))


def frequent_phrases(texts: Iterable[str]) -> list[str]:
    """Phrases of two to four words that one text in ten has, the most frequent first."""
    read = [_WORD.findall(text.lower()) for text in texts]
    counts: Counter[_Phrase] = Counter(
        (word,) for words in read for word in set(words) if word.isascii()
    )
    known = _frequent(counts, len(read))
    found: dict[_Phrase, int] = {}
    for length in range(2, _LONGEST + 1):
        counts = Counter(
            phrase
            for words in read
            for phrase in set(zip(*(words[n:] for n in range(length)), strict=False))
            if phrase[:-1] in known and phrase[1:] in known
        )
        known = _frequent(counts, len(read))
        found |= known
    first = sorted(found, key=lambda phrase: (-found[phrase], phrase))[:_MOST]
    return [" ".join(phrase) for phrase in first]


def kept_phrase(reader: Reader, text: str) -> int | None:
    """The places that have a phrase, of whole words; None where it is not kept."""
    if not text.isascii() or has_symbols(text):
        return None
    name = _name(" ".join(_WORD.findall(text.lower())))
    return None if reader.get(name) is None else reader.bits(name)


def _frequent(counts: Counter[_Phrase], texts: int) -> dict[_Phrase, int]:
    return {phrase: count for phrase, count in counts.items() if count * _SHARE >= texts}


def _name(phrase: str) -> str:
    return f"phrase:{phrase}"
