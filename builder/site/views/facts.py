"""Facts in sentences, for any page: each sentence with its fact marked, its source and place.

``templates/_facts.html`` holds the macros that show what is made here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from msgspec import Struct

from builder.model import PROSE, DateNamed, Entry, Figure, Sentence
from builder.site.strings import Strings
from builder.site.views.dates import first_day, words_of
from builder.site.views.days import ordinal
from builder.site.views.lookup import Lookup, original
from builder.site.views.shared import joined, teller
from builder.text.patterns import late

Span = tuple[int, int]


class Shown(NamedTuple):
    """A sentence with what matters in it marked, linked to its place."""

    parts: tuple[tuple[str, str], ...]
    """The sentence in parts, each with its place if it is marked (see ``place_of``)."""
    href: str
    source: str
    """Publisher and date."""
    lang: str
    original: str
    """http or https address of the original; empty if unknown."""


class DatedView(NamedTuple):
    """A date that a text names, with its sentence."""

    printed: str
    """The date as printed."""
    words: str
    """The same in the interface's words, as precise as it is known; empty if unresolved."""
    rule: str
    """How it was resolved, in words; empty where it is printed in full."""
    place: str
    """Of the date as printed."""
    shown: Shown


class SpokenView(Struct, frozen=True):
    """What is quoted of a speaker, as printed."""

    speaker: str
    """Empty where the sentences state none."""
    place: str
    """Of the speaker as printed; empty likewise."""
    shown: tuple[Shown, ...]
    """The sentences, in reading order: more than one where the words run on."""
    before: Shown | None
    """The sentence before them, where they name nobody: it often does."""


class FactsView(Struct, frozen=True):
    """What the sentences of one article name, for a folded list."""

    title: str
    figures: tuple[tuple[str, str], ...]
    """``(as printed, link to its sentence)``, by place."""
    dates: tuple[tuple[str, str], ...]
    quotations: tuple[tuple[str, str], ...]
    """``(speaker as printed, link)``; an empty speaker where the sentence states none."""


def view_facts(entry: Entry, lookup: Lookup) -> FactsView | None:
    """The facts of one article; None if its sentences name none."""
    analysis, text = entry.analysis, lookup.texts[entry.article.id]
    sentences = tuple(analysis.sentences)
    if not (analysis.figures or analysis.dates or analysis.quotations):
        return None

    def listed(facts: Sequence[Figure | DateNamed]) -> tuple[tuple[str, str], ...]:
        return tuple(
            (text[each.start : each.end], f"#{sentences[each.sentence].id}") for each in facts
        )

    counts = {
        "figures_count": len(analysis.figures),
        "dates_count": len(analysis.dates),
        "quotations_count": len(analysis.quotations),
    }
    found = (lookup.strings.count(key, count) for key, count in counts.items() if count)
    return FactsView(
        lookup.strings.say("facts_here", facts=joined(tuple(found))),
        listed(analysis.figures),
        listed(analysis.dates),
        tuple(
            (
                text[each.speaker_start : each.speaker_end],
                f"#{sentences[each.sentence].id}",
            )
            for each in analysis.quotations
        ),
    )


def view_quotations(
    articles: Iterable[str], lookup: Lookup, folder: str, most: int
) -> tuple[SpokenView, ...]:
    """The quotations of some articles, each sentence once for what a speaker says in it.

    Words that run on over several sentences stand together, with what is quoted right behind them.

    Those whose speaker has a name come first, then those of a mere word such as "he", then those
    without any; each by article and place.
    """
    entries = [lookup.entries[name] for name in articles]
    found = [each for entry in entries for each in _speeches(entry, lookup.texts[entry.article.id])]
    found.sort(key=lambda each: _namelessness(each.printed))
    return tuple(
        SpokenView(
            each.printed,
            place_of(each.entry, *each.speaker) if each.printed else "",
            tuple(
                show(each.entry, sentence, spans, lookup, folder)
                for sentence, spans in each.said.items()
            ),
            _context(each, lookup, folder) if _namelessness(each.printed) else None,
        )
        for each in found[:most]
    )


def _context(speech: _Speech, lookup: Lookup, folder: str) -> Shown | None:
    """The sentence before what somebody says; None where a heading or nothing is there."""
    first = next(iter(speech.said))
    entry, sentences = speech.entry, speech.entry.analysis.sentences
    if not first or entry.article.blocks[sentences[first - 1].block].kind not in PROSE:
        return None
    return show(entry, first - 1, (), lookup, folder)


MOST_SENTENCES = 3
"""Sentences of one quotation that stand together."""


class _Speech(NamedTuple):
    """What somebody says without a break."""

    entry: Entry
    speaker: Span
    """Where the text has the speaker; (0, 0) for none."""
    printed: str
    """The speaker; empty for none."""
    said: dict[int, list[Span]]
    """Sentence -> where it quotes."""


def _speeches(entry: Entry, text: str) -> list[_Speech]:
    """What an article quotes, by place."""
    sentences = tuple(entry.analysis.sentences)
    whole: list[_Speech] = []
    for each in entry.analysis.quotations:
        speaker = (each.speaker_start, each.speaker_end) if each.named else (0, 0)
        one = _Speech(entry, speaker, text[slice(*speaker)], {each.sentence: []})
        runs_on = each.start == sentences[each.sentence].start and not MARK.match(text, each.start)
        room = whole and len(whole[-1].said) < MOST_SENTENCES
        if room and runs_on and _follows(one, whole[-1], sentences):
            one = _joined(whole.pop(), one)
        elif whole and one.speaker == whole[-1].speaker and each.sentence in whole[-1].said:
            one = whole.pop()
        one.said[each.sentence].append((each.start, each.end))
        whole.append(one)
    found: list[_Speech] = []
    for one in whole:
        begins = min(one.said.values())[0][0] == sentences[next(iter(one.said))].start
        behind = found and begins and found[-1].printed and not one.printed
        behind = behind and _follows(one, found[-1], sentences)
        found.append(_joined(found.pop(), one) if behind else one)
    return found


def _follows(one: _Speech, before: _Speech, sentences: Sequence[Sentence]) -> bool:
    """Whether it begins in the sentence after another of the block, and both may stand together."""
    last, first = next(reversed(before.said)), next(iter(one.said))
    beside = first == last + 1 and sentences[first].block == sentences[last].block
    return beside and not (one.printed and before.printed)


def _joined(before: _Speech, one: _Speech) -> _Speech:
    """Both as one, of the speaker that either names; no more than there is room for."""
    named = before if before.printed else one
    said = chain(before.said.items(), one.said.items())
    return named._replace(said=dict(islice(said, MOST_SENTENCES)))


MARK = late('[“”„«»「」"‹›]')
"""What a quotation begins with that does not go on from the sentence before."""


def _namelessness(speaker: str) -> int:
    """0 for a name, 1 for a word that stands for one, 2 for none."""
    if not speaker:
        return 2
    return int(speaker.islower() and " " not in speaker)


def view_dates(
    articles: Iterable[str], lookup: Lookup, folder: str, most: int
) -> tuple[DatedView, ...]:
    """The dates that some articles name and that could be told, earliest first.

    Each sentence once for a date, also where it is printed again. Where they are more than
    ``most``, those closest to the newest article's own date, and of one date no more than
    ``MOST_A_DATE`` before all others.
    """
    found: dict[_Dating, list[DateNamed]] = {}
    entries = [lookup.entries[name] for name in articles]
    told: dict[tuple[str, str], _Dating] = {}
    for entry in entries:
        for each in entry.analysis.dates:
            if each.value:
                place = _Dating(each.value, entry.article.id, each.sentence)
                sentence = entry.analysis.sentences[each.sentence].id
                said = lookup.said(entry.article.id, sentence)
                if told.setdefault((each.value, said), place) == place:
                    found.setdefault(place, []).append(each)
    newest = max((ordinal(entry.article.published) or 0 for entry in entries), default=0)
    chosen = sorted(found)
    if newest and len(found) > most:
        chosen = sorted(sorted(found, key=_nearness(chosen, newest))[:most])
    return tuple(
        dated(lookup.entries[each.article], found[each], lookup, folder) for each in chosen[:most]
    )


MOST_A_DATE = 2
"""Sentences for one date in a list that has no room for all dates."""


class _Dating(NamedTuple):
    """A sentence that names a date; sorts by date."""

    value: str
    article: str
    sentence: int


def _nearness(
    found: Iterable[_Dating], newest: int
) -> Callable[[_Dating], tuple[bool, int, _Dating]]:
    """By how many days a date lies from another, those of one date that are too many last.

    Args:
        found: all of them, by date.
        newest: the other, as ``ordinal`` has it.
    """
    seen: Counter[str] = Counter()
    late = set()
    for each in found:
        seen[each.value] += 1
        if seen[each.value] > MOST_A_DATE:
            late.add(each)

    def near(each: _Dating) -> tuple[bool, int, _Dating]:
        return each in late, abs((ordinal(first_day(each.value)) or 0) - newest), each

    return near


def dated(entry: Entry, named: Sequence[DateNamed], lookup: Lookup, folder: str) -> DatedView:
    """One date with its sentence, which may name it more than once."""
    text, strings, each = lookup.texts[entry.article.id], lookup.strings, named[0]
    return DatedView(
        text[each.start : each.end],
        words_of(each.value, strings),
        rule_of(entry, each, strings),
        place_of(entry, each.start, each.end),
        show(entry, each.sentence, [(one.start, one.end) for one in named], lookup, folder),
    )


def rule_of(entry: Entry, each: DateNamed, strings: Strings) -> str:
    """How a date was told from the article's own, in words; empty where it is printed in full."""
    if not each.rule:
        return "" if each.value else strings.say("date_open")
    return strings.say(
        f"date_rule_{each.rule.replace('-', '_')}", date=strings.date(entry.article.published)
    )


def show(entry: Entry, sentence: int, spans: Iterable[Span], lookup: Lookup, folder: str) -> Shown:
    """A sentence of an article with stretches marked.

    Args:
        entry: the article.
        sentence: index of the sentence.
        spans: what is marked, by offsets into the article's text; not overlapping.
        lookup: the edition.
        folder: where the page stands.
    """
    article, place = entry.article, entry.analysis.sentences[sentence]
    return Shown(
        tuple(_parts(entry, lookup.texts[article.id], (place.start, place.end), sorted(spans))),
        lookup.place(article.id, place.id, folder),
        teller(lookup, article),
        lookup.foreign(article),
        original(article),
    )


def place_of(entry: Entry, start: int, end: int) -> str:
    """Where a string stands, for whoever checks it: article id and offsets into its text."""
    return f"{entry.article.id} {start} {end}"


def _parts(
    entry: Entry, text: str, whole: Span, spans: Sequence[Span]
) -> Iterator[tuple[str, str]]:
    done, last = whole
    for start, end in spans:
        if done < start:
            yield text[done:start], ""
        yield text[start:end], place_of(entry, start, end)
        done = end
    if done < last:
        yield text[done:last], ""
