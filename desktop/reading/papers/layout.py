"""Lines of print to Markdown: what a page shows by place, size and weight becomes its marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cmp_to_key
from itertools import groupby, pairwise
from typing import Final

from desktop.reading.papers.blocks import (
    BULLET,
    NUMBERED,
    Block,
    bulleted,
    heading,
    may_be_heading,
    passage,
    written,
)

#: Dots that lead the eye to a figure at the line's end, as in tables of contents.
_LEADERS: Final = re.compile(r"[ \t]?(?:\.[ \t]?){5,}")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
#: Lines this much larger than most are headings; gaps this much wider than most part paragraphs.
_LARGER: Final = 1.18
_WIDER: Final = 1.35
#: Letters of a size that makes up so much of the text are no heading's.
_BODY: Final = 0.15
#: Lines above and below, of the same size, that show how wide a column is.
_NEAR: Final = 12
#: So many rows of two cells are a table of facts, with labels of at most so many characters.
_FEWEST_ROWS: Final = 3
_LONGEST_LABEL: Final = 30
#: A gap of so many lines parts what stands above from what stands below.
_FAR: Final = 8
#: A line so many sizes away from the next stands in the margin of a page.
_APART: Final = 2.0
#: "страница 10 из 12" has 17 characters.
_LONGEST_NUMBER: Final = 24
_PAGE_NUMBER: Final = re.compile(
    r"[-–—|\s]*(?:(?:page|pages|pag|pág|página|pagina|seite|strona|str|sida|side|blad|стр|страница"
    r"|p|s)\b\.?|第)?\s*(?P<at>\d{1,3})\s*(?:页|頁|ページ)?"
    r"(?:\s*(?:of|von|de|di|van|sur|av|af|z|из|/|\|)\s*(?P<of>\d{1,3}))?[-–—|\s]*",
    re.I,
)
#: With so many of its lines ending in a broken word, a text was set with hyphenation.
_HYPHENATED: Final = 0.02


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print: its text and box, in points from the page's lower left corner.

    `size` is the height of its letters' boxes; `is_broken` where its last word goes on below,
    after a hyphen that `text` is without.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    is_bold: bool = False
    is_broken: bool = False


def to_markdown(pages: Sequence[Sequence[Line]]) -> str:
    """The pages' text with headings, lists and whole paragraphs, in the order of reading."""
    pages = [_told_by_rows(page) for page in pages]
    runs = [_tidied(run) for page in _without_furniture(pages) for run in _in_order(page)]
    lines = [line for run in runs for line in run]
    if not lines:
        return ""
    look = _Look.of(lines)
    blocks = [block for run in runs for block in _blocks(run, look)]
    return _LEADERS.sub(" … ", written(blocks))


@dataclass(frozen=True, slots=True)
class _Look:
    """How most of a document looks: its letters' size, the sizes of headings, its broken words."""

    size: float
    heads: tuple[float, ...]
    words: frozenset[str]
    is_hyphenated: bool

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Look:
        sizes: Counter[float] = Counter()
        for line in lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
        size = max(at for at, count in sizes.items() if count >= _BODY * sizes.total())
        heads = sorted({found for found in sizes if found >= size * _LARGER}, reverse=True)
        words = frozenset(word for line in lines for word in _WORD.findall(line.text.lower()))
        broken = sum(line.is_broken for line in lines)
        return cls(size, tuple(heads), words, broken > max(1, _HYPHENATED * len(lines)))

    def level(self, line: Line) -> int:
        """The level of the heading that a line's size makes it; 0 where it is as large as most."""
        size = round(line.size * 2) / 2
        return min(self.heads.index(size) + 1, 3) if size in self.heads else 0

    def joined(self, text: str, line: Line) -> str:
        """A text and the line that follows it; the hyphen stays where it belongs to the word."""
        before = _WORD.findall(text)[-1:] or [""]
        after = _WORD.match(line.text)
        if not (after and text.endswith(before[0])):
            return f"{text}-{line.text}"
        whole = (before[0] + after.group()).lower()
        hyphened = f"{before[0]}-{after.group()}".lower()
        is_one = whole in self.words or (self.is_hyphenated and hyphened not in self.words)
        return (
            f"{text}{line.text}"
            if is_one and after.group()[0].islower()
            else (f"{text}-{line.text}")
        )


def _told_by_rows(page: Sequence[Line]) -> list[Line]:
    """A page's lines, rows of two cells one below the other as facts with their labels."""
    told: list[Line] = []
    for is_row, run in groupby(page, key=lambda line: line.text.count("\t") == 1):
        lines = list(run)
        labels = [line.text.partition("\t")[0] for line in lines]
        is_table = is_row and len(lines) >= _FEWEST_ROWS and all(map(_is_label, labels))
        if is_table:
            told += [
                replace(line, text=line.text.replace("\t", ": "), right=line.left) for line in lines
            ]
        else:
            told += [replace(line, text=line.text.replace("\t", " ")) for line in lines]
    return told


def _is_label(words: str) -> bool:
    return 1 < len(words) <= _LONGEST_LABEL and words[-1].isalpha() and BULLET.match(words) is None


def _without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without their numbers, and without lines that most have at one height.

    Such a line at the upper edge that has no number in it may name who writes: the first page on
    which it stands keeps it.
    """
    running, kept = _running(pages), set[str]()
    left: list[list[Line]] = []
    for number, page in enumerate(pages, 1):
        edges = _at_edges(page)
        out = {id(line) for line in edges if _is_page_number(line.text, number, len(pages))}
        for line in page:
            if _mark(line) not in running:
                continue
            is_named = line in edges[-2:] and not any(map(str.isdigit, line.text))
            if not is_named or line.text in kept:
                out.add(id(line))
            kept.add(line.text)
        left.append([line for line in page if id(line) not in out])
    return left


def _running(pages: Sequence[Sequence[Line]]) -> set[tuple[str, int]]:
    """The marks of lines at the edges of most of the pages; of two pages, of both."""
    edges = [_outermost(page) if len(pages) == 2 else _at_edges(page) for page in pages]
    met = Counter(mark for page in edges for mark in {_mark(line) for line in page})
    return {mark for mark, count in met.items() if count >= max(2, len(pages) // 2 + 1)}


def _at_edges(page: Sequence[Line]) -> Sequence[Line]:
    """The two lines that stand lowest and the two that stand highest."""
    lines = sorted(page, key=lambda line: line.bottom)
    return [*lines[:2], *lines[-2:]]


def _outermost(page: Sequence[Line]) -> Sequence[Line]:
    """The lowest and the highest line, where these stand apart from the others."""
    lines = sorted(page, key=lambda line: line.bottom)
    ends = ((lines[0], lines[1]), (lines[-1], lines[-2])) if len(lines) > 2 else ()
    return [
        one for one, next_ in ends if abs(one.bottom - next_.bottom) > _APART * max(one.size, 1)
    ]


def _is_page_number(text: str, number: int, count: int) -> bool:
    """Whether a line says no more than which page it stands on: `- 2 -`, `Page 2 of 3`, `2/3`."""
    found = _PAGE_NUMBER.fullmatch(text) if len(text) <= _LONGEST_NUMBER else None
    if found is None or int(found["at"]) != number:
        return False
    return int(found["of"]) == count if found["of"] else count > 1


def _mark(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "0", line.text), round(line.bottom / 4)


def _in_order(page: Sequence[Line]) -> list[list[Line]]:
    """Runs of lines, one below the other, as they are read: files may give the foot first."""
    runs: list[list[Line]] = []
    for line in page:
        if runs and _goes_on(runs[-1][-1], line):
            runs[-1].append(line)
        else:
            runs.append([line])
    return sorted(runs, key=cmp_to_key(_compared))


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a line stands below the one before, in its column, or beside its bullet."""
    if _is_bullet(before) and line.bottom < before.top and before.bottom < line.top:
        return True
    is_below = line.top < before.top + 1 and before.bottom - line.top < _FAR * before.size
    return is_below and line.left < before.right and before.left < line.right + before.size * 40


def _is_bullet(line: Line) -> bool:
    """Whether a line is a bullet alone."""
    match = BULLET.match(line.text)
    return match is not None and match.end() == len(line.text)


def _compared(one: Sequence[Line], other: Sequence[Line]) -> int:
    """Negative where a run is read first: the one above; side by side the one to the left."""
    one_top, one_bottom = one[0].top, one[-1].bottom
    other_top, other_bottom = other[0].top, other[-1].bottom
    if one_bottom < other_top and other_bottom < one_top:
        left, right = min(line.left for line in one), min(line.left for line in other)
        if abs(left - right) > 1:
            return -1 if left < right else 1
    return -1 if one_top > other_top else 1 if one_top < other_top else 0


def _tidied(lines: Sequence[Line]) -> list[Line]:
    """Bullets put before the line that they stand beside, where the file gives them apart."""
    tidied: list[Line] = []
    for line in lines:
        last = tidied[-1] if tidied else None
        if last and _is_bullet(last):
            tidied[-1] = Line(
                f"• {line.text}", last.left, line.right, line.top, line.bottom, line.size,
                line.is_bold, line.is_broken,
            )  # fmt: skip
        else:
            tidied.append(line)
    return tidied


def _blocks(lines: Sequence[Line], look: _Look) -> Iterator[Block]:
    """The lines of a run put together: each block is what was one paragraph when it was written."""
    pitch, at = _pitch(lines), 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and _is_one(lines, at, end, pitch):
            end += 1
        yield _block(lines[at:end], look, is_tight=end - at > 1)
        at = end


def _edges(lines: Sequence[Line], at: int) -> tuple[float, float]:
    """Where the column of a line begins and ends: the widest of what stands near in its size."""
    near = lines[max(at - _NEAR, 0) : at + _NEAR]
    alike = [line for line in near if _is_alike(line, lines[at])]
    return min(line.left for line in near), max(line.right for line in alike)


def _is_alike(one: Line, other: Line) -> bool:
    return 0.85 < (one.size + 0.1) / (other.size + 0.1) < 1 / 0.85


def _pitch(lines: Sequence[Line]) -> float:
    """The usual step from one line's foot to the next, in heights of its letters."""
    steps = sorted(
        (before.bottom - line.bottom) / line.size
        for before, line in pairwise(lines)
        if line.size > 0 and 0 < before.bottom - line.bottom < 3 * line.size
    )
    return min(steps[len(steps) // 3], 1.6) if steps else 1.3


def _is_one(lines: Sequence[Line], first: int, at: int, pitch: float) -> bool:
    """Whether a line goes on with the paragraph of the line before, that `first` began."""
    before, line = lines[at - 1], lines[at]
    if before.is_broken:
        return True
    if BULLET.match(line.text) or NUMBERED.match(line.text) or _LEADERS.search(before.text):
        return False
    is_near = 0 < before.bottom - line.bottom <= pitch * _WIDER * line.size
    if not is_near or not _is_alike(before, line):
        return False
    if before.is_bold != line.is_bold and at - 1 == first and before.text.endswith(":"):
        return False
    is_over = before.text.endswith((".", "!", "?")) and line.is_bold and not before.is_bold
    return not is_over and _is_full(lines, at)


def _is_full(lines: Sequence[Line], at: int) -> bool:
    """Whether the line before has no room for this one's first word, in a column set left."""
    before, line = lines[at - 1], lines[at]
    start, end = _edges(lines, at - 1)
    middle = start + (end - start) / 3
    letter = (line.right - line.left) / max(len(line.text), 1)
    word = letter * (len(line.text.split(" ", 1)[0]) + 1)
    return end - before.right < word and min(before.left, line.left) < middle


def _block(lines: Sequence[Line], look: _Look, *, is_tight: bool) -> Block:
    text = lines[0].text.strip()
    for before, line in pairwise(lines):
        if before.is_broken:
            text = look.joined(text, line).strip()
        else:
            text = f"{text} {line.text.strip()}"
    if block := bulleted(text):
        return block
    if NUMBERED.match(text):
        return Block("member", text)
    if _is_heading(text, lines, look):
        return heading(text, look.level(lines[0]) or 3)
    return Block("paragraph", text) if is_tight else passage(text)


def _is_heading(text: str, lines: Sequence[Line], look: _Look) -> bool:
    """Whether a text is short, larger or bolder than most, and neither a sentence nor a fact."""
    if _LEADERS.search(text):
        return False
    is_bold = len(lines) == 1 and lines[0].is_bold
    if look.level(lines[0]):
        return may_be_heading(text)
    return is_bold and may_be_heading(text, is_bold=True)
