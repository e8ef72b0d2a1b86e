"""Which names of skills are meant where they stand: a doubtful one by the words beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import compress
from typing import Final

from desktop.extracting.skills.matcher import Hit
from desktop.extracting.text.language import language_of
from desktop.extracting.text.layout import Layout
from desktop.extracting.text.patterns import Pattern
from desktop.extracting.text.stems import lowered

#: What parts the members of a list.
_LIST_GAP = re.compile(
    r"(?:/\d\d?){0,4}[*_`\"')\]]{0,3}\s{0,2}(?:[,/|•·;&+、，\\(]|\band/or\b|\band\b|\bor\b|\bAND\b|\bOR\b|\bund\b"
    r"|\boder\b|\bet\b"
    r"|\bou\b|\by\b|\bo\b|\be\b|\bi\b|\bи\b|\bили\b|和|或|及|与|-|–)"
    r"\s{0,2}(?:and/or |and |or |und |oder |et |ou |de |d['’]|du |en |preferably |ideally |also "
    r"|even |either |и "
    r"|или )?[*_`\"'(\[]{0,3}\s?",
)
_LINES_GAP = re.compile(r"[*_`., ]{0,3}\s*\n\s*(?:[-*+•·]|\d\.)?\s*[*_`]{0,3}")
_CUE_BEFORE = Pattern(
    r"(?:\btest(?:s|es|y|ing)?(?: (?:com|con|mit|avec|in|with|w))?"
    r"|experience[d]?(?: working)?(?: with"
    r"| in| of| using)?|knowledge (?:of|in)"
    r"|proficien\w+ (?:in|with|using)|skills? (?:in|with)?|using|use of|written in|cod(?:e"
    r"|ing) in|develop\w* (?:in|with|using)"
    r"|program\w* (?:in|with)|built (?:in|with|on)|familiar\w* with|expertise (?:in|with)"
    r"|smattering of|mix(?:ture)? of"
    r"|skilled in|fluent in|work(?:ing)? (?:with|in)|such as|like|e\.?g\.?,?|i\.e\.|including"
    r"|include|languages?|stack|tools?|technolog\w+|background in"
    r"|frameworks?|librar\w+|databases?|platforms?|understanding of|migrat\w+ (?:to|from)"
    r"|powered by|based on|certified|hands-on|senior|junior|years (?:of|in|with)|kenntnisse in"
    r"|erfahrung (?:mit|in)|umgang mit|expérience (?:avec|en|sur)|maîtrise (?:de|du)"
    r"|connaissance (?:de|du)|experiencia (?:con|en)|conocimientos? (?:de|en)|experiência (?:com"
    r"|em)|conhecimentos? (?:de|em)|esperienza (?:con|in)|doświadczeni\w+ (?:w|z|ze)|znajomość"
    r"|опыт\w* (?:работы )?(?:с|на|в)|знани\w+|владени\w+|熟悉|精通|掌握|使用|了解)"
    r"[ :(*_`\"]{0,4}(?:the |an? |modern |advanced |both |either |ms )?[*_`\"]{0,3}$"
)
#: What may stand between a cue and the name.
_CUE_MARKS: Final = ' :(*_`"'
_CUE_AFTER = re.compile(
    r"[*_`\"]{0,3}[ -](?:developers?|engineers?|programm(?:er|ing)|languages?|frameworks?"
    r"|librar(?:y|ies)|codebases?|code|micro-?services?|backends?|back-end|apps?\b|stack"
    r"|ecosystem|certifi\w+|dashboards?|pipelines?|clusters?|scripts?|scripting|quer(?:y|ies)"
    r"|databases?|db\b"
    r"|administrat\w+|admin\b|charter\w*|designation"
    r"|(?:tech(?:nical)? |team )?leads?\b|architects?\b"
    r"|consultants?\b|skills|experience|development|workloads|templates?|entwickler"
    r"|разработчик|programmation|\d{1,2}(?:\.\d+)*\b)|[ ]?(?:开发|工程师|编程|语言)"
)
_NEXT_OF_LIST = re.compile(r" (?:or|and|und|oder|et|ou|y|o|e|и|или) [A-Z]")
#: Before the names of other firms.
_OF_OTHERS = Pattern(
    r"\b(?:customers?|clients?|companies|investors?|partners|brands|employers|startups|alums?|alumni)"
    r" (?:[\w-]+ ){0,3}(?:such as|like|including|include|from|at) [^.\n]{0,24}$"
)
_ALONE_BEFORE = re.compile(r"[ \t]*(?:[-*+•·]|\d\.)?[ \t]*[*_`]{0,3}")
_ALONE_AFTER = re.compile(r"[*_`.]{0,3}[ \t]*(?:\n|$|\)|\()")
#: Kinds whose plain words ("regression") are skills only beside others in a list.
_FIELDS: Final = frozenset({"data", "method", "testing", "graphics"})
#: Products whose names are English words: in capitals they are meant in texts of other languages,
#: and in English within a sentence in small letters.
_PRODUCTS: Final = frozenset({
    "Excel", "Word", "Outlook", "Access", "Slack", "Zoom", "Skype", "Notion", "Miro",
    "Asana", "Confluence", "Workday", "React", "Rust", "Swift", "Spark", "Unity", "Looker",
    "Oracle", "Windows", "Sketch", "Illustrator", "Discord", "Dropbox", "Sentry", "Vagrant",
    "Pandas", "Playwright", "Cypress", "Jest", "Xero", "Apache", "Elastic", "Copilot", "OpenAI",
    "Blender", "Inventor", "Framer", "Flask", "Bootstrap", "Go", "Amplitude", "Intercom",
    "Lambda", "Waterfall", "Mural",
})  # fmt: skip
#: Of these those that English sentences hold in capitals for other reasons.
_WORDS_IN_CAPITALS: Final = frozenset({"Access", "Go", "Word", "Windows"})
#: `d'Excel`, `qu'Excel`: the French article or word that loses its vowel.
_ELIDED = re.compile(r"(?:^|[\s(])(?:[dlDL]|[Qq]u)['’]$")
#: Names that are words in other languages than English, unless all in capitals.
_WORDS_ABROAD: Final = frozenset({
    "eigen", "fem", "ble", "mig", "mag", "cap", "fea", "pega", "creo", "sva", "eto", "informatica",
    "nix",
})  # fmt: skip
#: In whose languages `flink` is quick.
_GERMANIC: Final = ("da", "no", "sv", "de", "nl")
#: Beside these `mig/mag` is meant as a name.
_BESIDE_NAMES: Final = frozenset("/-+")
#: As much of a path is looked at, in characters.
_LONGEST_PATH: Final = 120
#: So many characters before a name tell that it is meant.
_BEFORE: Final = 45
#: What a hyphen may join to a name that keeps its meaning: `Excel-Kenntnisse`.
_SKILLED = re.compile(
    r"-(?:based|(?:Grund)?[Kk]enntnisse?|Erfahrung|[Ee]ntwickl|Programmier|Anwend|Umgebung|Know-how"
    r"|Zertifi|kunskap|kunnskap|ervaring|kennis|certified|powered|native)"
)
#: A word of the same script beside one.
_GOES_ON_LATIN = re.compile(r"[ /]?[A-Za-z]")
_LATIN_BEFORE = re.compile(r"[A-Za-z][ /]?$")
#: Signs that join a name to what stands behind it, or before it.
_GLUED: Final = frozenset("-&'’@_")
_GLUED_BEFORE: Final = frozenset("-&'’@.")
_GLUES: Final = _GLUED | _GLUED_BEFORE | {"$"}
_WORDS_BEFORE = re.compile(r"[^\W\d_][\w'’-]*")


def meant(layout: Layout, hits: Iterable[Hit]) -> list[Hit]:
    """Those of a text's hits, in its order, that name a skill there."""
    text, low, employer = layout.text, layout.lowered, _employer_line(layout)
    hits = [hit for hit in hits if text[hit.start - 1] != "." or not _is_file_ending(text, hit)]
    doubtful = _doubtful(low, hits, employer)
    if spelled := _spelled_out(text, [hits[at] for at in doubtful]):
        hits = [hit for hit in hits if text[hit.start : hit.end] not in spelled]
        doubtful = _doubtful(low, hits, employer)
    found = _borne_out(layout, hits, doubtful) if doubtful else hits
    return [hit for hit in found if not _is_word(layout, hit)] if _is_abroad(layout) else found


def _is_file_ending(text: str, hit: Hit) -> bool:
    """Whether a name is the end of a file's: `baker.html`, `/jobs/1.html`."""
    if text[hit.start - 1 : hit.start] != "." or not text[hit.start : hit.end].islower():
        return False
    path = text[max(0, hit.start - _LONGEST_PATH) : hit.start]
    if path[-2:-1].isalpha():
        return True
    return "/" in re.split(r"[\s(\[<\"']", path)[-1] or path.endswith("index.")


def _is_word(layout: Layout, hit: Hit) -> bool:
    """Whether a name is but a word of a language abroad: `fem` is five in Swedish."""
    text = layout.text
    word = text[hit.start : hit.end]
    if word == "RN" and text[hit.start - 2 : hit.start] == ", ":
        return True  # Brazil's Rio Grande do Norte behind a town of it
    if word == "flink":
        return language_of(layout) in _GERMANIC
    is_word = word.casefold() in _WORDS_ABROAD
    if not is_word or word.isupper():
        return False
    return _BESIDE_NAMES.isdisjoint((text[hit.start - 1 : hit.start], text[hit.end : hit.end + 1]))


def _is_abroad(layout: Layout) -> bool:
    """Whether a text is in another language than English."""
    return language_of(layout) not in ("en", None)


def _spelled_out(text: str, hits: Sequence[Hit]) -> set[str]:
    """Doubtful initials that the text gives in brackets behind a name of its own.

    `Centers for Disease Control (CDC)` are no change data capture, here and further on.
    """
    found = set()
    for name, start, end in hits:
        if name.mark != "?" or text[start - 1 : start] != "(":
            continue
        written = text[start:end]
        if not written.isupper():
            continue
        words = _WORDS_BEFORE.findall(text[max(0, start - 90) : start - 1].rpartition("\n")[2])
        capitals = "".join(word[0] for word in words if word[0].isupper())
        own = {word.casefold() for word in name.canonical.split()}
        if written in capitals and own.isdisjoint(word.casefold() for word in words[-8:]):
            found.add(written)
    return found


def _employer_line(layout: Layout) -> str:
    """The employer of the metadata or a board's second heading, in lower case.

    A product so named is doubtful in the text.
    """
    for _, value in layout.meta("company"):
        return lowered(value)
    headings = [line.text for line in layout.first_lines(6) if 1 <= line.level <= 6]
    return lowered(headings[1]) if len(headings) > 1 and len(headings[1]) < 40 else ""


def _doubtful(low: str, hits: Sequence[Hit], employer: str) -> list[int]:
    """The numbers of the hits that may be words, or the employer's name or that of its product."""
    if not employer:
        return [at for at, hit in enumerate(hits) if hit.name.mark == "?"]
    product = f"{employer} "
    return [
        at
        for at, (name, start, end) in enumerate(hits)
        if name.mark == "?" or low[start:end] in employer or low.startswith(product, start, end)
    ]


def _borne_out(layout: Layout, hits: Sequence[Hit], doubtful: Sequence[int]) -> list[Hit]:
    """The hits that are meant: the sure ones, and of the others those that their place bears out.

    That does a name meant in the same list, too, before or behind.
    """
    text = layout.text
    left = [at for at in doubtful if not _is_cued(layout, hits[at])]
    are_meant = [True] * len(hits)
    for at in left:
        are_meant[at] = False
    for step, order in ((-1, left), (1, left[::-1])):
        for at in order:
            beside = at + step
            is_beside = 0 <= beside < len(hits) and are_meant[beside] and not are_meant[at]
            if is_beside and not _is_glued(text, hits[at]):
                first, second = hits[min(at, beside)], hits[max(at, beside)]
                are_meant[at] = _is_list_gap(text, first.end, second.start, hits[at].end)
    return list(compress(hits, are_meant))


def _is_list_gap(text: str, start: int, end: int, hit_end: int) -> bool:
    """Whether only what parts a list's members stands between two hits.

    On a line of its own the name must be the whole line, or a list of its own.
    """
    if end - start > 24:
        return False
    gap = text[start:end]
    if _LIST_GAP.fullmatch(gap):
        return True
    return bool(_LINES_GAP.fullmatch(gap) and _ALONE_AFTER.match(text, hit_end))


def _is_cued(layout: Layout, hit: Hit) -> bool:
    """Whether the words around an ambiguous name say that the tool is meant, not another firm."""
    low = layout.lowered
    if not _is_borne_out(layout, hit) or _is_notice(low, hit):
        return False
    return _OF_OTHERS.search(low, max(0, hit.start - _BEFORE), hit.start) is None


#: Around the law's name where a text only says how it keeps the data of those who apply.
_NOTICE: Final = re.compile(
    r"2016/679|przetwarzan|osobných údajov|osobních údajů|dati personali|datos personales"
    r"|dados pessoais|données (?:à caractère )?personnel|personenbezogen"
    r"|datelor (?:cu caracter )?personal"
)


def _is_notice(low: str, hit: Hit) -> bool:
    """Whether the law on data protection is named in a notice, and is nothing asked for."""
    if hit.name.canonical != "GDPR":
        return False
    return _NOTICE.search(low, max(0, hit.start - 250), hit.end + 60) is not None


def _is_borne_out(layout: Layout, hit: Hit) -> bool:
    """Whether language, cues or the place on its line say of a name that a tool is meant."""
    text, low = layout.text, layout.lowered
    if hit.name.written == "CDI" and language_of(layout) == "fr":
        return False  # a contract without an end
    if _is_glued(text, hit) or (hit.name.kind in _FIELDS and hit.name.written.islower()):
        return False
    if _CUE_AFTER.match(low, hit.end):
        return True
    if _is_product(layout, hit) or _is_foreign_word(layout, hit):
        return True
    first = max(0, hit.start - _BEFORE)
    if _ALONE_AFTER.match(text, hit.end) and _is_first(text, first, hit):
        return True
    behind = text[hit.end : hit.end + 2]
    goes_on = behind.strip() and behind[-1:].islower() and not _NEXT_OF_LIST.match(text, hit.end)
    if goes_on and hit.name.written not in _PRODUCTS:
        return False
    return _may_end_in_cue(low[first : hit.start]) and (
        _CUE_BEFORE.search(low, first, hit.start) is not None
    )


def _is_first(text: str, first: int, hit: Hit) -> bool:
    """Whether a name begins its line, or what stands in brackets; `first` is how far to look."""
    if text[hit.start - 1 : hit.start] == "(" and hit.end - hit.start > 1:
        return True
    line = max(first, text.rfind("\n", first, hit.start) + 1)
    return _ALONE_BEFORE.fullmatch(text, line, hit.start) is not None


def _may_end_in_cue(before: str) -> bool:
    """Whether words end as cues do: in a letter or digit but for marks, or as `e.g.,`."""
    bare = before.rstrip(_CUE_MARKS)
    return bare[-1:].isalnum() or bare.endswith((".", ".,", "g,"))


def _is_product(layout: Layout, hit: Hit) -> bool:
    """Whether a name in capitals can only be a product's, by the language or the small letters."""
    text, name = layout.text, hit.name.written
    is_word = name == "Access" and text.startswith(" to ", hit.end)  # `Access to own car: no`
    if is_word or name not in _PRODUCTS:
        return False
    if _is_abroad(layout):
        return True
    last = text[max(0, hit.start - 5) : hit.start].rstrip("*_`")[-2:]
    following = text[hit.end : hit.end + 5].lstrip("*_`")[:2]
    goes_on = following[1:].islower() or following.strip()[:1] in ("", ",", ".", ";", ")", "(")
    is_within = last[:1].islower() and last[1:] == " " and goes_on
    return is_within and name not in _WORDS_IN_CAPITALS


def _is_foreign_word(layout: Layout, hit: Hit) -> bool:
    """Whether a Latin word stands by itself in a text of Han letters, kana or Hangul."""
    text = layout.text
    if language_of(layout) not in ("zh", "ja", "ko"):
        return False
    is_word = len(hit.name.written) > 2 and hit.name.written.isascii()
    if not is_word or _GOES_ON_LATIN.match(text, hit.end):
        return False
    return _LATIN_BEFORE.search(text, max(0, hit.start - 2), hit.start) is None


def _is_glued(text: str, hit: Hit) -> bool:
    """Whether a hyphen or a like sign makes it part of another word ("Go-to-market", "R&D")."""
    before, behind = text[hit.start - 1 : hit.start], text[hit.end : hit.end + 1]
    if before not in _GLUES and behind not in _GLUES:
        return False
    if before in ("'", "’") and _ELIDED.search(text, max(0, hit.start - 5), hit.start):
        return False
    if behind == "$":  # R$ 8.000
        return True
    goes_on = behind in _GLUED and text[hit.end + 1 : hit.end + 2].isalnum()
    if goes_on and not _SKILLED.match(text, hit.end):
        return True
    return (
        before in _GLUED_BEFORE
        and text[hit.start - 2 : hit.start - 1].isalnum()
        and text[hit.start - 2] < "\u0370"
    )
