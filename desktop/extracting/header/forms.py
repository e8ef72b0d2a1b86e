"""What a line says before the job's name: what its form or its section is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.extracting.header.lines import LONGEST_LINE, is_section_name
from desktop.extracting.text.layout import Span
from desktop.extracting.text.roles import names_role

#: `Fiche de poste — Baker — Acme`.
_FORM: Final = re.compile(
    r"\W{0,3}(?:fiche de poste|offre d['’](?:emploi|stage)|stellen(?:anzeige|ausschreibung|angebot)"
    r"|oferta de (?:empleo|trabajo|emprego)|vaga de emprego|oferta pracy|offerta di lavoro|vacature"
    r"|job (?:description|offer|posting)|vacancy)"
    r"(?:\s+[–—|:-]+\s+|:\s+)(?P<title>.+?)(?:\s+[–—|]\s.*)?",
    re.IGNORECASE,
)


def behind_form_name(line: Span | None) -> Iterator[Span]:
    """The part of a line that stands behind the name of its form, if it names a role."""
    found = _FORM.fullmatch(line.text) if line and len(line.text) <= LONGEST_LINE else None
    if line and found and names_role(found["title"]):
        yield line.within(found, "title")


def behind_section_name(line: Span) -> Span:
    """A line without the name of a section before its colon: `Job description: Baker`."""
    name, _, rest = line.text.partition(": ")
    return line.part(len(name) + 2, len(line.text)) if rest and is_section_name(name) else line
