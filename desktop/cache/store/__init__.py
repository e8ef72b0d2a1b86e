"""The database itself: how it is opened, what lies where in it, what can go wrong with it."""
