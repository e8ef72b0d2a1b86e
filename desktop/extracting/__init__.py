"""Document to Posting: every field with the span it was read from, one module a field family."""
