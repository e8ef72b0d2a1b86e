"""How postings come in: folder, read, extract, save in batches; progress, cancel, Report."""
