"""Speed as ratios to a floor that the same run measures; `make bench` prints them."""
