"""Rules on hedges and loaded verbs, and on claims that are hedged in one place and flat in another."""
