"""Where a posting begins below a page's title and menu, which name its job, too, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from desktop.extracting.header.lines import LONGEST_FACT, LONGEST_LINE
from desktop.extracting.header.parts import is_place, says_terms
from desktop.extracting.text.layout import Line, is_bare_label
from desktop.extracting.text.roles import names_role

#: What a page's title sets behind the job's name, and before it.
_BEHIND = re.compile(r"\s+[|–—·•-]\s|\s\((?=[mwfdx][/|*])| in (?=[A-ZÀ-Þ])")
_BEFORE = re.compile(r"(?:^|\s[|–—·•:-]|\b(?:hiring|recruiting):?)\s*$")
_PARTS = re.compile(r"\s+[|–—·•-]\s+")
_FIGURES = re.compile(r"\d{3}|[$€£¥]")
#: So many lines of a menu stand between the page's title and the job's name at most.
_MOST_BETWEEN: Final = 40
_LONGEST_NAME: Final = 100
#: Below a job's name some of so many lines tell a place and terms.
_FACTS_BELOW: Final = 5


def told_again(lines: Sequence[Line]) -> int:
    """Which line names the job again that the first, a page's title, names; 0 where none does.

    Who hires may stand on the line above it: then it is that line.
    """
    first = lines[0].text
    if lines[0].level or len(first) > LONGEST_LINE:
        return 0
    if not (_BEHIND.search(first) and names_role(first)):
        return 0
    for at, line in enumerate(lines[1:_MOST_BETWEEN], 1):
        if not line.is_bullet and _is_part(line.text, first) and names_role(line.text):
            above = lines[at - 1].text
            return at - 1 if at > 1 and above in _PARTS.split(first) else at
        if _FIGURES.search(line.text) or is_place(line.words):
            return 0  # the posting's own facts, and no menu
    return 0


def _is_part(words: str, title: str) -> bool:
    """Whether words are one of those parts of a page's title that may name the job."""
    if not 4 < len(words) < len(title):
        return False
    start = title.find(words)
    is_behind = start >= 0 and _BEHIND.match(title, start + len(words)) is not None
    return is_behind and _BEFORE.search(title[:start]) is not None


def below_menu(lines: Sequence[Line]) -> int:
    """Which line names a job and stands above its place and terms; 0 where none does."""
    for at, line in enumerate(lines[1:], 1):
        if _may_name(line) and _are_facts(lines[at + 1 : at + 1 + _FACTS_BELOW]):
            return at
    return 0


def _may_name(line: Line) -> bool:
    """Whether a line is short, no sentence, and names a role."""
    text = line.text
    is_short = len(text) <= _LONGEST_NAME and not line.is_bullet and ":" not in text
    return is_short and text[:1].isupper() and text[-1] not in ".,!?" and names_role(text)


def _are_facts(lines: Sequence[Line]) -> bool:
    """Whether two short lines are a place and terms, or two names of facts above their values."""
    if sum(is_bare_label(line.text) for line in lines) > 1:
        return True
    short = [line for line in lines if len(line.text) <= LONGEST_FACT and not line.is_bullet]
    places = [line for line in short if is_place(line.words)]
    return bool(places) and any(says_terms(line.words) for line in short if line not in places)
