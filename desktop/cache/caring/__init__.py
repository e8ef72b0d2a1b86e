"""Looking after the cache as a whole: backups, marks beside it, reading all again."""
