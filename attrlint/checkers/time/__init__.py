"""Rules on times that need a date."""
