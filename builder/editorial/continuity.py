"""Continuity: what of an earlier edition goes on in this one, and so keeps its id and address.

``editions.matching`` says which article, story and theme is which; a phrase is known by its id. An
address is only carried from one edition to the other here: ``site.urls`` holds it against the form
of one before it becomes the name of a file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from builder.editions import (
    ArticleRecord,
    Edition,
    GroupRecord,
    StoryRecord,
    continuing,
    left_out,
    same_articles,
)
from builder.model import (
    Appearance,
    Article,
    Entry,
    Lasting,
    Moved,
    NotIncluded,
    Phrase,
    Story,
    Theme,
    count_origins,
)

MOST_MOVED = 5000
"""Addresses that lead on, at most; those that ended first are let go. Twenty a day make eight
months of daily editions, and pages of 1 kB each."""

MOST_APPEARANCES = 30
"""Editions that a story's history tells of, at most, the last ones: a month of daily editions."""

HOLDS = 0.5
"""What ended leads to the page that holds at least this part of its articles: as two groups are one
in ``editions.matching``."""

ID = re.compile(r"[aetp]-[0-9a-f]{4,64}(?:-[1-9][0-9]{0,5})?")
"""The id of an article, a story, a theme or a phrase; an earlier edition's file may hold others."""

Group = TypeVar("Group", Story, Theme)


class Continuity(Struct, frozen=True):
    """An earlier edition beside the articles of this one."""

    before: Edition
    names: Mapping[str, str]
    """Id of an article of that edition -> its id now, of those that are there."""
    folded: Mapping[str, str]
    """Id of a copy in this edition -> id of the article that stands for it."""

    @staticmethod
    def of(before: Edition, articles: Sequence[Article], folded: Mapping[str, str]) -> Continuity:
        """Find which articles are the same.

        Args:
            before: the earlier edition.
            articles: all of this one, copies too.
            folded: id of a copy -> id of the article that stands for it.
        """
        there = {each.id for each in articles}
        other = same_articles(before.articles, articles)
        now = {each.id: other.get(each.id, each.id) for each in before.articles}
        return Continuity(before, {old: new for old, new in now.items() if new in there}, folded)

    def stories(self, found: Sequence[Story]) -> tuple[Story, ...]:
        """The stories; those that go on keep their ids and have a history."""
        old, standing = self.before.stories, self._standing
        pairs = continuing(old, found, standing)
        ids = _ids(found, old, pairs, (each.id for each in self.before.moved))
        articles = {each.id: each for each in self.before.articles}
        told = []
        for place, (story, name) in enumerate(zip(found, ids, strict=True)):
            was = old[pairs[place]] if place in pairs else None
            had = {standing.get(each, each) for each in was.articles} if was else {*story.articles}
            told.append(
                replace(
                    story,
                    id=name,
                    history=self._history(was, articles) if was else (),
                    joined=tuple(each for each in story.articles if each not in had),
                )
            )
        return tuple(told)

    def called(self, found: Sequence[Theme]) -> dict[str, str]:
        """Id of each theme that goes on -> what it was called."""
        old = self.before.themes
        pairs = continuing(old, found, self._standing, named=True)
        return {found[place].id: old[was].label for place, was in pairs.items()}

    def themes(self, found: Sequence[Theme]) -> tuple[Theme, ...]:
        """The themes; those that go on keep their ids."""
        old = self.before.themes
        ids = _ids(found, old, continuing(old, found, self._standing, named=True))
        now = dict(zip((each.id for each in found), ids, strict=True))
        return tuple(
            replace(
                each,
                id=now[each.id],
                neighbours=tuple(replace(link, id=now[link.id]) for link in each.neighbours),
            )
            for each in found
        )

    def lasting(
        self,
        entries: Iterable[Entry],
        paged: Iterable[Story],
        themes: Iterable[Theme],
        phrases: Iterable[Phrase],
        not_included: Iterable[NotIncluded],
    ) -> Lasting:
        """What keeps its address, and where addresses lead that no page has any more.

        A story, theme or phrase of which a file has been left out since begins anew, with an
        address of what it is called now: the old one may be that file's own words.

        Args:
            entries: every article of this edition, copies too.
            paged: the stories that have a page of their own.
            themes: of this edition.
            phrases: likewise.
            not_included: files that are no articles now.
        """
        whole = _Whole.of(entries, paged, themes, phrases)
        gone = (each for each in self.before.articles if each.id not in self.names)
        hidden = frozenset(left_out(gone, not_included))
        there: dict[str, str] = {}
        """Address in the earlier edition -> id of what it leads to now."""
        kept: dict[str, str] = {}
        ended: list[Moved] = []
        for url, name, to in self._onward(whole, hidden):
            if not url or url in there:
                continue
            there[url] = to
            if self.names.get(name, name) == to:
                kept.setdefault(to, url)
            else:
                ended.append(Moved(url, name, to))
        moved = {each.url: each for each in sorted(ended, key=lambda each: each.url)}
        for each in self.before.moved:
            to = each.id if each.id in whole.ids else there.get(each.to, "")
            if to == each.id and to not in kept:
                kept[to] = each.url
            elif to and each.id not in hidden and ID.fullmatch(each.id):
                moved.setdefault(each.url, Moved(each.url, each.id, to))
        return Lasting(kept, tuple(moved.values())[:MOST_MOVED])

    def _history(
        self, was: StoryRecord, articles: Mapping[str, ArticleRecord]
    ) -> tuple[Appearance, ...]:
        """What a story was; of an edition that was issued again the last issue tells."""
        members = [articles[name] for name in was.articles]
        count = count_origins(each.attribution for each in members)
        now = Appearance(
            self.before.site.edition,
            len(members),
            count.most if count.stated else 0,
            count.stated,
        )
        earlier = (
            Appearance(each.edition, each.articles, each.origins, each.origins_stated)
            for each in was.history
            if each.edition != now.edition
        )
        return (*earlier, now)[-MOST_APPEARANCES:]

    @property
    def _standing(self) -> dict[str, str]:
        """Id of an earlier article that is there -> id of the one that stands for it now."""
        return {old: self.folded.get(new, new) for old, new in self.names.items()}

    def _onward(self, whole: _Whole, hidden: frozenset[str]) -> Iterator[tuple[str, str, str]]:
        """``(address, id before, id now)`` of all that the earlier edition has and this one, too.

        Articles before stories, themes and phrases.
        """
        before, standing = self.before, self._standing
        for each in before.articles:
            carriers = (each.id, each.copy_of or "", *each.copies)
            to = next((self.names[name] for name in carriers if name in self.names), "")
            if to and each.id not in hidden:
                yield each.url, each.id, to
        for group, place in (
            *((each, whole.pages) for each in before.stories),
            *((each, whole.homes) for each in before.themes),
        ):
            if group.url and hidden.isdisjoint(group.articles):
                now = filter(None, (standing.get(name) for name in group.articles))
                if to := group.id if group.id in whole.ids else _most(now, group, place):
                    yield group.url, group.id, to
        for phrase in before.phrases:
            if phrase.url and hidden.isdisjoint(phrase.articles):
                forms = (phrase.text, *phrase.variants)
                to = next((whole.printed[form] for form in forms if form in whole.printed), "")
                if to := phrase.id if phrase.id in whole.ids else to:
                    yield phrase.url, phrase.id, to


def _most(now: Iterable[str], group: GroupRecord, places: Mapping[str, str]) -> str:
    """Id of what holds most of an earlier group, ties by its order; empty if not half of it.

    Args:
        now: ids of its articles that are there.
        group: as it was.
        places: article id -> id of what holds it.
    """
    counts = Counter(places[name] for name in now if name in places)
    place, count = max(counts.items(), key=lambda each: each[1], default=("", 0))
    return place if count >= HOLDS * len(group.articles) else ""


class _Whole(Struct, frozen=True):
    """What this edition has pages of."""

    ids: Collection[str]
    """Of all of it."""
    pages: Mapping[str, str]
    """Article id -> id of the story or article on whose page its event is told."""
    homes: Mapping[str, str]
    """Article id -> theme id."""
    printed: Mapping[str, str]
    """Printed form of a phrase -> its id; where two phrases print alike, the first by id."""

    @staticmethod
    def of(
        entries: Iterable[Entry],
        paged: Iterable[Story],
        themes: Iterable[Theme],
        phrases: Iterable[Phrase],
    ) -> _Whole:
        """Open it at every id."""
        stories, every = {each.id for each in paged}, [*entries]
        first: dict[str, str] = {}
        pages: dict[str, str] = {}
        for each in every:
            name, story = each.article.id, each.story or ""
            pages[name] = story if story in stories else first.setdefault(story or name, name)
        printed: dict[str, str] = {}
        for phrase in sorted(phrases, key=lambda phrase: phrase.id):
            for form in (phrase.text, *phrase.variants):
                printed.setdefault(form, phrase.id)
        return _Whole(
            {*pages, *stories, *(each.id for each in themes), *printed.values()},
            pages,
            {each.article.id: each.theme for each in every if each.theme},
            printed,
        )


def _ids(
    found: Sequence[Group],
    old: Sequence[GroupRecord],
    pairs: Mapping[int, int],
    given: Iterable[str] = (),
) -> list[str]:
    """An id for each group: that of the old one that goes on in it, else one that is nobody's.

    Args:
        found: groups of this edition, with ids of their own.
        old: those of the earlier one.
        pairs: place of a group -> place of the old one.
        given: further ids that are not to be had.
    """
    kept: dict[str, int] = {}
    for place, was in sorted(pairs.items()):
        if ID.fullmatch(old[was].id) and old[was].id[0] == found[place].id[0]:
            kept.setdefault(old[was].id, place)
    owners = {place: name for name, place in kept.items()}
    taken = {*kept, *(each.id for each in old), *given}
    times: Counter[str] = Counter()
    ids = []
    for place, each in enumerate(found):
        name = owners.get(place, "")
        if not name:
            plain = "-".join(each.id.split("-")[:2])
            while not name or name in taken:
                times[plain] += 1
                name = plain if times[plain] == 1 else f"{plain}-{times[plain]}"
            taken.add(name)
        ids.append(name)
    return ids
