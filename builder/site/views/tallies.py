"""Figures of several sources that count the same thing, so that they can stand side by side.

Two figures are put together if they belong to one story, or to one theme; if they are of one kind
(a count, or the same measure); if the head of what the one counts stands in what the other counts;
and if their sentences share further words, more of them where the stories differ. Where amounts
differ, both are of one story, nothing keeps them ``apart``, and one is at most twice the other; one
that is the other in round figures differs from nothing. Nothing is averaged or judged.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import combinations

from msgspec import Struct

from builder.model import Attribution, Entry, Figure
from builder.site.views.apart import Telling, is_apart
from builder.site.views.counted import COUNTED, PEOPLE, is_short_for, named, stems, unit_of
from builder.site.views.lookup import Lookup
from builder.text.fates import fate_of
from builder.text.patterns import late

SHARED_WORDS = 2
"""Content words that the sentences of two counts must share beside what is counted."""

SHARED_MEASURED = 3
"""Content words to share for measures of nothing named: a unit says less than a counted noun."""

SHARED_PART = 0.25
"""And the least part of all their words that two sentences must then share."""

SHARED_EQUAL = 1
"""Content words to share for equal amounts of two digits or more, which chance seldom prints twice,
and for the same measure of the same thing."""

SHARED_KINDS = 4
"""Content words to share where one counts "boats" and the other "motor boats"."""

SHARED_OUTSIDE = 3
"""Content words to share in articles of two stories, where only equal amounts are compared."""

FAR = 2
"""How many times one amount may be the other: further apart they count different things."""

FAR_FATES = 10
"""The same of the dead, hurt and missing, who become more from report to report."""

MOST_ALIKE = 60
"""Figures of a story or theme with one head that are compared with each other."""

MOST_CELLS = 6
"""Sentences in one row."""


class Tally(Struct, frozen=True, dict=True):
    """A figure in its article, with what it is compared by."""

    entry: Entry
    number: int
    """Of the figure, among those of its article."""
    figure: Figure
    head: str
    """Stem of the counted noun, or the unit of a measure."""
    words: frozenset[str]
    """Stems of what is counted."""
    before: str
    """The sentence up to the figure."""
    printed: str
    after: str
    """The rest of it."""
    text: str
    """The whole article."""
    measured: bool
    alone: bool
    """True if no other figure of the sentence has the same unit."""
    story: str | None

    @cached_property
    def context(self) -> frozenset[str]:
        """Stems of the sentence's other content words."""
        around = f"{self.before} {self.after}"
        return frozenset(stems(around, self.entry.article.language))

    @cached_property
    def fate(self) -> str:
        """What befell those whom it counts, as ``fate_of`` has it."""
        return "" if self.measured else fate_of(self.before, self.printed, self.after)

    @cached_property
    def telling(self) -> Telling:
        """What the sentence says of it that may keep it apart from another one."""
        entry, at = self.entry, self.figure
        start = at.start - len(self.before)
        dates = [each for each in entry.analysis.dates if each.sentence == at.sentence]
        return Telling(
            self.before,
            self.printed,
            self.after,
            entry.article.language,
            self.text,
            tuple((each.start - start, each.end - start, each.value) for each in dates),
            (entry.article.published or "")[:4],
        )

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Stems of the names in what is counted: "Israeli" in "5 Israeli soldiers"."""
        names = (word for word in self.figure.thing.split() if word[:1].isupper())
        return frozenset(stems(" ".join(names), self.entry.article.language))

    @property
    def place(self) -> tuple[str, int]:
        """Where it stands: unique, and what equal ones are put in order by."""
        return self.entry.article.id, self.figure.start


class Row(Struct, frozen=True):
    """Figures of two origins or more that count the same thing."""

    tallies: tuple[Tally, ...]
    """One for each origin, in the edition's order."""

    @property
    def differs(self) -> bool:
        """True if two origins print different amounts, neither of which is the other in short."""
        amounts = (each.figure.amount for each in self.tallies)
        return any(not is_short_for(*two) for two in combinations(amounts, 2))

    @property
    def agrees(self) -> bool:
        """True if all print the same amount."""
        return len({each.figure.amount for each in self.tallies}) == 1


def compare(articles: Iterable[str], lookup: Lookup) -> list[Row]:
    """The rows of some articles that belong together, those that differ first.

    Args:
        articles: ids, of one story or theme.
        lookup: the edition.

    Returns:
        Rows with figures of two origins or more; by difference, number of figures, place.
    """
    tallies = [each for name in articles for each in tally(lookup.entries[name], lookup)]
    rows = [Row(tuple(_distinct(group))) for group in _groups(tallies) if len(group) > 1]
    rows = [row for row in rows if row.differs or row.agrees]
    return sorted(rows, key=lambda row: (not row.differs, -len(row.tallies), row.tallies[0].place))


def differing(articles: Iterable[str], lookup: Lookup) -> tuple[Tally, ...]:
    """Figures of one event that differ and name the same thing, as a headline may say; or nothing.

    One for each amount.

    Args:
        articles: ids, of one event.
        lookup: the edition.
    """
    for row in compare(articles, lookup):
        things = {each.words for each in row.tallies}
        if row.differs and len(things) == 1 and any(things):
            amounts = {each.figure.amount: each for each in reversed(row.tallies)}
            return tuple(reversed(amounts.values()))
    return ()


def tally(entry: Entry, lookup: Lookup) -> Iterator[Tally]:
    """The figures of an article, each with what it is compared by."""
    language, text = entry.article.language, lookup.texts[entry.article.id]
    figures = tuple(entry.analysis.figures)
    sentences = tuple(entry.analysis.sentences) if figures else ()
    units = Counter((each.sentence, unit_of(each.unit)) for each in figures)
    for number, figure in enumerate(figures):
        place = sentences[figure.sentence]
        unit = unit_of(figure.unit)
        measured = (not figure.thing or bool(unit)) and unit not in COUNTED
        head, words = ("", frozenset[str]()) if unit else named(figure.thing, language)
        yield Tally(
            entry=entry,
            number=number,
            figure=figure,
            head=unit or head,
            words=words
            if not unit
            else frozenset(stems(figure.thing, language)) | ({unit} & COUNTED),
            before=text[place.start : figure.start],
            printed=text[figure.start : figure.end],
            after=text[figure.end : place.end],
            text=text,
            measured=measured,
            alone=units[figure.sentence, unit] == 1,
            story=entry.story,
        )


def _groups(tallies: Sequence[Tally]) -> Iterator[list[Tally]]:
    """Each figure that stands in no group yet, with all later ones that are like it.

    They are of other origins than the first.
    """
    heads: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(tallies):
        for name in {each.head} if each.measured else {each.head, *each.words}:
            if name and len(heads[name]) < MOST_ALIKE:
                heads[name].append(number)
    taken: set[int] = set()
    for number, each in enumerate(tallies):
        if number in taken:
            continue
        names = {each.head} if each.measured else {each.head, *each.words}
        near = {other for name in names for other in heads.get(name, ()) if other > number}
        like = [other for other in sorted(near - taken) if _is_alike(each, tallies[other])]
        taken |= {number, *like}
        yield [each, *(tallies[other] for other in like)]


def _is_alike(one: Tally, other: Tally) -> bool:
    if one.measured != other.measured or one.entry.attribution == other.entry.attribution:
        return False
    if one.entry.article.language != other.entry.article.language or _is_far(one, other):
        return False
    if one.measured:
        same = one.head == other.head
    else:
        same = one.head in other.words or other.head in one.words
    return (
        same
        and _may_be_near(one, other)
        and _is_told_alike(one, other)
        and _is_near(one, other)
        and (one.figure.amount == other.figure.amount or _may_differ(one, other))
    )


def _may_differ(one: Tally, other: Tally) -> bool:
    """False for two stories, for what is kept apart, and for the dead beside the missing.

    And where one is a rate ("5.5 runs" an over), or lies within the other's range.
    """
    if not one.story or one.story != other.story:
        return False
    counted = (*_NUMBER.findall(one.printed)[1:], *_NUMBER.findall(other.printed)[1:])
    if {each.replace(",", "") for each in counted} & {one.figure.amount, other.figure.amount}:
        return False
    if not one.measured and (
        ("." in one.figure.amount) != ("." in other.figure.amount) or not _count_alike(one, other)
    ):
        return False
    if _spans(one, other) or _spans(other, one) or one.fate != other.fate:
        return False
    return not is_apart(one.telling, other.telling)


def _count_alike(one: Tally, other: Tally) -> bool:
    """False for "five Israeli soldiers" beside "nine Israelis", "motor boats" beside "boats".

    The latter may be the same where the sentences share more words.
    """
    if one.head != other.head:
        return bool(({one.head} & other.words) - other.capitals) or bool(
            ({other.head} & one.words) - one.capitals
        )
    if one.words - one.capitals == other.words - other.capitals:
        return True
    return len(one.context & other.context) >= SHARED_KINDS


def _spans(one: Tally, other: Tally) -> bool:
    """Whether the range that one tells holds what the other does."""
    low, _, high = one.figure.amount.partition("-")
    amount = other.figure.amount
    return bool(high) and "-" not in amount and float(low) <= float(amount) <= float(high)


_NUMBER = late(r"\d[\d,]*")
"""In "118 of the 220 seats", the second is the whole."""


def _is_far(one: Tally, other: Tally) -> bool:
    """True if the amounts are so far apart that they cannot count the same thing."""
    low, high = sorted(float(each.figure.amount.rpartition("-")[2]) for each in (one, other))
    if high <= FAR * low:
        return False
    return high > FAR_FATES * low or not one.fate or one.fate != other.fate


def _may_be_near(one: Tally, other: Tally) -> bool:
    """False where what is counted tells that ``_is_near`` is: before sentences are taken apart."""
    same = one.figure.amount == other.figure.amount
    return same or bool(one.story and one.story == other.story)


def _is_near(one: Tally, other: Tally) -> bool:
    """True for one story; outside, the sentences must share more."""
    if one.story and one.story == other.story:
        return True
    return len(one.context & other.context) >= SHARED_OUTSIDE


def _is_told_alike(one: Tally, other: Tally) -> bool:
    """True if the sentences share words enough for their kind of figure."""
    shared = len(one.context & other.context)
    if one.figure.amount == other.figure.amount and len(one.figure.amount) > 1:
        return shared >= SHARED_EQUAL
    if one.measured and not one.words & other.words:
        whole = len(one.context | other.context)
        return one.alone and other.alone and shared >= max(SHARED_MEASURED, SHARED_PART * whole)
    same = one.words == other.words and one.head != PEOPLE
    if same and one.fate and one.fate == other.fate:
        shared += 1
    return shared >= (SHARED_EQUAL if one.measured else SHARED_WORDS)


def _distinct(group: Sequence[Tally]) -> list[Tally]:
    """One figure for each origin, as many as a row has room for.

    Of several figures of an origin that with the amount of the first of the group, or else that
    whose sentence shares most words with the first one's.
    """
    first = group[0]
    best: dict[Attribution, tuple[bool, int, int]] = {}
    for number, each in enumerate(group):
        other = each.figure.amount != first.figure.amount
        rank = (other, -len(first.context & each.context), number)
        origin = each.entry.attribution
        best[origin] = min(rank, best.get(origin, rank))
    chosen = sorted(number for _, _, number in best.values())
    return [group[number] for number in chosen[:MOST_CELLS]]
