"""What several pages show: the frame, headlines, quotations, named links."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from msgspec import Struct, field

from builder.model import Article, Entry, count_origins
from builder.site.urls import relative
from builder.site.views.head import Head, base_address, head_plain
from builder.site.views.lookup import Lookup, original, shown_headline
from builder.site.views.uses import best_sentence
from builder.text import datelines

SECTIONS = (
    ("brief", "index.html"),
    ("themes", "themes.html"),
    ("timeline", "timeline.html"),
    ("sources", "sources.html"),
    ("phrases", "phrases.html"),
    ("search", "search.html"),
    ("method", "method.html"),
)
"""Key of its name in the catalogue, and path, of every entry of the site's navigation."""


class Link(NamedTuple):
    """A name that leads somewhere."""

    text: str
    href: str
    lang: str = ""
    """Language of the text where it is not the interface's."""
    note: str = ""
    """What stands beside it, in the interface's words or in shared phrases."""


class Quote(NamedTuple):
    """A sentence in a source's own words, linked to its place."""

    text: str
    href: str
    source: str
    """Publisher and date."""
    lang: str = ""
    original: str = ""
    """http or https address of the original; empty if unknown."""
    dateline: str = ""
    """How the text begins if that is a dateline, which is set apart; else empty."""

    @property
    def news(self) -> str:
        """The text behind the dateline."""
        return self.text[len(self.dateline) :]


class SiteView(Struct, frozen=True):
    """What every page of the site says alike; templates see it as ``site``."""

    title: str
    edition: str
    sections: tuple[Link, ...]
    """The navigation, with links from the root of the site."""
    base: str
    """Address of the published site, with its final ``/``; empty where it is not known."""
    logo: str = ""
    """Path of the picture that stands for the title, from the root of the site; empty: none."""
    logo_dark: str = ""
    """The same for a dark screen; empty: the logo is for both."""
    fonts: bool = False
    """True where the style sheet loads fonts from beside it."""
    archive: bool = False
    """True if it keeps earlier editions, and has a page that lists them."""


class Frame(Struct, frozen=True):
    """What stands around one page."""

    title: str
    """For the browser's title bar."""
    root: str
    """From the page to the root of the site: empty or ``../``."""
    path: str
    """Where the page itself stands, from the root of the site."""
    trail: tuple[Link, ...] = ()
    """The way down to this page; empty where the page is one of the sections."""
    indexed: bool = True
    """False where a search engine should go to the original instead."""
    head: Head = field(default_factory=Head)
    """What other programs read of the page."""


class View(Struct, frozen=True):
    """A page: its frame, and whatever its kind adds."""

    frame: Frame


class LostView(View, frozen=True):
    """The page for addresses that are none of ours; it can rely on no relative link."""

    root: str
    """The site's folder from the root of its server, such as ``/briefs/``: where a host shows this
    page, and in the preview, links from there lead home. Empty where the site's address is not
    known."""


def view_site(lookup: Lookup) -> SiteView:
    """What every page of the site says alike."""
    brand = lookup.settings.brand
    return SiteView(
        title=lookup.settings.site.title,
        edition=edition_name(lookup, lookup.briefing.edition),
        sections=tuple(Link(lookup.strings.say(key), path) for key, path in SECTIONS),
        base=base_address(lookup),
        logo=brand.logo and f"assets/{brand.logo}",
        logo_dark=brand.logo_dark and f"assets/{brand.logo_dark}",
        fonts=any(path.endswith(".woff2") for path in brand.files),
        archive=bool(lookup.briefing.archive),
    )


def edition_name(lookup: Lookup, date: str | None) -> str:
    """An edition by its date."""
    strings = lookup.strings
    if not date:
        return strings.say("edition_undated")
    return strings.say("edition_of", date=strings.date(date))


def frame(
    lookup: Lookup,
    title: str,
    path: str,
    *trail: Link,
    indexed: bool = True,
    head: Head | None = None,
) -> Frame:
    """The frame of one page.

    Args:
        lookup: the edition.
        title: the page's own title; empty for the front page.
        path: where the page stands in the output folder.
        trail: the links above it, from the front page down, without the page itself.
        indexed: False to ask search engines not to list the page.
        head: what other programs read of the page; None where it cites nobody.
    """
    site = lookup.settings.site.title
    whole = f"{title} · {site}" if title else site
    head = head or head_plain(lookup, title, path)
    return Frame(whole, "../" * path.count("/"), path, trail, indexed, head)


def headline(lookup: Lookup, article: Article, folder: str, note: str = "") -> Link:
    """An article's headline, linked to its page."""
    path = lookup.addresses.articles[article.id]
    link = lookup.headlines.get((article.id, folder))
    if link is None:
        link = Link(shown_headline(article.title), relative(path, folder), lookup.foreign(article))
        lookup.headlines[article.id, folder] = link
    return Link(link.text, link.href, link.lang, note) if note else link


def quote(lookup: Lookup, article: Article, sentence: str, folder: str) -> Quote:
    """A sentence of an article with its source, linked to its place."""
    name = article.id
    place = lookup.sentences[name][sentence]
    text = lookup.texts[name][place.start : place.end]
    return Quote(
        text,
        lookup.place(name, sentence, folder),
        lookup.sources[name],
        lookup.foreign(article),
        original(article),
        datelines.opening(text),
    )


MOST_OF_A_HEADLINE = 48
"""Characters of the headline that stands for an unknown publisher."""


def by_headline(article: Article) -> str:
    """A name for an unknown publisher: the headline of its article, in quotation marks."""
    return f"“{shown_headline(article.title, MOST_OF_A_HEADLINE)}”"


def teller(lookup: Lookup, article: Article) -> str:
    """Who says a sentence, and when, where no headline stands beside it."""
    if article.publisher:
        return lookup.sources[article.id]
    date = lookup.strings.date(article.published)
    return lookup.strings.say("source", publisher=by_headline(article), date=date)


def carried_by(lookup: Lookup, entry: Entry, folder: str) -> tuple[Link, ...]:
    """The publishers that carry an article's text too, each linked to its copy, in their order."""
    strings = lookup.strings
    copies = (lookup.articles[each] for each in entry.copies)
    return tuple(
        Link(
            each.publisher or strings.say("no_publisher"),
            relative(lookup.addresses.articles[each.id], folder),
            note=likeness(lookup, each.id),
        )
        for each in copies
    )


def likeness(lookup: Lookup, copy: str) -> str:
    """How much of a copy's text is the kept article's, in words; whole percents, rounded down."""
    found = lookup.copies[copy]
    share = int(found.likeness * 100)
    return lookup.strings.say("excerpt" if found.excerpt else "same_text", share=share)


def story_link(lookup: Lookup, story: str, folder: str, note: str = "") -> Link:
    """A story's label, linked to its page."""
    label = lookup.stories[story].label
    language = next(
        lookup.foreign(article)
        for article in map(lookup.articles.__getitem__, lookup.stories[story].articles)
        if article.title == label
    )
    path = relative(lookup.addresses.stories[story], folder)
    return Link(shown_headline(label), path, language, note)


def event_link(lookup: Lookup, story: str, folder: str) -> Link:
    """A story's label, linked to its page; the headline of its first article where it has none."""
    if story in lookup.addresses.stories:
        return story_link(lookup, story, folder)
    return headline(lookup, lookup.articles[lookup.stories[story].articles[0]], folder)


def kept_apart(lookup: Lookup, entries: Sequence[Entry], folder: str) -> tuple[Link, ...]:
    """The stories and lone articles that the editor keeps apart from these articles."""
    others = (lookup.entries[each] for entry in entries for each in entry.parted)
    links = (
        event_link(lookup, each.story, folder)
        if each.story
        else headline(lookup, each.article, folder)
        for each in others
    )
    return tuple(dict.fromkeys(links))


def best_quote(lookup: Lookup, entry: Entry, folder: str) -> Quote | None:
    """The sentence that stands for an article in a list; None if it has no summary."""
    sentence = best_sentence(entry)
    return quote(lookup, entry.article, sentence, folder) if sentence else None


def theme_link(lookup: Lookup, theme: str, folder: str, note: str = "") -> Link:
    """A theme's name, linked to its page."""
    return Link(lookup.labels[theme], relative(lookup.addresses.themes[theme], folder), note=note)


def phrase_link(lookup: Lookup, phrase: str, folder: str, text: str = "") -> Link:
    """A phrase with the number of its articles, linked to its page."""
    known, articles = lookup.names[phrase]
    path = relative(lookup.addresses.phrases[phrase], folder)
    return Link(text or known, path, note=f"{articles:,}")


def origins(lookup: Lookup, entries: Sequence[Entry]) -> str:
    """How many independent origins report an event, in how many articles, and their copies.

    Where some are unattributed two bounds are told, "2–3 origins (3 articles)"; nothing of origins
    where all of several are.
    """
    strings, count = lookup.strings, count_origins(entry.attribution for entry in entries)
    articles = tally(lookup, entries)
    if not count.stated and len(entries) > 1:
        return strings.say("origins_unknown", articles=articles)
    told = strings.count("origins_said", count.most, count.least)
    return told if stand_alone(entries) else strings.say("origins", origins=told, articles=articles)


def stand_alone(entries: Sequence[Entry]) -> bool:
    """Whether these are one article of which there is no copy: then it needs no counting."""
    return len(entries) == 1 and not entries[0].copies


def tally(lookup: Lookup, entries: Sequence[Entry]) -> str:
    """How many articles there are, and how many copies of them, if any: "3 articles, 2 copies"."""
    strings, copies = lookup.strings, sum(len(entry.copies) for entry in entries)
    told = [strings.count("articles", len(entries))]
    return strings.say("listed").join(told + [strings.count("copies", copies)] * bool(copies))


def joined(phrases: tuple[str, ...]) -> str:
    """Phrases as they stand behind ``both:`` or ``shared:``."""
    return ", ".join(phrases)


def view_lost(lookup: Lookup) -> LostView:
    """The page that a server shows for an address that is none of ours."""
    base = base_address(lookup)
    root = urlsplit(base).path if base else ""
    return LostView(frame(lookup, lookup.strings.say("lost"), "404.html", indexed=False), root)
