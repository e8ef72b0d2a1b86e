"""Reads a document's fields with the words they stand in; the only room with vocabularies."""

from desktop.extracting.extract import RULES_VERSION, extract

__all__ = ["RULES_VERSION", "extract"]
