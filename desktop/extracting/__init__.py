"""Reads a document's fields, each with the words it was read from; the only room with vocabularies."""

from desktop.extracting.extract import RULES_VERSION, extract

__all__ = ["RULES_VERSION", "extract"]
