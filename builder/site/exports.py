"""The edition for other programs: ``briefing.json``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeVar

import msgspec
from msgspec import Struct

from builder.model import (
    Account,
    Copy,
    DateNamed,
    Entry,
    Figure,
    Note,
    Phrase,
    Quotation,
    Related,
    Sentence,
    Story,
    Theme,
)
from builder.packed import digest
from builder.site.pieces import Piece
from builder.site.urls import Addresses
from builder.site.views.lookup import Lookup
from builder.site.views.moved import path_of

Same = TypeVar("Same")

SCHEMA = "briefing/1"
"""Changes with the meaning of a name; new names do not change it."""

SCORE_DIGITS = 4
"""Decimals of a score: enough to rank by, and the same on every processor."""


def write_briefing(lookup: Lookup) -> Iterator[Piece]:
    """The whole edition as JSON, in pieces of an article or so: it grows with the edition."""
    for number, (name, value) in enumerate(_edition(lookup).items()):
        head = (b",\n " if number else b"{\n ") + msgspec.json.encode(name) + b": "
        yield Piece(partial(_same, head))
        if isinstance(value, Iterator):
            yield from _write_list(value)
        else:
            yield Piece(partial(_indented, value, 1))
    yield Piece(partial(_same, b"\n}\n"))


def _same(text: Same) -> Same:
    return text


def _edition(lookup: Lookup) -> dict[str, object | Iterator[_Element]]:
    """The fields in their order; what grows with the edition is made one by one."""
    briefing, addresses, site = lookup.briefing, lookup.addresses, lookup.settings.site
    accounts = {account.story: account for account in briefing.accounts}
    return {
        "schema": SCHEMA,
        "site": {
            "id": site.id,
            "title": site.title,
            "language": site.language,
            "base_url": site.base_url,
            "edition": briefing.edition,
            "rights": site.rights,
        },
        "articles": (_told(entry, lookup) for entry in briefing.every),
        "themes": (
            _small(theme.id, _theme, theme, addresses.themes[theme.id]) for theme in briefing.themes
        ),
        "stories": (
            _small(each.id, _story, each, accounts.get(each.id), addresses.stories.get(each.id))
            for each in briefing.stories
        ),
        "leads": briefing.leads,
        "notes": [_note(note) for note in briefing.notes],
        "changes": briefing.changes,
        **({"moved": _moved(lookup)} if lookup.addresses.moved else {}),
        **({"archive": briefing.archive} if briefing.archive else {}),
        "phrases": (_small(each.id, _same, _phrase(each, addresses)) for each in briefing.phrases),
        "not_included": [
            {"source_path": each.path, "reason": each.reason} for each in briefing.not_included
        ],
        "problems": [
            {
                "code": problem.code,
                "severity": problem.severity,
                "where": problem.where,
                "what": problem.what,
                "remedy": problem.remedy,
            }
            for problem in briefing.problems
        ],
    }


class _Element(Struct, frozen=True):
    """One of a list."""

    make: Callable[[], object]
    parts: object
    """What alone decides it."""
    last: bool = True
    """True if it is the last of a piece: what is quickly made is looked for with others."""


LAST = "0"
"""How the id of the last small element of a piece ends: a content-defined border. Ids end in
hexadecimal digits, so that a piece has sixteen elements on average, and the pieces beside a new
element begin and end where they did."""


def _small(name: str, make: Callable[..., object], *parts: object) -> _Element:
    """An element that is made of its parts in little time."""
    return _Element(partial(make, *parts), parts, name.endswith(LAST))


def _write_list(elements: Iterator[_Element]) -> Iterator[Piece]:
    head = b"[\n  "
    for some in _parted(elements):
        key = digest((head, [each.parts for each in some]))
        yield Piece(partial(_written, head, some), key)
        head = BETWEEN
    yield Piece(partial(_same, b"[]" if head.startswith(b"[") else b"\n ]"))


BETWEEN = b",\n  "
"""What stands between two elements of a list."""


def _parted(elements: Iterator[_Element]) -> Iterator[list[_Element]]:
    """The elements of each piece."""
    some = []
    for each in elements:
        some.append(each)
        if each.last:
            yield some
            some = []
    if some:
        yield some


def _written(head: bytes, some: Sequence[_Element]) -> bytes:
    return head + BETWEEN.join(_indented(each.make(), 2) for each in some)


def _indented(value: object, depth: int) -> bytes:
    """A value as it stands ``depth`` levels inside; no text in JSON holds a line break."""
    lines = msgspec.json.format(msgspec.json.encode(value), indent=1)
    return lines.replace(b"\n", b"\n" + b" " * depth)


def _told(entry: Entry, lookup: Lookup) -> _Element:
    """An article, which is told by its place in the edition and by scores, which no page shows."""
    copy = lookup.copies.get(entry.article.id)
    state = lookup.reads.digest(f"standing {entry.article.id}")
    scores = [each.score for each in entry.related]
    parts = state, entry.keyphrases, scores, copy and (copy.kept, copy.likeness)
    return _Element(partial(_article, entry, copy, lookup.addresses), parts)


def _article(entry: Entry, copy: Copy | None, addresses: Addresses) -> dict[str, object]:
    article, analysis, text = entry.article, entry.analysis, entry.article.text
    sentences = tuple(analysis.sentences)
    return {
        "id": article.id,
        "source_path": article.path,
        "url": addresses.articles[article.id],
        "title": article.title,
        "publisher": article.publisher,
        "author": article.author,
        "published": article.published,
        "updated": article.updated,
        "original_url": article.original_url,
        "language": article.language,
        "claims": {claim.field: claim.rule for claim in article.claims},
        "format": article.format,
        "encoding": article.encoding,
        "sha256": article.sha256,
        "text": text,
        "blocks": [
            {"kind": block.kind, "level": block.level, "start": start, "marks": block.marks}
            for start, block in zip(article.starts(), article.blocks, strict=True)
        ],
        "removed": tuple(article.removed),
        "sentences": [
            {
                "id": sentence.id,
                "start": sentence.start,
                "end": sentence.end,
                "first_line": sentence.first_line,
                "last_line": sentence.last_line,
            }
            for sentence in sentences
        ],
        "summary": [
            {
                "id": sentences[index].id,
                "text": text[sentences[index].start : sentences[index].end],
            }
            for index in analysis.summary
        ],
        "unsuitable": analysis.unsuitable,
        "keyphrases": [
            {"text": each.text, "score": round(each.score, SCORE_DIGITS), "phrase": each.phrase}
            for each in entry.keyphrases
        ],
        **_facts(entry, text, sentences),
        "theme": entry.theme,
        "story": entry.story,
        "because": entry.because,
        "related": _related(entry.related, points=True),
        "origin": entry.origin,
        "copies": entry.copies,
        "copy_of": copy.kept if copy else None,
        "likeness": copy.likeness if copy else None,
        **({"merged": entry.merged} if entry.merged else {}),
        **({"parted": entry.parted} if entry.parted else {}),
        **({"wish": entry.wish} if entry.wish else {}),
    }


def _facts(entry: Entry, text: str, sentences: Sequence[Sentence]) -> dict[str, object]:
    """What the article's sentences name: every string as it stands at its offsets."""

    def stands(each: Figure | DateNamed | Quotation) -> dict[str, object]:
        sentence, start, end = sentences[each.sentence].id, each.start, each.end
        return {"sentence": sentence, "start": start, "end": end, "text": text[start:end]}

    return {
        "figures": [
            {
                **stands(each),
                "qualifier": each.qualifier,
                "number": each.number,
                "unit": each.unit,
                "thing": each.thing,
                "amount": each.amount,
            }
            for each in entry.analysis.figures
        ],
        "dates": [
            {
                **stands(each),
                "value": each.value or None,
                "rule": each.rule or None,
            }
            for each in entry.analysis.dates
        ],
        "quotations": [
            {
                **stands(each),
                "speaker": text[each.speaker_start : each.speaker_end] or None,
                "speaker_start": each.speaker_start if each.named else None,
                "speaker_end": each.speaker_end if each.named else None,
            }
            for each in entry.analysis.quotations
        ],
    }


def _theme(theme: Theme, url: str) -> dict[str, object]:
    return {
        "id": theme.id,
        "label": theme.label,
        "url": url,
        "articles": theme.articles,
        "phrases": theme.phrases,
        "neighbours": _related(theme.neighbours),
        **({"found": theme.found} if theme.found else {}),
        **({"seeded": True} if theme.seeded else {}),
    }


def _story(story: Story, account: Account | None, url: str | None) -> dict[str, object]:
    """A story; ``url`` is null, and nothing is set side by side, where it has no page."""
    return {
        "id": story.id,
        "label": story.label,
        "url": url,
        "articles": story.articles,
        "theme": story.theme,
        "origins": account.voices if account else [],
        "digest": account.digest if account else [],
        "points": account.points if account else [],
        "related": _related(account.related if account else ()),
        **({"history": story.history, "joined": story.joined} if story.history else {}),
    }


def _note(note: Note) -> dict[str, object]:
    return {
        "source_path": note.path,
        "name": note.name,
        "date": note.date,
        "story": note.story,
        "title": note.title,
        "blocks": [{"kind": block.kind, "text": block.text} for block in note.blocks],
        "evidence": [quoted.cite for quoted in note.quoted],
    }


def _moved(lookup: Lookup) -> list[dict[str, str]]:
    """Addresses that lead on, each to a page of this edition."""
    return [
        {"url": url, "id": each.id, "to": path_of(lookup, each)}
        for url, each in lookup.addresses.moved.items()
    ]


def _related(related: Sequence[Related], *, points: bool = False) -> list[dict[str, object]]:
    """Links with their reasons; of articles, which alone have some, with the points too."""
    return [
        {
            "id": each.id,
            "score": round(each.score, SCORE_DIGITS),
            "because": each.because,
            **({"points": each.points} if points else {}),
        }
        for each in related
    ]


def _phrase(phrase: Phrase, addresses: Addresses) -> dict[str, object]:
    return {
        "id": phrase.id,
        "text": phrase.text,
        "variants": phrase.variants,
        "url": addresses.phrases[phrase.id],
        "articles": phrase.articles,
        "common": phrase.common,
    }
