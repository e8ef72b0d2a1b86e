"""Queries to SQL: which postings are found, how many, and how a list shows them."""
