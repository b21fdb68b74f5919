"""Addresses of originals: absolute, of the web, and without what tracks their readers."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

from builder.text.patterns import late

TRACKING = late(
    r"utm_\w*|fb(?:clid|_\w+)|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igshid|"
    r"igsh|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|oly_(?:anon|enc)_id|vero_\w+|wt_?(?:mc|zmc)|s_cid|"
    r"at_(?:medium|campaign|custom\d|link\w*)|cmpid|ocid|xtor|ref_src|ref_url|smid|smtyp|"
    r"guccounter|guce_\w+|spm|pk_\w+|mtm_\w+|piwik_\w+|_ga|_gl",
    re.IGNORECASE,
)
"""Names of parameters that say how a reader came, not which page it is."""

TRACKED = late(rf"[?&;]((?:{TRACKING.pattern})=[^\s&\"'<>#;)\]\\]{{0,200}})", re.IGNORECASE)
"""Such a parameter with its value, in the text of a file, behind the sign that parts it from what
stands before."""

MOST_TRACKED = 20
"""Different parameters listed of one file; a saved page may have hundreds in its furniture."""

LINE = late(r"\r\n|\r|\n")

HOST = late(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)*[^\W_](?:[\w-]*[^\W_])?(?::\d{1,5})?")


ARCHIVED = late(
    r"https?://(?:web\.archive\.org/web|archive\.\w\w)/\d{4,14}(?:[a-z]{2}_)?/(?=https?:)"
)
"""What an archive of the web puts before the address of an original."""

LOCAL = late(r"(?:.+\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0", re.IGNORECASE)
"""Hosts that are another machine for every reader: no address of an original."""


def web_address(text: str, *, fragment: bool = False) -> str | None:
    """The address without tracking parameters; None if it is none of the web.

    Args:
        text: an address, perhaps.
        fragment: keep what follows ``#``, the place in the page, and the copy in an archive.
    """
    parts = _split(text.strip() if fragment else ARCHIVED.sub("", text.strip(), count=1))
    if parts is None:
        return None
    query = "&".join(
        part for part in parts.query.split("&") if not TRACKING.fullmatch(part.partition("=")[0])
    )
    place = parts.fragment if fragment else ""
    return urlunsplit((parts.scheme.lower(), parts.netloc, parts.path, query, place))


def tracked(text: str) -> list[tuple[str, int, int]]:
    """``(parameter, first line, last line)`` of what tracks readers in a file's addresses.

    Args:
        text: the decoded file.

    Returns:
        By first line, then by parameter; at most the first twenty.
    """
    places: dict[str, tuple[int, int]] = {}
    number, counted = 1, 0
    for found in TRACKED.finditer(text) if "=" in text else ():
        number += len(LINE.findall(text, counted, found.start()))
        counted = found.start()
        first, _ = places.get(found[1], (number, number))
        places[found[1]] = (first, number)
    listed = sorted((first, last, name) for name, (first, last) in places.items())
    return [(name, first, last) for first, last, name in listed[:MOST_TRACKED]]


def domain(address: str) -> str:
    """The host of a web address in lower case, without ``www.`` and port."""
    parts = _split(address)
    host = parts.netloc.lower().partition(":")[0] if parts else ""
    return re.sub(r"^(?:www\d?|m|amp|mobile)\.(?=.+\.)", "", host)


def path(address: str) -> str:
    """The path of a web address, with its slashes."""
    parts = _split(address)
    return parts.path if parts else ""


def _split(text: str) -> SplitResult | None:
    if re.search(r"[\s<>\"\\^`{}|\x00-\x20]", text):
        return None
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    fits = parts.scheme.lower() in ("http", "https") and HOST.fullmatch(parts.netloc)
    local = LOCAL.fullmatch(parts.netloc.partition(":")[0])
    return parts if fits and not local else None
