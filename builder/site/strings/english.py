"""The site's words in English."""

from __future__ import annotations

from collections.abc import Mapping

from builder.site.strings.catalogue import Catalogue

_TABLE: Mapping[str, str] = {
    # every page
    "skip": "Skip to the content",
    "pages": "Pages",
    "brief": "Brief",
    "themes": "Themes",
    "phrases": "Phrases",
    "search": "Search",
    "quality": "Quality",
    "method": "Method",
    "path": "You are here",
    "edition_of": "Edition of {date}",
    "edition_undated": "Undated edition",
    "foot": "Every sentence shown is a source’s own and links to its place.",
    "how_made": "How to read it, and how it was made",
    # counts
    "articles": "{n} article|{n} articles",
    "independent": "{n} independent origin|{n} independent origins",
    "origins_said": "one origin|{n} origins",
    "not_included": "{n} not included",
    "undated_articles": "{n} undated",
    "more": "and {n} more",
    "reports": "{n} report|{n} reports",
    "words": "{n} word|{n} words",
    "minutes": "{n} minute|{n} minutes",
    "blocks": "{n} block|{n} blocks",
    "sentences": "{n} sentence|{n} sentences",
    "files": "{n} file|{n} files",
    # sources and dates
    "undated": "undated",
    "no_publisher": "publisher not stated",
    "source": "{publisher}, {date}",
    "date_day": "{day} {month} {year}",
    "date_month": "{month} {year}",
    "date_year": "{year}",
    "range_days": "{from_day}–{day} {month} {year}",
    "range_months": "{from_day} {from_month} – {day} {month} {year}",
    "range": "{first} – {last}",
    # front page
    "lead_points": "Lead points",
    "verbatim": "taken verbatim from the sources; each links to its place",
    "origins": "{origins} ({articles})",
    "origins_unknown": "{articles}, origins not stated",
    "also_in": "also in",
    "shared": "shared:",
    "other_reports": "Other reports",
    "all_reports": "All reports",
    "left_out": "Not included",
    "more_leads": "The other lead points",
    "no_leads": "No sentence of these articles stands alone well enough to lead.",
    "no_articles": "No file became an article.",
    "why_none": "See what became of each file",
    "end": "End of the brief: {words}, {minutes}",
    # themes
    "why_theme": "What these articles share",
    "theme_order": "Articles, oldest first, one event together",
    "one_event": "One event: {origins}",
    "because": "here because:",
    "neighbours": "Neighbouring themes",
    "both": "both:",
    "no_themes": "These articles do not fall into themes: all of them stand below.",
    "other_note": "they share too little with any other article to form a theme",
    # articles
    "own_words": "In its own words",
    "own_words_note": "each sentence links to its place below",
    "full_text": "Full text",
    "keyphrases": "Phrases",
    "related": "Related",
    "same_event": "On the same event",
    "no_related": "No close relatives in this edition.",
    "use_beside": "side by side",
    "points": "{n} point side by side|{n} points side by side",
    "beside": "Points that related reports make too",
    "beside_note": "the sentences of both that come closest; whether they tell "
    "one fact is for the reader to judge",
    "this_report": "This report",
    "in_theme": "In this theme because",
    "used_in": "Used in",
    "used_in_inline": "used in",
    "lead_number": "brief, lead {n}",
    "lead_page": "Brief, lead {n}",
    "use_summary": "summary",
    "use_theme": "theme",
    "use_other": "other reports",
    "link_sentence": "Link to this sentence",
    "at_publisher": "original ↗ of this sentence",
    "there": "original ↗",
    "original": "original at the publisher",
    "this_article": "this article",
    "previous": "Previous",
    "next": "Next",
    "reading_on": "Reading on",
    "date_by": "{date} ({rule})",
    "by_author": "by {author}",
    "removed": "Removed from the file: {blocks}, {words}",
    "removed_none": "Nothing was removed from the file.",
    "removed_line": "{first}",
    "removed_lines": "{first}–{last}",
    "removed_hint": "To keep such a block in the next edition, give the settings file a rule under "
    "[[clean.rules]] with keep_line.",
    "lines": "Lines",
    "rule": "Rule",
    "text": "Text",
    "table": "Table",
    "provenance": "The file",
    "file": "File",
    "sha256": "SHA-256 of its bytes",
    "encoding": "Encoding",
    "replaced": "{n} byte that stands for no character|{n} bytes that stand for no character",
    "problems_here": "Problems of this article",
    "shown_whole": "Not summarised: {reason}. The article is shown whole.",
    # phrases
    "phrases_intro": "Phrases that two or more articles share; each page holds the sentences "
    "with the phrase.",
    "no_phrases": "No phrase stands in two articles or more.",
    "part": "{first} to {last} of {all}",
    "parts": "Pages of this list",
    "letters": "Letters",
    "digits": "0–9",
    "variants": "also printed as:",
    "shared_in": "what these themes share:",
    "concordance": "Sentences that hold it",
    "phrase_count": "{sentences} in {articles}",
    "further": "Further: {count}",
    "phrase_limits": "At most {most} sentences stand here, the first {each} of each article.",
    "phrase_search": "Search for all of them",
    "common": "This phrase stands in so many articles that it drives no link and no theme.",
    # search
    "search_words": "Words to find",
    "search_no_script": "Searching needs a script, and scripts are off. Below stand the phrases "
    "and headlines of the edition; your browser can find words among them.",
    "search_how": "How sentences are found and ranked",
    "search_all": "A sentence is found if it holds every word, or if its headline holds those that "
    "it lacks. The first sentence of a summary stands for a headline that holds them all.",
    "search_points": "Each word counts four in the sentence and two in the headline, and two more "
    "if the sentence is in a summary. The highest sum comes first; of equal ones the newest.",
    "search_quoted": "Words in quotation marks must stand in a row. The last word may be a "
    "beginning of three letters or more, which counts half.",
    "search_folded": "Capitals, accents, width and an English plural ending make no difference. "
    "Chinese, Japanese and Korean are searched by characters.",
    "search_most": "At most {n} sentences; the words in a row are compared as they are shown.",
    "search_none": "No sentence found for “{words}”. Fewer words may find more, and so may the "
    "beginning of a word, or fewer filters.",
    "search_common": "too common to be searched: {words}",
    "search_failed": "The index could not be loaded. Load the page again.",
    "search_more": "Show {n} more",
    "filters": "Filters",
    "filter_any": "any",
    "filter_theme": "Theme",
    "filter_publisher": "Publisher",
    "filter_language": "Language",
    "filter_from": "From",
    "filter_to": "To",
    "filter_summaries": "In summaries only",
    "headlines": "Headlines",
    "newest_first": "newest first",
    # copies, origins and stories
    "copies": "{n} copy|{n} copies",
    "sum_copies": "Copies of another article",
    "copies_head": "Copies",
    "copies_note": "Each carries the text of an article that stands for both, and is "
    "counted nowhere.",
    "same_text": "same text, {share} %",
    "excerpt": "excerpt, {share} % of it the same text",
    "copy_of": "The same text as",
    "copy_note": "That article stands for both: lists, counts, themes and stories hold it alone.",
    "carried_by": "also carried by",
    "also_carried": "Also carried by",
    "differences": "What differs",
    "differences_note": "sentence by sentence; what stands on one side alone is underlined",
    "differences_none": "No sentence differs.",
    "differences_more": "and {n} more sentence that differs|and {n} more sentences that differ",
    "in_copy": "in this copy",
    "in_kept": "in the kept article",
    "origin": "Origin",
    "origin_publisher": "the agency’s own print",
    "origin_author": "credited as its author",
    "origin_dateline": "named in its dateline",
    "origin_credit": "named in its credit line",
    "origin_style": "told by the form of its credit line",
    "origin_copy": "credited where the same text stands",
    "origin_family": "publishers of one house, by the settings",
    "origin_own": "the publisher’s own",
    "story": "Story",
    "stories": "Stories",
    "use_note": "analyst’s note",
    "use_story": "story",
    "in_story": "In this story",
    "to_story": "all sources side by side",
    "digest": "What is reported",
    "digest_note": "verbatim; the source stands beside each sentence",
    "each_says": "What each source says",
    "each_says_note": "a row for each point that two origins share; the full texts were searched",
    "no_match": "no matching sentence found",
    "no_points": "No sentence of one origin matches a sentence of another.",
    "point": "Point",
    "only_one": "Found in one source only",
    "only_one_note": "sentences that match none of the others’",
    "story_articles": "Its articles, oldest first",
    "related_stories": "Related stories",
    "no_related_stories": "No story of this edition is close to it.",
    "note_by": "Analyst’s note — {name}, {date}",
    "note_plain": "Analyst’s note",
    "note_warning": "A person’s own words, not a source’s; underlined references lead to "
    "the evidence.",
    "evidence": "evidence {n}",
    # quality
    "quality_intro": "What became of every file of the folder.",
    "sum_files": "Files read",
    "sum_articles": "Articles",
    "sum_left_out": "Not included",
    "sum_removed": "Removed in cleaning",
    "removed_totals": "{blocks}, {words}",
    "cleaning": "What cleaning removed, by rule",
    "languages": "Languages",
    "unknown": "unknown",
    "dates_unknown": "Date unknown",
    "publishers_unknown": "Publisher unknown",
    "problems": "Problems",
    "no_problems": "No problem was found.",
    "where": "Place",
    "what": "What",
    "remedy": "Remedy",
    "code": "Code",
    "count": "Count",
    "blocks_head": "Blocks",
    "words_head": "Words",
    "reason": "Reason",
    "all_included": "Every file became an article.",
    "all_dated": "Every article has a date.",
    "all_published": "Every article names its publisher.",
    "how_dates": "Where dates come from",
    # method
    "settings_themes": "{n} theme is named in the settings|{n} themes are named in the settings",
    "settings_rules": "{n} rule of the settings was in force"
    "|{n} rules of the settings were in force",
    "order_unknown": "is taken as unknown",
    "order_dmy": "is read as day, month, year",
    "order_mdy": "is read as month, day, year",
    # pictures
    "appeared": "When they appeared",
    "map_words": "Each point is an article, by theme and date; a line joins reports of one event.",
    "map_words_undated": "Each point is an article, by theme, in reading order; a line joins "
    "reports of one event.",
    "map_days": "The days, from left to right",
    "and_before": "{date} and before",
    "days": "one day|{n} days",
    "strip_unit": "highest line: {articles} in {days}",
    "strip_words": "{articles}, {dates}; most, {most}, from {date}",
    # for paper
    "paper": "Edition for paper",
    "paper_note": "Print this page or save it as PDF with the browser’s print command; numbers "
    "lead to the notes at the end.",
    "more_on_screen": "and {n} more on the site",
    "not_summarised": "not summarised: {reason}",
    "notes": "Notes",
    "note": "note",
    "file_line": "{file}, line {first}",
    "file_lines": "{file}, lines {first}–{last}",
    # keys and buttons
    "keys": "Keys",
    "key_step": "next and previous item of a list; on an article’s page, next and previous article",
    "key_open": "open the item; on an article’s page, open the original",
    "key_evidence": "from a sentence to its place in the article",
    "key_search": "search",
    "key_help": "show or hide this list",
    "close": "Close",
    "copy": "copy",
    "copy_hint": "Copy the sentence with its source; with Shift, as Markdown",
    "copied": "copied",
    "mark_phrases": "Mark phrases",
    # figures, dates, quotations
    "timeline": "Timeline",
    "figures": "Figures",
    "dates": "Dates",
    "quotations": "Quotations",
    "figures_and_dates": "Figures and dates",
    "figures_count": "{n} figure|{n} figures",
    "dates_count": "{n} date|{n} dates",
    "quotations_count": "{n} quotation|{n} quotations",
    "facts_here": "Named in its sentences: {facts}",
    "in_articles": "{count} in {articles}",
    "figures_intro": "Numbers with their unit or with what they count, as the sources print them. "
    "Nothing is averaged, and no figure is called the right one.",
    "figures_note": "each with its sentence",
    "figures_differ": "Sources print different figures",
    "no_figures_differ": "No two sources print different figures for what seems to be the same "
    "thing.",
    "figures_agree": "Sources print the same figure",
    "figures_every": "Figures by theme and article",
    "facts_capped": "Not listed here: the figures of {articles}. Each article’s page has its own.",
    "no_figures": "No sentence holds a number with a unit or a counted thing.",
    "timeline_intro": "Dates that the sentences name, as precise as they print them. Where a date "
    "was told from the article’s own, the rule stands beside it.",
    "years": "Years",
    "dates_ahead": "After {date}",
    "dates_note": "dates that the sentences name",
    "dates_open": "Dates that stay as printed",
    "dates_open_short": "as printed",
    "dates_open_note": "Relative dates that cannot be told without a guess",
    "date_open": "not resolved",
    "dates_capped": "Shown: {shown} of {all}, the first of each article before its second. Each "
    "article’s page has all of its own.",
    "no_dates": "No sentence names a date.",
    "date_week": "week of {date}",
    "date_decade": "{year}s",
    "date_rule_weekday_before": "the last such weekday up to {date}, the article’s date",
    "date_rule_nearest_year": "in the year that brings it nearest to {date}, the article’s date",
    "date_rule_nearest_day": "in the month that brings it nearest to {date}, the article’s date",
    "date_rule_month_before": "the last such month up to {date}, the article’s date",
    "date_rule_counted": "counted from {date}, the article’s date",
    "quotations_note": "with the speaker as the sentence prints it",
    "no_speaker": "speaker not stated in this sentence",
    "no_speaker_short": "speaker not stated",
    # sources
    "sources": "Sources",
    "sources_count": "{n} publisher|{n} publishers",
    "sources_intro": "Who published what is here. Nobody is rated.",
    "source_name": "Publisher",
    "source_articles": "Articles",
    "source_days": "Days",
    "source_wire": "In an agency’s words",
    "no_wire": "none found",
    "wire_share": "{n} of {all}: {names}",
    "sources_unknown": "{articles} without a publisher that could be told.",
    "only_here": "Found only here",
    "only_here_note": "sentences that match none of another source on the same event",
    # 404
    "data": "The whole edition as data: briefing.json",
    "lost": "Page not found",
    "lost_text": "This address does not belong to the current edition. It may have belonged to "
    "an earlier one.",
    "to_brief": "To the brief",
}

_METHOD: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "How to read this briefing",
        (
            "Serif letters are a source speaking; plain letters are this site. A sentence with a "
            "dotted line under it leads to its place in its article. Yellow marks a sentence that "
            "is shown elsewhere, with links to where. Hover over any sentence, or move to it by "
            "keyboard, for a link to it. A thin line marks a phrase of the article; a switch "
            "takes these marks away. Press ? for the keys.",
        ),
    ),
    (
        "What was done",
        (
            "{files} were read; {articles} and {copies} came of them. A program did it by fixed"
            " rules, without a network, a language model or a clock: the same files and "
            "settings give the same pages.",
            "Cleaning takes out what surrounds an article: menus, captions, appeals, comments. "
            "It deletes whole blocks and alters no word. Each removed block can be read at the "
            "foot of its article, with its rule and its lines; {rules}.",
            "Phrases are proposed by YAKE and ranked by what the article and the folder say of "
            "them: at most {phrases} an article, none within another. Settings joined {aliases} "
            "sets of names, blocked {blocked} phrases and pinned {pinned}.",
            "A summary is two to five sentences of the article, unaltered, within {budget} words. "
            "A sentence that leans on one left behind is not chosen.",
            "Articles that share weighty words form a theme, named by what they share; {named}. "
            "Related articles show the phrases that both hold. Reports of one event lie at most "
            "{days} days apart where dates are known.",
            "Where one text stands in several articles, whole or in part, the fullest of them, "
            "or the agency’s own, stands for all; the others are listed under it with what "
            "differs. Datelines, bylines and credits tell which agency’s words an article "
            "prints. What is counted is such origins, not articles.",
            "Stories, and articles with close relatives, set sentences of different origins side "
            "by side where they share weighty words; “no matching sentence found” means that the "
            "full texts were searched in this way.",
            "Dates come from the files alone. A date such as 04/05/2023 {order}. A relative date "
            "in a text is told from its article’s own. Figures that stand side by side may count "
            "different things.",
        ),
    ),
    (
        "How to check a sentence yourself",
        (
            "Follow the sentence: it leads to its place, among its neighbours, in the article. "
            "From there a link leads to the original where its address is known. The foot of the "
            "article names the file and the SHA-256 of its bytes.",
            "briefing.json beside these pages holds every sentence with its offsets and the lines "
            "of the raw file. The command “briefing check” compares them with the pages.",
        ),
    ),
    (
        "What this cannot tell you",
        (
            "Whether a report is true. Nothing here is judged: there is no score for credibility, "
            "bias or mood.",
            "What nobody in the folder wrote. An absence here is an absence from these files.",
            "What a sentence means out of its place. A true sentence can mislead alone: read "
            "around it.",
            "Whether two reports are independent. An agency’s words in other words, without a "
            "credit, count as an origin of their own.",
        ),
    ),
)

_DATE_RULES: Mapping[str, str] = {
    "front-matter": "from the file’s front matter",
    "json-ld": "from the page’s metadata",
    "meta": "from the page’s metadata",
    "time-element": "from the page’s time mark",
    "date-line": "from a line of the text",
    "url-path": "from the address of the original",
    "file-name": "from the file name",
}

_RULES: Mapping[str, str] = {
    "after-the-article": "below the article",
    "author-blurb": "note about the author",
    "before-the-article": "above the article",
    "comment-form": "comment form",
    "cookie-notice": "cookie notice",
    "front-matter": "front matter",
    "headline": "headline",
    "html-advert": "advertisement",
    "html-aside": "sidebar",
    "html-author": "note about the author",
    "html-caption": "caption",
    "html-comment": "readers’ comments",
    "html-cookie": "cookie notice",
    "html-footer": "foot of the page",
    "html-form": "form",
    "html-furniture": "page furniture",
    "html-header": "head of the page",
    "html-meta": "line about the article",
    "html-nav": "menu",
    "html-newsletter": "newsletter appeal",
    "html-related": "related headline",
    "html-share": "share line",
    "markdown-image": "picture",
    "read-next": "pointer to another article",
    "related-headline": "related headline",
    "repeated-title": "headline again",
    "tracking": "what tracks readers",
    "rule-line": "line without a letter or a digit",
    "share-line": "share line",
    "user-rule": "rule of the settings",
}

_LANGUAGES: Mapping[str, str] = {
    "ar": "Arabic",
    "da": "Danish",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fi": "Finnish",
    "fr": "French",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}

_REASONS: Mapping[str, str] = {
    "short": "it is short",
    "list": "it is a list",
    "live-blog": "it is a running report",
    "transcript": "it is a transcript",
    "captions": "it is a set of captions",
}

ENGLISH = Catalogue(
    language="en",
    table=_TABLE,
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    method=_METHOD,
    date_rules=_DATE_RULES,
    rules=_RULES,
    languages=_LANGUAGES,
    reasons=_REASONS,
)
"""The catalogue that the others are held against."""
