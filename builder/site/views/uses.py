"""Where the site shows each sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from itertools import chain
from typing import NamedTuple

from msgspec import Struct

from builder.model import Briefing, Cite, Entry
from builder.packed import column
from builder.site.strings import Strings
from builder.site.urls import Addresses, part_path
from builder.site.views import news

MOST_OTHERS = 100
"""Articles outside all themes that stand on one page, some 100 kB."""


MOST_MEMBERS = 100
"""Articles of a theme that stand on one page, some 70 kB."""


class Use(NamedTuple):
    """A place of the site that shows a sentence; a tuple because there are as many as sentences."""

    words: str
    """What the place is called, such as ``brief, lead 2``."""
    path: str
    """Path inside the output folder, with its anchor; empty for the article's own summary."""
    page: str = ""
    """The place in a list of its own; empty where the article's page names it already."""


_Place = tuple[str, str, str, str, str]
"""The sentence; then ``Use.words``; ``Use.path`` up to its anchor or into it and the rest of that,
empty where it is made of article and sentence; ``Use.page``. An edition has as many as sentences,
and nearly all of their texts are those of many others: paths would take 1 MB at 1,000 articles."""


class Uses(Struct, frozen=True, dict=True):
    """Where the site shows the sentences of each article: brief, theme, summary.

    It is found out when it is first asked for: not before the pages that a reader of a preview
    looks at, unless these are of articles.
    """

    briefing: Briefing
    strings: Strings
    addresses: Addresses
    entries: Mapping[str, Entry]
    """Every article, by id."""

    @cached_property
    def apart(self) -> Mapping[str, list[_Place]]:
        """Article id -> where its sentences are shown outside lists and summaries."""
        briefing, strings, addresses = self.briefing, self.strings, self.addresses
        found: dict[str, list[_Place]] = defaultdict(list)
        for number, lead in enumerate(briefing.leads, 1):
            words, page = strings.say("lead_number", n=number), strings.say("lead_page", n=number)
            place = (lead.sentence, words, "index.html#", f"lead-{number}", page)
            found[lead.article].append(place)
        for kind in (_told, _beside, _noted):
            for words, cite, page, anchor in kind(briefing, strings, addresses):
                found[cite.article].append((cite.sentence, words, page, anchor, ""))
        for name, sentence in news.cited(briefing):
            shown = sentence or best_sentence(self.entries[name])
            if shown:
                place = (shown, strings.say("use_changes"), f"{news.PAGE}#", news.anchor(name), "")
                found[name].append(place)
        return found

    @cached_property
    def listed(self) -> Mapping[str, Use]:
        """Article id -> the list that holds it; none for a copy."""
        briefing, strings = self.briefing, self.strings
        loners = [entry.article.id for entry in briefing.entries if entry.theme is None]
        alone = strings.say("use_other" if briefing.themes else "use_all")
        others = {
            each: Use(alone, f"{others_page(place // MOST_OTHERS)}#{each}")
            for place, each in enumerate(loners)
        }
        parts = _parts(briefing, self.entries)
        return {
            entry.article.id: others.get(entry.article.id)
            or _listed(entry, strings, self.addresses, parts)
            for entry in briefing.entries
        }

    @cached_property
    def summarised(self) -> Use:
        """The summary of an article."""
        return Use(self.strings.say("use_summary"), "")

    def of(self, article: str) -> dict[str, tuple[Use, ...]]:
        """By sentence id, where each is shown."""
        found: dict[str, list[Use]] = {}
        for sentence, words, page, anchor, label in self.apart.get(article, ()):
            use = Use(words, page + (anchor or f"{article}-{sentence}"), label)
            found.setdefault(sentence, []).append(use)
        summary = _summary(self.entries[article])
        if summary and article in self.listed:
            found.setdefault(summary[0], []).append(self.listed[article])
        for sentence in summary:
            found.setdefault(sentence, []).append(self.summarised)
        return {sentence: tuple(uses) for sentence, uses in found.items()}

    def shown(self, article: str) -> int:
        """How many of its sentences are shown."""
        places = {sentence for sentence, *_ in self.apart.get(article, ())}
        if not places:
            return len({*self.entries[article].analysis.summary})
        return len(places.union(_summary(self.entries[article])))

    def state(self, article: str) -> object:
        """What tells, beside the article itself, whether its sentences are shown elsewhere now."""
        return self.apart.get(article), self.listed.get(article)


def others_page(number: int) -> str:
    """The page of articles outside all themes by its number, from 0."""
    return f"other-{number + 1}.html" if number else "themes.html"


def in_events(articles: Iterable[str], entries: Mapping[str, Entry]) -> list[tuple[Entry, ...]]:
    """The articles; those on one event stand together, where the first of them would stand."""
    found: dict[str, list[Entry]] = {}
    for article in articles:
        entry = entries[article]
        found.setdefault(entry.story or article, []).append(entry)
    return [tuple(events) for events in found.values()]


def beside(article: str) -> str:
    """The id, on an article's page, of what it shares with a related one."""
    return f"with-{article}"


def best_sentence(entry: Entry) -> str | None:
    """Id of the sentence that stands for an article in a list; None if it has no summary."""
    picked = entry.analysis.summary
    return entry.analysis.sentences[picked[0]].id if picked else None


def _summary(entry: Entry) -> list[str]:
    """Ids of the sentences of an article's summary."""
    ids = column(entry.analysis.sentences, "id")
    return [ids[index] for index in entry.analysis.summary]


_Shown = tuple[str, Cite, str, str]
"""What a place is called, the sentence that it shows, its page and its anchor."""


def _told(briefing: Briefing, strings: Strings, addresses: Addresses) -> Iterator[_Shown]:
    """Every sentence that a story's page shows, once for each story."""
    words = strings.say("use_story")
    for account in briefing.accounts:
        page = f"{addresses.stories[account.story]}#"
        cells = (cite for point in account.points for cite in point if cite)
        only = (cite for voice in account.voices for cite in voice.only)
        shown = {(cite.article, cite.sentence): cite for cite in (*account.digest, *cells, *only)}
        for cite in shown.values():
            yield words, cite, page, ""


def _beside(briefing: Briefing, strings: Strings, addresses: Addresses) -> Iterator[_Shown]:
    """Every sentence that stands beside one of a related article; of several, with its number."""
    alone = strings.say("use_beside")
    numbered = cache(lambda number: strings.say("use_beside_number", n=number))
    for entry in briefing.entries:
        page = f"{addresses.articles[entry.article.id]}#{beside('')}"
        links = [link for link in entry.related if link.points]
        for number, link in enumerate(links, 1):
            words = numbered(number) if links[1:] else alone
            for own, _ in link.points:
                yield words, own, page, link.id


def _noted(briefing: Briefing, strings: Strings, addresses: Addresses) -> Iterator[_Shown]:
    """Every sentence that a note names."""
    words = strings.say("use_note")
    numbers: Counter[str | None] = Counter()
    for note in briefing.notes:
        numbers[note.story] += 1
        page = addresses.stories[note.story] if note.story else "index.html"
        for quoted in note.quoted:
            yield words, quoted.cite, f"{page}#", f"note-{numbers[note.story]}"


def _parts(briefing: Briefing, entries: Mapping[str, Entry]) -> dict[str, int]:
    """Article id -> number of the part of its theme's list; none where that is the first."""
    large = (each.articles for each in briefing.themes if len(each.articles) > MOST_MEMBERS)
    listed = (chain.from_iterable(in_events(articles, entries)) for articles in large)
    return {
        entry.article.id: place // MOST_MEMBERS
        for theme in listed
        for place, entry in enumerate(theme)
        if place >= MOST_MEMBERS
    }


def _listed(entry: Entry, strings: Strings, addresses: Addresses, parts: Mapping[str, int]) -> Use:
    """The list of its theme that holds the article."""
    page = part_path(addresses.themes[str(entry.theme)], parts.get(entry.article.id, 0))
    return Use(strings.say("use_theme"), f"{page}#{entry.article.id}")
