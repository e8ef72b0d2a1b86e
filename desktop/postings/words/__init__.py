"""What counts as a word: characters that show nothing, tokens, and the parts of compounds."""
