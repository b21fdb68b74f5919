"""What of one edition is the same in the next: articles, stories, themes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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
    on the web is, else if its file is, byte for byte: so a renamed file is no new article.
    """
    known = {each.id for each in new}
    stayed = {each.id for each in old} & known
    gone = [each for each in old if each.id not in stayed]
    come = [each for each in new if each.id not in stayed]
    lost, found = _by_address(gone), _by_address(come)
    names = {lost[address]: found[address] for address in lost if address in found}
    taken = {*names.values()}
    files: dict[str, list[str]] = {}
    for each in reversed(come):
        if each.sha256 and each.id not in taken:
            files.setdefault(each.sha256, []).append(each.id)
    for each in gone:
        if each.id not in names and files.get(each.sha256):
            names[each.id] = files[each.sha256].pop()
    return names


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


def _by_address(articles: Iterable[Known]) -> dict[str, str]:
    """Address on the web -> id, of articles that alone have that address."""
    told = [(each.original_url, each.id) for each in articles if each.original_url]
    counts = Counter(address for address, _ in told)
    return {address: name for address, name in told if counts[address] == 1}
