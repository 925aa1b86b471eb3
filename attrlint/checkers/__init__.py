"""What rules can look for: one table, by the name a rule file gives in `checker`."""

from __future__ import annotations

from attrlint.checkers.hit import Checker, Hit

__all__ = ["CHECKERS", "Checker", "Hit"]

_CLAIMED = "VERB HEARSAY DOUBTFUL PLAUSIBILITY WEAK_MODAL ACCORDING CITING ALLEGATION"

CHECKERS: dict[str, Checker] = {
    "accusation-without-response": Checker("replies.accusation_without_response", ("target",), needs="ACCUSES CHARGE WRONGS"),
    "agentless-concern": Checker("concerns.agentless_concern", needs="CONCERN"),
    "agentless-figure": Checker("claims.agentless_figure"),
    "agentless-reporting-passive": Checker("hearsay.agentless_reporting_passive", ("where", "who", "there"), needs="REPORTED EXPECTED"),
    "allegation-without-accuser": Checker("allegations.allegation_without_accuser", ("query",), needs="ALLEGED ESTIMATED"),
    "anonymity-unexplained": Checker("anonymous.anonymity_unexplained", ("lack",), needs="SOMEBODY ROLES"),
    "anonymous-opinion": Checker("anonymous_claims.anonymous_opinion", needs="SOMEBODY ROLES SOME_OFFICIALS UNNAMED"),
    "bare-anonymous-source": Checker("bare.bare_anonymous_source", needs="UNNAMED LABEL"),
    "bound-on-range": Checker("claims.bound_on_range", ("bound",)),
    "buried-attribution": Checker("speakers.buried_attribution", needs="OPEN_QUOTE"),
    "conflicting-figures": Checker("conflict.conflicting_figures", ("where",), needs="NUMERAL NUMBER_WORD SMALL_NUMBER FRACTION VAGUE NUMBER_UNIT"),
    "generic-voice": Checker("voices.generic_voice", needs="CROWD WIDELY IMPERSONAL ANYBODY"),
    "headline-hedge-mismatch": Checker(
        "consistency.headline.headline_hedge_mismatch", ("how", "where", "words"), needs=_CLAIMED
    ),
    "hedge-dropped": Checker("consistency.dropped.hedge_dropped", ("how",), needs=_CLAIMED),
    "incomplete-first-mention": Checker("introductions.incomplete_first_mention", ("what",)),
    "loaded-verb": Checker("loaded.loaded_verb", ("tone", "instead"), needs="LOADED"),
    "magnitude-drift": Checker("magnitude.magnitude_drift", ("where", "fits"), needs="VAGUE"),
    "mind-reading": Checker("minds.mind_reading", needs="MINDED MOTIVE"),
    "missing-continuation-quote": Checker("marks.missing_continuation_quote", needs="OPEN_QUOTE"),
    "name-variant": Checker("spellings.name_variant", ("other", "times")),
    "officials-without-agency": Checker("officials.officials_without_agency"),
    "one-sided-bound": Checker("amounts.one_sided_bound", needs="UPPER_BOUND LOWER_BOUND"),
    "orphan-quote-paragraph": Checker("orphans.orphan_quote_paragraph", ("doubt",), needs="OPEN_QUOTE"),
    "percent-point-confusion": Checker("percent_points.percent_point_confusion", ("points", "relative", "ends"), needs="PERCENT"),
    "percentage-without-base": Checker("amounts.percentage_without_base", needs="PERCENT NUMBER_UNIT"),
    "phrase": Checker("phrase.phrase"),
    "poll-missing-method": Checker("poll_method.poll_missing_method", ("missing", "wanted"), needs="POLL POLLED"),
    "quote-two-speakers": Checker("two_speakers.quote_two_speakers", ("before", "behind"), needs="OPEN_QUOTE"),
    "range-without-estimator": Checker("claims.range_without_estimator"),
    "scare-quotes": Checker("scare.scare_quotes", needs="OPEN_QUOTE OPEN_SINGLE"),
    "second-hand-figure": Checker("secondhand.second_hand_figure", ("outlet", "figure"), needs="CITING CITED"),
    "second-hand-source": Checker("secondhand.second_hand_source", ("outlet", "missing"), needs="OUTLET MORE_PRESS MASTHEAD&CAPITAL MASTHEAD_NOUN"),
    "single-anonymous-source": Checker("anonymous_claims.single_anonymous_source", needs="SOMEBODY ROLES"),
    "social-post-incomplete": Checker("posts.social_post_incomplete", ("missing", "platform"), needs="PLATFORM POSTING"),
    "source-without-role": Checker("roleless.source_without_role", ("name",)),
    "sourceless-hedge": Checker("hearsay.sourceless_hedge", ("where", "who", "there"), needs="HEARSAY"),
    "speakers-run-together": Checker("speakers.speakers_run_together", ("other", "speaker"), needs="OPEN_QUOTE"),
    "stacked-hedges": Checker("allegations.stacked_hedges", ("one", "other"), needs="HEARSAY PLAUSIBILITY DOUBTFUL"),
    "title-inconsistent": Checker("titles.title_inconsistent", ("how",), needs="TITLE"),
    "unanchored-relative-time": Checker("times.unanchored_relative_time", needs="TIME WEEKDAY"),
    "unattributed-cause": Checker("opinion.unattributed_cause", needs="CAUSED SUBORDINATOR"),
    "unattributed-comparison": Checker("amounts.unattributed_comparison", needs="COMPARED"),
    "unattributed-evaluation": Checker("opinion.unattributed_evaluation", needs="VERDICT"),
    "unattributed-figure": Checker("figures.unattributed_figure"),
    "unattributed-poll": Checker("polls.unattributed_poll", needs="POLL POLLED ELECTORATE"),
    "unattributed-quote": Checker("quotes.unattributed_quote", needs="OPEN_QUOTE"),
    "unattributed-record": Checker("firsts.unattributed_record"),
    "unbalanced-quotes": Checker("marks.unbalanced_quotes", ("problem",), needs="OPEN_QUOTE CLOSE_QUOTE OPEN_SINGLE CLOSE_SINGLE"),
    "undefined-acronym": Checker("acronyms.undefined_acronym", ("later",), needs="NAME&UPPER"),
    "uneven-verbs": Checker("parties.uneven_verbs", ("party", "table"), needs="SAY"),
    "unidentified-study": Checker("studies.unidentified_study", needs="STUDY"),
    "unlinked-document": Checker("papers.unlinked_document", needs="DATA STUDY OUTLET MASTHEAD&CAPITAL"),
    "unnamed-experts": Checker("sources.unnamed_experts"),
    "unnamed-media-reports": Checker("sources.unnamed_media_reports", needs="MEDIA_REPORTS MEDIA REPORTED"),
    "unquantified-plural-source": Checker("officials.unquantified_plural_source", needs="SOME_OFFICIALS PEOPLE"),
    "unverified-contested-claim": Checker("contested.unverified_contested_claim", ("who",), needs="CASUALTY NUMERAL NUMBER_WORD SMALL_NUMBER VAGUE"),
    "vague-quantity": Checker("amounts.vague_quantity", needs="VAGUE SCALE LOOSELY"),
    "vague-time": Checker("times.vague_time", needs="VAGUE_TIME"),
}
