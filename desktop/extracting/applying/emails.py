"""Whom to write to: the mail addresses of a posting, those spelled out among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from desktop.extracting.applying.links import NOT_PAGES
from desktop.extracting.text.layout import Layout, Reading, Span
from desktop.extracting.text.stems import ask_for_stems, word_stems
from desktop.postings import Evidence

_EMAIL = re.compile(
    r"""
    (?<![A-Za-z0-9_.+%/-])_*  # the mark of emphasis may stand before it
    (?P<email>[A-Za-z0-9][A-Za-z0-9_À-ɏ.+%'-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24})
    (?![A-Za-z0-9]|@)
    """,
    re.VERBOSE,
)
_DOT: Final = r"[ ]?[\[({][ ]?(?:dot|\.)[ ]?[\])}][ ]?"
#: `jobs [at] acme (dot) example`.
_SPELLED = re.compile(
    rf"""
    (?<![\w.])(?P<box>[A-Za-z0-9][\w.+-]{{1,40}})
    [ ]?[\[({{][ ]?(?:at|@)[ ]?[\])}}][ ]?
    (?P<host>[\w-]{{1,40}}(?:(?:\.|{_DOT})[A-Za-z][\w-]{{1,20}}){{1,4}})
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SPELLED_DOT = re.compile(_DOT, re.IGNORECASE)
_SPELLED_AT = re.compile(r"(?:at|@)[ ]?[\])}]")
#: `j.baker @ acme.example`, but not `Baker @ acme.example`, which says who hires.
_SPACED = re.compile(
    r"(?:(?<![\w.@])(?=[a-z0-9]{1,20}[._-])|(?<=[(,:] )|(?<=\()|(?<=mail ))"
    r"(?P<box>[a-z0-9][a-z0-9._+-]{1,40}) @ "
    r"(?P<host>(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,24})(?![\w@])"
)
#: How far before and behind its "at" such an address reaches at most, in characters.
_BEFORE_AT: Final = 44
_BEHIND_AT: Final = 200
#: To whom firms have applicants write, before a bare "at": `jobs at acme.example`.
_DESKS: Final = "jobs|job|careers|career|hr|hiring|recruiting|recruitment|talent|hello|work|join"
_TO_DESK = re.compile(
    rf"(?:^|\b(?:at|to|via|e-?mail|mail|contact|write)\b:? |[:(\n] ?)(?P<desk>{_DESKS}) at "
    r"(?P<host>[\w-]{2,40}(?:(?:\.| dot )[a-z][\w-]{1,20}){1,3})(?![\w@/])",
    re.IGNORECASE,
)
#: How far before and behind the desk such an address reaches at most, in characters.
_BEFORE_DESK: Final = 12
_BEHIND_DESK: Final = 200
#: Senders to whom nobody writes: programs, and lists that pass a mail on.
_OF_A_MACHINE = re.compile(
    r"(?:^|<)(?:no-?reply|do-?not-?reply|(?:job-?)?alerts?|notifications?|newsletter"
    r"|avisos?|alertas?|notifica(?:ciones|coes)|jobagent"
    r"|mailer)\b|\bvia [\w -]*\blist\b|@(?:lists?|groups|googlegroups|mailman|listserv)\.",
    re.IGNORECASE,
)
_BLANK = re.compile(r"[ \n]")


def read_emails(layout: Layout) -> Reading[tuple[str, ...]]:
    """Find the addresses given for contact, sorted, metadata's included."""
    found: dict[str, tuple[str, Evidence]] = {}
    for key, value in layout.metadata:
        is_sender = key == "mail.from" and _OF_A_MACHINE.search(value)
        for match in _EMAIL.finditer(value) if "@" in value and not is_sender else ():
            evidence = Evidence("emails", "metadata", key=key, value=match["email"])
            found.setdefault(match["email"].casefold(), (match["email"], evidence))
    for address, span in chain(_written(layout), _spelled(layout)):
        evidence = span.evidence("emails", rule="address", value=address)
        found.setdefault(address.casefold(), (address, evidence))
    order = sorted(found)
    return Reading(tuple(found[a][0] for a in order), tuple(found[a][1] for a in order))


def _written(layout: Layout) -> Iterator[tuple[str, Span]]:
    """The addresses, looked for between the blanks that enclose an @."""
    text, end = layout.text, 0
    for at in layout.places("addresses"):
        if at < end:
            continue
        start = max(end, text.rfind(" ", end, at) + 1, text.rfind("\n", end, at) + 1)
        blank = _BLANK.search(text, at)
        end = blank.start() if blank else len(text)
        for match in _EMAIL.finditer(text, start, end):
            if not NOT_PAGES.search(match["email"].lower()):
                yield match["email"], layout.span(match.start("email"), match.end("email"))


def _spelled(layout: Layout) -> Iterator[tuple[str, Span]]:
    """Addresses with "at" and "dot" in brackets, or a desk's with these as words."""
    done = 0
    for at in layout.places("spelled addresses"):
        if at >= done and _SPELLED_AT.match(layout.lowered, at):
            first = max(done, at - _BEFORE_AT)
            match = _SPELLED.search(layout.text, first, at + _BEHIND_AT)
            if match and match.start() < at < match.end():
                done = match.end()
                address = f"{match['box']}@{_SPELLED_DOT.sub('.', match['host'])}"
                yield address, layout.span(match.start(), done)
    for at in layout.places("addresses"):
        if layout.text[at - 1 : at + 2] == " @ ":
            spaced = _SPACED.search(layout.text, max(0, at - _BEFORE_AT), at + _BEHIND_AT)
            if spaced and spaced.start() < at < spaced.end():
                yield f"{spaced['box']}@{spaced['host']}", layout.span(*spaced.span())
    for at in layout.places("addresses of desks"):
        if desk := _TO_DESK.search(layout.text, max(0, at - _BEFORE_DESK), at + _BEHIND_DESK):
            address = f"{desk['desk']}@{desk['host'].replace(' dot ', '.')}"
            yield address, layout.span(desk.start("desk"), desk.end())


ask_for_stems("addresses", "@")
ask_for_stems("spelled addresses", ("_at_", "@"))
ask_for_stems("addresses of desks", word_stems(_DESKS, "at"))
