"""An edition of excerpts: of each article the sentences that are used, with their neighbours.

What is cut stands as ``[…]``. Everything that points into a text is moved with it, so that the
pages, the search and ``briefing.json`` know of nothing else, and evidence works as it does in full.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from msgspec import Struct
from msgspec.structs import replace

from builder.model import (
    BLOCK_JOINER,
    Analysis,
    Block,
    Briefing,
    Cite,
    Entry,
    Keyphrase,
    Mark,
    Phrase,
    Sentence,
)

CUT = "[…]"
"""Stands for one or more sentences that are not published."""

NEIGHBOURS = 1
"""Sentences kept before and behind each that is used (X6)."""

FEWEST = 2
"""Articles that a phrase needs to have a page."""

_Span = tuple[int, int]


class _Piece(Struct, frozen=True):
    """A stretch of the old text that stays, and where it stands now."""

    old: int
    end: int
    new: int


class _Moved(Struct, frozen=True):
    """Where everything of one text went."""

    pieces: tuple[_Piece, ...]
    """Ascending, by the old text."""

    def span(self, start: int, end: int) -> _Span | None:
        """The new place of a stretch; None if not all of it stays."""
        at = bisect_right(self.pieces, start, key=lambda piece: piece.old) - 1
        if at < 0 or end > self.pieces[at].end:
            return None
        shift = self.pieces[at].new - self.pieces[at].old
        return start + shift, end + shift


def cut(briefing: Briefing) -> Briefing:
    """The edition with every article cut to what it uses of it."""
    used = _used(briefing)
    known: dict[str, _Moved] = {}
    entries = [_cut_entry(entry, used[entry.article.id], known) for entry in briefing.entries]
    copies = [
        replace(copy, entry=_cut_entry(copy.entry, used[copy.entry.article.id], known))
        for copy in briefing.copies
    ]
    phrases = [kept for phrase in briefing.phrases if (kept := _cut_phrase(phrase, known))]
    paged = {phrase.id: set(phrase.articles) for phrase in phrases}
    return replace(
        briefing,
        entries=tuple(_unlinked(entry, paged) for entry in entries),
        copies=tuple(replace(copy, entry=_unlinked(copy.entry, paged)) for copy in copies),
        phrases=tuple(phrases),
    )


def _used(briefing: Briefing) -> defaultdict[str, set[str]]:
    """Article id -> ids of the sentences that the edition shows away from their place."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entry in briefing.every:
        sentences = entry.analysis.sentences
        found[entry.article.id] |= {sentences[index].id for index in entry.analysis.summary}
    for lead in briefing.leads:
        found[lead.article].add(lead.sentence)
    for cite in _cites(briefing):
        found[cite.article] |= {cite.sentence, cite.after} - {""}
    return found


def _cites(briefing: Briefing) -> Iterator[Cite]:
    for account in briefing.accounts:
        yield from account.digest
        for voice in account.voices:
            yield from voice.only
        for point in account.points:
            yield from (cite for cite in point if cite)
    for entry in briefing.entries:
        for link in entry.related:
            yield from (own for own, _ in link.points)
    for note in briefing.notes:
        yield from (quoted.cite for quoted in note.quoted)


def _cut_entry(entry: Entry, used: set[str], known: dict[str, _Moved]) -> Entry:
    """An entry cut to used sentences and their neighbours; ``known`` is told where all went."""
    article, analysis = entry.article, entry.analysis
    kept = _kept(analysis.sentences, used)
    blocks, pieces = _cut_blocks(entry, kept)
    moved = known[article.id] = _Moved(tuple(pieces))
    texts = [block.text for block in blocks]
    starts = list(_starts(blocks))
    sentences = {index: _moved_sentence(analysis.sentences[index], moved, starts) for index in kept}
    return replace(
        entry,
        article=replace(
            article,
            blocks=tuple(blocks),
            removed=tuple(replace(each, text="") for each in article.removed),
            key="",
        ),
        analysis=_cut_analysis(analysis, sentences, moved),
        keyphrases=tuple(_cut_keyphrases(entry.keyphrases, moved, BLOCK_JOINER.join(texts))),
    )


def _kept(sentences: Sequence[Sentence], used: set[str]) -> list[int]:
    """Ascending indices of the sentences that are used, and of their neighbours."""
    wanted = (index for index, each in enumerate(sentences) if each.id in used)
    near = {at for index in wanted for at in range(index - NEIGHBOURS, index + NEIGHBOURS + 1)}
    return sorted(near & set(range(len(sentences))))


def _cut_blocks(entry: Entry, kept: Sequence[int]) -> tuple[list[Block], list[_Piece]]:
    """The blocks that stay, each with what stays of it; and where all of it went."""
    article, sentences = entry.article, entry.analysis.sentences
    starts = list(article.starts())
    blocks: list[Block] = []
    pieces: list[_Piece] = []
    start = 0
    before = -1
    for number, indices in groupby(kept, key=lambda index: sentences[index].block):
        runs = list(_runs(list(indices)))
        opened = runs[0][0] > before + 1
        before = runs[-1][1]
        spans = [(sentences[low].start, sentences[high].end) for low, high in runs]
        last = number == sentences[kept[-1]].block and before < len(sentences) - 1
        block, placed = _cut_block(article.blocks[number], starts[number], spans, opened, last)
        pieces += [
            _Piece(low, high, start + at) for (low, high), at in zip(spans, placed, strict=True)
        ]
        blocks.append(block)
        start += len(block.text) + len(BLOCK_JOINER)
    if not blocks and article.blocks:
        blocks.append(Block(CUT, ((0, article.blocks[0].first_line),)))
    return blocks, pieces


def _runs(indices: Sequence[int]) -> Iterator[_Span]:
    """First and last of each run of consecutive numbers; ascending, at least one."""
    first = indices[0]
    for one, other in pairwise([*indices, -1]):
        if other != one + 1:
            yield first, one
            first = other


def _cut_block(
    block: Block, start: int, spans: Sequence[_Span], opened: bool, last: bool
) -> tuple[Block, list[int]]:
    """What stays of a block, and the offset in it at which each span begins now."""
    text = f"{CUT} " if opened else ""
    lines: list[_Span] = []
    marks: list[Mark] = []
    placed: list[int] = []
    for number, (low, high) in enumerate((low - start, high - start) for low, high in spans):
        text += f" {CUT} " if number else ""
        shift = len(text) - low
        placed.append(len(text))
        lines.append((len(text) if lines else 0, block.line_at(low)))
        lines += [(at + shift, line) for at, line in block.lines if low < at < high]
        marks += [
            replace(mark, start=max(mark.start, low) + shift, end=min(mark.end, high) + shift)
            for mark in block.marks
            if max(mark.start, low) < min(mark.end, high)
        ]
        text += block.text[low:high]
    text += f" {CUT}" if last else ""
    return replace(block, text=text, lines=tuple(lines), marks=tuple(marks)), placed


def _starts(blocks: Iterable[Block]) -> Iterator[int]:
    start = 0
    for block in blocks:
        yield start
        start += len(block.text) + len(BLOCK_JOINER)


def _moved_sentence(sentence: Sentence, moved: _Moved, starts: Sequence[int]) -> Sentence:
    place = moved.span(sentence.start, sentence.end)
    start, end = place or (0, 0)
    return sentence._replace(start=start, end=end, block=bisect_right(starts, start) - 1)


def _cut_analysis(analysis: Analysis, sentences: Mapping[int, Sentence], moved: _Moved) -> Analysis:
    """What of an analysis stays, with its offsets and indices moved."""
    order = {old: new for new, old in enumerate(sentences)}

    def at(index: int) -> int:
        return order[index]

    return replace(
        analysis,
        sentences=tuple(sentences.values()),
        summary=tuple(at(index) for index in analysis.summary),
        candidates=(),
        terms="",
        standing=tuple(at(index) for index in analysis.standing if index in order),
        figures=tuple(
            each._replace(sentence=at(each.sentence), start=place[0], end=place[1])
            for each in analysis.figures
            if each.sentence in order and (place := moved.span(each.start, each.end))
        ),
        dates=tuple(
            each._replace(sentence=at(each.sentence), start=place[0], end=place[1])
            for each in analysis.dates
            if each.sentence in order and (place := moved.span(each.start, each.end))
        ),
        quotations=tuple(
            each._replace(
                sentence=at(each.sentence),
                start=place[0],
                end=place[1],
                speaker_start=named[0],
                speaker_end=named[1],
            )
            for each in analysis.quotations
            if each.sentence in order
            and (place := moved.span(each.start, each.end))
            and (named := moved.span(each.speaker_start, each.speaker_end))
        ),
    )


def _cut_keyphrases(
    keyphrases: Iterable[Keyphrase], moved: _Moved, text: str
) -> Iterator[Keyphrase]:
    """Those of which a mention stays, in a form that the text that stays has."""
    for each in keyphrases:
        spans = tuple(place for span in each.spans if (place := moved.span(*span)))
        if spans:
            shown = each.text if each.text in text else text[slice(*spans[0])]
            yield each._replace(text=shown, spans=spans)


def _cut_phrase(phrase: Phrase, known: Mapping[str, _Moved]) -> Phrase | None:
    """The phrase with the mentions that stay; None if fewer than two articles have one."""
    mentions = tuple(
        each._replace(start=place[0], end=place[1])
        for each in phrase.mentions
        if each.article in known and (place := known[each.article].span(each.start, each.end))
    )
    holding = {each.article for each in mentions}
    articles = tuple(each for each in phrase.articles if each in holding)
    kept = replace(phrase, mentions=mentions, articles=articles, key=b"")
    return kept if len(articles) >= FEWEST else None


def _unlinked(entry: Entry, paged: Mapping[str, set[str]]) -> Entry:
    """The entry without links to phrases that have no page, or do not name it, any more."""
    article = entry.article.id
    return replace(
        entry,
        keyphrases=tuple(
            each
            if each.phrase is None or article in paged.get(each.phrase, ())
            else each._replace(phrase=None)
            for each in entry.keyphrases
        ),
    )
