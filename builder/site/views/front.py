"""The front page: an edition that can be finished."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from builder.model import Entry, Lead, Theme, count_origins
from builder.site.strings import FULL_DATE, count_words
from builder.site.urls import relative
from builder.site.views.head import head_report
from builder.site.views.lookup import Lookup
from builder.site.views.news import PAGE, news, tell
from builder.site.views.notes import NoteView, view_notes
from builder.site.views.shared import (
    Link,
    Quote,
    View,
    frame,
    headline,
    joined,
    origins,
    quote,
    story_link,
    theme_link,
)
from builder.site.views.strip import StripView, view_strip
from builder.site.views.tallies import Tally, differing
from builder.site.views.timeline import count_ahead

WORDS = 800
"""Most words of the front page's main part; with masthead and foot it stays below 900 (R2)."""

SHARED = 4
"""Most phrases behind "shared:" on the front page."""

ALSO = 4
"""Most other publishers named under a lead."""


class Plan(Struct, frozen=True):
    """How much of an edition the front page tells."""

    themes: int
    headlines: int
    """Of each theme."""
    others: int
    left_out: int
    away: bool = False
    """True for a form that leaves the site: each report names its source."""


PLANS = (
    Plan(themes=24, headlines=4, others=12, left_out=6),
    Plan(themes=24, headlines=3, others=10, left_out=5),
    Plan(themes=24, headlines=2, others=8, left_out=4),
    Plan(themes=16, headlines=2, others=6, left_out=3),
    Plan(themes=12, headlines=1, others=4, left_out=2),
    Plan(themes=12, headlines=0, others=3, left_out=1),
    Plan(themes=6, headlines=0, others=2, left_out=0),
    Plan(themes=3, headlines=0, others=0, left_out=0),
)
"""From generous to scant; the first that fits ``WORDS`` is shown."""


class LeadView(Struct, frozen=True):
    """One lead point."""

    number: int
    headline: Link
    quote: Quote
    origins: str
    """What put it there, in words: whether it is new, how many origins and articles."""
    differ: tuple[Link, ...]
    """Figures of the event in which its sources differ, each linked to its sentence."""
    also: tuple[Link, ...]
    """Other publishers' articles on the same event, by publisher."""


class ThemeBlock(Struct, frozen=True):
    """A theme with its first headlines."""

    link: Link
    count: str
    headlines: tuple[Link, ...]
    more: Link | None
    shared: str


class LeftOut(Struct, frozen=True):
    """A file that did not become an article."""

    path: str
    reason: str


class FrontView(View, frozen=True):
    """The front page."""

    coverage: tuple[Link, ...]
    changes: Link | None
    """To what changed since an earlier edition, in a line; None where nothing is compared."""
    notes: tuple[NoteView, ...]
    """The analyst's, on the whole edition."""
    leads: tuple[LeadView, ...]
    themes: tuple[ThemeBlock, ...]
    more_themes: Link | None
    strip: StripView | None
    facts: tuple[Link, ...]
    """To the figures, and to the dates that are ahead."""
    others_title: str
    others_count: str
    others: tuple[Link, ...]
    more_others: Link | None
    left_out: tuple[LeftOut, ...]
    more_left_out: Link | None
    words: int
    """Of the main part of the page."""
    end: str


class Whole(Struct, frozen=True):
    """What the front page tells by every plan, found once."""

    coverage: tuple[Link, ...]
    changes: Link | None
    notes: tuple[NoteView, ...]
    leads: tuple[LeadView, ...]
    loners: Sequence[Entry]
    """The articles outside all themes."""
    strip: StripView | None = None
    facts: tuple[Link, ...] = ()

    @classmethod
    def of(cls, lookup: Lookup) -> Whole:
        """Of an edition, without what only the site shows."""
        briefing = lookup.briefing
        told = briefing.changes and tell(lookup, briefing.changes)
        return cls(
            view_coverage(lookup),
            Link(told, PAGE) if told else None,
            view_notes(lookup, None, ""),
            tuple(_lead(lookup, *lead) for lead in enumerate(briefing.leads, 1)),
            [entry for entry in briefing.entries if entry.theme is None],
        )


def view_front(lookup: Lookup) -> FrontView:
    """The front page, told as fully as its budget of words allows."""
    whole = replace(Whole.of(lookup), strip=view_strip(lookup), facts=_facts(lookup))
    for plan in PLANS:
        view = view_brief(lookup, plan, whole)
        if view.words <= WORDS:
            break
    return view


def view_brief(lookup: Lookup, plan: Plan, whole: Whole) -> FrontView:
    """The front page with as much of each list as the plan has room for."""
    briefing, strings = lookup.briefing, lookup.strings
    themes = tuple(_theme(lookup, theme, plan) for theme in briefing.themes[: plan.themes])
    others = tuple(
        headline(
            lookup,
            entry.article,
            "",
            note=_sourced(lookup, entry, news(lookup, [entry]) if plan.away else ""),
        )
        for entry in whole.loners[: plan.others]
    )
    left_out = tuple(
        LeftOut(each.path, each.reason) for each in briefing.not_included[: plan.left_out]
    )
    left, beyond = len(briefing.not_included) - len(left_out), len(briefing.themes) - len(themes)
    words = _words(whole, themes, others, left_out) + _strip_words(whole.strip)
    end = strings.say(
        "end", words=strings.count("words", words), minutes=strings.reading_time(words)
    )
    led = [lookup.entries[lead.article] for lead in briefing.leads]
    about = " · ".join(link.text for link in whole.coverage)
    head = head_report(lookup, "", "index.html", led, about)
    return FrontView(
        frame=frame(lookup, "", "index.html", head=head),
        coverage=whole.coverage,
        changes=whole.changes,
        notes=whole.notes,
        leads=whole.leads,
        themes=themes,
        more_themes=_more(lookup, beyond, "themes.html", plan, "more_themes"),
        strip=whole.strip,
        facts=whole.facts,
        others_title=strings.say("other_reports" if briefing.themes else "all_reports"),
        others_count=f"{len(whole.loners):,}",
        others=others,
        more_others=_more(lookup, len(whole.loners) - len(others), "themes.html#other", plan),
        left_out=left_out,
        more_left_out=_more(lookup, left, "quality.html#not-included", plan, "more_files"),
        words=words,
        end=end,
    )


def view_coverage(lookup: Lookup) -> tuple[Link, ...]:
    """What the edition covers: articles, independent origins, dates, copies, not included."""
    briefing, strings = lookup.briefing, lookup.strings
    articles = [entry.article for entry in briefing.entries]
    parts = [Link(strings.count("articles", len(articles)), "")]
    count = count_origins(entry.attribution for entry in briefing.entries)
    if count.stated:
        parts.append(Link(strings.count("independent", count.most, count.least), ""))
    dates = [date for article in articles if (date := article.published or "")]
    full = [date for date in dates if len(date) == FULL_DATE]
    if full:
        parts.append(Link(strings.dates(min(full), max(full)), ""))
    undated = len(articles) - len(dates)
    if undated:
        parts.append(Link(strings.count("undated_articles", undated), "quality.html#undated"))
    if briefing.copies:
        parts.append(Link(strings.count("copies", len(briefing.copies)), "quality.html#copies"))
    if briefing.not_included:
        left_out = strings.count("not_included", len(briefing.not_included))
        parts.append(Link(left_out, "quality.html#not-included"))
    return tuple(parts)


def _facts(lookup: Lookup) -> tuple[Link, ...]:
    """How many figures the articles print, and how many of their dates are ahead."""
    strings, entries = lookup.strings, lookup.briefing.entries
    figures = sum(len(entry.analysis.figures) for entry in entries)
    links = [Link(strings.count("figures_count", figures), "figures.html")] if figures else []
    ahead = count_ahead(lookup)
    if ahead:
        words = strings.say("dates_ahead", date=strings.date(lookup.briefing.edition))
        dates = strings.count("dates_count", ahead)
        links.append(Link(f"{words}: {dates}", "timeline.html#ahead"))
    return tuple(links)


def _lead(lookup: Lookup, number: int, lead: Lead) -> LeadView:
    entry = lookup.entries[lead.article]
    others: dict[str, Link] = {}
    for other in lead.articles:
        article = lookup.entries[other].article
        if other != lead.article and article.publisher not in (None, entry.article.publisher):
            href = relative(lookup.addresses.articles[other], "")
            others.setdefault(str(article.publisher), Link(str(article.publisher), href))
    also = tuple(others[name] for name in sorted(others)[:ALSO])
    return LeadView(
        number,
        lead_headline(lookup, entry),
        quote(lookup, entry.article, lead.sentence, ""),
        _told(lookup, lead),
        tuple(_figure(lookup, each) for each in differing(lead.articles, lookup)),
        also,
    )


def _figure(lookup: Lookup, told: Tally) -> Link:
    """A figure as it is printed, linked to its sentence."""
    article, figure = told.entry.article, told.figure
    sentence = told.entry.analysis.sentences[figure.sentence].id
    text = lookup.texts[article.id][figure.start : figure.end]
    return Link(text, lookup.place(article.id, sentence, ""), lookup.foreign(article))


def _told(lookup: Lookup, lead: Lead) -> str:
    """How the lead comes to stand where it does: what ``leads`` goes by, in words."""
    entries = [lookup.entries[article] for article in lead.articles]
    first = lookup.strings.say("placed_first") if lead.priority else ""
    told = (first, news(lookup, entries), origins(lookup, entries))
    return " · ".join(filter(None, told))


def lead_headline(lookup: Lookup, entry: Entry) -> Link:
    """The story's label and page where the article's event has one, else the article's."""
    if entry.story and entry.story in lookup.addresses.stories:
        return story_link(lookup, entry.story, "")
    return headline(lookup, entry.article, "")


def _theme(lookup: Lookup, theme: Theme, plan: Plan) -> ThemeBlock:
    events = lookup.events(theme.articles)[: plan.headlines]
    left = len(theme.articles) - sum(map(len, events))
    href = lookup.addresses.themes[theme.id]
    return ThemeBlock(
        theme_link(lookup, theme.id, ""),
        f"{len(theme.articles):,}",
        tuple(_event(lookup, entries, plan) for entries in events),
        _more(lookup, left, href, plan) if events or plan.away else None,
        joined(theme.phrases[:SHARED]),
    )


def _event(lookup: Lookup, entries: Sequence[Entry], plan: Plan) -> Link:
    """One headline for an event: its story's own, with what is new and the number of origins."""
    fresh = news(lookup, entries)
    if len(entries) == 1:
        note = _sourced(lookup, entries[0], fresh) if plan.away else fresh
        return headline(lookup, entries[0].article, "", note)
    story = entries[0].story or ""
    told = " · ".join(filter(None, (fresh, origins(lookup, entries))))
    if story in lookup.addresses.stories:
        return story_link(lookup, story, "", told)
    label = lookup.stories[story].label
    chosen = next((entry for entry in entries if entry.article.title == label), entries[0])
    return headline(lookup, chosen.article, "", told)


def _sourced(lookup: Lookup, entry: Entry, fresh: str) -> str:
    """Who reports it and when, after what is new of it."""
    return " · ".join(filter(None, (fresh, lookup.sources[entry.article.id])))


def _more(
    lookup: Lookup, count: int, href: str, plan: Plan, away: str = "more_articles"
) -> Link | None:
    """How many are left out; ``away`` is the key of the words for that in a form for elsewhere."""
    told = lookup.strings.count(away if plan.away else "more", count)
    return Link(told, href) if count > 0 else None


def _words(
    whole: Whole,
    themes: Sequence[ThemeBlock],
    others: Sequence[Link],
    left_out: Sequence[LeftOut],
) -> int:
    """Words that the main part shows, but for a few labels."""
    texts = [link.text for link in whole.coverage]
    texts.append(" ".join(link.text for link in whole.facts))
    texts.append(whole.changes.text if whole.changes else "")
    for lead in whole.leads:
        texts += (lead.headline.text, lead.quote.text, lead.quote.source, lead.origins)
        texts += (link.text for link in (*lead.differ, *lead.also))
    for theme in themes:
        texts += (theme.link.text, theme.count, theme.shared)
        texts += (f"{link.text} {link.note}" for link in theme.headlines)
        texts.append(theme.more.text if theme.more else "")
    texts += (f"{link.text} {link.note}" for link in others)
    texts += (f"{each.path} {each.reason}" for each in left_out)
    return sum(map(count_words, texts)) + sum(note.words for note in whole.notes)


def _strip_words(strip: StripView | None) -> int:
    if strip is None:
        return 0
    texts = [strip.first, strip.unit, strip.last, *(row.link.text for row in strip.rows)]
    return sum(map(count_words, texts))
