"""What rules can look for: one table, by the name a rule file gives in `checker`."""

from __future__ import annotations

from attrlint.checkers.claims import (
    agentless_figure,
    bound_on_range,
    range_without_estimator,
    unattributed_record,
)
from attrlint.checkers.figures import unattributed_figure
from attrlint.checkers.hedges import (
    agentless_reporting_passive,
    hedge_dropped,
    sourceless_hedge,
    stacked_hedges,
)
from attrlint.checkers.hit import Checker, Hit
from attrlint.checkers.phrase import phrase
from attrlint.checkers.quotes import unattributed_quote, unbalanced_quotes
from attrlint.checkers.sources import bare_anonymous_source, unnamed_experts, unnamed_media_reports
from attrlint.checkers.voices import generic_voice

__all__ = ["CHECKERS", "Checker", "Hit"]

CHECKERS: dict[str, Checker] = {
    "agentless-figure": Checker(agentless_figure),
    "agentless-reporting-passive": Checker(agentless_reporting_passive),
    "bare-anonymous-source": Checker(bare_anonymous_source),
    "bound-on-range": Checker(bound_on_range, ("bound",)),
    "generic-voice": Checker(generic_voice),
    "hedge-dropped": Checker(hedge_dropped),
    "phrase": Checker(phrase),
    "range-without-estimator": Checker(range_without_estimator),
    "sourceless-hedge": Checker(sourceless_hedge),
    "stacked-hedges": Checker(stacked_hedges),
    "unattributed-figure": Checker(unattributed_figure),
    "unattributed-quote": Checker(unattributed_quote),
    "unattributed-record": Checker(unattributed_record),
    "unbalanced-quotes": Checker(unbalanced_quotes),
    "unnamed-experts": Checker(unnamed_experts),
    "unnamed-media-reports": Checker(unnamed_media_reports),
}
