"""Postings to files others can read: CSV, JSON Lines, Markdown."""
