"""A linter for the sourcing of news copy: who says so?"""

__version__ = "0.1.0"
