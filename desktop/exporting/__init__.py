"""Postings to files that other programs and people read: JSON Lines, CSV, Markdown."""

from desktop.exporting.markdown import as_chapter
from desktop.exporting.record import as_record
from desktop.exporting.write import FORMATS, write, write_file

__all__ = ["FORMATS", "as_chapter", "as_record", "write", "write_file"]
