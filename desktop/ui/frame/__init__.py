"""The window around its panes: how they share it, its last line, its page when empty."""
