"""The teasers in the text part of an alert: blocks of lines that end, or begin, with a link."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

_URL: Final = re.compile(r"[<(\[]?\s*(https?://[^\s<>\"')\]]+)\s*[>)\]]?")
_RULE: Final = re.compile(r"\s*(?:[-=_*~#·•—–─]\s?){4,}\s*")
_MARKDOWN_LINK: Final = re.compile(r"\[([^\]\n]{2,200})\]\((https?://[^\s)]+)\)")
_NUMBER: Final = re.compile(r"^(?:\(?\d{1,3}[.)]\s+|[-*•·>»]+\s*|[#]+\s*)")
#: Words before a link that say only what it is for.
_LEAD: Final = re.compile(
    r"^[\W\d]*(?:(?:view|see|open|show|read|apply|details?|more|link|url|job|zur|zum|jetzt|mehr|"
    r"stelle|"
    r"stellenanzeige|anzeigen|ansehen|voir|l['’]offre|postuler|ver|oferta|vaga|aplikuj|zobacz|ofertę|"
    r"подробнее|смотреть|вакансию|anzeige|bewerben|here|now|the|this|online|at|on|posting|position|"
    r"info|information|infos?|full|description|candidatar|inscribirme|la|la oferta)\b[\W\d]*)+$",
    re.I,
)
#: Lines that end the teasers.
_FOOTER: Final = re.compile(
    r"unsubscribe|opt[- ]out|manage (?:your )?(?:job )?(?:alerts?|e-?mails?|settings)|preferences|"
    r"\bprivacy (?:policy|notice|statement|settings|cent(?:er|re))|^\W*privacy\b|"
    r"©|\(c\) \d{4}|you (?:are|'re) receiving|you received|abmelden|abbestellen|verwalten|"
    r"datenschutz(?!be|manag|ko|spez|jur|ref|exp|aud)|"
    r"impressum|désabonn|désinscri|gérer|darse de baja|cancelar|dejar de recibir|"
    r"wypisz|rezygn|отписаться|настройки|see all (?:jobs|matching|results)|view all|all jobs|"
    r"alle (?:jobs|treffer|stellen)|toutes les offres|ver todas",
    re.I,
)
_LONGEST_TITLE: Final = 150
_LONGEST_LINE: Final = 600
_MOST_LINES: Final = 14


@dataclass(frozen=True, slots=True)
class TextTeaser:
    """One teaser of a text: its title, the address it leads to, its other lines, all as written."""

    title: str
    address: str
    lines: tuple[str, ...]
    written: str


@dataclass(slots=True)
class _Block:
    lines: list[str]
    address: str = ""
    is_first: bool = False


def text_teasers(text: str) -> list[TextTeaser]:
    """The teasers of a text, in its order; [] where fewer than two are built alike."""
    found = [teaser for run in _runs(_blocks(text)) if (teaser := _teaser(run))]
    hosts = Counter(_host(teaser.address) for teaser in found)
    host, count = hosts.most_common(1)[0] if hosts else ("", 0)
    alike = [teaser for teaser in found if count > 1 and _host(teaser.address) == host]
    return list({teaser.address: teaser for teaser in alike[::-1]}.values())[::-1]


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _blocks(text: str) -> list[_Block]:
    """The text's paragraphs, with the address that each leads to."""
    found = [_Block([])]
    for line in text.split("\n"):
        bare = re.sub(r"^(?:> ?)+", "", line).strip()
        if not bare or _RULE.fullmatch(bare):
            if found[-1].lines or found[-1].address:
                found.append(_Block([]))
            continue
        _add(found[-1], bare[:_LONGEST_LINE])
    return [block for block in found if block.lines or block.address]


def _add(block: _Block, line: str) -> None:
    link = _MARKDOWN_LINK.search(line) or _URL.search(line)
    if link is not None:
        address = link[link.lastindex or 1]
        if not block.address:
            block.address = address
            block.is_first = not block.lines
        line = (
            line[: link.start()] + (link[1] if link.lastindex == 2 else "") + line[link.end() :]
        ).strip()
        line = _URL.sub("", line).strip()
        if not line or _LEAD.match(line):
            block.is_first = block.is_first and bool(line) and not _LEAD.match(line)
            return
    block.lines.append(line)


def _runs(blocks: list[_Block]) -> list[list[_Block]]:
    """The blocks of each teaser: up to the one with the link, or from it on where it names it."""
    runs: list[list[_Block]] = []
    waiting: list[_Block] = []
    for block in blocks:
        if _FOOTER.search(" ".join(block.lines)):
            waiting = []
            continue
        if block.address and block.is_first and block.lines:
            runs.append([block])
            waiting = []
        elif block.address:
            runs.append([*waiting, block])
            waiting = []
        elif runs and runs[-1][-1].is_first and len(runs[-1]) < 3:
            runs[-1].append(block)
        else:
            waiting.append(block)
    return _without_introduction(runs)


def _without_introduction(runs: list[list[_Block]]) -> list[list[_Block]]:
    """The first run without the greeting above it: no run has more blocks of text than most."""
    if len(runs) < 2:
        return runs
    usual = Counter(_worded(run) for run in runs[1:]).most_common(1)[0][0]
    first = runs[0]
    while _worded(first) > usual:
        first = first[1:]
    return [first, *runs[1:]]


def _worded(run: list[_Block]) -> int:
    return sum(bool(block.lines) for block in run)


def _teaser(run: list[_Block]) -> TextTeaser | None:
    lines = [line for block in run for line in block.lines]
    address = next((block.address for block in run if block.address), "")
    if not lines or not address:
        return None
    title = _NUMBER.sub("", lines[0]).strip(" :*")
    is_title = 2 < len(title) <= _LONGEST_TITLE and any(c.isalpha() for c in title)
    if len(lines) < 2 or not is_title or title.endswith((".", "!", "?", ":")):
        return None
    kept = tuple(lines[1 : _MOST_LINES + 1])
    return TextTeaser(title, address, kept, "\n".join((title, *kept, address)))
