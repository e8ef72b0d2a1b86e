"""Tables of the jobs that a person had, which name employers and titles as lists of postings do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from desktop.reading.tables.cell_signs import share_of

#: Names of columns of when a job began, ended, or both, folded.
_BEGAN: Final = frozenset({
    "start", "start date", "date start", "from", "from date", "started", "begin", "since",
    "start year", "startdatum", "beginn", "von", "debut", "date debut", "inicio", "fecha inicio",
})  # fmt: skip
_ENDED: Final = frozenset({
    "end", "end date", "date end", "to", "to date", "ended", "finish", "until", "end year",
    "enddatum", "ende", "bis", "fin", "date fin", "fecha fin",
})  # fmt: skip
_SPANS: Final = frozenset({
    "dates", "date", "period", "years", "year", "duration", "time", "timeframe", "date range",
    "zeitraum", "periode", "periodo", "fechas",
})  # fmt: skip
_NOW: Final = (
    r"present|current(?:ly)?|now|today|ongoing|heute|aktuell|présent|actuel\w*|actualidad|hoy|atual"
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_STILL: Final = re.compile(rf"\W*(?:{_NOW})\W*", re.I)
_SPAN: Final = re.compile(
    rf"(?:19|20)\d\d\W*(?:[-–—/]|to|bis|à|a|until)\W*(?:[^\W\d_]{{3,9}}\W+)?(?:(?:19|20)\d\d|{_NOW})",
    re.I,
)
_MOST: Final = 0.5


def is_of_career(folded: Sequence[str], sample: Sequence[Sequence[str]]) -> bool:
    """Whether most rows tell when a job began and when it ended, or that it is still held.

    `folded` are the columns' names as compared, each row of `sample` has a cell for each.
    """
    spans = [at for at, name in enumerate(folded) if name in _SPANS]
    if any(
        share_of(_column(sample, at), lambda cell: bool(_SPAN.search(cell))) > _MOST for at in spans
    ):
        return True
    began = next((at for at, name in enumerate(folded) if name in _BEGAN), None)
    ended = next((at for at, name in enumerate(folded) if name in _ENDED), None)
    if began is None or ended is None:
        return False
    rows = [row for row in sample if row[began]]
    over = sum(_is_over(row[began], row[ended]) for row in rows)
    return over > _MOST * len(rows) and (over > 1 or bool(_STILL.fullmatch(rows[0][ended])))


def _column(sample: Sequence[Sequence[str]], at: int) -> list[str]:
    return [row[at] for row in sample if row[at]]


def _is_over(began: str, ended: str) -> bool:
    """Whether a job ended in a later year than it began in, or is held still."""
    first, last = _YEAR.search(began), _YEAR.search(ended)
    if first is None:
        return False
    return _STILL.fullmatch(ended) is not None or (last is not None and last[0] > first[0])
