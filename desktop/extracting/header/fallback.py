"""What a posting is shown as where it states no title: its own words that tell of the work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from desktop.extracting.header.lines import is_section_name
from desktop.extracting.header.parts import is_place
from desktop.extracting.text.layout import Layout, Line, fold

_MOST_WORDS: Final = 10
_MOST_LETTERS: Final = 80
_LEAST_LETTERS: Final = 12
#: Headings below which the work is described.
_TASKS = re.compile(
    r"responsibilit|dut(?:y|ies)\b|\btasks?\b"
    r"|what you(?:['’]ll| will|['’]re| are| would)?(?: going to)? (?:do|be doing|work on)"
    r"|your (?:role|job|mission|work)|the (?:role|job|work|position)$"
    r"|in this role|day[- ]to[- ]day|^you will|about the (?:role|job|position)|job description"
    r"|aufgaben|deine rolle|das machst du|dein job|missions?\b|tâches|responsabilit|rôle"
    r"|funciones|tareas|qué harás|atividades|você vai fazer|descrição da vaga|mansioni|attività"
    r"|taken\b|werkzaamheden|arbetsuppgifter|arbejdsopgaver|arbeidsoppgaver|työtehtävä"
    r"|obowiązk|zakres|обязанност|задач|чем предстоит|职责|職責|工作内容|工作內容|仕事内容"
    r"|業務内容|업무"
)
#: Sentences that say who is sought.
_SOUGHT = re.compile(
    r"\b(?:looking for|seeking|hiring|need|join|searching for|suchen|recherch|recrut|cherch"
    r"|buscamos|busca|procura|cerchiamo|zoeken|söker|søger|szukamy|poszukuj)|ищем|ищет|招聘|募集",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[*_`#]|!?\[([^\[\]]{0,300})\]\([^()]{0,500}\)|https?://\S+|\\(?=\W)")


def fallback_title(layout: Layout, company: str | None = None) -> str:
    """A line made of the heading, the first task or the first telling sentence of a text.

    A place, a label or a section's name alone tells nothing of the work and is never taken.
    """
    for words in chain(_headings(layout), _first_tasks(layout), _sentences(layout)):
        if company is None or fold(words) != fold(company):
            return _shortened(words)
    return f"Posting of {company}" if company else "Untitled posting"


def _headings(layout: Layout) -> Iterator[str]:
    """The file's own heading, if it says more than where it stands."""
    first = next((line for line in layout.lines if not line.is_blank), None)
    if first and 0 < first.level <= 2 and _tells(first) and not is_section_name(first.text):
        yield _plain(first)


def _first_tasks(layout: Layout) -> Iterator[str]:
    """The first line below a heading of tasks."""
    starts = [
        section.start
        for section in layout.sections
        if section.heading and _TASKS.search(section.heading.text.casefold())
    ]
    for start in starts:
        for line in layout.lines:
            if line.start > start and line.level == 0 and _tells(line):
                yield _plain(line)
                break


def _sentences(layout: Layout) -> Iterator[str]:
    """Who is sought, else the first line of prose, else any line that is no place."""
    told = [line for line in layout.lines if line.level == 0 and _tells(line)]
    yield from (_from_match(line) for line in told[:40] if _SOUGHT.search(line.text))
    yield from (_plain(line) for line in told if not line.is_bullet)
    yield from (_plain(line) for line in told)


def _from_match(line: Line) -> str:
    """The sentence of a line that says who is sought."""
    for sentence in re.split(r"(?<=[.!?])\s+", _plain(line)):
        if _SOUGHT.search(sentence):
            return sentence
    return _plain(line)


def _tells(line: Line) -> bool:
    words = _plain(line)
    if len(words) < _LEAST_LETTERS and words.isascii():
        return False
    is_fact = len(words) < 60 and re.match(r"[^\W\d][^:：]{1,30}[:：]", words) is not None
    return any(c.isalpha() for c in words) and not is_fact and not is_place(line.words)


def _plain(line: Line) -> str:
    return " ".join(_MARKS.sub(r"\1", line.text).split()).strip(" -–—:;,·•")


def _shortened(words: str) -> str:
    """The first words, with an ellipsis where more follow."""
    taken = words.split()[:_MOST_WORDS]
    short = " ".join(taken)
    while len(short) > _MOST_LETTERS and len(taken) > 1:
        taken = taken[:-1]
        short = " ".join(taken)
    short = short[:_MOST_LETTERS].rstrip(" ,;:–-(")
    return short if len(short) >= len(words.rstrip(" ,;:–-(")) else f"{short} …"
