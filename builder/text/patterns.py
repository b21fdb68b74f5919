"""Regular expressions that are compiled when they are first used.

An article in one language and one format needs a quarter of those that this program has: to compile
all of them takes .1 s, which is what a rebuild with one changed article would wait for.

None repeats a group possessively, as ``(...)*+``: Python up to 3.11.4 matches that wrongly or fails
(cpython issues 101955 and 106052). ``(?>(...)*)`` is the same, and right everywhere.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

USES = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")
"""What is done with a pattern."""


def late(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What ``re.compile`` gives, once it is needed; a mistake in it is found then, too."""
    return cast("re.Pattern[AnyStr]", _Late(pattern, flags))


class _Late:
    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile it; from now on its uses are found without this."""
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update((each, getattr(compiled, each)) for each in USES)
        return getattr(compiled, name)
