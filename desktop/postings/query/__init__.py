"""The query language: from typed text to a value, what it means, in words and in a posting."""
