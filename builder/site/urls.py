"""Addresses: which file shows what, and how one page links to another."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from msgspec import Struct, field

from builder.errors import UsageError
from builder.model import Briefing, Moved

SLUG_LENGTH = 60
"""Most characters of a slug before its suffix; with suffix and ``.html`` a name stays below 80."""

SHORT_SUFFIX = 6
"""Characters of an id that part equal slugs: two of some 5,000 would meet again (birthdays)."""

LONG_SUFFIX = 12
"""Characters of an id that part slugs which the short suffix leaves equal."""

WHOLE_ID = 64
"""As many as the longest id has: one that was given twice ends with which time it is."""

RESERVED = frozenset(
    ["aux", "con", "index", "nul", "prn"]
    + [f"{device}{digit}" for device in ("com", "lpt") for digit in range(1, 10)]
)
"""File names that Windows keeps for devices, and the one that servers show for a folder."""

LONGEST_NAME = 80
"""Most characters of a file name (B7)."""

NAME = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
"""How a file's name is written before its suffix, by whatever edition gave it."""

FOLDERS = ("articles/", "themes/", "phrases/", "stories/")
"""Where pages stand that keep their addresses from one edition to the next."""

MOST_SLUGS = 1 << 15
"""Slugs that are remembered from one edition of a preview to the next: those of 10,000 articles."""

LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"}
)
"""Latin letters that Unicode does not take apart, as they are commonly written in ASCII."""

WORD = re.compile("[a-z0-9]+")

SILENT = re.compile(r"[\u0300-\u036f'’]|(?<=\b[a-z])\.")
"""What goes without parting a word: accents, apostrophes, the full stops of U.N."""


class Addresses(Struct, frozen=True):
    """Where everything of an edition stands, as paths inside the output folder."""

    articles: Mapping[str, str]
    """Article id -> path."""
    themes: Mapping[str, str]
    """Theme id -> path."""
    phrases: Mapping[str, str]
    """Phrase id -> path."""
    stories: Mapping[str, str]
    """Id of a story with a page of its own -> path."""
    publishers: Mapping[str, str]
    """``publisher_id`` of a publisher -> path."""
    moved: Mapping[str, Moved] = field(default_factory=dict)
    """Path that no page has any more -> what stood there, and what to show instead; those that
    ended last first."""

    @property
    def suffixed(self) -> dict[str, str]:
        """Id -> path of what took part of its id, because its plain address was not to be had."""
        return {
            key: path for paths in self._tables for key, path in paths.items() if _suffix(key, path)
        }

    @property
    def shared(self) -> dict[str, str]:
        """Id -> path of what took part of its id because another's title makes the same address.

        What has no plain address of its own, as a Korean title has none, is left out.
        """
        suffixed = self.suffixed
        plain = {key: path.removesuffix(_suffix(key, path)) for key, path in suffixed.items()}
        own = {key for key, path in plain.items() if path.rpartition("/")[2] != _kind(key)}
        count = Counter(plain[key] for key in own)
        held = {*self.moved, *chain.from_iterable(table.values() for table in self._tables)}
        return {
            key: path
            for key, path in suffixed.items()
            if key in own and (count[plain[key]] > 1 or f"{plain[key]}.html" in held)
        }

    @property
    def _tables(self) -> tuple[Mapping[str, str], ...]:
        return self.articles, self.themes, self.phrases, self.stories, self.publishers


def assign(briefing: Briefing) -> Addresses:
    """Give every article, theme, phrase and story its address, whatever their order.

    What went on from an earlier edition keeps the address that it had there, if that is one; what
    is new takes none that leads on from there.

    Raises:
        UsageError: two things would share an address; cannot happen while ids are unique.
    """
    lasting = briefing.lasting
    labels = {story.id: story.label for story in briefing.stories}
    names = {each.article.publisher for each in briefing.every if each.article.publisher}
    told = [account.story for account in briefing.accounts]
    titles = {
        "articles/": {each.article.id: each.article.title for each in briefing.every},
        "themes/": {theme.id: theme.found or theme.label for theme in briefing.themes},
        "phrases/": {phrase.id: phrase.text for phrase in briefing.phrases},
        "stories/": {story: labels[story] for story in told},
    }
    kept = {folder: _kept(folder, titles[folder], lasting.kept) for folder in FOLDERS}
    taken = {path for paths in kept.values() for path in paths.values()}
    moved = {
        each.url: each
        for each in lasting.moved
        if each.url not in taken and any(is_address(each.url, folder) for folder in FOLDERS)
    }
    taken.update(moved)
    paths = {folder: _paths(folder, titles[folder], kept[folder], taken) for folder in FOLDERS}
    return Addresses(
        paths["articles/"],
        paths["themes/"],
        paths["phrases/"],
        paths["stories/"],
        _paths("sources/", {publisher_id(name): name for name in sorted(names)}),
        moved,
    )


def is_address(path: str, folder: str) -> bool:
    """True if a path is one that a page in this folder may have, on every host and system."""
    name = path.removeprefix(folder)
    stem = name.removesuffix(".html")
    return (
        len(path) - len(name) == len(folder)
        and len(name) - len(stem) == len(".html")
        and len(name) <= LONGEST_NAME
        and bool(NAME.fullmatch(stem))
        and stem not in RESERVED
    )


def publisher_id(name: str) -> str:
    """``u-`` and digits of a digest of a publisher's name."""
    return f"u-{hashlib.sha256(name.encode()).hexdigest()[:LONG_SUFFIX]}"


@lru_cache(maxsize=MOST_SLUGS)
def slug(title: str) -> str:
    """The title in lower-case ASCII letters, digits and hyphens, at most 60 characters.

    Empty where fewer than half of its letters can be written so, as in a Korean title.
    """
    plain = title.lower()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.translate(LETTERS))
    words = WORD.findall(SILENT.sub("", plain))
    if plain.isascii():
        return _cut("-".join(words))
    kept = sum(character.isalpha() for word in words for character in word)
    if 2 * kept < sum(map(str.isalpha, plain)):
        return ""
    return _cut("-".join(words))


def part_path(path: str, number: int) -> str:
    """The page of a part of a list by its number, from 0, where the list begins on ``path``.

    No slug holds two hyphens in a row, so it is the address of nothing else.
    """
    return f"{path.removesuffix('.html')}--{number + 1}.html" if number else path


def relative(target: str, folder: str) -> str:
    """The link to a path from a page in a folder.

    Args:
        target: a path inside the output folder.
        folder: where the linking page stands: empty for the root, or as ``articles/``.
    """
    if target.startswith(folder):
        return target[len(folder) :]
    return "../" * folder.count("/") + target


def _kept(folder: str, titles: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    """Id -> the address that it had; of two that had the same the first keeps it."""
    owners: dict[str, str] = {}
    for key in titles if known else ():
        path = known.get(key, "")
        if is_address(path, folder):
            owners.setdefault(path, key)
    return {key: path for path, key in owners.items()}


def _paths(
    folder: str,
    titles: Mapping[str, str],
    kept: Mapping[str, str] | None = None,
    taken: Collection[str] = (),
) -> dict[str, str]:
    """Id -> path; equal, empty and reserved slugs take part of the id, all of them alike.

    Args:
        folder: where they stand.
        titles: id -> title.
        kept: id -> path of those that have one.
        taken: paths that are not to be had, those among them.
    """
    kept = kept or {}
    slugs = {key: slug(title) for key, title in titles.items() if key not in kept}
    suffix = {key: SHORT_SUFFIX if _needs_suffix(slugs[key]) else 0 for key in slugs}
    while True:
        paths = {key: f"{folder}{_name(slugs[key], key, suffix[key])}.html" for key in slugs}
        count = Counter(paths.values())
        equal = [key for key in slugs if count[paths[key]] > 1 or paths[key] in taken]
        if not equal:
            return {key: kept.get(key) or paths[key] for key in titles}
        if all(suffix[key] == WHOLE_ID for key in equal):
            raise _collision(paths[equal[0]], equal)
        for key in equal:
            suffix[key] = next((more for more in _LENGTHS if more > suffix[key]), WHOLE_ID)


_LENGTHS = (SHORT_SUFFIX, LONG_SUFFIX, WHOLE_ID)


def _suffix(key: str, path: str) -> str:
    """The ending of a path that takes part of the id; empty if it takes none."""
    digits = _digits(key)
    if digits[:SHORT_SUFFIX] not in path:  # as nearly all are
        return ""
    endings = (f"-{digits[:length]}.html" for length in _LENGTHS[::-1])
    return next((each for each in endings if path.endswith(each)), "")


def _needs_suffix(plain: str) -> bool:
    return not plain or plain in RESERVED


def _name(plain: str, key: str, suffix: int) -> str:
    """The slug, with ``suffix`` characters of the id after its kind's letter."""
    if not suffix:
        return plain
    return f"{plain or _kind(key)}-{_digits(key)[:suffix]}"


def _digits(key: str) -> str:
    """An id without the letter of its kind."""
    return key.partition("-")[2] or key


def _kind(key: str) -> str:
    """The letter or letters before an id's digits, which tell what it is the id of."""
    return key.partition("-")[0]


def _cut(text: str) -> str:
    """At most ``SLUG_LENGTH`` characters, cut between words where there is a place."""
    if len(text) <= SLUG_LENGTH:
        return text
    head = text[: SLUG_LENGTH + 1]
    return head.rpartition("-")[0] or text[:SLUG_LENGTH]


def _collision(path: str, keys: Sequence[str]) -> UsageError:
    others = sorted(keys)[:2] if keys[1:] else (*keys, "something of the earlier edition")
    return UsageError.of(
        path,
        "E301",
        f"{' and '.join(others)} would have the same address",
        "Change one of the titles",
    )
