"""What rules can look for: one table, by the name a rule file gives in `checker`."""

from __future__ import annotations

from attrlint.checkers.hit import Checker, Hit

__all__ = ["CHECKERS", "Checker", "Hit"]

CHECKERS: dict[str, Checker] = {
    "agentless-figure": Checker("claims.agentless_figure"),
    "agentless-reporting-passive": Checker("hedges.agentless_reporting_passive"),
    "bare-anonymous-source": Checker("sources.bare_anonymous_source"),
    "bound-on-range": Checker("claims.bound_on_range", ("bound",)),
    "buried-attribution": Checker("speakers.buried_attribution", needs="OPEN_QUOTE"),
    "generic-voice": Checker("voices.generic_voice"),
    "hedge-dropped": Checker("hedges.hedge_dropped"),
    "missing-continuation-quote": Checker("marks.missing_continuation_quote", needs="OPEN_QUOTE"),
    "orphan-quote-paragraph": Checker("orphans.orphan_quote_paragraph", ("doubt",), needs="OPEN_QUOTE"),
    "phrase": Checker("phrase.phrase"),
    "quote-two-speakers": Checker("two_speakers.quote_two_speakers", ("before", "behind"), needs="OPEN_QUOTE"),
    "range-without-estimator": Checker("claims.range_without_estimator"),
    "scare-quotes": Checker("scare.scare_quotes", needs="OPEN_QUOTE OPEN_SINGLE"),
    "sourceless-hedge": Checker("hedges.sourceless_hedge"),
    "speakers-run-together": Checker("speakers.speakers_run_together", ("other", "speaker"), needs="OPEN_QUOTE"),
    "stacked-hedges": Checker("hedges.stacked_hedges"),
    "unattributed-figure": Checker("figures.unattributed_figure"),
    "unattributed-quote": Checker("quotes.unattributed_quote", needs="OPEN_QUOTE"),
    "unattributed-record": Checker("claims.unattributed_record"),
    "unbalanced-quotes": Checker("marks.unbalanced_quotes", ("problem",), needs="OPEN_QUOTE CLOSE_QUOTE OPEN_SINGLE CLOSE_SINGLE"),
    "unnamed-experts": Checker("sources.unnamed_experts"),
    "unnamed-media-reports": Checker("sources.unnamed_media_reports"),
}
