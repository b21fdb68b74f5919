"""The brief as Markdown (CommonMark); what comes from a source stays text in any dialect."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from builder.site.strings import Strings
from builder.site.views.carried import FRONT, CarriedView
from builder.site.views.front import LeadView, ThemeBlock
from builder.site.views.notes import NoteView, NoteWords
from builder.site.views.shared import Link, SiteView
from builder.text.patterns import late

MARKS = late(r"[\\`*_\[\]<>&|~#@$^{}]|:(?=//|[\w+-]+:)|(?<=\bwww)\.", re.IGNORECASE)
"""What marks something up, wherever it stands: in CommonMark, or in the dialects that know tables,
strokes, sums, names of people, little pictures and bare addresses."""

FIRST = late(r"[-+=]|\d{1,9}(?=[.)])")
"""What begins a list or a rule, where it begins a line."""

UNSAFE = {" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\\": "%5C", '"': "%22"}
"""What would end an address."""


def dump_markdown(page: CarriedView, site: SiteView, strings: Strings) -> bytes:
    """The brief as Markdown in UTF-8."""
    return ("\n".join(_lines(page, site, strings)) + "\n").encode("utf-8", "replace")


def plain(text: str) -> str:
    """Text that reads as it stands, in one line."""
    whole = MARKS.sub(r"\\\g<0>", " ".join(text.split()))
    found = FIRST.match(whole)
    if found is None:
        return whole
    at = found.end() if found[0].isdigit() else 0
    return f"{whole[:at]}\\{whole[at:]}"


def _lines(page: CarriedView, site: SiteView, strings: Strings) -> Iterator[str]:
    yield f"# {plain(site.title)}"
    yield from ("", plain(site.edition))
    yield from ("", plain(" · ".join(link.text for link in page.coverage)))
    if page.changes:
        yield from ("", _link(page.changes, page.base))
    yield from ("", plain(page.where) + (f" <{_address(FRONT, page.base)}>" if page.base else ""))
    for note in page.notes:
        yield from _note(note, page.base, strings)
    for words in page.notes_left:
        yield from ("", plain(words))
    yield from _leads(page, strings)
    if page.themes:
        yield from ("", f"## {plain(strings.say('themes'))}")
        for theme in page.themes:
            yield from _theme(theme, page.base, strings)
        if page.more_themes:
            yield from ("", _link(page.more_themes, page.base))
    if page.others or page.more_others:
        yield from ("", f"## {plain(page.others_title)} ({page.others_count})", "")
        yield from _items((*page.others, *_given(page.more_others)), page.base)
    if page.left_out or page.more_left_out:
        yield from ("", f"## {plain(strings.say('left_out'))}", "")
        yield from (f"- {plain(each.path)}: {plain(each.reason)}" for each in page.left_out)
        yield from _items(_given(page.more_left_out), page.base)
    yield from ("", "---", "", plain(page.end))


def _leads(page: CarriedView, strings: Strings) -> Iterator[str]:
    yield from ("", f"## {plain(strings.say('lead_points'))}", "")
    if page.leads:
        yield plain(strings.say("verbatim_away"))
    else:
        some = page.others or page.themes
        yield plain(strings.say("no_leads" if some else "no_articles"))
    for lead in page.leads:
        yield from _lead(lead, page.base, strings)


def _lead(lead: LeadView, base: str, strings: Strings) -> Iterator[str]:
    yield from ("", f"### {lead.number}\\. {_link(lead.headline, base)}")
    yield from ("", f"> {plain(lead.quote.text)}", "")
    source, place = plain(lead.quote.source), lead.quote.href
    there = f"[{source}]({_address(place, base)})" if base else f"{source}, `{place}`"
    address = _address(lead.quote.original, "")
    known = f" · [{plain(strings.say('original'))}]({address})" if address else ""
    yield f"— {there}{known}"
    yield from ("", plain(lead.origins))
    if lead.differ:
        figures = ", ".join(_link(link, base) for link in lead.differ)
        yield from ("", f"{plain(strings.say('lead_differs'))} {figures}")
    if lead.also:
        names = ", ".join(_link(link, base) for link in lead.also)
        yield from ("", f"{plain(strings.say('also_in'))} {names}")


def _theme(theme: ThemeBlock, base: str, strings: Strings) -> Iterator[str]:
    yield from ("", f"### {_link(theme.link, base)} ({theme.count})", "")
    if theme.shared:
        yield from (plain(f"{strings.say('shared')} {theme.shared}"), "")
    yield from _items((*theme.headlines, *_given(theme.more)), base)


def _items(links: Iterable[Link], base: str) -> Iterator[str]:
    for link in links:
        note = f" — {plain(link.note)}" if link.note else ""
        yield f"- {_link(link, base)}{note}"


def _link(link: Link, base: str) -> str:
    """A name with its address; alone where that leads nowhere outside the site's folder."""
    text = plain(link.text)
    return f"[{text}]({_address(link.href, base)})" if base and link.href else text


def _address(href: str, base: str) -> str:
    return "".join(UNSAFE.get(each, each) for each in base + href)


def _given(link: Link | None) -> tuple[Link, ...]:
    return (link,) if link else ()


def _note(note: NoteView, base: str, strings: Strings) -> Iterator[str]:
    """A person's own words, under a heading that says whose."""
    yield from ("", f"## {plain(note.by)}")
    if note.title:
        yield from ("", f"**{plain(note.title)}**")
    for passage in note.passages:
        if passage.kind == "item":
            yield ""
        for line in passage.lines:
            text = "".join(_words(piece, base) for piece in line).strip()
            yield from ((f"- {text}",) if passage.kind == "item" else ("", text))
    yield from ("", f"*{plain(strings.say('note_own'))}*")


def _words(piece: NoteWords, base: str) -> str:
    if piece.evidence:
        named, place = plain(piece.evidence.text), piece.evidence.href
        return f"([{named}]({_address(place, base)}))" if base else f"({named}, `{place}`)"
    words = plain(piece.text)
    space = piece.text[: len(piece.text) - len(piece.text.lstrip())] and " "
    after = piece.text[len(piece.text.rstrip()) :] and " "
    if not words:
        return space
    for given, mark in ((piece.strong, "**"), (piece.emphasis, "*")):
        words = f"{mark}{words}{mark}" if given else words
    if piece.href:
        words = f"[{words}]({_address(piece.href, '')})"
    return f"{space}{words}{after}"
