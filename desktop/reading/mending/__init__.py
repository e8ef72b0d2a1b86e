"""Text whose characters were damaged on their way here, made to read as written."""
