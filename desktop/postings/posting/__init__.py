"""A posting: as it is read, as it is listed and kept, and what the reader says of it."""
