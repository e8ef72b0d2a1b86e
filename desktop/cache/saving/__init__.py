"""What writes postings: imports, corrections, and what takes an import back."""
