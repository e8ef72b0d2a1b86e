"""The faces of the cache, each for one kind of caller; `Cache` wears them all."""
