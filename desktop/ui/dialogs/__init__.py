"""Small windows of their own, each opened by an action, each left by Escape."""
