"""Rules on figures: who counted, and do the figures of a draft agree."""
