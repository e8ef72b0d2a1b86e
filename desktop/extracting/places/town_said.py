"""The town of work that a sentence tells where nothing else does, in languages that lead up to it
by a case, a prefix or a word for "town": `у місті Дніпро`, `בנתניה`, `في جدة`, `σε όλη την Αττική`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.extracting.gazetteer import gazetteer
from desktop.extracting.gazetteer.gazetteer import Meaning
from desktop.extracting.gazetteer.likeness import Stated
from desktop.extracting.gazetteer.names import Place
from desktop.extracting.text.language import language_of
from desktop.extracting.text.layout import Layout, Span
from desktop.extracting.text.patterns import Pattern

#: So far into a text who hires says where; further on, towns are those of others.
_REACH: Final = 900
_CYRILLIC = re.compile(
    r"\b(?:[вуз]|во|із|за) (?:місті|м\.|городе|гор\.|г\.|град|гр\.|граду) ?"
    r"(?P<town>[А-ЯЁІЇЄҐЈ][\w’'-]{2,30}(?: [А-ЯЁІЇЄҐЈ][\w’'-]{2,30})?)"
)
#: By the language: how it leads up to a town, and the country whose towns are meant.
_SAID: Final[dict[str, tuple[re.Pattern[str], frozenset[str]]]] = {
    "uk": (_CYRILLIC, frozenset({"UA"})),
    "ru": (_CYRILLIC, frozenset({"RU", "BY", "KZ", "UA", "UZ", "KG", "MD"})),
    "bg": (_CYRILLIC, frozenset({"BG"})),
    "sr": (_CYRILLIC, frozenset({"RS", "BA", "ME"})),
    "he": (
        re.compile(
            r"(?<![\u05d0-\u05ea])(?:ב(?:עיר |אזור |מרכז )?|[לב]?ה?סניף |עיריית |[לב]?מועצת )"
            r"(?P<town>[\u05d0-\u05ea][\u05d0-\u05ea'\"׳״-]{2,20}"
            r"(?: [\u05d0-\u05ea][\u05d0-\u05ea'\"׳״-]{1,20})?)"
        ),
        frozenset({"IL"}),
    ),
    "ar": (
        re.compile(
            r"(?<![\u0620-\u064a])(?:في (?:مدينة |منطقة |محافظة )?|ب(?:مدينة|منطقة|محافظة) )"
            r"(?P<town>[\u0620-\u064a]{3,20}(?: [\u0620-\u064a]{2,20})?)"
        ),
        frozenset({"SA", "AE", "EG", "JO", "KW", "QA", "BH", "OM", "LB", "IQ", "MA", "TN", "DZ",
                   "LY", "SY", "YE", "PS", "SD"}),
    ),
    "el": (
        re.compile(
            r"\b(?:στ(?:ην?|ον?|α|ο|ις|ους)|σε)(?: όλη την| περιοχή| περιοχές| πόλη)?"
            r" (?P<town>[Α-ΩΆΈΉΊΌΎΏ][\w’'-]{2,30}(?: [Α-ΩΆΈΉΊΌΎΏ][\w’'-]{2,30})?)"
        ),
        frozenset({"GR", "CY"}),
    ),
    "ko": (
        re.compile(
            r"(?P<town>(?:[\uac00-\ud7a3]{2,7} ){0,2}[\uac00-\ud7a3]{2,7})"
            r"(?:에서 (?:근무|함께|일하)|에 (?:위치|있는 (?:사무실|매장|본사)))"
        ),
        frozenset({"KR"}),
    ),
}  # fmt: skip
#: What such a sentence tells of others: the firm's seat, its branches abroad, where one studied.
_OTHERS = Pattern(
    r"основан|заснован|філі[аї]|филиал|клиент|клієнт|представительств|חברה בינלאומית|סניפים|לקוחות"
    r"|فروع|عملا|مقرها|تأسس|πελάτ|ιδρύθηκε|παραρτήματα|지사|고객"
)
_SENTENCE_END = re.compile(r"[.!?؟。\n]")


def said_towns(layout: Layout) -> Iterator[Stated]:
    """The first town or part so told, as a place."""
    pattern, lands = _SAID.get(language_of(layout) or "", (None, frozenset()))
    if pattern is None:
        return
    for found in pattern.finditer(layout.text, 0, _REACH):
        town = _known(layout.span(*found.span("town")), lands)
        if town and not _is_of_others(layout, found):
            yield Stated(town, None, "sentence")
            return


def _known(words: Span, lands: frozenset[str]) -> Place | None:
    """What the words name in these lands, else what the first of them does, or those behind it."""
    whole, behind = words.text, words.text.find(" ") + 1
    parts = [words]
    if behind:
        first, others = words.part(0, behind - 1), words.part(behind, len(whole))
        if all(_meanings(part, lands) for part in (first, others)):  # `서울 강남`
            return Place(words, _meanings(first, lands), _meanings(first, lands)[0].countries)
        parts += [first, others]
    for part in parts:
        if known := _meanings(part, lands):
            return Place(part, known, known[0].countries)
    return None


def _meanings(words: Span, lands: frozenset[str]) -> tuple[Meaning, ...]:
    return tuple(one for one in gazetteer.meanings(words.text) if lands.intersection(one.countries))


def _is_of_others(layout: Layout, found: re.Match[str]) -> bool:
    ends = [end.end() for end in _SENTENCE_END.finditer(layout.text, 0, found.start())]
    stop = _SENTENCE_END.search(layout.text, found.end())
    low = layout.lowered[ends[-1] if ends else 0 : stop.start() if stop else len(layout.text)]
    return _OTHERS.search(low) is not None
