"""One article: where it comes from, what it says, what was left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct

from builder.errors import Problem
from builder.model import Article, Copy, Entry, Keyphrase, Related, Removed
from builder.site.strings import count_words
from builder.site.urls import relative
from builder.site.views.body import Chunk, view_body
from builder.site.views.copies import MOST, Difference, view_differences
from builder.site.views.facts import FactsView, view_facts
from builder.site.views.head import head_article
from builder.site.views.lookup import Lookup, original
from builder.site.views.points import Beside, view_points
from builder.site.views.shared import (
    Link,
    View,
    carried_by,
    frame,
    headline,
    joined,
    kept_apart,
    likeness,
    phrase_link,
    story_link,
    theme_link,
)
from builder.site.views.sources import source_link
from builder.site.views.uses import Use, beside
from builder.text import datelines

FOLDER = "articles/"


class SummaryLine(NamedTuple):
    """A sentence of the summary."""

    text: str
    href: str
    dateline: str = ""
    """How the text begins if that is a dateline, which is set apart; else empty."""

    @property
    def news(self) -> str:
        """The text behind the dateline."""
        return self.text[len(self.dateline) :]


class Nearby(NamedTuple):
    """An article beside this one."""

    link: Link
    source: str
    because: str
    """Phrases that both hold; empty where none was weighed."""
    points: Link | None = None
    """How many points both tell, linked to where they stand side by side."""
    merged: bool = False
    """True if both report one event because the editor says so."""


class CopyView(Struct, frozen=True):
    """What an article's page says of the article that stands for its text."""

    kept: Link
    source: str
    likeness: str
    differences: tuple[Difference, ...]
    more: str
    """How many differences are not shown; empty if none."""


class RemovedView(NamedTuple):
    """A block that cleaning took out."""

    lines: str
    rule: str
    text: str


class ArticleView(View, frozen=True):
    """An article's page."""

    id: str
    title: str
    lang: str
    publisher: Link
    """Its publisher's name, linked to its page where it is known."""
    source: str
    """Publisher and date, as they stand beside its sentences."""
    published: str
    """The date in words, and the rule that gave it."""
    datetime: str
    """The date for machines; empty if unknown."""
    author: str
    language: str
    words: str
    original: str
    """http or https address; empty if unknown."""
    summary: tuple[SummaryLine, ...]
    unsuitable: str
    """Why there is no summary, in words; empty if there is one."""
    phrases: tuple[Link, ...]
    body: tuple[Chunk, ...]
    event: tuple[Nearby, ...]
    """Other articles on the same event."""
    related: tuple[Nearby, ...]
    """Related articles on other events."""
    parted: tuple[Link, ...]
    """What the editor keeps apart from its event."""
    beside: tuple[Beside, ...]
    """Related articles with the points that they share with this one."""
    uses: tuple[Link, ...]
    origin: str
    """Whose words it prints and what tells it; empty where they are its publisher's own."""
    copy: CopyView | None
    carried: tuple[Link, ...]
    """Who carries its text too."""
    story: Link | None
    """The page of its story, with the number of origins; None where that has none."""
    theme: Link | None
    themed: bool
    """True if it is in its theme because the editor wants it there."""
    because: str
    previous: Link | None
    next: Link | None
    facts: FactsView | None
    """Figures, dates and quotations of its sentences; None if there are none."""
    removed_title: str
    removed: tuple[RemovedView, ...]
    file: str
    sha256: str
    encoding: str
    replaced: str
    problems: tuple[Problem, ...]


def view_article(entry: Entry, lookup: Lookup) -> ArticleView:
    """The page of one article."""
    article, strings = entry.article, lookup.strings
    path = lookup.addresses.articles[article.id]
    uses = lookup.uses.get(article.id, {})
    head = head_article(lookup, entry, path, lookup.sources[article.id])
    publisher = source_link(lookup, article.publisher, FOLDER)
    languages = strings.catalogue.languages
    before, after = (
        headline(lookup, lookup.articles[name], FOLDER) if name else None
        for name in (entry.previous, entry.next)
    )
    return ArticleView(
        frame=frame(lookup, article.title, path, *_trail(entry, lookup), indexed=False, head=head),
        id=article.id,
        title=article.title,
        lang=lookup.foreign(article),
        publisher=publisher or Link(strings.say("no_publisher"), ""),
        source=lookup.sources[article.id],
        published=_published(article, lookup),
        datetime=article.published or "",
        author=strings.say("by_author", author=article.author) if article.author else "",
        language=strings.named(languages, article.language) if article.language else "",
        words=strings.count("words", count_words(lookup.texts[article.id])),
        original=original(article),
        summary=_summary(entry, lookup),
        unsuitable=_unsuitable(entry, lookup),
        phrases=tuple(_phrase(entry, phrase, lookup) for phrase in entry.keyphrases),
        body=view_body(entry, lookup, FOLDER),
        event=tuple(_nearby(entry, lookup, event=True)),
        related=tuple(_nearby(entry, lookup, event=False)),
        parted=kept_apart(lookup, (entry,), FOLDER),
        beside=view_points(entry, lookup),
        uses=_used_in(uses),
        origin=_origin(entry, lookup),
        copy=_copy(lookup.copies[article.id], lookup) if article.id in lookup.copies else None,
        carried=carried_by(lookup, entry, FOLDER),
        story=story_link(lookup, entry.story, FOLDER, strings.say("to_story"))
        if entry.story and entry.story in lookup.addresses.stories
        else None,
        theme=theme_link(lookup, entry.theme, FOLDER) if entry.theme else None,
        themed=bool(entry.theme and entry.wish)
        and lookup.labels[str(entry.theme)].casefold() == entry.wish.casefold(),
        because=joined(entry.because),
        previous=before,
        next=after,
        facts=view_facts(entry, lookup),
        removed_title=_removed_title(article, lookup),
        removed=tuple(_removed(each, lookup) for each in article.removed),
        file=article.path,
        sha256=article.sha256,
        encoding=article.encoding,
        replaced=strings.count("replaced", article.replaced) if article.replaced else "",
        problems=article.problems,
    )


def _trail(entry: Entry, lookup: Lookup) -> list[Link]:
    """Brief, then the theme or the other reports; the page itself is the last step."""
    strings = lookup.strings
    brief = Link(strings.say("brief"), relative("index.html", FOLDER))
    if entry.theme:
        return [brief, theme_link(lookup, entry.theme, FOLDER)]
    name = strings.say("other_reports" if lookup.themes else "all_reports")
    return [brief, Link(name, relative("themes.html#other", FOLDER))]


def _published(article: Article, lookup: Lookup) -> str:
    strings = lookup.strings
    date = strings.date(article.published)
    rule = next((claim.rule for claim in article.claims if claim.field == "published"), "")
    if not article.published or not rule:
        return date
    return strings.say("date_by", date=date, rule=strings.named(strings.catalogue.date_rules, rule))


def _summary(entry: Entry, lookup: Lookup) -> tuple[SummaryLine, ...]:
    sentences, text = tuple(entry.analysis.sentences), lookup.texts[entry.article.id]
    chosen = [sentences[index] for index in entry.analysis.summary]
    told = [(text[each.start : each.end], f"#{each.id}") for each in chosen]
    return tuple(SummaryLine(said, href, datelines.opening(said)) for said, href in told)


def _unsuitable(entry: Entry, lookup: Lookup) -> str:
    reason = entry.analysis.unsuitable
    if not reason:
        return ""
    return lookup.strings.say(
        "shown_whole", reason=lookup.strings.named(lookup.strings.catalogue.reasons, reason)
    )


def _phrase(entry: Entry, phrase: Keyphrase, lookup: Lookup) -> Link:
    """A keyphrase as this article prints it, linked if it has a page.

    Phrases hold no copies: a copy's leads to the page of what is printed alike.
    """
    copied = entry.article.id in lookup.copies
    name = lookup.named.get(phrase.text) if copied else phrase.phrase
    return phrase_link(lookup, name, FOLDER, phrase.text) if name else Link(phrase.text, "")


def _nearby(entry: Entry, lookup: Lookup, *, event: bool) -> Iterator[Nearby]:
    """Articles on the same event in reading order, or else the related ones, best first."""
    links = {each.id: each for each in entry.related}
    copied = entry.article.id in lookup.copies
    same = lookup.stories[entry.story].articles if entry.story and not copied else ()
    for name in same if event else links:
        if name != entry.article.id and (name in same) == event:
            other = lookup.articles[name]
            link = headline(lookup, other, FOLDER)
            because = joined(links[name].because) if name in links else ""
            points = None if copied or name not in links else _points(links[name], lookup)
            merged = name in entry.merged
            yield Nearby(link, lookup.sources[name], because, points, merged)


def _points(link: Related, lookup: Lookup) -> Link | None:
    if not link.points:
        return None
    return Link(lookup.strings.count("points", len(link.points)), f"#{beside(link.id)}")


def _origin(entry: Entry, lookup: Lookup) -> str:
    """Whose words the article prints and what tells it; empty where they are the publisher's."""
    origin, strings = entry.origin, lookup.strings
    if origin is None or origin.rule in ("own", "publisher"):
        return ""
    return strings.say("date_by", date=origin.name, rule=strings.say(f"origin_{origin.rule}"))


def _copy(copy: Copy, lookup: Lookup) -> CopyView:
    kept = lookup.articles[copy.kept]
    found = view_differences(copy, lookup, FOLDER)
    left = len(found) - MOST
    return CopyView(
        headline(lookup, kept, FOLDER),
        lookup.strings.source(kept.publisher, kept.published),
        likeness(lookup, copy.entry.article.id),
        found[:MOST],
        lookup.strings.count("differences_more", left) if left > 0 else "",
    )


def _used_in(uses: Mapping[str, tuple[Use, ...]]) -> tuple[Link, ...]:
    """The front page's leads that show a sentence of the article, by number."""
    found = {use.path: use.page for shown in uses.values() for use in shown if use.page}
    return tuple(Link(found[path], relative(path, FOLDER)) for path in sorted(found))


def _removed_title(article: Article, lookup: Lookup) -> str:
    strings = lookup.strings
    if not article.removed:
        return strings.say("removed_none")
    blocks = strings.count("blocks", len(article.removed))
    if lookup.settings.site.rights == "excerpt":  # what they said is not known here
        return strings.say("removed_blocks", blocks=blocks)
    words = sum(count_words(each.text) for each in article.removed)
    return strings.say("removed", blocks=blocks, words=strings.count("words", words))


def _removed(removed: Removed, lookup: Lookup) -> RemovedView:
    strings = lookup.strings
    key = "removed_line" if removed.first_line == removed.last_line else "removed_lines"
    lines = strings.say(key, first=removed.first_line, last=removed.last_line)
    return RemovedView(lines, strings.named(strings.catalogue.rules, removed.rule), removed.text)
