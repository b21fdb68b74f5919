"""The parts of an edition that pages are made from, and the state that each is in.

The tables of an edition are shared out among kinds of parts. The state of a part tells all that
the tables of its kind hold under its key, but for scores: no page shows one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from builder.model import Related
from builder.packed import fields
from builder.site.urls import Addresses
from builder.site.views.lazy_tables import Mentions
from builder.site.views.lookup import Lookup
from builder.site.views.reads import ANY
from builder.site.views.uses import Uses


def watched(whole: Lookup, columns: Mapping[str, int], mentions: Mentions, uses: Uses) -> Lookup:
    """The edition with tables that record which of their keys are read.

    Args:
        whole: the edition.
        columns: article id -> column of its day, from which ``whole.dated`` is counted.
        mentions: those of the edition.
        uses: likewise.
    """
    reads, paths = whole.reads, whole.addresses
    for kind, state in _States(whole, columns, mentions, uses).kinds().items():
        reads.define(kind, state)
    return replace(
        whole,
        addresses=Addresses(
            articles=reads.watch("article", paths.articles),
            themes=reads.watch("label", paths.themes),
            phrases=reads.watch("name", paths.phrases),
            stories=reads.watch("story", paths.stories),
            publishers=reads.watch("publisher", paths.publishers),
            moved=reads.watch("moved", paths.moved),
        ),
        articles=reads.watch("article", whole.articles),
        entries=reads.watch("entry", whole.entries),
        themes=reads.watch("theme", whole.themes),
        labels=reads.watch("label", whole.labels),
        stories=reads.watch("story", whole.stories),
        phrases=reads.watch("phrase", whole.phrases),
        names=reads.watch("name", whole.names),
        texts=reads.watch("article", whole.texts),
        sources=reads.watch("article", whole.sources),
        sentences=reads.watch("article", whole.sentences),
        bounds=reads.watch("article", whole.bounds),
        uses=reads.watch("uses", whole.uses),
        shown=reads.watch("uses", whole.shown),
        mentions=reads.watch("mentions", whole.mentions),
        owners=reads.watch("phrase", whole.owners),
        named=reads.watch("named", whole.named),
        sharing=reads.watch("phrase", whole.sharing),
        copies=reads.watch("copy", whole.copies),
        accounts=reads.watch("account", whole.accounts),
        notes=reads.watch("notes", whole.notes),
        dated=reads.watch("phrase", whole.dated),
        published=reads.watch("published", whole.published),
        new=reads.watch("new", whole.new),
    )


class _States(Struct, frozen=True):
    """The state of each kind of part, by key; None, or a tuple of it, for what is not there."""

    whole: Lookup
    """Unwatched."""
    columns: Mapping[str, int]
    mentions: Mentions
    uses: Uses

    def kinds(self) -> Mapping[str, Callable[[str], object]]:
        whole, paths = self.whole, self.whole.addresses
        return {
            "edition": lambda _: None,
            "days": lambda _: whole._days,
            "new": lambda key: bool(whole.new) if key == ANY else key in whole.new,
            "article": self.article,
            "entry": self.entry,
            "standing": self.standing,
            "uses": lambda key: whole.reads.digest(f"used {key}"),
            "used": self.used,
            "mentions": self.mentions.state,
            "copy": self.copy,
            "theme": self.theme,
            "label": lambda key: (whole.labels.get(key), paths.themes.get(key)),
            "story": lambda key: (whole.stories.get(key), paths.stories.get(key)),
            "account": self.account,
            "notes": whole.notes.get,
            "phrase": self.phrase,
            "name": lambda key: (whole.names.get(key), paths.phrases.get(key)),
            "named": whole.named.get,
            "publisher": paths.publishers.get,
            "moved": lambda key: bool(paths.moved) if key == ANY else paths.moved.get(key),
            "published": whole.published.get,
        }

    def article(self, key: str) -> object:
        entry = self.whole.entries.get(key)
        if entry is None:
            return None
        analysis, address = entry.analysis, self.whole.addresses.articles[key]
        if entry.article.key:  # stands for all of it, which takes ten times as long to look at
            return entry.article.key, address
        if analysis.candidates or analysis.terms:  # of use in editing alone
            analysis = replace(analysis, candidates=(), terms="")
        return entry.article, analysis, address

    def own(self, key: str) -> object:
        """What stands for ``article``, and is soon packed."""
        entry = self.whole.entries.get(key)
        known = entry is None or entry.article.key
        return self.article(key) if known else self.whole.reads.digest(f"article {key}")

    def entry(self, key: str) -> object:
        return self.whole.reads.digest(f"standing {key}") if key in self.whole.entries else None

    def used(self, key: str) -> object:
        return self.own(key), self.uses.state(key)

    def copy(self, key: str) -> object:
        found = self.whole.copies.get(key)
        return found and (found.kept, found.likeness, found.excerpt, self.entry(key))

    def theme(self, key: str) -> object:
        if key == ANY:
            return bool(self.whole.themes)
        found = self.whole.themes.get(key)
        return found and (replace(found, neighbours=()), _reasons(found.neighbours))

    def account(self, key: str) -> object:
        found = self.whole.accounts.get(key)
        return found and (replace(found, related=()), _reasons(found.related))

    def phrase(self, key: str) -> object:
        whole = self.whole
        phrase = whole.phrases.get(key)
        if phrase is None:
            return None
        beside = whole.owners.get(key), whole.sharing.get(key)
        if phrase.key:  # stands, beside the days, for its articles, their days and its places
            return phrase.text, phrase.variants, phrase.common, phrase.key, *beside
        return phrase, [*map(self.columns.get, phrase.articles)], *beside

    def standing(self, key: str) -> object:
        """An article and its place in the edition."""
        entry = self.whole.entries[key]
        return (
            self.own(key),
            [(text, phrase, spans) for text, _, phrase, spans in fields(entry.keyphrases)],
            entry.theme,
            entry.story,
            entry.because,
            _reasons(entry.related),
            entry.previous,
            entry.next,
            entry.origin,
            entry.copies,
            entry.merged,
            entry.parted,
            entry.wish,
        )


def _reasons(related: Sequence[Related]) -> list[object]:
    return [(each.id, each.because, each.points) for each in related]
