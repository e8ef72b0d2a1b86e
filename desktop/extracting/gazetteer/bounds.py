"""What stands behind a place and tells what it means: `US only` binds a job, `US hours` do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.extracting.gazetteer.names import Place
from desktop.extracting.text.layout import Layout, Span
from desktop.extracting.text.stems import ask_for_stems, word_stems

_ALONE: Final = "us|usa|u_s|u_s_a|uk|eu|canada|india|europe|latam|germany|brazil|poland|australia"
_WHOSE: Final = "based|resident|residents|citizens|candidates|applicants"
_ONLY_THERE = re.compile(
    rf"({_ALONE.replace('_', '[.]')}[.]?)[ -](?:(?:{_WHOSE}) )?only\b", re.IGNORECASE
)
#: Words of the job before such a place; what stands in brackets may speak of benefits.
_OF_JOB = re.compile(
    r"\b(?:role|position|job|remote|contract|candidates?|applicants?|applications|hir(?:e|ing)"
    r"|full[- ]time|part[- ]time|freelance|open to)\b[^.(\n]*$"
)
#: Behind a place that tells when one works, not where.
_HOURS = re.compile(
    r"\s+(?:business |working |work |core |office |day)?hours\b",
    re.IGNORECASE,
)
#: So many characters before a place tell whether it is the job's.
_REACH: Final = 80


def only_there(layout: Layout) -> Iterator[Span]:
    """The places of which the text says that the job is for them alone."""
    for at in layout.places("only there"):
        start = max(layout.text.rfind("\n", 0, at) + 1, at - _REACH)
        found = _ONLY_THERE.match(layout.text, at)
        if found and _OF_JOB.search(layout.lowered, start, at):
            yield layout.span(at, found.end(1))


ask_for_stems("only there", word_stems(_ALONE, "only") + word_stems(_ALONE, _WHOSE, "only"))


def tells_hours(layout: Layout, place: Place, key: str | None) -> bool:
    """Whether a text's place says when one works (`US hours preferred`), or is a board's tag."""
    if key is not None:
        return False
    is_tag = layout.text[max(0, place.span.start - 1) : place.span.start] == "#"
    return is_tag or _HOURS.match(layout.text, place.span.end) is not None
