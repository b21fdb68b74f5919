"""What a feed tells, before it is Atom or JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from msgspec import Struct

from builder.model import Article, Entry, Story
from builder.site.views.head import base_address
from builder.site.views.lookup import Lookup, original
from builder.site.views.uses import best_sentence
from builder.text.patterns import late

MOST = 200
"""Most entries of a feed, the newest ones: readers fetch it whole each time, some 300 kB."""

TAG_DATE = "2024"
"""A date on which the site's id was its owner's (RFC 4151); it never changes, and so no id does."""

UNTOLD = late("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document can hold (XML 1.0, production 2)."""


class Item(Struct, frozen=True):
    """One event."""

    id: str
    """A ``tag:`` address."""
    title: str
    """A headline, verbatim."""
    url: str
    """Whole address of the page that tells of it."""
    updated: str
    """``YYYY-MM-DDThh:mm:ssZ`` of its newest article; empty if none has a date."""
    publishers: tuple[str, ...]
    """By code point."""
    theme: str
    """Label; empty for other reports."""
    language: str
    """ISO 639-1 of the first article; empty if unknown."""
    html: str
    """Its articles, each with the sentences that stand for it, linked to their places."""


class Feed(Struct, frozen=True):
    """A list of events."""

    id: str
    title: str
    stem: str
    """Path of its files without their suffix."""
    home: str
    """Whole address of the page that tells the same."""
    base: str
    """Whole address of the site's root."""
    language: str
    unnamed: str
    """What stands in the place of a publisher that is not known."""
    items: tuple[Item, ...]
    """Newest first, in the edition's order."""

    @property
    def updated(self) -> str:
        """The newest of its entries' dates; empty if none has one."""
        return max((item.updated for item in self.items), default="")


def tell(
    lookup: Lookup, articles: Iterable[str], *, name: str, title: str, page: str, stem: str
) -> Feed:
    """The feed of some articles.

    Args:
        lookup: the edition.
        articles: ids, in any order.
        name: id of what the feed is about, unique in the site.
        title: as feed readers show it.
        page: path of the page that tells the same.
        stem: path of the feed's files without their suffix.
    """
    wanted = set(articles)
    order = [each.article.id for each in lookup.briefing.entries if each.article.id in wanted]
    base = base_address(lookup)
    events = lookup.events(order)[:MOST]
    return Feed(
        id=_tag(lookup, name),
        title=plain(title),
        stem=stem,
        home=base + page,
        base=base,
        language=lookup.strings.language,
        unnamed=lookup.strings.say("no_publisher"),
        items=tuple(_item(lookup, members) for members in events),
    )


def plain(text: str) -> str:
    """The text with U+FFFD for what XML cannot hold."""
    return UNTOLD.sub("\ufffd", text)


def _tag(lookup: Lookup, name: str) -> str:
    return f"tag:{lookup.settings.site.id.lower()},{TAG_DATE}:{name}"


def _item(lookup: Lookup, members: Sequence[Entry]) -> Item:
    first = members[0]
    story = lookup.stories.get(first.story or "") if len(members) > 1 else None
    named = {each.article.publisher for each in members if each.article.publisher}
    return Item(
        id=_tag(lookup, story.id if story else first.article.id),
        title=plain(story.label if story else first.article.title),
        url=base_address(lookup) + _page(lookup, first, story),
        updated=max(_moment(each.article) for each in members),
        publishers=tuple(plain(name) for name in sorted(named)),
        theme=plain(lookup.themes[first.theme].label) if first.theme else "",
        language=first.article.language or "",
        html=plain("\n".join(_told(lookup, each, whole=len(members) == 1) for each in members)),
    )


def _page(lookup: Lookup, first: Entry, story: Story | None) -> str:
    """Path of the page that tells of an event: the story's, where it has one."""
    own = lookup.addresses.stories.get(story.id) if story else None
    return own or lookup.addresses.articles[first.article.id]


def _moment(article: Article) -> str:
    """The later of the dates that the article gives, as precise as RFC 3339 wants it."""
    day = max(article.updated or "", article.published or "")
    return f"{day}{'-01-01'[len(day) - 4 :]}T00:00:00Z" if day else ""


def _told(lookup: Lookup, entry: Entry, *, whole: bool) -> str:
    """One article as HTML: its headline and source, and sentences of its summary."""
    article = entry.article
    page = base_address(lookup) + lookup.addresses.articles[article.id]
    source = escape(lookup.sources[article.id])
    if address := original(article):
        words = escape(lookup.strings.say("original"))
        source += f' · <a href="{escape(address)}">{words}</a>'
    head = f'<p><a href="{escape(page)}">{escape(article.title)}</a><br>{source}</p>'
    lines = [
        f'<p><a href="{escape(page)}#{name}">{escape(lookup.said(article.id, name))}</a></p>'
        for name in _sentences(entry, whole=whole)
    ]
    quoted = f"<blockquote>{''.join(lines)}</blockquote>" if lines else ""
    return head + quoted


def _sentences(entry: Entry, *, whole: bool) -> Iterator[str]:
    """Ids of the summary's sentences: all of them, or the one that stands for the article."""
    if whole:
        for index in entry.analysis.summary:
            yield entry.analysis.sentences[index].id
    elif best := best_sentence(entry):
        yield best
