"""The brief as plain text, for a mail or to be read aloud."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.site.carried.wrapped import COLUMNS, columns, wrap
from builder.site.strings import Strings
from builder.site.views.carried import FRONT, CarriedView
from builder.site.views.front import LeadView, ThemeBlock
from builder.site.views.notes import NoteView, NoteWords
from builder.site.views.shared import Link, SiteView

SAID = "> "
"""Stands before each line of a sentence of a source, and before nothing else."""

NOTED = "| "
"""Stands before each line of an analyst's note."""


def dump_text(page: CarriedView, site: SiteView, strings: Strings) -> bytes:
    """The brief as UTF-8 text with lines of 72 columns."""
    return ("\n".join(_lines(page, site, strings)) + "\n").encode("utf-8", "replace")


def _lines(page: CarriedView, site: SiteView, strings: Strings) -> Iterator[str]:
    yield from _headed(site.title, "=")
    yield from wrap(site.edition)
    yield from wrap(" · ".join(link.text for link in page.coverage))
    if page.changes:
        yield from wrap(page.changes.text)
    yield ""
    yield from wrap(page.where)
    if page.base:
        yield f"{page.base}{FRONT}"
    for note in page.notes:
        yield ""
        yield from _note(note, page.base, strings)
    for words in page.notes_left:
        yield ""
        yield from wrap(words)
    yield from _leads(page, strings)
    if page.themes:
        yield from _section(strings.say("themes"))
        for theme in page.themes:
            yield from _theme(theme, strings)
        if page.more_themes:
            yield from ("", page.more_themes.text)
    if page.others or page.more_others:
        yield from _section(f"{page.others_title} ({page.others_count})")
        yield from _items((*page.others, *_given(page.more_others)))
    if page.left_out or page.more_left_out:
        yield from _section(strings.say("left_out"))
        for each in page.left_out:
            yield from wrap(f"{each.path}: {each.reason}", "- ", "  ")
        yield from _items(_given(page.more_left_out))
    yield from ("", "", *wrap(page.end))


def _headed(title: str, line: str) -> Iterator[str]:
    lines = list(wrap(title))
    yield from lines
    yield line * min(COLUMNS, max(map(columns, lines)))


def _section(title: str) -> Iterator[str]:
    yield from ("", "")
    yield from _headed(title, "-")


def _leads(page: CarriedView, strings: Strings) -> Iterator[str]:
    yield from _section(strings.say("lead_points"))
    if page.leads:
        yield from wrap(strings.say("verbatim_away"))
    else:
        some = page.others or page.themes
        yield from wrap(strings.say("no_leads" if some else "no_articles"))
    for lead in page.leads:
        yield ""
        yield from _lead(lead, page.base, strings)


def _lead(lead: LeadView, base: str, strings: Strings) -> Iterator[str]:
    number = f"{lead.number}. "
    blank = " " * len(number)
    yield from wrap(lead.headline.text, number)
    yield from wrap(lead.quote.text, blank + SAID, blank + SAID)
    yield from wrap(f"— {lead.quote.source}", blank)
    yield f"{blank}{base}{lead.quote.href}"
    if lead.quote.original:
        yield f"{blank}{strings.say('original')}:"
        yield f"{blank}{lead.quote.original}"
    yield from wrap(lead.origins, blank)
    if lead.differ:
        figures = ", ".join(link.text for link in lead.differ)
        yield from wrap(f"{strings.say('lead_differs')} {figures}", blank)
    if lead.also:
        names = ", ".join(link.text for link in lead.also)
        yield from wrap(f"{strings.say('also_in')} {names}", blank)


def _theme(theme: ThemeBlock, strings: Strings) -> Iterator[str]:
    yield ""
    yield from wrap(f"{theme.link.text} ({theme.count})")
    if theme.shared:
        yield from wrap(f"{strings.say('shared')} {theme.shared}")
    yield from _items((*theme.headlines, *_given(theme.more)))


def _items(links: Iterable[Link]) -> Iterator[str]:
    """A line for each, with what stands beside it on lines of its own.

    So a headline that runs from right to left is not mixed with what runs the other way.
    """
    for link in links:
        yield from wrap(link.text, "- ", "  ")
        if link.note:
            yield from wrap(link.note, "  ")


def _given(link: Link | None) -> tuple[Link, ...]:
    return (link,) if link else ()


def _note(note: NoteView, base: str, strings: Strings) -> Iterator[str]:
    """A person's own words, each line behind a bar."""
    yield from wrap(note.by, NOTED, NOTED)
    if note.title:
        yield from wrap(note.title, NOTED, NOTED)
    for passage in note.passages:
        for line in passage.lines:
            text = "".join(_words(piece, base) for piece in line)
            if passage.kind != "item":
                yield NOTED.rstrip()
            first = f"{NOTED}- " if passage.kind == "item" else NOTED
            yield from wrap(text, first, f"{NOTED}  " if passage.kind == "item" else NOTED)
    yield NOTED.rstrip()
    yield from wrap(strings.say("note_own"), NOTED, NOTED)


def _words(piece: NoteWords, base: str) -> str:
    if piece.evidence:
        return f"[{piece.evidence.text}: {base}{piece.evidence.href}]"
    return f"{piece.text} <{piece.href}>" if piece.href else piece.text
