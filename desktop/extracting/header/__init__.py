"""The block above the prose: which lines it has, and what each says."""
