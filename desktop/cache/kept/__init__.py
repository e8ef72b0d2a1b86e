"""A posting as the cache keeps it: packed to be written, and read back whole."""
