"""What one has to know."""
