"""What sections are called, and which lines are such a name or begin with one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple, get_args

from desktop.extracting.text.labels import labels_of
from desktop.paths import resource
from desktop.postings import SectionKind

#: Where a word begins or ends.
_BOUND = re.compile(r"\b")
#: Longer lines are prose, in characters.
_LONGEST: Final = 48
#: What stands around a question: `¿Qué ofrecemos?`, `Qui sommes-nous ?`.
_ASKED: Final = "¿? \xa0"
#: Phrases that begin headings, but alone on a line may be anything.
_WORDS: Final = frozenset({
    "about", "team", "role", "project", "product", "description", "interested",
    "contact", "culture", "mission", "values", "background", "context", "client", "apply",
    "bonus", "process", "about us", "über uns", "quem somos", "o nas", "о компании", "公司介绍",
    "optional", "scope", "required", "basic", "minimum", "essential", "desired", "typical",
    "vision", "opportunity", "introduction", "technologies", "knowledge", "education", "as a",
    "you are", "you have", "you will", "meet", "conditions", "formation", "sobre",
    "contexte", "processus", "interesse", "kontakt", "contacto", "contato", "proceso", "processo",
    "disclosure", "position", "overview", "summary", "legal", "notice", "skills", "контакт",
    "контакты", "profil", "compensation",
})  # fmt: skip


def names_section(words: str) -> bool:
    """Whether a line is the name of a section and nothing else: `Wir bieten`, `¿Quiénes somos?`."""
    if len(words) > _LONGEST:
        return False
    low, names = words.lower(), _names()
    return low in names or (low[-1:] == "?" and low.strip(_ASKED) in names)


@cache
def _names() -> frozenset[str]:
    phrases = {written.removeprefix("*") for _, written in section_phrases()}
    phrases = (
        {one for one in phrases if len(one) > 3 or one > "\u2e80"} - _WORDS - labels_of("line")
    )
    phrases |= {f"{one}s" for one in phrases if one.isascii() and not one.endswith("s")}
    with_owner = {f"{owner} {one}" for one in phrases for owner in ("your", "our", "the", "key")}
    return frozenset(phrases | with_owner)


def begins_section(folded: str) -> bool:
    """Whether a folded heading begins with one of the words of `headings.txt`, or is one."""
    words = _heading_words()
    if folded in words.whole or folded.startswith(words.open):
        return True
    ends = _BOUND.finditer(folded, 0, words.longest + 1)
    return any(folded[: end.start()] in words.bounded for end in ends)


class _HeadingWords(NamedTuple):
    """With what headings begin: words that end there, whole headings, and any beginnings.

    No word that ends is longer, in characters.
    """

    bounded: frozenset[str]
    whole: frozenset[str]
    open: tuple[str, ...]
    longest: int


@cache
def _heading_words() -> _HeadingWords:
    lines = resource("headings.txt").read_text(encoding="utf-8").splitlines()
    words = [word for line in lines if line[:1] != "#" for word in line.split("; ") if word]
    bounded = frozenset(word for word in words if word[-1] not in ".*")
    return _HeadingWords(
        bounded,
        frozenset(word[:-1] for word in words if word[-1] == "."),
        tuple(word[:-1] for word in words if word[-1] == "*"),
        max(map(len, bounded)),
    )


def section_phrases() -> Iterator[tuple[SectionKind, str]]:
    """The phrases of the vocabulary as written, in its order, and the kinds they tell."""
    kinds = {str(kind): kind for kind in get_args(SectionKind)}
    kind = ""
    for line in resource("sections.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            for phrase in filter(None, map(str.strip, line.split(";"))):
                yield kinds[kind], phrase
