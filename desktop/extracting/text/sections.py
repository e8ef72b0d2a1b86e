"""What a posting's sections are about, by their headings or, without these, by how they begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import Final, NamedTuple, cast

from ahocorasick_rs import AhoCorasick

from desktop.extracting.text.layout import Layout, Section, fold
from desktop.extracting.text.patterns import Pattern
from desktop.extracting.text.roles import names_role
from desktop.extracting.text.section_names import section_phrases
from desktop.extracting.text.tuples import made
from desktop.postings import Evidence, SectionKind

#: How paragraphs of each kind begin where no heading stands above them; in lower case.
_BEGINNINGS: Final[tuple[tuple[SectionKind, str], ...]] = (
    ("nice_to_have", r"nice[- ]to[- ]have|bonus points|it(?:'s| is| would be) (?:a plus|great|nice)"
                     r"|ideally,? you|von vorteil|idealerweise|un plus|mile widzian|будет плюсом"),
    ("legal", r"all qualified applicants|we (?:celebrate|value|embrace) diversity|we do not"
              r" discriminate|wir begrüßen bewerbungen|nous (?:célébrons|encourageons)"),
    ("how_to_apply", r"to apply\b|how to apply|(?:please )?(?:send|submit|email) (?:us )?(?:your|a)"
                     r"|interested\?|apply (?:now|here|at|via|by)|(?:bitte )?(?:senden|schicken)"
                     r" sie|bewirb dich|bewerben sie|pour postuler|envoyez|envía|para aplicar"
                     r"|aplikuj|присылайте|请将简历|简历"),
    ("benefits", r"we (?:offer|provide)\b|our benefits|benefits (?:include|are)|in return"
                 r"|wir bieten|nous (?:vous )?offrons|ofrecemos|oferecemos|oferujemy|мы предлагаем"
                 r"|предлагаем"),
    ("responsibilities", r"(?:in this (?:role|position),? )?you(?:'ll| will)\b|as an? [\w /-]{3,50}"
                         r",? you(?:'ll| will| are)|your (?:tasks|responsibilities|job)"
                         r"|responsibilities|duties|deine aufgaben|zu deinen aufgaben|vous serez"
                         r"|обязанности|职责|岗位职责"),
    ("requirements", r"(?:requirements?|qualifications|must have)\b|you (?:have|should have|need"
                     r"|must have|bring)\b|the ideal candidate|candidates (?:must|should)"
                     r"|we(?:'re| are) looking for (?:someone|people|candidates|a person)"
                     r"|du (?:hast|bringst)|sie (?:haben|verfügen|bringen)|vous (?:avez|possédez)"
                     r"|требования|任职要求|要求"),
    ("about", r"about us|we are (?:an?|the)\b|our (?:mission|company|team) (?:is|are)|wir sind\b"
              r"|nous sommes|somos\b|jesteśmy|мы\b|我们是"),
)  # fmt: skip
_BEGINS: Final = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _BEGINNINGS))
#: The two letters, if there are two, with which these begin.
_FIRST_LETTERS: Final = frozenset(
    beginning[:2] for _, words in _BEGINNINGS for beginning in Pattern(words).beginnings
)
#: `Acme is proud to be an equal opportunity employer`, looked for where its last words stand.
_EQUAL = re.compile(
    r"(?P<legal>[^.\n]{0,60}\b(?:is|are) (?:proud to be )?(?:an? )?(?:equal|affirmative))"
)
_EQUAL_REACH: Final = 100
#: Where a paragraph's words begin, behind a blank line or in a text's first line.
_PARAGRAPH = re.compile(r"\n[ \t]*\n[\s*_>#-]*")
_FIRST_PARAGRAPH = re.compile(r"[\s*_>#-]*(?=\S)")
#: What around a section's words is none of them.
_MARKS: Final = " \t\n#*_"
_NO_MARK = re.compile(rf"[^{_MARKS}]")
#: So many characters at once the end of a section's words is looked for.
_STEP: Final = 32
_LEAD = re.compile(r"^(?:your|our|the|key|main|core|some|a few|more)\s+")


class _Stretch(NamedTuple):
    """A section of a known kind, from its heading or first words on, and the rule that tells it."""

    start: int
    end: int
    kind: SectionKind
    rule: str


class _Phrase(NamedTuple):
    """Words of headings and the kind they tell; of several the one of the lowest rank counts.

    They begin a heading, unless it may hold them anywhere; `is_word` where a word ends with them,
    as in scripts that part words.
    """

    rank: int
    kind: SectionKind
    is_anywhere: bool
    is_word: bool


def read_sections(layout: Layout) -> tuple[Evidence, ...]:
    """The sections whose kind is known, each from its heading to where it ends.

    Their evidence has the field "sections" and the kind as its value.
    """
    headed = list(_by_headings(layout))
    begun = _by_beginnings(layout, _gaps(layout.text, headed))
    found = sorted((*headed, *begun), key=itemgetter(0))
    return tuple(
        made(Evidence, ("sections", rule, start, end, None, kind, 1.0))
        for start, end, kind, rule in found
    )


def _by_headings(layout: Layout) -> Iterator[_Stretch]:
    """Sections with a heading, those below deeper headings of no kind of their own included."""
    start, level = 0, 0
    open_kind: SectionKind | None = None
    for section, heading in headed_sections(layout):
        if section.heading is None or not heading:
            continue
        kind = kind_of_heading(heading)
        goes_on = open_kind and kind in (None, open_kind) and section.level > level
        if goes_on:
            continue
        if open_kind:
            yield from _told(layout.text, start, section.heading.begin, open_kind, "heading")
        start, level, open_kind = section.heading.begin, section.level, kind
    if open_kind:
        yield from _told(layout.text, start, len(layout.text), open_kind, "heading")


@lru_cache(maxsize=4)
def headed_sections(layout: Layout) -> tuple[tuple[Section, str], ...]:
    """The sections, each with its heading; "" without one, or where a title above all names a job.

    That may hold a word of headings: "Benefits Manager", "Privacy Engineer".
    """
    headed = ((one, one.heading.text if one.heading else "") for one in layout.sections)
    (first, words), *others = headed
    is_title = first.level == 1 and names_role(words)
    return (first, "" if is_title else words), *others


def _told(text: str, start: int, end: int, kind: SectionKind, rule: str) -> tuple[_Stretch, ...]:
    """A stretch of a text without the marks around it, if something else stands there."""
    first = _NO_MARK.search(text, start, end)
    if first is None:
        return ()
    begin = first.start()
    return (made(_Stretch, (begin, _last_of_words(text, begin, end), kind, rule)),)


def _last_of_words(text: str, start: int, end: int) -> int:
    """Where the words of a stretch end, some of which stand in it; told without copying it."""
    words = ""
    while not words:
        behind = text[max(start, end - _STEP) : end]
        words = behind.rstrip(_MARKS)
        end -= len(behind) - len(words)
    return end


def _gaps(text: str, known: Sequence[_Stretch]) -> Iterator[tuple[int, int]]:
    """Where words stand, but no known section."""
    starts = (*(stretch.start for stretch in known), len(text))
    for at, end in zip((0, *(stretch.end for stretch in known)), starts, strict=True):
        if _NO_MARK.search(text, at, end):
            yield at, end


def _by_beginnings(layout: Layout, gaps: Iterator[tuple[int, int]]) -> Iterator[_Stretch]:
    """Paragraphs outside of known sections, each up to the next that begins so."""
    low = layout.lowered
    for start, end in gaps:
        begun = [found for at in _paragraphs(low, start, end) if (found := _begun(low, at))]
        for found, stop in zip(begun, [*(later.start() for later in begun[1:]), end], strict=False):
            kind = cast(SectionKind, found.lastgroup)
            yield from _told(layout.text, found.start(), stop, kind, "beginning")


def _begun(low: str, at: int) -> re.Match[str] | None:
    """How a paragraph begins, if as those of some kind do; its kind is the match's last group."""
    found = _BEGINS.match(low, at) if low[at : at + 2] in _FIRST_LETTERS else None
    is_wish = found is not None and found.lastgroup == "nice_to_have"
    words = low[at : at + _EQUAL_REACH]
    if is_wish or ("equal" not in words and "affirmative" not in words):
        return found
    return _EQUAL.match(low, at) or found


def _paragraphs(low: str, start: int, end: int) -> Iterator[int]:
    """Where the paragraphs of a stretch begin."""
    if start == 0 and (first := _FIRST_PARAGRAPH.match(low, 0, end)):
        yield first.end()
    for found in _PARAGRAPH.finditer(low, start, end):
        yield found.end()


@lru_cache(maxsize=8192)
def kind_of_heading(heading: str) -> SectionKind | None:
    """The kind of section that a heading begins, or None."""
    folded = fold(heading)
    if not folded or len(folded) > 90:
        return None
    if whole := _kinds().get(folded):
        return whole
    lead = _LEAD.match(folded)
    beginnings = (0, lead.end() if lead else 0)
    automaton, phrases = _phrases()
    found = [
        phrase
        for number, start, end in automaton.find_matches_as_indexes(folded, overlapping=True)
        if (phrase := phrases[number]).is_anywhere
        or (start in beginnings and not (phrase.is_word and folded[end : end + 1].isalpha()))
    ]
    return min(found).kind if found else None


@cache
def _kinds() -> dict[str, SectionKind]:
    """The kinds of the headings that are one of the phrases and nothing else."""
    return {fold(written): kind for kind, written in section_phrases()}


@cache
def _phrases() -> tuple[AhoCorasick, list[_Phrase]]:
    """The phrases of the vocabulary, and what finds them."""
    listed = list(section_phrases())
    phrases = [
        _Phrase(rank, kind, written.startswith("*"), written[-1] < "\u2e80")
        for rank, (kind, written) in enumerate(listed)
    ]
    words = [written.removeprefix("*").casefold() for _, written in listed]
    return AhoCorasick(words), phrases
