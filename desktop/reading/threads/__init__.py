"""Threads and lists of postings in one text: each posting is a Document of its own."""

from desktop.reading.threads.thread import is_thread, read_thread

__all__ = ["is_thread", "read_thread"]
