"""What is looked at and what the reader says of it: remembered, asked for, walked back."""
