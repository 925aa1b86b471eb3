"""What rules can look for: one table, by the name a rule file gives in `checker`."""

from __future__ import annotations

from attrlint.checkers.hit import Checker, Hit

__all__ = ["CHECKERS", "Checker", "Hit"]

CHECKERS: dict[str, Checker] = {
    "accusation-without-response": Checker("replies.accusation_without_response", ("target",), needs="ACCUSES CHARGE WRONGS"),
    "agentless-figure": Checker("claims.agentless_figure"),
    "agentless-reporting-passive": Checker("hedges.agentless_reporting_passive"),
    "bare-anonymous-source": Checker("sources.bare_anonymous_source"),
    "bound-on-range": Checker("claims.bound_on_range", ("bound",)),
    "conflicting-figures": Checker("conflict.conflicting_figures", ("where",), needs="NUMERAL NUMBER_WORD SMALL_NUMBER FRACTION VAGUE NUMBER_UNIT"),
    "generic-voice": Checker("voices.generic_voice"),
    "hedge-dropped": Checker("hedges.hedge_dropped"),
    "magnitude-drift": Checker("magnitude.magnitude_drift", ("where", "fits"), needs="VAGUE"),
    "phrase": Checker("phrase.phrase"),
    "range-without-estimator": Checker("claims.range_without_estimator"),
    "sourceless-hedge": Checker("hedges.sourceless_hedge"),
    "stacked-hedges": Checker("hedges.stacked_hedges"),
    "unattributed-figure": Checker("figures.unattributed_figure"),
    "unattributed-quote": Checker("quotes.unattributed_quote"),
    "unattributed-record": Checker("claims.unattributed_record"),
    "unbalanced-quotes": Checker("quotes.unbalanced_quotes"),
    "undefined-acronym": Checker("acronyms.undefined_acronym", ("later",), needs="NAME&UPPER"),
    "unnamed-experts": Checker("sources.unnamed_experts"),
    "unnamed-media-reports": Checker("sources.unnamed_media_reports"),
    "unverified-contested-claim": Checker("contested.unverified_contested_claim", ("who",), needs="CASUALTY NUMERAL NUMBER_WORD SMALL_NUMBER VAGUE"),
}
