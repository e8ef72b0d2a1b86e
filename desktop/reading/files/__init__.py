"""Which files there are to read, in folders and in archives, and their bytes."""
