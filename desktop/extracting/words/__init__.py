"""What is said in postings, field by field, in all their languages; no rules of its use."""
