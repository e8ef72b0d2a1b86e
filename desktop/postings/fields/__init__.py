"""The fields one may narrow by, and the closed sets of values that some of them hold."""
