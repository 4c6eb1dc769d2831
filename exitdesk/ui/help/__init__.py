"""Help on the spot: the map of the keys."""
