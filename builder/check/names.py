"""File names that every host and every system takes, and what hosts look for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from builder.check.addresses import is_outside
from builder.check.links import NOT_FOUND
from builder.check.problem import problem
from builder.check.site import Site
from builder.errors import Problem

LONGEST = 80
"""Characters of a file name (B7); some hosts and file systems cut at 100 or fewer."""

NAME = re.compile(r"[a-z0-9][a-z0-9.-]*")

HOSTS_OWN = frozenset({".nojekyll", ".well-known", "CNAME", "_headers", "_redirects"})
"""Names at the top that hosts ask for."""


def check_names(site: Site) -> Iterator[Problem]:
    """Each file and folder has a short name in lower-case ASCII, unlike any other's."""
    seen: dict[str, str] = {}
    for path in site.files:
        top, _, rest = path.partition("/")
        if fault := _fault(rest if top in HOSTS_OWN else path):
            remedy = "Build the site again, or rename the file of your own templates"
            yield problem(path, 0, "C191", f"the name {fault}", remedy)
        folded = unicodedata.normalize("NFC", path).casefold()
        if folded in seen:
            what = f"the name is that of '{seen[folded]}' where case or form does not count"
            yield problem(path, 0, "C191", what, "Rename one of the two")
        seen[folded] = path


def check_lost(site: Site) -> Iterator[Problem]:
    """The page for lost readers stands alone: it is shown at any address."""
    document = site.by_path.get(NOT_FOUND)
    for link in document.links if document else ():
        if not is_outside(link.address) and not link.address.startswith("/"):
            what = f"'{link.address}' leads elsewhere from each address that the page is shown at"
            yield problem(NOT_FOUND, link.line, "C192", what, "Use a whole address, or none")


def _fault(path: str) -> str:
    """What is wrong with a path's parts, as a predicate; empty if nothing is."""
    for part in path.split("/") if path else ():
        if len(part) > LONGEST:
            return f"has {len(part)} characters, more than {LONGEST}"
        if not NAME.fullmatch(part):
            return f"is not of lower-case letters, digits, hyphens and full stops: '{part}'"
    return ""
