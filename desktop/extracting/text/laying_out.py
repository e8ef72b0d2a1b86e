"""Lays a document's text out: its lines by the marks around them, its sections and labels.

Above the layout, which only holds them: fields need not know how they were seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from desktop.extracting.text.label_shapes import (
    bare_name,
    label_in,
    may_be_label,
    names_in_heading,
)
from desktop.extracting.text.layout import (
    LONGEST_BARE,
    MARKS,
    Label,
    Layout,
    Line,
    Section,
    bare_label,
    fold,
    is_bare_label,
)
from desktop.extracting.text.merged_labels import labels_within
from desktop.extracting.text.section_names import names_section
from desktop.extracting.text.stems import held_by, lowered_with_others
from desktop.extracting.text.tuples import made
from desktop.postings import Document, Pairs

#: A post code on a line of its own, above the address.
_POST_CODE = re.compile(r"〒[ \u3000]?\d{3}[-‐−ー]?\d{4}[ \u3000]*")
#: Lines of more characters are prose; nothing longer is taken for a heading or a label's value.
_LONG_LINE: Final = 400
#: A line's parts: the sign of a bullet, marks, words, marks, and all line ends that follow, with
#: what blank there is between these.
_LINE = re.compile(
    r"([ \t]*(?:[-*+•·●▪◦‣–—○■□►➢✓✔]|\d{1,2}[.)])[ \t\xa0]+(?:\[[xX]\][ \t]+|)(?=\S)|)"
    rf"([{MARKS}]*)(.*[^\n{MARKS}]|)([{MARKS}]*)(\n[ \t\n]*\n|\n?)"
)
#: A box that nobody checked says nothing, `- [ ] Internship`, where another is checked; without
#: one they are a list of demands.
_UNCHECKED = re.compile(r"^[ \t]*[-*+] \[ ?\] .*$", re.MULTILINE)
_CHECKED = re.compile(r"^[ \t]*[-*+] \[[xX]\] ", re.MULTILINE)
_HEADING = re.compile(r"[ \t]{0,3}(#(?=[ \t])|#{2,6}(?!#))")
_BOLD_LINE = re.compile(r"[ \t]*(\*\*|__)(?=\S|[ \t])([^*\n]{2,90})\1[ \t]*:?[ \t*]*$")
#: `【仕事内容】`, `🎯[ 工作地點 ]`: a heading in brackets, of words in no Latin script.
_IN_BRACKETS = re.compile(
    r"[^\w\[【『]{0,4}[\[【『] ?(?P<words>[^\[\]【】『』\n\x00-\x7f]{2,12}) ?[\]】』]\W{0,3}"
)
_CLOSING: Final = frozenset("】』]")
#: A heading without marks has at most so many characters.
_LONGEST_PLAIN: Final = 60
#: Whose the fact is that a label names.
_OWNER = re.compile(r"^(?:your|our|the|this|deine?|ihre?|unsere?|votre|notre|tu|sua?|seu)\s")

#: The names of facts on a line, and where the value of one stands beside it.
_Named = tuple[tuple[str, ...], tuple[int, int] | None]


def read_layout(document: Document, words: tuple[str, str] | None = None) -> Layout:
    """See how a document's text is laid out; `words` is it `lowered_with_others`, if known."""
    lines = tuple(_lines(document.text))
    has_unchecked = "[ ]" in document.text and _CHECKED.search(document.text) is not None
    if has_unchecked:
        lines = tuple(line for line in lines if not _UNCHECKED.match(document.text, line.start))
    sections = tuple(_sections(lines, len(document.text)))
    labels = tuple(_labels(lines))
    names = frozenset([label.name for label in labels])
    low, others = words or lowered_with_others(document.text)
    if has_unchecked:
        low = _UNCHECKED.sub(lambda found: " " * len(found[0]), low)
    held = held_by(low, others)
    keyed = _keyed(document.metadata)
    return Layout(
        document.text, document.metadata, lines, labels, sections, keyed, names, low, others, held
    )


def _keyed(metadata: Pairs) -> dict[str, list[tuple[str, str]]]:
    """The metadata by their keys in lower case."""
    keyed: dict[str, list[tuple[str, str]]] = {}
    for pair in metadata:
        keyed.setdefault(pair[0].casefold(), []).append(pair)
    return keyed


def _lines(text: str) -> Iterator[Line]:
    row = start = 0
    for bullet, marks, words, marks_behind, breaks in _LINE.findall(text):
        begin = start + len(bullet) + len(marks)
        end = begin + len(words) + len(marks_behind)
        if bullet or end - start > _LONG_LINE:
            level = 0
        elif not marks:
            level = _plain_level(words) if len(words) <= _LONGEST_PLAIN else 0
        elif "#" in marks and (signs := _heading_level(marks)):
            level = signs
        elif ("**" in marks or "__" in marks) and (found := _BOLD_LINE.match(text, start, end)):
            words = found[2].strip(MARKS)
            begin = text.index(words, found.start(2))
            level = 7 if _is_short(words) else 0
        else:
            level = _plain_level(words)
        if not (bullet or words.isascii()) and (found := _bracketed(words)):
            begin, words, level = begin + found.start("words"), found["words"], level or 9
        if words or level:
            yield made(Line, (row, start, end, begin, words, level, bullet != ""))
        row += breaks.count("\n")
        start = end + len(breaks)


@lru_cache(maxsize=1024)
def _heading_level(marks: str) -> int:
    """The number of `#` with which a heading's marks begin, else 0."""
    found = _HEADING.match(marks)
    return len(found[1]) if found else 0


def _bracketed(words: str) -> re.Match[str] | None:
    """A line that is no more than a name in brackets, in no Latin script."""
    return None if _CLOSING.isdisjoint(words[-3:]) else _IN_BRACKETS.fullmatch(words)


def _plain_level(words: str) -> int:
    """8 for a short line in capitals, 9 for one that ends in a colon, else 0."""
    if not 3 < len(words) <= _LONGEST_PLAIN or (words[-2:].islower() and words[-1] not in ":："):
        return 0
    if (
        words.isupper()
        and _has_capitals(words)
        and not words.endswith((".", ";", ","))
        and ": " not in words
    ):
        return 8
    return 9 if words.endswith((":", "：")) and _is_short(words) else 0


def _has_capitals(words: str) -> bool:
    """Whether capitals are most of the letters, as they are not in `运营 8-13K`.

    They are no fewer than the figures: `CLT - R$ 1.900,00` says what is paid, and heads nothing.
    """
    capitals = sum(map(str.isupper, words))
    return 2 * capitals >= sum(map(str.isalpha, words)) and capitals >= sum(map(str.isdigit, words))


def _is_short(words: str) -> bool:
    return 1 < len(words) <= 90 and words.count(" ") < 12 and not words.endswith((".", ";", ","))


def _sections(lines: tuple[Line, ...], end: int) -> Iterator[Section]:
    heading: Line | None = None
    level = start = 0
    for line in lines:
        if line.is_bullet:
            continue
        words, level_here = line.text, line.level
        if not level_here and names_section(words):
            level_here = 9
        if level_here and words:
            begins = line.start
            if heading or begins > start:
                yield made(Section, (heading, level, start, begins))
            heading, level, start = line, level_here, min(line.end + 1, end)
    yield Section(heading, level, start, end)


def _labels(lines: tuple[Line, ...]) -> Iterator[Label]:
    for at, line in enumerate(lines):
        words, level = line.text, line.level
        if not words or len(words) > _LONG_LINE:
            continue
        if ":" in words and (merged := labels_within(words)):
            yield from (made(Label, (name, lines, at, (a, b))) for name, a, b in merged)
            continue
        if level:
            names, beside = _named_in_heading(words)
        elif may_be_label(words) and (found := label_in(words)):
            names, beside = _named_by(found, words)
        else:
            names, beside = (), None
        if beside:
            there = _below_code(lines, at, words[beside[0] : beside[1]])
            beside = beside if there == at else (0, len(lines[there].text))
            yield made(Label, (names[0], lines, there, beside))
        elif names:
            for name in names:
                yield made(Label, (name, lines, at, None))
        elif len(words) < LONGEST_BARE and (name := bare_label(words)):
            yield from _above_value(lines, at, name)


def _above_value(lines: tuple[Line, ...], at: int, name: str) -> Iterator[Label]:
    """The label that a line is which says no more than a name, if it stands above its value."""
    below = lines[at + 1] if at + 1 < len(lines) else lines[at]
    row = lines[at].row
    is_near = below.row == row + 1 or _is_value(below, row + 2)
    if is_near and below.level in (0, 8):
        there = _below_code(lines, at + 1, below.text)
        yield Label(name, lines, there, (0, len(lines[there].text)))


@lru_cache(maxsize=4096)
def _named_in_heading(words: str) -> _Named:
    """The facts that a heading names, told once for the thousands of postings that have it."""
    return _named_by(label_in(words), words)


def _named_by(found: re.Match[str] | None, words: str) -> _Named:
    """The fact beside whose name its value stands, or else those that the words are names of."""
    if found and found["value"]:
        return (_label_name(found["name"]),), found.span("value")
    return names_in_heading(bare_name(fold(words))), None


@lru_cache(maxsize=4096)
def _label_name(written: str) -> str:
    """The name before a value, folded once as well."""
    return _OWNER.sub("", bare_name(fold(written)))


def _below_code(lines: tuple[Line, ...], at: int, value: str) -> int:
    """The line of a label's value; the next one where it is no more than an address's post code."""
    is_code = value[:1] == "〒" and _POST_CODE.fullmatch(value) is not None
    return at + 1 if is_code and at + 1 < len(lines) and lines[at + 1].text else at


def _is_value(line: Line, row: int) -> bool:
    """Whether a line in a row may be a fact's value, though a blank line stands above it."""
    is_short = len(line.text) < 60 and not line.is_bullet
    is_sentence = line.text.endswith((".", ":", "!", "?"))
    return line.row == row and is_short and not is_sentence and not is_bare_label(line.text)
