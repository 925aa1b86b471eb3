"""What rules can look for: one table, by the name a rule file gives in `checker`."""

from __future__ import annotations

from attrlint.checkers.hit import Checker, Hit

__all__ = ["CHECKERS", "Checker", "Hit"]

_CLAIMED = "VERB HEARSAY DOUBTFUL PLAUSIBILITY WEAK_MODAL ACCORDING CITING ALLEGATION"

CHECKERS: dict[str, Checker] = {
    "accusation-without-response": Checker("opinion.replies.accusation_without_response", ("target",), needs="ACCUSES CHARGE WRONGS"),
    "agentless-concern": Checker("opinion.concerns.agentless_concern", needs="CONCERN"),
    "agentless-figure": Checker("figures.claims.agentless_figure"),
    "agentless-reporting-passive": Checker("hedges.hearsay.agentless_reporting_passive", ("where", "who", "there"), needs="REPORTED EXPECTED"),
    "allegation-without-accuser": Checker("hedges.allegations.allegation_without_accuser", ("query",), needs="ALLEGED ESTIMATED"),
    "anonymity-unexplained": Checker("sources.anonymous.anonymity_unexplained", ("lack",), needs="SOMEBODY ROLES"),
    "anonymous-opinion": Checker("sources.anonymous_claims.anonymous_opinion", needs="SOMEBODY ROLES SOME_OFFICIALS UNNAMED"),
    "bare-anonymous-source": Checker("sources.bare.bare_anonymous_source", needs="UNNAMED LABEL"),
    "bound-on-range": Checker("figures.claims.bound_on_range", ("bound",)),
    "buried-attribution": Checker("quotes.speakers.buried_attribution", needs="OPEN_QUOTE"),
    "conflicting-figures": Checker("figures.conflict.conflicting_figures", ("where",), needs="NUMERAL NUMBER_WORD SMALL_NUMBER FRACTION VAGUE NUMBER_UNIT"),
    "generic-voice": Checker("opinion.voices.generic_voice", needs="CROWD WIDELY IMPERSONAL ANYBODY"),
    "headline-hedge-mismatch": Checker(
        "hedges.consistency.headline.headline_hedge_mismatch", ("how", "where", "words"), needs=_CLAIMED
    ),
    "hedge-dropped": Checker("hedges.consistency.dropped.hedge_dropped", ("how",), needs=_CLAIMED),
    "incomplete-first-mention": Checker("sources.introductions.incomplete_first_mention", ("what",)),
    "loaded-verb": Checker("hedges.loaded.loaded_verb", ("tone", "instead"), needs="LOADED"),
    "magnitude-drift": Checker("figures.magnitude.magnitude_drift", ("where", "fits"), needs="VAGUE"),
    "mind-reading": Checker("opinion.minds.mind_reading", needs="MINDED MOTIVE"),
    "missing-continuation-quote": Checker("quotes.marks.missing_continuation_quote", needs="OPEN_QUOTE"),
    "name-variant": Checker("sources.spellings.name_variant", ("other", "times")),
    "officials-without-agency": Checker("sources.officials.officials_without_agency"),
    "one-sided-bound": Checker("figures.amounts.one_sided_bound", needs="UPPER_BOUND LOWER_BOUND"),
    "orphan-quote-paragraph": Checker("quotes.orphans.orphan_quote_paragraph", ("doubt",), needs="OPEN_QUOTE"),
    "percent-point-confusion": Checker("figures.percent_points.percent_point_confusion", ("points", "relative", "ends"), needs="PERCENT"),
    "percentage-without-base": Checker("figures.amounts.percentage_without_base", needs="PERCENT NUMBER_UNIT"),
    "phrase": Checker("phrase.phrase"),
    "poll-missing-method": Checker("figures.poll_method.poll_missing_method", ("missing", "wanted"), needs="POLL POLLED"),
    "quote-two-speakers": Checker("quotes.two_speakers.quote_two_speakers", ("before", "behind"), needs="OPEN_QUOTE"),
    "range-without-estimator": Checker("figures.claims.range_without_estimator"),
    "scare-quotes": Checker("quotes.scare.scare_quotes", needs="OPEN_QUOTE OPEN_SINGLE"),
    "second-hand-figure": Checker("sources.secondhand.second_hand_figure", ("outlet", "figure"), needs="CITING CITED"),
    "second-hand-source": Checker("sources.secondhand.second_hand_source", ("outlet", "missing"), needs="OUTLET MORE_PRESS MASTHEAD&CAPITAL MASTHEAD_NOUN"),
    "single-anonymous-source": Checker("sources.anonymous_claims.single_anonymous_source", needs="SOMEBODY ROLES"),
    "social-post-incomplete": Checker("sources.posts.social_post_incomplete", ("missing", "platform"), needs="PLATFORM POSTING"),
    "source-without-role": Checker("sources.roleless.source_without_role", ("name",)),
    "sourceless-hedge": Checker("hedges.hearsay.sourceless_hedge", ("where", "who", "there"), needs="HEARSAY"),
    "speakers-run-together": Checker("quotes.speakers.speakers_run_together", ("other", "speaker"), needs="OPEN_QUOTE"),
    "stacked-hedges": Checker("hedges.allegations.stacked_hedges", ("one", "other"), needs="HEARSAY PLAUSIBILITY DOUBTFUL"),
    "title-inconsistent": Checker("sources.titles.title_inconsistent", ("how",), needs="TITLE"),
    "unanchored-relative-time": Checker("time.times.unanchored_relative_time", needs="TIME WEEKDAY"),
    "unattributed-cause": Checker("opinion.verdicts.unattributed_cause", needs="CAUSED SUBORDINATOR"),
    "unattributed-comparison": Checker("figures.amounts.unattributed_comparison", needs="COMPARED"),
    "unattributed-evaluation": Checker("opinion.verdicts.unattributed_evaluation", needs="VERDICT"),
    "unattributed-figure": Checker("figures.unattributed.unattributed_figure"),
    "unattributed-poll": Checker("figures.polls.unattributed_poll", needs="POLL POLLED ELECTORATE"),
    "unattributed-quote": Checker("quotes.unattributed.unattributed_quote", needs="OPEN_QUOTE"),
    "unattributed-record": Checker("figures.firsts.unattributed_record"),
    "unbalanced-quotes": Checker("quotes.marks.unbalanced_quotes", ("problem",), needs="OPEN_QUOTE CLOSE_QUOTE OPEN_SINGLE CLOSE_SINGLE"),
    "undefined-acronym": Checker("sources.acronyms.undefined_acronym", ("later",), needs="NAME&UPPER"),
    "uneven-verbs": Checker("hedges.parties.uneven_verbs", ("party", "table"), needs="SAY"),
    "unidentified-study": Checker("sources.studies.unidentified_study", needs="STUDY"),
    "unlinked-document": Checker("sources.papers.unlinked_document", needs="DATA STUDY OUTLET MASTHEAD&CAPITAL"),
    "unnamed-experts": Checker("sources.groups.unnamed_experts"),
    "unnamed-media-reports": Checker("sources.groups.unnamed_media_reports", needs="MEDIA_REPORTS MEDIA REPORTED"),
    "unquantified-plural-source": Checker("sources.officials.unquantified_plural_source", needs="SOME_OFFICIALS PEOPLE"),
    "unverified-contested-claim": Checker("opinion.contested.unverified_contested_claim", ("who",), needs="CASUALTY NUMERAL NUMBER_WORD SMALL_NUMBER VAGUE"),
    "vague-quantity": Checker("figures.amounts.vague_quantity", needs="VAGUE SCALE LOOSELY"),
    "vague-time": Checker("time.times.vague_time", needs="VAGUE_TIME"),
}
