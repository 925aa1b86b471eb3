"""Finders, one kind each: what stands in the text, before anybody is said to say it."""
