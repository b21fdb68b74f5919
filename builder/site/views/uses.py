"""Where the site shows each sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct

from builder.model import Briefing, Cite, Entry
from builder.site.strings import Strings
from builder.site.urls import Addresses
from builder.site.views import news

MOST_OTHERS = 100
"""Articles outside all themes that stand on one page, some 100 kB."""


class Use(NamedTuple):
    """A place of the site that shows a sentence; a tuple because there are as many as sentences."""

    words: str
    """What the place is called, such as ``brief, lead 2``."""
    path: str
    """Path inside the output folder, with its anchor; empty for the article's own summary."""
    page: str = ""
    """The place in a list of its own; empty where the article's page names it already."""


class Uses(Struct, frozen=True):
    """Where the site shows the sentences of each article: brief, theme, summary."""

    entries: Mapping[str, Entry]
    """Every article, by id."""
    apart: Mapping[str, Mapping[str, list[Use]]]
    """Article id -> sentence id -> where it is shown outside lists and summaries."""
    listed: Mapping[str, Use]
    """Article id -> the list that holds it; none for a copy."""
    summarised: Use

    def of(self, article: str) -> dict[str, tuple[Use, ...]]:
        """By sentence id, where each is shown."""
        found = {name: [*uses] for name, uses in self.apart.get(article, {}).items()}
        summary = _summary(self.entries[article])
        if summary and article in self.listed:
            found.setdefault(summary[0], []).append(self.listed[article])
        for sentence in summary:
            found.setdefault(sentence, []).append(self.summarised)
        return {sentence: tuple(uses) for sentence, uses in found.items()}

    def state(self, article: str) -> object:
        """What tells, beside the article itself, whether its sentences are shown elsewhere now."""
        return self.apart.get(article), self.listed.get(article)


def find_uses(briefing: Briefing, strings: Strings, addresses: Addresses) -> Uses:
    """Where each shown sentence is shown."""
    entries = {entry.article.id: entry for entry in briefing.every}
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
    for name, sentence in news.cited(briefing):
        shown = sentence or best_sentence(entries[name])
        if shown:
            path = f"{news.PAGE}#{news.anchor(name)}"
            found[name][shown].append(Use(strings.say("use_changes"), path))
    loners = [entry.article.id for entry in briefing.entries if entry.theme is None]
    pages = {each: others_page(place // MOST_OTHERS) for place, each in enumerate(loners)}
    listed = {
        entry.article.id: _listed(entry, pages, strings, addresses) for entry in briefing.entries
    }
    return Uses(entries, found, listed, Use(strings.say("use_summary"), ""))


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


def _summary(entry: Entry) -> list[str]:
    """Ids of the sentences of an article's summary."""
    sentences = tuple(entry.analysis.sentences)
    return [sentences[index].id for index in entry.analysis.summary]


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
