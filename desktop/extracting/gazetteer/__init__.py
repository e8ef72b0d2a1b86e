"""Words to places: the names of the world, as they are written, joined and told apart."""
