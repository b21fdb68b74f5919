"""An edition opened at every id."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import partial

from builder.model import Briefing, Cite, Entry, Note
from builder.packed import column
from builder.processes.collector import uncollected
from builder.settings import Settings
from builder.site.strings import Strings
from builder.site.urls import assign, publisher_id
from builder.site.views.days import Days, lay_out
from builder.site.views.lazy_tables import LateTable, LazyTable, Mentions
from builder.site.views.lookup import Lookup, Published
from builder.site.views.parts import watched
from builder.site.views.reads import Reads
from builder.site.views.uses import Uses

SPARK_COLUMNS = 30
"""Most columns of a phrase's line, which is as large as a word."""


@uncollected()
def look_up(briefing: Briefing, settings: Settings, strings: Strings) -> Lookup:
    """Open an edition at every id."""
    addresses, every = assign(briefing), briefing.every
    entries = {entry.article.id: entry for entry in every}
    named = _named(briefing)
    days = lay_out((entry.article.published for entry in briefing.entries), SPARK_COLUMNS)
    columns = _columns(briefing, days) if days else {}
    mentions = Mentions(briefing.phrases, addresses.phrases)
    uses = Uses(briefing, strings, addresses, entries)
    whole = Lookup(
        Reads(),
        briefing,
        days,
        settings,
        strings,
        addresses,
        articles={each: entry.article for each, entry in entries.items()},
        entries=entries,
        themes={theme.id: theme for theme in briefing.themes},
        labels={theme.id: theme.label for theme in briefing.themes},
        stories={story.id: story for story in briefing.stories},
        phrases={phrase.id: phrase for phrase in briefing.phrases},
        names={phrase.id: (phrase.text, len(phrase.articles)) for phrase in briefing.phrases},
        texts=LazyTable(entries, lambda each: entries[each].article.text),
        sources=LazyTable(entries, partial(_source, entries, strings), most=len(entries)),
        sentences=LazyTable(
            entries, lambda name: {each.id: each for each in entries[name].analysis.sentences}
        ),
        bounds=LazyTable(entries, lambda name: _bounds(entries[name]), most=len(entries)),
        uses=LazyTable(entries, uses.of),
        shown=LazyTable(entries, uses.shown, most=1),
        mentions=mentions,
        owners=LateTable(partial(_owners, briefing)),
        named=named,
        sharing=_sharing(briefing, named),
        copies={copy.entry.article.id: copy for copy in briefing.copies},
        accounts={account.story: account for account in briefing.accounts},
        notes=_notes(briefing),
        dated=_dated(briefing, columns),
        published=LateTable(partial(_published, briefing, entries)),
        new=dict.fromkeys(briefing.changes.new if briefing.changes else ()),
    )
    return watched(whole, columns, mentions, uses)


def _notes(briefing: Briefing) -> dict[str, tuple[Note, ...]]:
    found: dict[str, list[Note]] = defaultdict(list)
    for note in briefing.notes:
        found[note.story or ""].append(note)
    return {story: tuple(notes) for story, notes in found.items()}


def _owners(briefing: Briefing) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for entry in briefing.entries:
        for phrase in column(entry.keyphrases, "phrase"):
            if phrase:
                found[phrase][entry.article.id] = None
    return {phrase: tuple(articles) for phrase, articles in found.items()}


def _bounds(entry: Entry) -> array[int]:
    sentences = entry.analysis.sentences
    return array("I", [offset for each in sentences for offset in (each.start, each.end)])


def _dated(briefing: Briefing, columns: Mapping[str, int]) -> Mapping[str, Counter[int]]:
    """By phrase and column, how many of its articles stand there; none where days are not known."""
    phrases = {phrase.id: phrase for phrase in briefing.phrases}

    def make(phrase: str) -> Counter[int]:
        known = filter(columns.__contains__, phrases[phrase].articles)
        return Counter(map(columns.__getitem__, known))

    return LazyTable(phrases, make, most=1)


def _source(entries: Mapping[str, Entry], strings: Strings, name: str) -> str:
    article = entries[name].article
    return strings.source(article.publisher, article.published)


def _published(briefing: Briefing, entries: Mapping[str, Entry]) -> dict[str, Published]:
    articles: dict[str, list[str]] = defaultdict(list)
    only: dict[str, list[tuple[Cite, str]]] = defaultdict(list)
    for entry in briefing.every:
        articles[entry.article.publisher or ""].append(entry.article.id)
    for account in briefing.accounts:
        for cite in (cite for voice in account.voices for cite in voice.only):
            only[entries[cite.article].article.publisher or ""].append((cite, account.story))
    return {
        publisher_id(name): Published(name, tuple(articles[name]), tuple(only[name]))
        for name in articles
        if name
    }


def _columns(briefing: Briefing, days: Days) -> dict[str, int]:
    found = {entry.article.id: days.column(entry.article.published) for entry in briefing.every}
    return {article: column for article, column in found.items() if column is not None}


def _named(briefing: Briefing) -> dict[str, str]:
    """Every printed form of a phrase; where two phrases print alike, the first by id."""
    found: dict[str, str] = {}
    for phrase in sorted(briefing.phrases, key=lambda phrase: phrase.id):
        for text in (phrase.text, *phrase.variants):
            found.setdefault(text, phrase.id)
    return found


def _sharing(briefing: Briefing, named: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for theme in briefing.themes:
        for text in theme.phrases:
            if text in named:
                found[named[text]][theme.id] = None
    return {phrase: tuple(themes) for phrase, themes in found.items()}
