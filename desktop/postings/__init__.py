"""What a posting is: frozen values and the query language; pure Python, imports nothing else."""

from desktop.postings.kept import Found, Hits, Kept, Row, Source, Totals
from desktop.postings.known import FileOutcome, KnownFile, KnownFolder, Refusal, Tally
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
    "FileOutcome",
    "Found",
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
    "Source",
    "Status",
    "Tally",
    "Totals",
    "Unreadable",
]
