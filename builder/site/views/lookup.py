"""Everything that views look up, found once for a whole edition."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from builder.model import (
    Account,
    Article,
    Briefing,
    Cite,
    Copy,
    Entry,
    Phrase,
    Sentence,
    Story,
    Theme,
)
from builder.settings import Settings
from builder.site.strings import Strings
from builder.site.urls import Addresses, assign, relative
from builder.site.views.days import Days, lay_out

if TYPE_CHECKING:
    from builder.site.views.shared import Link

SPARK_COLUMNS = 30
"""Most columns of a phrase's line, which is as large as a word."""

HEADLINE_LENGTH = 160
"""Characters of a headline shown in a list; the article's own page shows all of it."""

MOST_OTHERS = 100
"""Articles outside all themes that stand on one page, some 100 kB."""


@dataclass(frozen=True, slots=True)
class Use:
    """A place of the site that shows a sentence."""

    words: str
    """What the place is called, such as ``brief, lead 2``."""
    path: str
    """Path inside the output folder, with its anchor; empty for the article's own summary."""
    page: str = ""
    """The place in a list of its own; empty where the article's page names it already."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """An edition with its addresses and words, opened at every id."""

    briefing: Briefing
    settings: Settings
    strings: Strings
    addresses: Addresses
    entries: Mapping[str, Entry]
    themes: Mapping[str, Theme]
    stories: Mapping[str, Story]
    phrases: Mapping[str, Phrase]
    texts: Mapping[str, str]
    """Article id -> its cleaned text."""
    sources: Mapping[str, str]
    """Article id -> who said it and when, as it stands beside a sentence."""
    sentences: Mapping[str, Mapping[str, Sentence]]
    """Article id -> sentence id -> sentence."""
    uses: Mapping[str, Mapping[str, tuple[Use, ...]]]
    """Article id -> sentence id -> where it is shown, the front page first."""
    mentions: Mapping[str, tuple[tuple[str, int, int], ...]]
    """Article id -> ``(phrase id, start, end)`` of phrases that may be linked, by place."""
    owners: Mapping[str, tuple[str, ...]]
    """Phrase id -> ids of the articles whose own phrase it is, in the edition's order."""
    named: Mapping[str, str]
    """Printed form of a phrase -> id of its page."""
    days: Days | None
    """The days over which phrases are drawn; None where too few are known."""
    sharing: Mapping[str, tuple[str, ...]]
    """Phrase id -> ids of the themes whose articles share it, in the edition's order."""
    copies: Mapping[str, Copy]
    """Id of an article that carries another one's text -> that copy."""
    accounts: Mapping[str, Account]
    """Story id -> what each source says of it, where the story has a page of its own."""
    columns: Mapping[str, int]
    """Article id -> its column among the days, where its day is known."""
    headlines: dict[tuple[str, str], Link] = field(default_factory=dict)
    """``(article id, folder)`` -> the article's headline, linked from there, once it was made."""

    def said(self, article: str, sentence: str) -> str:
        """The words of a sentence."""
        place = self.sentences[article][sentence]
        return self.texts[article][place.start : place.end]

    def place(self, article: str, sentence: str, folder: str) -> str:
        """The link to a sentence in its article, from a page in ``folder``."""
        return f"{relative(self.addresses.articles[article], folder)}#{sentence}"

    def events(self, articles: Iterable[str]) -> list[tuple[Entry, ...]]:
        """The articles, those on one event together, by the first of each event."""
        found: dict[str, list[Entry]] = {}
        for article in articles:
            entry = self.entries[article]
            found.setdefault(entry.story or article, []).append(entry)
        return [tuple(entries) for entries in found.values()]

    def foreign(self, article: Article) -> str:
        """The article's language where it is known and not the interface's; else empty."""
        known = article.language or ""
        return "" if known == self.strings.language else known


def look_up(briefing: Briefing, settings: Settings, strings: Strings) -> Lookup:
    """Open an edition at every id."""
    addresses = assign(briefing)
    named = _named(briefing)
    days = lay_out((entry.article.published for entry in briefing.entries), SPARK_COLUMNS)
    return Lookup(
        briefing,
        settings,
        strings,
        addresses,
        entries={entry.article.id: entry for entry in briefing.every},
        themes={theme.id: theme for theme in briefing.themes},
        stories={story.id: story for story in briefing.stories},
        phrases={phrase.id: phrase for phrase in briefing.phrases},
        texts={entry.article.id: entry.article.text for entry in briefing.every},
        sources={
            entry.article.id: strings.source(entry.article.publisher, entry.article.published)
            for entry in briefing.every
        },
        sentences={
            entry.article.id: {each.id: each for each in entry.analysis.sentences}
            for entry in briefing.every
        },
        uses=_uses(briefing, strings, addresses),
        mentions=_mentions(briefing),
        owners=_owners(briefing),
        named=named,
        days=days,
        sharing=_sharing(briefing, named),
        copies={copy.entry.article.id: copy for copy in briefing.copies},
        accounts={account.story: account for account in briefing.accounts},
        columns=_columns(briefing, days) if days else {},
    )


def others_page(number: int) -> str:
    """The page of articles outside all themes by its number, from 0."""
    return f"other-{number + 1}.html" if number else "themes.html"


def beside(article: str) -> str:
    """The id, on an article's page, of what it shares with a related one."""
    return f"with-{article}"


def best_sentence(entry: Entry) -> str | None:
    """Id of the sentence that stands for an article in a list; None if it has no summary."""
    picked = entry.analysis.summary
    return entry.analysis.sentences[picked[0]].id if picked else None


def is_web(address: str) -> bool:
    """True for http and https addresses, the only ones that a page may lead to."""
    return address.lower().startswith(("http://", "https://"))


def shown_headline(title: str, most: int = HEADLINE_LENGTH) -> str:
    """A headline for a list: whole, or its first words and an ellipsis."""
    if len(title) <= most:
        return title
    head = title[:most]
    return (head.rpartition(" ")[0] or head) + " …"


def _uses(
    briefing: Briefing, strings: Strings, addresses: Addresses
) -> dict[str, dict[str, tuple[Use, ...]]]:
    """Where each shown sentence is shown: brief, theme, summary."""
    found: dict[str, dict[str, list[Use]]] = defaultdict(lambda: defaultdict(list))
    for number, lead in enumerate(briefing.leads, 1):
        use = Use(
            strings.say("lead_number", n=number),
            f"index.html#lead-{number}",
            strings.say("lead_page", n=number),
        )
        found[lead.article][lead.sentence].append(use)
    for story, cite in _told(briefing):
        path = f"{addresses.stories[story]}#{cite.article}-{cite.sentence}"
        found[cite.article][cite.sentence].append(Use(strings.say("use_story"), path))
    for path, cite in _beside(briefing, addresses):
        found[cite.article][cite.sentence].append(Use(strings.say("use_beside"), path))
    for path, cite in _noted(briefing, addresses):
        found[cite.article][cite.sentence].append(Use(strings.say("use_note"), path))
    copies = {copy.entry.article.id for copy in briefing.copies}
    loners = [entry.article.id for entry in briefing.entries if entry.theme is None]
    pages = {each: others_page(place // MOST_OTHERS) for place, each in enumerate(loners)}
    for entry in briefing.every:
        here = found[entry.article.id]
        best = best_sentence(entry)
        if best and entry.article.id not in copies:
            here[best].append(_listed(entry, pages, strings, addresses))
        for index in entry.analysis.summary:
            here[entry.analysis.sentences[index].id].append(Use(strings.say("use_summary"), ""))
    return {
        article: {sentence: tuple(uses) for sentence, uses in by_sentence.items()}
        for article, by_sentence in found.items()
    }


def _told(briefing: Briefing) -> Iterator[tuple[str, Cite]]:
    """Every sentence that a story's page shows, once for each story."""
    for account in briefing.accounts:
        cells = (cite for point in account.points for cite in point if cite)
        only = (cite for voice in account.voices for cite in voice.only)
        shown = {(cite.article, cite.sentence): cite for cite in (*account.digest, *cells, *only)}
        for cite in shown.values():
            yield account.story, cite


def _beside(briefing: Briefing, addresses: Addresses) -> Iterator[tuple[str, Cite]]:
    """Every sentence that stands beside one of a related article, with the place on its page."""
    for entry in briefing.entries:
        page = addresses.articles[entry.article.id]
        for link in entry.related:
            for own, _ in link.points:
                yield f"{page}#{beside(link.id)}", own


def _noted(briefing: Briefing, addresses: Addresses) -> Iterator[tuple[str, Cite]]:
    """Every sentence that a note names, with the place of the note."""
    numbers: Counter[str | None] = Counter()
    for note in briefing.notes:
        numbers[note.story] += 1
        page = addresses.stories[note.story] if note.story else "index.html"
        for quoted in note.quoted:
            yield f"{page}#note-{numbers[note.story]}", quoted.cite


def _listed(entry: Entry, pages: Mapping[str, str], strings: Strings, addresses: Addresses) -> Use:
    """The list that holds the article: its theme's, or that of the other reports."""
    anchor = entry.article.id
    if entry.theme:
        return Use(strings.say("use_theme"), f"{addresses.themes[entry.theme]}#{anchor}")
    return Use(strings.say("use_other"), f"{pages[anchor]}#{anchor}")


def _mentions(briefing: Briefing) -> dict[str, tuple[tuple[str, int, int], ...]]:
    """The places of phrases that tell articles apart, by article and place."""
    found: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for article, phrase, start, end in _linkable(briefing):
        found[article].append((phrase, start, end))
    return {
        article: tuple(sorted(places, key=lambda place: (place[1], -place[2], place[0])))
        for article, places in found.items()
    }


def _linkable(briefing: Briefing) -> Iterator[tuple[str, str, int, int]]:
    for phrase in briefing.phrases:
        if not phrase.common:
            for mention in phrase.mentions:
                yield mention.article, phrase.id, mention.start, mention.end


def _owners(briefing: Briefing) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for entry in briefing.entries:
        for each in entry.keyphrases:
            if each.phrase:
                found[each.phrase][entry.article.id] = None
    return {phrase: tuple(articles) for phrase, articles in found.items()}


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
