"""What rules can look for: one table, by the name a rule file gives in `checker`."""

from __future__ import annotations

from attrlint.checkers.hit import Checker, Hit

__all__ = ["CHECKERS", "Checker", "Hit"]

CHECKERS: dict[str, Checker] = {
    "agentless-figure": Checker("claims.agentless_figure"),
    "agentless-reporting-passive": Checker("hedges.agentless_reporting_passive"),
    "anonymity-unexplained": Checker("anonymous.anonymity_unexplained", ("lack",), needs="SOMEBODY ROLES"),
    "anonymous-opinion": Checker("anonymous_claims.anonymous_opinion", needs="SOMEBODY ROLES SOME_OFFICIALS UNNAMED"),
    "bare-anonymous-source": Checker("bare.bare_anonymous_source", needs="UNNAMED LABEL"),
    "bound-on-range": Checker("claims.bound_on_range", ("bound",)),
    "generic-voice": Checker("voices.generic_voice"),
    "hedge-dropped": Checker("hedges.hedge_dropped"),
    "officials-without-agency": Checker("officials.officials_without_agency"),
    "phrase": Checker("phrase.phrase"),
    "range-without-estimator": Checker("claims.range_without_estimator"),
    "single-anonymous-source": Checker("anonymous_claims.single_anonymous_source", needs="SOMEBODY ROLES"),
    "sourceless-hedge": Checker("hedges.sourceless_hedge"),
    "stacked-hedges": Checker("hedges.stacked_hedges"),
    "unattributed-figure": Checker("figures.unattributed_figure"),
    "unattributed-quote": Checker("quotes.unattributed_quote"),
    "unattributed-record": Checker("claims.unattributed_record"),
    "unbalanced-quotes": Checker("quotes.unbalanced_quotes"),
    "unnamed-experts": Checker("sources.unnamed_experts"),
    "unnamed-media-reports": Checker("sources.unnamed_media_reports"),
    "unquantified-plural-source": Checker("officials.unquantified_plural_source", needs="SOME_OFFICIALS PEOPLE"),
}
