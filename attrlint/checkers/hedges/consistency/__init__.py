"""The same claim in two places of a draft: as one that somebody makes or doubts, and flat."""
