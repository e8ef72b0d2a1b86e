"""Where the work is done: places, countries, and whether from afar."""
