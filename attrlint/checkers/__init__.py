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
    "percent-point-confusion": Checker("percent_points.percent_point_confusion", ("points", "relative", "ends"), needs="PERCENT"),
    "phrase": Checker("phrase.phrase"),
    "poll-missing-method": Checker("poll_method.poll_missing_method", ("missing", "wanted"), needs="POLL POLLED"),
    "range-without-estimator": Checker("claims.range_without_estimator"),
    "second-hand-figure": Checker("secondhand.second_hand_figure", ("outlet", "figure"), needs="CITING CITED"),
    "second-hand-source": Checker("secondhand.second_hand_source", ("outlet", "missing"), needs="OUTLET MORE_PRESS MASTHEAD&CAPITAL MASTHEAD_NOUN"),
    "social-post-incomplete": Checker("posts.social_post_incomplete", ("missing", "platform"), needs="PLATFORM POSTING"),
    "sourceless-hedge": Checker("hedges.sourceless_hedge"),
    "stacked-hedges": Checker("hedges.stacked_hedges"),
    "unanchored-relative-time": Checker("times.unanchored_relative_time", needs="TIME WEEKDAY"),
    "unattributed-figure": Checker("figures.unattributed_figure"),
    "unattributed-poll": Checker("polls.unattributed_poll", needs="POLL POLLED ELECTORATE"),
    "unattributed-quote": Checker("quotes.unattributed_quote"),
    "unattributed-record": Checker("claims.unattributed_record"),
    "unbalanced-quotes": Checker("quotes.unbalanced_quotes"),
    "unidentified-study": Checker("studies.unidentified_study", needs="STUDY"),
    "unlinked-document": Checker("posts.unlinked_document", needs="DATA STUDY OUTLET"),
    "unnamed-experts": Checker("sources.unnamed_experts"),
    "unnamed-media-reports": Checker("sources.unnamed_media_reports", needs="MEDIA_REPORTS MEDIA REPORTED"),
    "vague-time": Checker("times.vague_time", needs="VAGUE_TIME"),
}
