"""What a posting is: frozen values and the query language; pure Python, imports nothing else."""

from desktop.postings.kept import Found, Hits, Kept, Row, Source, Totals
from desktop.postings.marks import NO_MARKS, Correction, Marks, Status
from desktop.postings.posting import (
    PERIODS_A_YEAR,
    Document,
    Evidence,
    Original,
    Period,
    Posting,
    Remote,
    Salary,
    Unreadable,
)
from desktop.postings.query import EVERYTHING, Part, Query
from desktop.postings.report import Imported, Outcome, Plan, Progress, Refused, Report

__all__ = [
    "EVERYTHING",
    "NO_MARKS",
    "PERIODS_A_YEAR",
    "Correction",
    "Document",
    "Evidence",
    "Found",
    "Hits",
    "Imported",
    "Kept",
    "Marks",
    "Original",
    "Outcome",
    "Part",
    "Period",
    "Plan",
    "Posting",
    "Progress",
    "Query",
    "Refused",
    "Remote",
    "Report",
    "Row",
    "Salary",
    "Source",
    "Status",
    "Totals",
    "Unreadable",
]
