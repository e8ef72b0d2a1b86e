"""Bringing postings in, as seen: the import dialog, its pages, and the imports of the past."""
