"""What a posting is: frozen values and the query language; pure Python, imports nothing else."""

from desktop.postings.choices import choices, shown
from desktop.postings.fields import FIELD_OF, FIELDS, FLAGS, Field
from desktop.postings.hits import Highlight, highlights, hit_pattern, wanted_skills
from desktop.postings.kept import Found, Hits, Kept, Row, Source, Totals
from desktop.postings.known import FileOutcome, KnownFile, KnownFolder, Refusal, Tally
from desktop.postings.marks import NO_MARKS, Correction, Marks, Status
from desktop.postings.parsing import parse_query, with_unstated, without
from desktop.postings.posting import (
    PERIODS_A_YEAR,
    Document,
    Evidence,
    Original,
    Period,
    Posting,
    Remote,
    Salary,
    Section,
    Unreadable,
)
from desktop.postings.query import EVERYTHING, Facet, Part, Query, SavedSearch
from desktop.postings.report import Imported, Outcome, Plan, Progress, Refused, Report
from desktop.postings.scope import scoped
from desktop.postings.wording import explain
from desktop.postings.words import fold

__all__ = [
    "EVERYTHING",
    "FIELDS",
    "FIELD_OF",
    "FLAGS",
    "NO_MARKS",
    "PERIODS_A_YEAR",
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
    "KnownFolder",
    "Marks",
    "Original",
    "Outcome",
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
    "SavedSearch",
    "Section",
    "Source",
    "Status",
    "Tally",
    "Totals",
    "Unreadable",
    "choices",
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
