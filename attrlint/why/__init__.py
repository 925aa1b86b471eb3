"""`attrlint why`: what was seen at a place in a draft, and what was made of it. All of it is asked for on demand."""
