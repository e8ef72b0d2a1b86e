"""The detail pane: one posting as it reads best, and where its fields were read.

`pane` has what the window uses; it is not loaded here, so that its modules can be one by one.
"""
