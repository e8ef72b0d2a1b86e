"""Saved web pages: HTML to postings, by what a page shows and what it states for machines."""

from desktop.reading.pages.web_page import read_page

__all__ = ["read_page"]
