"""What the names of an export's columns mean, in two dozen languages, as any program has them."""

from __future__ import annotations

import functools
import re
import tomllib
import unicodedata
from collections import Counter
from typing import Final

from desktop.paths import resource
from desktop.reading.tables.composed_names import composed_key

#: What `key_of` answers for a name that is known to be no posting's field.
OTHER: Final = "other"
#: Words that a column's name may hold without meaning something else by them.
_NOISE: Final = frozenset(
    {
        "job", "jobs", "vacancy", "posting", "offer", "ad", "cleaned", "clean", "raw", "original",
        "formatted", "text", "html", "plain", "full", "str", "value", "display", "the", "of", "s",
        "field", "name", "seo", "meta", "label", "estimate", "listing", "vaga", "oferta", "offre",
        "stelle",
    }
)  # fmt: skip
#: Names of a nested value's parts that say nothing more than the value's own name.
LEAVES: Final = frozenset(
    {
        "name", "title", "label", "value", "text", "texte", "texto", "display", "nom", "libelle",
        "nombre", "nome", "nazwa", "bezeichnung", "descriptor", "名称", "название",
    }
)  # fmt: skip
#: Letters that stay when accents are taken off, and what they are compared as.
_ALIKE: Final = str.maketrans(
    {"ł": "l", "ø": "o", "ß": "ss", "ё": "е", "’": "'", "æ": "ae", "đ": "d"}
)
#: Where a program's name goes on with a capital: "jobTitle".
HUMPS: Final = re.compile(r"(?<=[a-zа-я0-9])(?=[A-ZА-Я][a-zа-я])|(?<=[a-z])(?=[A-Z])")
#: Shorter names run together may mean other things, in characters.
_SHORTEST: Final = 8
#: The rank of a name that is not in the list.
_LAST: Final = 999
_BRACKETS: Final = re.compile(r"[(\[（【][^)\]）】]*[)\]）】]?")
_NUMBER: Final = re.compile(r"(?: |(?<!\d))\d+$")
#: What a program's own name for a column means, behind it: "CITYNAME（工作地點）".
_MEANT: Final = re.compile(r"[(（]([^()（）]{2,30})[)）]\s*$")
_GAPS: Final = re.compile(r"[\s_\-./:\\|#*?!,;\"“”：/@]+")


def folded_name(name: str) -> str:
    """A column's name as compared: lower case, words apart by a space, no accents or brackets."""
    apart = HUMPS.sub(" ", _BRACKETS.sub(" ", name.strip().strip("\ufeff")))
    lowered = unicodedata.normalize("NFKC", apart).casefold().translate(_ALIKE)
    bare = _without_accents(lowered) if not lowered.isascii() else lowered
    words = _GAPS.sub(" ", bare).strip()
    return _NUMBER.sub("", words) or words


def _without_accents(text: str) -> str:
    """Latin letters without their accents; letters of other scripts as they are."""
    return "".join(
        apart[0] if (apart := unicodedata.normalize("NFD", sign))[0].isascii() else sign
        for sign in text
    )


@functools.lru_cache(4096)
def key_of(name: str) -> str | None:
    """The field that a column of this name holds; OTHER for none of a posting's, None if unknown.

    "titleName" and "company.display_name" are known without their words that say nothing.
    """
    known, run_together = _known_names(), _run_together()
    meant = _MEANT.search(name) if not name.isascii() else None
    behind = (meant[1],) if meant and not meant[1].isascii() else ()
    for part in (name, *(name.split("/") if "/" in name else ()), *behind):
        for words in readings(folded_name(part)):
            if key := known.get(words) or composed_key(words) or run_together.get(words):
                return key
    return None


def readings(folded: str) -> list[str]:
    """A folded name, then what is left of it without words that say nothing."""
    words = folded.split(" ")
    found = [folded]
    if len(words) > 1 and len(words[0]) == 1 and words[0].isalpha():
        words = words[1:]  # the sign of a type: "cTitle", "sLocation"
        found.append(" ".join(words))
    kept = [word for word in words if word not in _NOISE]
    if kept and kept != words:
        found.append(" ".join(kept))
    while len(words) > 1 and words[-1] in LEAVES | {"raw", "code"}:
        words = words[:-1]
        found.append(" ".join(words))
    return found


@functools.cache
def _known_names() -> dict[str, str]:
    """The field of each folded name, as `resources/columns.toml` lists them."""
    table = tomllib.loads(resource("columns.toml").read_text(encoding="utf-8"))
    return {
        name.strip(): key
        for key, names in table.items()
        for name in names.replace("\n", "").split("|")
        if name.strip()
    }


@functools.cache
def _run_together() -> dict[str, str]:
    """The field of each name of several words as it is without spaces: "fechapublicacion"."""
    pairs = ((name, name.replace(" ", ""), key) for name, key in _known_names().items())
    return {word: key for name, word, key in pairs if word != name and len(word) > _SHORTEST}


def rank_of(name: str) -> int:
    """How far down a name stands among those of its field: the plainest stand first.

    Those known only without some of their words stand behind ("company jobs", "company name").
    """
    ranks = (_ranks().get(words) for words in readings(folded_name(name)))
    return next((rank + _LAST * (at > 0) for at, rank in enumerate(ranks) if rank), 2 * _LAST)


@functools.cache
def _ranks() -> dict[str, int]:
    """Of each name its place in its field's list, from 1."""
    ranks: dict[str, int] = {}
    counts: Counter[str] = Counter()
    for name, key in _known_names().items():
        counts[key] += 1
        ranks[name] = counts[key]
    return ranks
