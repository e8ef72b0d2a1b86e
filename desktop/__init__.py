"""Shortlist: turns a folder of job postings into the few worth applying to."""

__version__ = "0.1.0"
