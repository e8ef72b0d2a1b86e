"""On which terms: the kind of employment, its level, the years asked for."""
