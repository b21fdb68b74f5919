"""Naming: the phrases by which a person knows what a theme is about."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import filterfalse, islice
from operator import itemgetter

from msgspec import Struct

from builder.editorial.phrases.places import is_printed, with_capitals
from builder.editorial.phrases.shared import Shared
from builder.editorial.phrases.telling import Telling, weigh
from builder.editorial.terms.wording import Wording
from builder.memo import Memo

MOST_LABEL = 3
"""Phrases in a label, at most."""

TELLING = 0.25
"""Phrases that half of the articles hold come first only if one of them says at least this share of
what the best phrase says: two stories in one theme share but "kilometres" and "road"."""

ENOUGH = 0.6
"""A label needs no further phrase once this share of the theme's articles have one of its own."""

PAIR = 2
"""Articles of a theme that one common word does not name."""

LEAST_HOLDERS = 3
"""Articles of a theme that hold a phrase of its label, where it has more: what two of four share is
their event, not the subject."""

OTHERS = 1 / 3
"""Share of a theme's articles that hold none of the names in its label from which one is added that
most of these hold: a label with the name of one of two events says nothing of the other."""

SAYS_MORE = 4.0
"""How many times as much a second name says as the best common noun, so that it stands in its
place: "World Cup" rather than "captain" beside "Sri Lanka"."""

LOOKED_AT = 20
"""Articles of a theme in which a name is looked for without its capital."""

MOST_PLAIN = 0.25
"""A word that a larger share of these prints without its capital as well is no name."""


class Named(Struct, frozen=True):
    """Phrases of a theme, by their keys."""

    label: tuple[str, ...]
    """One to ``MOST_LABEL`` that name it; none if its articles share no phrase."""
    phrases: tuple[str, ...]
    """All that its articles share, strongest first, none much like another."""


class Subjects(Struct, frozen=True):
    """What each of some themes is about: phrases that two of its articles or more have."""

    groups: Sequence[Sequence[int]]
    """The articles of each, by number."""
    shared: Shared
    considered: Sequence[Mapping[str, Telling]]
    """For each theme what ``telling.weigh`` gives of it."""
    prints: Sequence[bytes]
    """For each theme a digest of what decides them."""
    known: Callable[[Hashable, Callable[[], tuple[str, ...]]], tuple[str, ...]]
    """The labels of that."""

    @staticmethod
    def of(
        groups: Sequence[Sequence[int]], shared: Shared, titles: Wording, memo: Memo | None = None
    ) -> Subjects:
        """Weigh the phrases of all themes.

        Args:
            groups: the numbers of the articles of each.
            shared: all articles and their phrases.
            titles: the articles' headlines.
            memo: what is known of an earlier edition.
        """
        memo = memo or Memo()

        def make(numbers: Sequence[int]) -> Iterator[Mapping[str, Telling]]:
            return weigh([groups[number] for number in numbers], shared, titles, memo)

        prints = shared.together(groups)
        considered = memo.objects("subjects", prints, make)
        return Subjects(groups, shared, considered, prints, memo.one_by_one("labels"))

    def choose(self, number: int, used: Collection[str]) -> Named:
        """Choose the phrases that name a theme.

        Args:
            number: of the theme.
            used: keys of phrases that name other themes.
        """
        considered = self.considered[number]
        free = {name: phrase for name, phrase in considered.items() if name not in used}

        def make() -> tuple[str, ...]:
            told = {self.shared.numbers[name]: phrase for name, phrase in free.items()}
            chosen = _enough(told, self.groups[number], self.shared)
            return tuple([self.shared.names[each] for each in chosen])

        return Named(self.known((self.prints[number], *free), make), tuple(considered))

    def told(self, number: int, names: Iterable[str], most: int | None = None) -> dict[str, str]:
        """Phrases by their keys as a theme's articles print them, without those that none does.

        Args:
            number: of the theme.
            names: keys of phrases.
            most: how many at most.
        """
        holders = self.shared.rows.holders(self.groups[number])
        numbers = ((name, self.shared.numbers[name]) for name in names)
        told = ((name, _told(each, holders(each), self.shared)) for name, each in numbers)
        return dict(islice(filter(itemgetter(1), told), most))


def _enough(phrases: Mapping[int, Telling], members: Sequence[int], shared: Shared) -> list[int]:
    """The first phrases, until most of the articles have one: those that half have come first.

    A label of names alone says who or where, not what, and one of common nouns the reverse: each
    gets the best of the other kind beside it, unless another name says much more. Nothing stands
    alone where there are two, and no name for those that hold another.

    Two articles that share but one common word ("man") have no label: a headline says more.

    Args:
        phrases: those that no other theme has, best first.
        members: the numbers of the theme's articles.
        shared: all articles and their phrases.
    """
    weak = cache(lambda name: _weak(name, members, shared))
    holders = shared.rows.holders(members)
    articles = len(members)
    half = _held_by_half(phrases, articles, weak)
    ordered = filterfalse(weak, dict.fromkeys((*half, *phrases)))
    chosen = _covering(ordered, articles, holders)
    names = [name for name in half if shared.named[name]]
    plain = [name for name in half if name not in names]
    if not set(names) & set(chosen):
        chosen += islice(filterfalse(weak, names), 1)
    noun = next(filterfalse(weak, plain), None)
    if noun is not None and not set(plain) & set(chosen):
        telling = (each for each in names if _says_more(phrases[each], phrases[noun]))
        others = (each for each in filterfalse(weak, telling) if each not in chosen)
        chosen.append(next(others, noun))
    if len(chosen) == 1:
        chosen += islice((name for name in filterfalse(weak, half) if name not in chosen), 1)
    told = [name for name in chosen if shared.named[name]]
    left = {*members}.difference(*map(holders, told))
    if told and len(chosen) < MOST_LABEL and len(left) > OTHERS * articles:
        wide = (name for name in phrases if len(holders(name) & left) > len(left) / 2)
        other = (each for each in filterfalse(weak, wide) if shared.named[each])
        chosen[chosen.index(told[-1]) + 1 : 0] = islice(other, 1)
    if articles == PAIR and len(chosen) == 1 and _is_plain(chosen[0], shared):
        return []
    return chosen[:MOST_LABEL]


def _held_by_half(
    phrases: Mapping[int, Telling], articles: int, weak: Callable[[int], bool]
) -> list[int]:
    """Those that half of the articles hold; none where they say little beside the best."""
    least = max(articles / 2, LEAST_HOLDERS if articles > LEAST_HOLDERS else 0)
    half = [name for name, phrase in phrases.items() if phrase.held >= least]
    leading, best = (
        next((phrases[name].score for name in filterfalse(weak, some)), 0.0)
        for some in (half, phrases)
    )
    return half if leading >= TELLING * best else []


def _covering(
    ordered: Iterable[int], articles: int, holders: Callable[[int], set[int]]
) -> list[int]:
    """The first that further articles hold, until most have one."""
    chosen: list[int] = []
    covered: set[int] = set()
    for name in ordered:
        more = holders(name) - covered
        if more:
            chosen.append(name)
            covered |= more
        if len(covered) >= ENOUGH * articles or len(chosen) == MOST_LABEL:
            break
    return chosen


def _is_plain(name: int, shared: Shared) -> bool:
    return not shared.named[name] and " " not in shared.names[name]


def _says_more(name: Telling, noun: Telling) -> bool:
    return name.held >= noun.held and name.score >= SAYS_MORE * noun.score


def _weak(name: int, members: Sequence[int], shared: Shared) -> bool:
    """Whether one word names nothing: "eight-year", or "Like" with a headline's capital."""
    form = shared.forms[name][0]
    if " " in form:
        return False
    if not shared.named[name]:
        return "-" in form and form.islower()
    looked = members[:LOOKED_AT]
    plain = sum(is_printed(form.lower(), shared.text(member)) for member in looked)
    return plain > MOST_PLAIN * len(looked)


def _told(name: int, articles: Collection[int], shared: Shared) -> str:
    """The phrase in the commonest of its forms that one of the articles prints; or nothing.

    The commonest of all may be of another language: "miliona" for what two Italian articles have as
    "milione".
    """
    return next((form for form in shared.forms[name] if _prints(form, articles, shared)), "")


def _prints(form: str, articles: Iterable[int], shared: Shared) -> bool:
    """Whether the text or the title of one of them does.

    What has no capitals stands within words, too: with a particle, or where no spaces are.
    """
    forms = with_capitals((form,))
    stands = is_printed if form.upper() != form.lower() else lambda form, text: form in text
    texts = (text for each in articles for text in (shared.text(each), shared.articles[each].title))
    return any(stands(each, text) for text in texts for each in forms)
