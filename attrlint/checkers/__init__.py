"""What rules can look for: one table, by the name a rule file gives in `checker`."""

from __future__ import annotations

from attrlint.checkers.hit import Checker, Hit

__all__ = ["CHECKERS", "Checker", "Hit"]

CHECKERS: dict[str, Checker] = {
    "agentless-figure": Checker("claims.agentless_figure"),
    "agentless-reporting-passive": Checker("hedges.agentless_reporting_passive"),
    "bare-anonymous-source": Checker("sources.bare_anonymous_source"),
    "bound-on-range": Checker("claims.bound_on_range", ("bound",)),
    "generic-voice": Checker("voices.generic_voice"),
    "hedge-dropped": Checker("hedges.hedge_dropped"),
    "mind-reading": Checker("minds.mind_reading", needs="MINDED MOTIVE"),
    "one-sided-bound": Checker("amounts.one_sided_bound", needs="UPPER_BOUND LOWER_BOUND"),
    "percentage-without-base": Checker("amounts.percentage_without_base", needs="PERCENT NUMBER_UNIT"),
    "phrase": Checker("phrase.phrase"),
    "range-without-estimator": Checker("claims.range_without_estimator"),
    "sourceless-hedge": Checker("hedges.sourceless_hedge"),
    "stacked-hedges": Checker("hedges.stacked_hedges"),
    "unattributed-cause": Checker("opinion.unattributed_cause", needs="CAUSED SUBORDINATOR"),
    "unattributed-comparison": Checker("amounts.unattributed_comparison", needs="COMPARED"),
    "unattributed-evaluation": Checker("opinion.unattributed_evaluation", needs="VERDICT"),
    "unattributed-figure": Checker("figures.unattributed_figure"),
    "unattributed-quote": Checker("quotes.unattributed_quote"),
    "unattributed-record": Checker("firsts.unattributed_record"),
    "unbalanced-quotes": Checker("quotes.unbalanced_quotes"),
    "unnamed-experts": Checker("sources.unnamed_experts"),
    "unnamed-media-reports": Checker("sources.unnamed_media_reports"),
    "vague-quantity": Checker("amounts.vague_quantity", needs="VAGUE SCALE LOOSELY"),
}
