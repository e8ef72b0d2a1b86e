"""A title's line that no mark tells, and the short lines of company, place and terms around it."""

from __future__ import annotations

import re
from typing import Final

from desktop.extracting.header.block import Header, end_behind
from desktop.extracting.header.lines import (
    begins_with_label,
    is_section_name,
    is_sentence,
    may_stand_above,
    short_lines,
    tell_facts,
)
from desktop.extracting.header.parts import company_of, is_house
from desktop.extracting.header.title_parts import parts_of
from desktop.extracting.text.label_shapes import is_labelled
from desktop.extracting.text.layout import Layout, Line, Span, is_bare_label
from desktop.extracting.text.roles import names_role

_LONGEST_TITLE: Final = 120
#: A notice of several jobs is no job's name.
_NOTICE = re.compile("公告|启事|简章|公开招聘|の募集について")
#: What stands in corners before a title: `【東京：リモート】営業`.
_CORNERED = re.compile(r"^【[^【】]{1,20}】(?=[^【】]*[^\W_])")


def read_title_line(layout: Layout, lines: list[Line]) -> Header:
    """A title without marks, and short lines of company, place and terms around it."""
    short = (len(line.text) <= _LONGEST_TITLE and names_role(line.text) for line in lines[:3])
    at = next((at for at, names in enumerate(short) if names), 0)
    above = lines[:at] if all(may_stand_above(line) for line in lines[:at]) else []
    if not above and (is_section_name(lines[0].text) or is_bare_label(lines[0].text)):
        return Header()
    first = lines[len(above)]
    text = first.text
    said = _CORNERED.sub("", text)
    if _NOTICE.search(text) or is_labelled(said):
        return Header()
    if text.startswith("|") or text.endswith(","):
        return Header()
    if is_sentence(said) and not _is_called_for(first.words, layout.text):
        return Header()
    below = short_lines(lines[len(above) + 1 :])
    words = first.words
    parts = parts_of(words, layout.text)
    is_whole = parts.title is words
    is_named = names_role(text) or (parts.company is not None and is_house(parts.company))
    is_followed = below or above or any(map(_is_fact, lines[1:2]))
    is_told = tell_facts(below) or _are_named_below(lines[len(above) + 1 :])
    if (not is_followed and is_whole) or not (is_named or is_told):
        return Header()
    around = (*above, *below)
    subtitles = tuple(line.words for line in around if not is_section_name(line.text))
    company = company_of(subtitles)
    last = below[-1] if below else first
    end = end_behind(layout, last)
    return Header(words, None, company, subtitles=subtitles, end=end, has_facts=not is_named)


def _is_called_for(line: Span, text: str) -> bool:
    """Whether a line is who hires, a colon and the job: `Acme Labs: повар`."""
    is_told = ": " in line.text and not line.text.endswith((".", "!", "?", ":"))
    return is_told and parts_of(line, text).company is not None


def _are_named_below(lines: list[Line]) -> bool:
    """Whether right below stand the names of two facts, each above its value."""
    named = [at for at, line in enumerate(lines[:4]) if is_bare_label(line.text)]
    return len(named) > 1 and named[0] == 0


def _is_fact(line: Line) -> bool:
    return begins_with_label(line.text) or is_bare_label(line.text)
