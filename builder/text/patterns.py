"""Regular expressions that are compiled when they are first used.

An article in one language and one format needs a quarter of those that this program has: to compile
all of them takes .1 s, which is what a rebuild with one changed article would wait for.

None repeats a group possessively, as ``(...)*+``: Python up to 3.11.4 matches that wrongly or fails
(cpython issues 101955 and 106052). ``(?>(...)*)`` is the same, and right everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, AnyStr, cast

USES = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")
"""What is done with a pattern."""


def late(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What ``re.compile`` gives, once it is needed; a mistake in it is found then, too."""
    return cast("re.Pattern[AnyStr]", _Late(pattern, flags))


Glance = Callable[[str], bool]
"""Whether a text may hold what a pattern finds: a glance that spares the pattern."""


def holding(*signs: str) -> Glance:
    """A glance for one of some signs, in a tenth of the time of a pattern of them."""

    def holds(text: str) -> bool:
        return any(map(text.__contains__, signs))

    return holds


def finding(pattern: re.Pattern[str]) -> Glance:
    """A glance for what a simpler pattern finds."""

    def finds(text: str) -> bool:
        return pattern.search(text) is not None

    return finds


def words_of(patterns: Iterable[re.Pattern[str]]) -> frozenset[str]:
    """Every word that is written out in patterns, in small letters.

    Where a pattern begins with such a word what it matches begins with one of these; "notes?" gives
    both "note" and "notes".
    """
    plain = " ".join(re.sub(r"\\.|\[[^\]]*\]", " ", each.pattern) for each in patterns)
    without = re.sub(r"\w\?", " ", plain)
    return frozenset(re.findall(r"[^\W\d_]+", f"{plain} {without}".lower()))


class _Late:
    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile it; from now on its uses are found without this."""
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update((each, getattr(compiled, each)) for each in USES)
        return getattr(compiled, name)
