"""What surrounds the window: one of them a cache, idle steps, garbage, the log of faults."""
