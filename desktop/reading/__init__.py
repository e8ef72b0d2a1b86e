"""Bytes to Documents: which files, their format and encoding, mended, split into postings."""
