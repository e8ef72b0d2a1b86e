"""The technologies, tools, certificates and methods that a posting names, benefits left out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from desktop.extracting.language import detect_language
from desktop.extracting.layout import Layout, Reading
from desktop.extracting.matcher import Hit, Matcher, read_names
from desktop.extracting.own_skills import own_names, own_stamp
from desktop.extracting.patterns import Pattern
from desktop.extracting.sections import kind_of_heading
from desktop.extracting.stems import ask_late_for_stems, lowered
from desktop.paths import resource
from desktop.postings.posting import Evidence

_KEYS: Final = ("tags", "skills", "keywords", "technologies", "stack", "tools", "skill", "tech")
#: Headings of what is told of the employer or the law, where no skill is asked for.
_OF_EMPLOYER = re.compile(
    r"^(?:company description|about the company|présentation de l'entreprise"
    r"|description de l'entreprise|quem somos|о компании|公司介绍|会社概要)"
    r"|^(?:about us|über uns|o nas)$|equal opportunity|privacy"
)
#: The kinds of sections that headings below one left out may be of, and go on with it.
_LEFT_OUT: Final = ("benefits", "about", "legal")
#: What such a heading says as well, so that it is not left out.
_ASKS = re.compile(
    r"\b(?:role|job) if\b|requirement|qualification|skill|responsib|anforderung|требован"
)
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
_CUE_AFTER = re.compile(
    r"[*_`\"]{0,3}[ -](?:developers?|engineers?|programm(?:er|ing)|languages?|frameworks?"
    r"|librar(?:y|ies)|codebases?|code|micro-?services?|backends?|back-end|apps?\b|stack"
    r"|ecosystem|certifi\w+|dashboards?|pipelines?|clusters?|scripts?|scripting|quer(?:y|ies)"
    r"|databases?|db\b"
    r"|administrat\w+|admin\b|(?:tech(?:nical)? |team )?leads?\b|architects?\b"
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
#: Names that are words in other languages than English.
_WORDS_ABROAD: Final = frozenset({"Informatica", "Eigen"})
#: So many characters before a name tell that it is meant.
_BEFORE: Final = 45
#: What a hyphen may join to a name that keeps its meaning: `Excel-Kenntnisse`.
_SKILLED = re.compile(
    r"-(?:based|(?:Grund)?[Kk]enntnisse?|Erfahrung|[Ee]ntwickl|Programmier|Anwend|Umgebung|Know-how"
    r"|Zertifi|kunskap|kunnskap|ervaring|kennis|certified|powered|native)"
)
_GLUED: Final = frozenset("-&'’@_")
_WORDS_BEFORE = re.compile(r"[^\W\d_][\w'’-]*")


@cache
def _matcher() -> Matcher:
    """The names of the vocabulary, after those of the reader's own list, which win."""
    bundled = list(read_names(resource("skills.txt")))
    return Matcher([*own_names(bundled), *bundled])


_followed = 0


def follow_own_skills() -> None:
    """Know the reader's own skills as they are now; they may have changed meanwhile."""
    global _followed
    stamp = own_stamp()
    if stamp != _followed:
        _followed = stamp
        _matcher.cache_clear()
        _platform.cache_clear()
        ask_late_for_stems("skills", lambda: _matcher().stems)


ask_late_for_stems("skills", lambda: _matcher().stems)


def read_skills(layout: Layout, sections: Sequence[Evidence] = ()) -> Reading[tuple[str, ...]]:
    """The skills in the order of the text, each under its canonical name.

    The evidence of a skill is where it is first named outside of the wishes among `sections`
    (those that are nice to have), if it is: else it is a wish itself.
    """
    matcher = _matcher()
    wishes = [(e.start or 0, e.end or 0) for e in sections if e.value == "nice_to_have"]
    found: dict[str, Evidence] = {}
    for name, rule, start, end in _in_text(layout, matcher):
        first = found.get(name)
        if first is None or (
            wishes and _lies_in(wishes, first.start or 0) and not _lies_in(wishes, start)
        ):
            found[name] = Evidence("skills", rule, start, end, None, name)
    for key, value in layout.meta(*_KEYS):
        for word in re.split(r"[,;|]", value):
            if known := matcher.exact(word.strip()):
                evidence = Evidence("skills", "metadata", key=key, value=known.canonical)
                found.setdefault(known.canonical, evidence)
    return Reading(tuple(found), tuple(found.values()))


def _in_text(layout: Layout, matcher: Matcher) -> Iterator[tuple[str, str, int, int]]:
    """Each canonical name that is meant, by which rule, and where it stands."""
    text, employer, left_out = layout.text, _employer_line(layout), _left_out(layout)
    hits = list(matcher.hits(text, layout.lowered, layout.held))
    if spelled := _spelled_out(text, hits):
        hits = [hit for hit in hits if text[hit.start : hit.end] not in spelled]
    doubtful = _are_doubtful(layout.lowered, hits, employer)
    for (name, start, end), is_meant in zip(
        hits, _meant(text, layout.lowered, hits, doubtful), strict=True
    ):
        if not is_meant or (left_out and _lies_in(left_out, start)):
            continue
        written = text[start:end]
        if written in _WORDS_ABROAD and detect_language(text) not in ("en", None):
            continue
        if " " in written and (platform := _platform(written)):
            canonical, part = platform
            yield canonical, "platform", start, start + len(part)
        yield name.canonical, "where it is meant" if name.mark == "?" else "name", start, end


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


def _are_doubtful(low: str, hits: Sequence[Hit], employer: str) -> list[bool]:
    """Of each hit, whether it may be a word, or the employer's name or that of its product."""
    if not employer:
        return [name.mark == "?" for name, _, _ in hits]
    product = f"{employer} "
    return [
        name.mark == "?" or low[start:end] in employer or low.startswith(product, start, end)
        for name, start, end in hits
    ]


@lru_cache(maxsize=4096)
def _platform(written: str) -> tuple[str, str] | None:
    """The platform that a longer product name begins with, and how it is written there."""
    words = written.split(" ")
    for count in range(len(words) - 1, 0, -1):
        start = " ".join(words[:count])
        name = _matcher().exact(start)
        if name and name.kind == "platform" and written != "Azure DevOps":
            return name.canonical, start
    return None


def _meant(text: str, low: str, hits: Sequence[Hit], doubtful: Sequence[bool]) -> list[bool]:
    """Which hits are meant: the sure ones, and of the others those that their place bears out."""
    pairs = zip(hits, doubtful, strict=True)
    meant = [not is_doubtful or _is_cued(text, low, hit) for hit, is_doubtful in pairs]
    left = [at for at, is_meant in enumerate(meant) if not is_meant]
    for step, order in ((-1, left), (1, left[::-1])):
        for at in order:
            beside = at + step
            is_beside = 0 <= beside < len(hits) and meant[beside] and not meant[at]
            if is_beside and not _is_glued(text, hits[at]):
                first, second = sorted((hits[at], hits[beside]), key=lambda hit: hit.start)
                meant[at] = _is_list_gap(text, first.end, second.start, hits[at].end)
    return meant


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


def _is_cued(text: str, low: str, hit: Hit) -> bool:
    """Whether the words around an ambiguous name say that the tool is meant, not another firm."""
    if not _is_borne_out(text, low, hit):
        return False
    return _OF_OTHERS.search(low, max(0, hit.start - _BEFORE), hit.start) is None


def _is_borne_out(text: str, low: str, hit: Hit) -> bool:
    """Whether language, cues or the place on its line say of a name that a tool is meant."""
    if hit.name.written == "CDI" and detect_language(text) == "fr":
        return False  # a contract without an end
    if _is_glued(text, hit) or (hit.name.kind in _FIELDS and hit.name.written.islower()):
        return False
    if _CUE_AFTER.match(low, hit.end):
        return True
    if _is_product(text, hit) or _is_foreign_word(text, hit):
        return True
    first = max(0, hit.start - _BEFORE)
    line = max(first, text.rfind("\n", first, hit.start) + 1)
    in_brackets = text[hit.start - 1 : hit.start] == "(" and hit.end - hit.start > 1
    is_first = in_brackets or _ALONE_BEFORE.fullmatch(text, line, hit.start)
    if is_first and _ALONE_AFTER.match(text, hit.end):
        return True
    behind = text[hit.end : hit.end + 2]
    goes_on = behind.strip() and behind[-1:].islower() and not _NEXT_OF_LIST.match(text, hit.end)
    if goes_on and hit.name.written not in _PRODUCTS:
        return False
    return _CUE_BEFORE.search(low, first, hit.start) is not None


def _is_product(text: str, hit: Hit) -> bool:
    """Whether a name in capitals can only be a product's, by the language or the small letters."""
    name = hit.name.written
    if name not in _PRODUCTS:
        return False
    if detect_language(text) not in ("en", None):
        return True
    last = text[max(0, hit.start - 5) : hit.start].rstrip("*_`")[-2:]
    following = text[hit.end : hit.end + 5].lstrip("*_`")[:2]
    goes_on = following[1:].islower() or following.strip()[:1] in ("", ",", ".", ";", ")", "(")
    is_within = last[:1].islower() and last[1:] == " " and goes_on
    return is_within and name not in _WORDS_IN_CAPITALS


def _is_foreign_word(text: str, hit: Hit) -> bool:
    """Whether a Latin word stands by itself in a text of Han letters or kana."""
    beside = text[hit.start - 2 : hit.start] + text[hit.end : hit.end + 2]
    is_word = len(hit.name.written) > 2 and hit.name.written.isascii()
    if not is_word or any(sign.isascii() and sign.isalpha() for sign in beside):
        return False
    return detect_language(text) in ("zh", "ja")


def _is_glued(text: str, hit: Hit) -> bool:
    """Whether a hyphen or a like sign makes it part of another word ("Go-to-market", "R&D")."""
    beside = text[max(0, hit.start - 2) : hit.start]
    is_behind = "'" in beside or "’" in beside
    if is_behind and _ELIDED.search(text, max(0, hit.start - 5), hit.start):
        return False
    after = text[hit.end : hit.end + 2]
    if after[:1] in _GLUED and after[1:2].isalnum() and not _SKILLED.match(text, hit.end):
        return True
    return (
        hit.start > 0
        and text[hit.start - 1] in "-&'’@."
        and text[hit.start - 2 : hit.start - 1].isalnum()
        and text[hit.start - 2] < "\u0370"
    )


@lru_cache(maxsize=4096)
def _begins_left_out(heading: str) -> bool:
    """Whether a heading is one of benefits, or of what is told of the employer or the law."""
    folded = heading.lower()
    is_left_out = kind_of_heading(heading) == "benefits" or _OF_EMPLOYER.search(folded)
    return bool(is_left_out) and not _ASKS.search(folded)


def _left_out(layout: Layout) -> list[tuple[int, int]]:
    """Where no skill is asked for: from such a heading to the next of its rank or higher."""
    spans: list[tuple[int, int]] = []
    within = 0
    for section in layout.sections:
        level = section.level or 99
        words = section.heading.text if section.heading else ""
        if words and _begins_left_out(words):
            within = level
        elif not (within and level > within) or kind_of_heading(words) not in (None, *_LEFT_OUT):
            within = 0
        if within:
            spans.append((section.start, section.end))
    return spans


def _lies_in(spans: Sequence[tuple[int, int]], at: int) -> bool:
    index = bisect_left(spans, (at + 1,)) - 1
    return index >= 0 and spans[index][0] <= at < spans[index][1]
