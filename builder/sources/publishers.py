"""Publishers: one name for each, however its files print it."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from builder.model import Article

_WORDS = re.compile(r"\w+")


def fold(name: str) -> str:
    """What two prints of one publisher's name have in common: its letters and digits, folded."""
    return " ".join(_WORDS.findall(name.casefold()))


def is_same(one: str, other: str) -> bool:
    """Whether two names are prints of one."""
    return one == other or fold(one) == fold(other) != ""


def agree(articles: Sequence[Article], configured: Iterable[str]) -> Sequence[Article]:
    """The articles with one name for each publisher: prints that ``fold`` alike are one.

    The name in the settings counts, else the commonest print, ties by code point. An article that
    takes another print than its own gets another key, if it has one.

    Args:
        articles: in any order, which does not count.
        configured: names of publishers in the settings.
    """
    names = _names(Counter(each.publisher for each in articles if each.publisher), configured)
    if not names:
        return articles
    return [_renamed(each, names.get(each.publisher or "", "")) for each in articles]


def _names(prints: Mapping[str, int], configured: Iterable[str]) -> dict[str, str]:
    """Print -> the name that stands for it, where that is another."""
    own = {fold(name): name for name in sorted(configured, reverse=True)}
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for name in prints:
        alike[fold(name) or name].append(name)
    chosen = {
        folded: own.get(folded) or min(names, key=lambda each: (-prints[each], each))
        for folded, names in alike.items()
    }
    kept = prints.keys() & {*configured}
    return {
        name: chosen[folded]
        for folded, names in alike.items()
        for name in names
        if name != chosen[folded] and name not in kept
    }


def _renamed(article: Article, name: str) -> Article:
    if not name:
        return article
    key = hashlib.sha256(f"{article.key} {name}".encode()).hexdigest() if article.key else ""
    return replace(article, publisher=name, key=key)
