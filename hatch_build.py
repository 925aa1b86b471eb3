"""Puts the rules into the wheel, and compiles them and the lexicon: an installed attrlint parses no TOML."""

import sys

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileData(BuildHookInterface):
    def initialize(self, version, build_data):
        sys.path.insert(0, self.root)
        try:
            from attrlint.compiled import BUILDERS, write_compiled

            for name in BUILDERS:
                write_compiled(name)
            import attrlint.formats.html
            import attrlint.formats.text  # their patterns, and every one the rules need, compiled for this Python
            from attrlint.commands import rule_test

            rule_test(())

            from attrlint.patterns import keep_all

            keep_all()
        finally:
            sys.path.remove(self.root)
        if version != "editable":  # which reads ../rules; a copy would go stale
            build_data["force_include"]["rules"] = "attrlint/rules"
