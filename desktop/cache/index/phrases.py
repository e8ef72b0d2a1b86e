"""Which places have which phrase: of frequent ones of frequent words, which FTS5 finds slowly.

FTS5 looks where each word of a phrase stands in every posting that has them all, a tenth of a
microsecond a posting; the more frequent the words, the longer, however rare the phrase.  Which
phrases are frequent is seen in a sample, where they stand FTS5 is asked once, when the index is
made.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final

from desktop.cache.index import bits
from desktop.cache.index.places import Places
from desktop.cache.index.store import IndexFile, Writer
from desktop.postings.words.words import has_symbols

_Phrase = tuple[str, ...]
#: In no more postings than this FTS5 finds any phrase in less than a frame.
FROM: Final = 20_000
#: So many postings are a sample.
SAMPLE: Final = 1000
#: Phrases that about one posting in so many has are kept: fewer tell little in a sample.
_SHARE: Final = 50
#: But only of words that one posting in so many has: of rarer ones FTS5 finds any phrase quickly.
_WORD_SHARE: Final = 10
#: More would take longer to find than all else of the index.
_MOST: Final = 2000
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
    """Phrases of two to four frequent words that one text in fifty has.

    First those for which FTS5 would take longest in all: about as long as their rarest word is
    frequent, as often as they are met.
    """
    read = [_WORD.findall(text.lower()) for text in texts]
    counts: Counter[_Phrase] = Counter(
        (word,) for words in read for word in set(words) if word.isascii()
    )
    known = single = _frequent(counts, len(read), _WORD_SHARE)
    found: dict[_Phrase, int] = {}
    for length in range(2, _LONGEST + 1):
        counts = Counter(
            phrase
            for words in read
            for phrase in set(zip(*(words[n:] for n in range(length)), strict=False))
            if phrase[:-1] in known and phrase[1:] in known
        )
        known = _frequent(counts, len(read), _SHARE)
        found |= known
    costs = {
        phrase: count * min(single[(word,)] for word in phrase) for phrase, count in found.items()
    }
    first = sorted(costs, key=lambda phrase: (-costs[phrase], phrase))[:_MOST]
    return [" ".join(phrase) for phrase in first]


def kept_phrase(file: IndexFile, text: str) -> int | None:
    """The places that have a phrase, of whole words; None where it is not kept."""
    if not text.isascii() or has_symbols(text):
        return None
    name = _name(" ".join(_WORD.findall(text.lower())))
    return None if file.get(name) is None else file.bits(name)


def _frequent(counts: Counter[_Phrase], texts: int, share: int) -> dict[_Phrase, int]:
    return {phrase: count for phrase, count in counts.items() if count * share >= texts}


def _name(phrase: str) -> str:
    return f"phrase:{phrase}"
