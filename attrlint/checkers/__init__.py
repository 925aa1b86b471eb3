"""What rules can look for: one table, by the name a rule file gives in `checker`."""

from __future__ import annotations

from attrlint.checkers.hit import Checker, Hit

__all__ = ["CHECKERS", "Checker", "Hit"]

CHECKERS: dict[str, Checker] = {
    "agentless-concern": Checker("concerns.agentless_concern", needs="CONCERN"),
    "agentless-figure": Checker("claims.agentless_figure"),
    "agentless-reporting-passive": Checker("hearsay.agentless_reporting_passive", ("where", "who", "there"), needs="REPORTED"),
    "allegation-without-accuser": Checker("allegations.allegation_without_accuser", ("query",), needs="ALLEGED ESTIMATED"),
    "bare-anonymous-source": Checker("sources.bare_anonymous_source"),
    "bound-on-range": Checker("claims.bound_on_range", ("bound",)),
    "generic-voice": Checker("voices.generic_voice", needs="CROWD WIDELY IMPERSONAL ANYBODY"),
    "hedge-dropped": Checker("hedges.hedge_dropped"),
    "loaded-verb": Checker("loaded.loaded_verb", ("tone", "instead"), needs="LOADED"),
    "phrase": Checker("phrase.phrase"),
    "range-without-estimator": Checker("claims.range_without_estimator"),
    "sourceless-hedge": Checker("hearsay.sourceless_hedge", ("where", "who", "there"), needs="HEARSAY"),
    "stacked-hedges": Checker("allegations.stacked_hedges", ("one", "other"), needs="HEARSAY PLAUSIBILITY DOUBTFUL"),
    "unattributed-figure": Checker("figures.unattributed_figure"),
    "unattributed-quote": Checker("quotes.unattributed_quote"),
    "unattributed-record": Checker("claims.unattributed_record"),
    "unbalanced-quotes": Checker("quotes.unbalanced_quotes"),
    "unnamed-experts": Checker("sources.unnamed_experts"),
    "unnamed-media-reports": Checker("sources.unnamed_media_reports"),
}
