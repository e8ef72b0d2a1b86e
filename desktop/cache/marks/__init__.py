"""What the reader says of postings, and the searches they keep; no import writes here."""
