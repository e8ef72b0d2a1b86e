"""CSV for spreadsheets: a row a posting, lists in one cell, nothing that could run as a formula."""

from __future__ import annotations

import csv
from typing import Final, TextIO

from desktop.exporting.record import Record, Sourced, as_record

_PAY: Final = ("min", "max", "currency", "period")
_COLUMNS: Final = (
    "id", "title", "company", "locations", "countries", "remote",
    "salary_min", "salary_max", "salary_currency", "salary_period",
    "employment_types", "seniority", "experience_years_min", "skills", "posted", "closes",
    "language", "apply_urls", "emails", "status", "tags", "note",
    "key", "source_path", "source_index", "body",
)  # fmt: skip
#: A cell beginning so is run as a formula by spreadsheets (OWASP, CSV Injection).
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")


def write_csv(postings: Sourced, out: TextIO) -> None:
    """RFC 4180 with a byte order mark first, without which Excel takes UTF-8 for the locale's."""
    out.write("\ufeff")
    rows = csv.writer(out)
    rows.writerow(_COLUMNS)
    for kept, source in postings:
        record = _flat(as_record(kept, source))
        rows.writerow([_cell(record[column]) for column in _COLUMNS])


def _flat(record: Record) -> Record:
    salary = record.pop("salary")
    pay = salary if isinstance(salary, dict) else {}
    return record | {f"salary_{name}": pay.get(name) for name in _PAY}


def _cell(value: object) -> str:
    """Text as a spreadsheet shows it: lists joined, whole numbers whole, formulas disarmed."""
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    text = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
