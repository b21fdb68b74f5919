"""What changed from one edition to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from builder.editions.matching import continuing, same_articles
from builder.editions.records import ArticleRecord, Edition, GroupRecord

GroupState = Literal["new", "changed", "gone"]


class Told(Struct, frozen=True):
    """An article in a few words."""

    id: str
    title: str
    publisher: str | None
    published: str | None
    copy_of: str | None = None
    """Id of the article whose text it carries."""


class Rewritten(Struct, frozen=True):
    """An article whose text or headline is another one now."""

    article: Told
    """As it stands now."""
    title_before: str
    """The headline before, the same if it has not changed."""
    added: tuple[str, ...]
    """Sentences that were not there before, in reading order; of an excerpt none are told."""
    dropped: tuple[str, ...]
    """Sentences that are no longer there, in the order of the old text; of an excerpt none."""
    published_before: str | None = None
    """The date that it bore before."""


class Regrouped(Struct, frozen=True):
    """A story or theme that is new, is gone, or has other articles or another name."""

    kind: Literal["story", "theme"]
    state: GroupState
    label: str
    """As it stands now, or last stood."""
    label_before: str
    """Empty if it is new."""
    joined: tuple[Told, ...]
    left: tuple[Told, ...]


class Difference(Struct, frozen=True):
    """What changed between two editions; each list is in the order of its edition."""

    before: str | None
    """Date of the old edition, ``YYYY-MM-DD``."""
    after: str | None
    new: tuple[Told, ...]
    withdrawn: tuple[Told, ...]
    rewritten: tuple[Rewritten, ...]
    groups: tuple[Regrouped, ...]
    """Stories before themes; of each kind those of the new edition, then those that are gone."""

    @property
    def empty(self) -> bool:
        """Whether both say the same."""
        return not (self.new or self.withdrawn or self.rewritten or self.groups)


def diff(old: Edition, new: Edition) -> Difference:
    """What changed from the one to the other.

    ``matching`` says which articles, stories and themes are the same. Sentences are compared by id,
    which is a digest of their words. An edition of excerpts does not have them all: there an
    article has another text if its file is another one.
    """
    whole = old.site.rights == new.site.rights == "full"
    names = same_articles(old.articles, new.articles)
    before = {names.get(each.id, each.id): each for each in old.articles}
    after = {each.id: each for each in new.articles}
    both = [(before[name], each) for name, each in after.items() if name in before]
    told = {name: _told(each) for name, each in (before | after).items()}
    folded = {each.id: each.copy_of for each in new.articles if each.copy_of}
    stories = _regrouped("story", _renamed(old.stories, names), new.stories, told, folded)
    themes = _regrouped("theme", _renamed(old.themes, names), new.themes, told, folded)
    return Difference(
        old.site.edition,
        new.site.edition,
        tuple(_told(each) for name, each in after.items() if name not in before),
        tuple(_told(each) for name, each in before.items() if name not in after),
        tuple(found for pair in both if (found := _rewritten(*pair, whole=whole))),
        (*stories, *themes),
    )


def _told(article: ArticleRecord) -> Told:
    return Told(article.id, article.title, article.publisher, article.published, article.copy_of)


def _rewritten(old: ArticleRecord, new: ArticleRecord, *, whole: bool) -> Rewritten | None:
    """What is different in the words of an article; of an excerpt that there is something."""
    if not whole:
        other = "" != old.sha256 != new.sha256 != ""
        changed = other or old.title != new.title
        return Rewritten(_told(new), old.title, (), (), old.published) if changed else None
    if (old.text, old.title) == (new.text, new.title):
        return None
    return Rewritten(_told(new), old.title, _only_in(new, old), _only_in(old, new), old.published)


def _only_in(one: ArticleRecord, other: ArticleRecord) -> tuple[str, ...]:
    known = {each.id for each in other.sentences}
    return tuple(one.text[each.start : each.end] for each in one.sentences if each.id not in known)


def _renamed(groups: Iterable[GroupRecord], names: Mapping[str, str]) -> list[GroupRecord]:
    """The groups with the ids that their articles have now."""
    return [
        GroupRecord(each.id, each.label, tuple(names.get(name, name) for name in each.articles))
        for each in groups
    ]


def _regrouped(
    kind: Literal["story", "theme"],
    old: Sequence[GroupRecord],
    new: Sequence[GroupRecord],
    told: Mapping[str, Told],
    folded: Mapping[str, str],
) -> Iterator[Regrouped]:
    """The groups of one kind that are not what they were; a copy counts as what it copies."""
    pairs = continuing(old, new, folded, named=kind == "theme")
    for number, group in enumerate(new):
        if number not in pairs:
            joined = tuple(told[each] for each in group.articles)
            yield Regrouped(kind, "new", group.label, "", joined, ())
            continue
        was = old[pairs[number]]
        joined = tuple(told[each] for each in group.articles if each not in was.articles)
        left = tuple(told[each] for each in was.articles if each not in group.articles)
        if joined or left or was.label != group.label:
            yield Regrouped(kind, "changed", group.label, was.label, joined, left)
    went_on = set(pairs.values())
    for number, group in enumerate(old):
        if number not in went_on:
            left = tuple(told[each] for each in group.articles)
            yield Regrouped(kind, "gone", group.label, group.label, (), left)
