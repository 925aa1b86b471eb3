"""A linter for the sourcing of news copy: who says so?"""

from attrlint.modules import install

__version__ = "0.1.0"

install()
