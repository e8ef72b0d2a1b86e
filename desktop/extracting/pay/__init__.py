"""For how much."""
