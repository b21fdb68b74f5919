"""The edition for paper: leads, themes with their articles' summaries, evidence as endnotes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from builder.model import Cite, Entry, Lead
from builder.model import Note as Analyst
from builder.site.views.front import lead_headline, view_coverage
from builder.site.views.head import base_address
from builder.site.views.lookup import Lookup, original, shown_headline
from builder.site.views.notes import NoteView, view_note
from builder.site.views.shared import Link, View, frame, headline, joined, origins

MOST_NOTES = 1_500
"""Most notes that a summary whole may need; they fill some forty pages of paper. An edition with
more is told in one sentence an article."""


class Cited(Struct, frozen=True):
    """A sentence in a source's own words with the number of its note."""

    text: str
    href: str
    number: int
    first: bool
    """True where the number stands for the first time, which its note leads back to."""


class Told(Struct, frozen=True):
    """An article, or a lead: its headline and what it says."""

    headline: Link
    lang: str
    """Of the sentences."""
    sentences: tuple[Cited, ...]
    source: str
    note: str
    """How many origins report it, why it stands here, or why it is not summarised."""


class Section(Struct, frozen=True):
    """A theme, or the other reports."""

    id: str
    title: str
    count: str
    shared: str
    articles: tuple[Told, ...]
    more: str
    """How many articles are left to the screen; empty if none."""


class Note(Struct, frozen=True):
    """Where a sentence stands."""

    number: int
    source: str
    headline: str
    lang: str
    original: str
    """Address of the original; empty if unknown."""
    lines: str
    """The file and its lines, where the original's address is not known."""
    address: str
    """Address of the sentence on the published site; empty if that is not known."""


class PaperView(View, frozen=True):
    """The edition for paper."""

    coverage: tuple[Link, ...]
    analyst: tuple[NoteView, ...]
    """An analyst's notes on the edition."""
    leads: tuple[Told, ...]
    stories: tuple[NoteView, ...]
    """An analyst's notes on stories."""
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]


def view_paper(lookup: Lookup) -> PaperView:
    """The page that holds the whole edition; its notes are numbered in the order of the text."""
    briefing, strings = lookup.briefing, lookup.strings
    writer = _Writer(lookup, _plan(lookup), {})
    notes = list(enumerate(briefing.notes, 1))
    whole = writer.analyst([each for each in notes if each[1].story is None])
    leads = tuple(writer.lead(lead) for lead in briefing.leads)
    stories = writer.analyst([each for each in notes if each[1].story])
    themes = tuple(
        writer.section(Link(theme.label, theme.id), theme.articles, joined(theme.phrases))
        for theme in briefing.themes
    )
    loners = [entry.article.id for entry in briefing.entries if entry.theme is None]
    title = strings.say("other_reports" if themes else "all_reports")
    others = (writer.section(Link(title, "other"), loners, ""),) if loners else ()
    return PaperView(
        frame(lookup, strings.say("paper"), "print.html"),
        view_coverage(lookup),
        whole,
        leads,
        stories,
        (*themes, *others),
        tuple(_note(*place, number, lookup) for place, number in writer.numbers.items()),
    )


class _Plan(Struct, frozen=True):
    """How much of an edition goes on paper."""

    sentences: int
    """Of each article."""
    articles: int
    """Of each section."""


def _plan(lookup: Lookup) -> _Plan:
    chosen = [len(entry.analysis.summary) for entry in lookup.briefing.entries]
    if sum(chosen) <= MOST_NOTES:
        return _Plan(max(chosen, default=0), len(chosen))
    return _Plan(1, MOST_NOTES // (len(lookup.briefing.themes) + 1) or 1)


class _Writer(Struct, frozen=True):
    """Tells articles, and numbers each sentence where it first stands."""

    lookup: Lookup
    plan: _Plan
    numbers: dict[tuple[str, str], int]
    """``(article id, sentence id)`` -> number of its note, in the order of the page."""

    def lead(self, lead: Lead) -> Told:
        """A lead point with the number of its origins."""
        entries = [self.lookup.entries[article] for article in lead.articles]
        entry = self.lookup.entries[lead.article]
        told = self._told(entry, [lead.sentence], origins(self.lookup, entries))
        return replace(told, headline=lead_headline(self.lookup, entry))

    def analyst(self, notes: Sequence[tuple[int, Analyst]]) -> tuple[NoteView, ...]:
        """An analyst's notes by number; what they name has a number like any sentence."""
        return tuple(
            replace(
                view_note(note, f"analyst-{number}", self.lookup, self._refer),
                on=self.lookup.stories[note.story].label if note.story else "",
            )
            for number, note in notes
        )

    def section(self, title: Link, articles: Sequence[str], shared: str) -> Section:
        """A theme, or the other reports; ``title`` leads to the section's anchor."""
        strings = self.lookup.strings
        entries = [entry for event in self.lookup.events(articles) for entry in event]
        left = max(0, len(entries) - self.plan.articles)
        return Section(
            title.href,
            title.text,
            strings.count("articles", len(entries)),
            shared,
            tuple(self._article(entry) for entry in entries[: self.plan.articles]),
            strings.count("more_on_screen", left) if left else "",
        )

    def _article(self, entry: Entry) -> Told:
        strings, reason = self.lookup.strings, entry.analysis.unsuitable
        picked = entry.analysis.summary[: self.plan.sentences]
        why = strings.named(strings.catalogue.reasons, reason)
        return self._told(
            entry,
            [entry.analysis.sentences[index].id for index in picked],
            strings.say("not_summarised", reason=why) if reason and not picked else "",
        )

    def _told(self, entry: Entry, sentences: Iterable[str], note: str) -> Told:
        article = entry.article
        return Told(
            headline(self.lookup, article, ""),
            self.lookup.foreign(article),
            tuple(self._cited(article.id, sentence) for sentence in sentences),
            self.lookup.sources[article.id],
            note,
        )

    def _refer(self, cite: Cite) -> tuple[Link, str]:
        said = self._cited(cite.article, cite.sentence)
        note = f"{self.lookup.strings.say('note')} {said.number}"
        link = Link(f"{self.lookup.sources[cite.article]}, {note}", f"#note-{said.number}")
        return link, f"reference-{said.number}" if said.first else ""

    def _cited(self, article: str, sentence: str) -> Cited:
        lookup, place = self.lookup, (article, sentence)
        first = place not in self.numbers
        number = self.numbers.setdefault(place, len(self.numbers) + 1)
        return Cited(lookup.said(*place), lookup.place(*place, ""), number, first)


def _note(article: str, sentence: str, number: int, lookup: Lookup) -> Note:
    """The note of one sentence: its source, and where it stands."""
    source, place = lookup.entries[article].article, lookup.sentences[article][sentence]
    base, known = base_address(lookup), original(source)
    key = "file_line" if place.first_line == place.last_line else "file_lines"
    lines = lookup.strings.say(key, file=source.path, first=place.first_line, last=place.last_line)
    return Note(
        number,
        lookup.sources[article],
        shown_headline(source.title),
        lookup.foreign(source),
        known,
        "" if known else lines,
        f"{base}{lookup.place(article, sentence, '')}" if base else "",
    )
