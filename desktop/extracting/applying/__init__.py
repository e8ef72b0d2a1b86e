"""Where to apply, and from when to when."""
