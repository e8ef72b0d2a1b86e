"""Where postings and marks lie: the one room that knows SQLite."""
