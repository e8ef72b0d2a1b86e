"""What a posting is: frozen values and the query language; pure Python, imports nothing else.

What queries and the list of postings need stands ready; the rest is loaded when it is first asked
for, since the window starts without.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from desktop.postings.fields.choices import choices, shown
from desktop.postings.fields.fields import FIELD_OF, FIELDS, FLAGS, Field
from desktop.postings.pay.salary import PERIODS_A_YEAR, Period, Salary
from desktop.postings.posting.listed import Hits, Row, Status, Totals, counted
from desktop.postings.query.parsing import parse_query, with_unstated, without
from desktop.postings.query.query import EVERYTHING, Facet, Outcome, Part, Query, SavedQuery
from desktop.postings.query.scope import scoped
from desktop.postings.query.wording import explain
from desktop.postings.words.words import fold

if TYPE_CHECKING:
    from desktop.postings.imports.known import FileOutcome, KnownFile, Refusal, Tally
    from desktop.postings.imports.report import Imported, Plan, Progress, Refused, Report
    from desktop.postings.posting.kept import Found, Kept, Source
    from desktop.postings.posting.marks import NO_MARKS, CommonMarks, Correction, Marks
    from desktop.postings.posting.posting import (
        Document,
        Evidence,
        Original,
        Pairs,
        Posting,
        Remote,
        Section,
        SectionKind,
        Unreadable,
    )
    from desktop.postings.query.hits import Highlight, highlights, hit_pattern, wanted_skills
    from desktop.postings.words.unseen import Seen

#: The names above that come late, by their modules.
_LATE: Final = {
    "query.hits": ("Highlight", "highlights", "hit_pattern", "wanted_skills"),
    "posting.kept": ("Found", "Kept", "Source"),
    "imports.known": ("FileOutcome", "KnownFile", "Refusal", "Tally"),
    "posting.marks": ("NO_MARKS", "CommonMarks", "Correction", "Marks"),
    "posting.posting": (
        *("Document", "Evidence", "Original", "Pairs", "Posting", "Remote"),
        *("Section", "SectionKind", "Unreadable"),
    ),
    "imports.report": ("Imported", "Plan", "Progress", "Refused", "Report"),
    "words.unseen": ("Seen",),
}

__all__ = [
    "EVERYTHING",
    "FIELDS",
    "FIELD_OF",
    "FLAGS",
    "NO_MARKS",
    "PERIODS_A_YEAR",
    "CommonMarks",
    "Correction",
    "Document",
    "Evidence",
    "Facet",
    "Field",
    "FileOutcome",
    "Found",
    "Highlight",
    "Hits",
    "Imported",
    "Kept",
    "KnownFile",
    "Marks",
    "Original",
    "Outcome",
    "Pairs",
    "Part",
    "Period",
    "Plan",
    "Posting",
    "Progress",
    "Query",
    "Refusal",
    "Refused",
    "Remote",
    "Report",
    "Row",
    "Salary",
    "SavedQuery",
    "Section",
    "SectionKind",
    "Seen",
    "Source",
    "Status",
    "Tally",
    "Totals",
    "Unreadable",
    "choices",
    "counted",
    "explain",
    "fold",
    "highlights",
    "hit_pattern",
    "parse_query",
    "scoped",
    "shown",
    "wanted_skills",
    "with_unstated",
    "without",
]


def __getattr__(name: str) -> Any:
    """A late name, with all of its module (PEP 562)."""
    for module, names in _LATE.items():
        if name in names:
            loaded = import_module(f"{__name__}.{module}")
            globals().update((one, getattr(loaded, one)) for one in names)
            return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
