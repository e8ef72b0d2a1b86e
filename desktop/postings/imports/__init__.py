"""What an import and the cache tell each other of files, and what the import says of itself."""
