"""Markdown and plain text: front matter, the text below it, and several postings in one."""
