"""Exports: each row of a table, a workbook or a JSON file is one posting."""

from desktop.reading.tables.cells import html_text
from desktop.reading.tables.delimited import looks_delimited, read_table, stream_table
from desktop.reading.tables.feed import read_feed
from desktop.reading.tables.in_text import rows_of_markup
from desktop.reading.tables.json_records import read_json
from desktop.reading.tables.workbook import read_workbook
from desktop.reading.tables.yaml_records import listed_postings, read_yaml

__all__ = [
    "html_text",
    "listed_postings",
    "looks_delimited",
    "read_feed",
    "read_json",
    "read_table",
    "read_workbook",
    "read_yaml",
    "rows_of_markup",
    "stream_table",
]
