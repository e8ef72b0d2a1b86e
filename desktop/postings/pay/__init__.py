"""Pay as a value, how it reads, and the rates at which currencies compare."""
