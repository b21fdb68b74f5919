"""What of one edition is the same in the next: articles, stories, themes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

SAME_GROUP = 0.5
"""Two groups are one that went on if they share at least this part of the smaller one: below it
most of the smaller group went elsewhere. Not tuned."""


class Known(Protocol):
    """An article, as far as it takes to know it again."""

    @property
    def id(self) -> str:
        """A digest of its path in the content folder."""

    @property
    def original_url(self) -> str | None:
        """Its address on the web."""

    @property
    def sha256(self) -> str:
        """Digest of its file; empty where it is not known."""

    @property
    def title(self) -> str:
        """Its headline."""

    @property
    def publisher(self) -> str | None:
        """Who published it."""

    @property
    def published(self) -> str | None:
        """When, as precise as it is known."""


class LeftOut(Protocol):
    """A file that is no article now."""

    @property
    def path(self) -> str:
        """As it may be told."""

    @property
    def article(self) -> str:
        """Id that its article would have."""

    @property
    def sha256(self) -> str:
        """Digest of its bytes, if it is withheld."""


class Group(Protocol):
    """A story or a theme."""

    @property
    def label(self) -> str:
        """Its name."""

    @property
    def articles(self) -> Sequence[str]:
        """Ids of its articles."""


def same_articles(old: Sequence[Known], new: Sequence[Known]) -> dict[str, str]:
    """Id in the old edition -> id in the new one, where the same article has another.

    An article is the same one if its id (its path in the content folder) is, else if its address
    on the web is, else if its file is, byte for byte, else if its headline, publisher and date
    are: so a renamed file is no new article. What several have that came, or that went, joins none
    of them, but for their bytes: of equal files any may be any.
    """
    known = {each.id for each in new}
    stayed = {each.id for each in old} & known
    gone = {each.id: each for each in old if each.id not in stayed}
    come = {each.id: each for each in new if each.id not in stayed}
    names: dict[str, str] = {}
    for told in (_address, _file, _head):
        lost, found = _held(gone.values(), told), _held(come.values(), told)
        for what, ids in lost.items():
            if told is _file or len(ids) == len(found.get(what, ())) == 1:
                names.update(zip(ids, found.get(what, ()), strict=False))
        gone = {name: each for name, each in gone.items() if name not in names}
        taken = {*names.values()}
        come = {name: each for name, each in come.items() if name not in taken}
    return names


def left_out(old: Iterable[Known], not_included: Iterable[LeftOut]) -> dict[str, str]:
    """Id of an earlier article -> path, as it may be told, of its file, which is no article now.

    A file that is withheld is known by its bytes, too: it may have been moved to where such lie.
    """
    files = {each.sha256: each.path for each in not_included if each.sha256}
    moved = {each.id: files[each.sha256] for each in old if each.sha256 in files}
    return moved | {each.article: each.path for each in not_included if each.article}


def continuing(
    old: Sequence[Group],
    new: Sequence[Group],
    names: Mapping[str, str],
    *,
    named: bool = False,
) -> dict[int, int]:
    """Place of a new group -> place of the old one that goes on in it.

    Two groups are one that went on if they share at least half of the smaller one's articles: those
    that share most first, ties by place. Each group goes on in one at most.

    Args:
        old: groups of one kind of the old edition.
        new: those of the new one.
        names: id of an article of the old edition -> id that it counts under in the new one, where
            that is another.
        named: groups of one label are one before all others, whatever they share: themes, whose
            label is their subject, and may be configured. A headline names no story: many
            papers print "Daily notes".
    """
    pairs: dict[int, int] = {}
    if named:
        labels: dict[str, int] = {}
        for place, group in enumerate(old):
            labels.setdefault(group.label, place)
        for place, group in enumerate(new):
            if group.label in labels:
                pairs[place] = labels.pop(group.label)
    members = [{names.get(each, each) for each in group.articles} for group in old]
    home = {member: place for place, group in enumerate(members) for member in group}
    shared = Counter(
        (home[member], place)
        for place, group in enumerate(new)
        for member in group.articles
        if member in home
    )
    taken = {*pairs.values()}
    for (one, other), count in sorted(shared.items(), key=lambda each: (-each[1], each[0])):
        enough = count >= SAME_GROUP * min(len(members[one]), len(new[other].articles))
        if enough and one not in taken and other not in pairs:
            pairs[other] = one
            taken.add(one)
    return pairs


def _address(article: Known) -> str:
    return article.original_url or ""


def _file(article: Known) -> str:
    return article.sha256


def _head(article: Known) -> tuple[str, str, str] | None:
    publisher, published = article.publisher, article.published
    return (article.title, publisher, published) if publisher and published else None


def _held(articles: Iterable[Known], told: Callable[[Known], object]) -> dict[object, list[str]]:
    """What is told of articles -> ids of those of which it is; nothing of which it is empty."""
    held: dict[object, list[str]] = {}
    for each in articles:
        if what := told(each):
            held.setdefault(what, []).append(each.id)
    return held
