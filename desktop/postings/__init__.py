"""What a posting is: frozen values and the query language.  Pure Python; imports nothing of ours."""
