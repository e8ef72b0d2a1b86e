"""The bar above the panes: the line in which the query is typed, and what was understood of it."""
