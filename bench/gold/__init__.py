"""Gold sets: PolNeAR's release layout read as it is published, and labels derived from its spans."""
