"""Where an address in a page leads."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

Fault = Literal["", "empty", "outside", "root", "folder"]

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ESCAPE = re.compile(rb"%([0-9a-fA-F]{2})")
_IGNORED = re.compile(r"[\x00-\x20\x7f-\x9f]+")
_TEXT_DIRECTIVE = ":~:"
"""Begins a text fragment, which names words and no element."""


class Target(Struct, frozen=True):
    """What an address inside the site names."""

    path: str
    """Path of a file inside the output folder; meaningless if there is a fault."""
    fragment: str
    """Id of an element; empty if the address names the whole file."""
    fault: Fault = ""
    """Why the address would not work everywhere; empty if it would."""


def scheme(address: str) -> str:
    """The address's scheme as a browser reads it, in lower case; empty if it has none.

    Browsers skip tabs and other controls there, so that ``javascript:`` may be parted by them.
    """
    found = _SCHEME.match(_IGNORED.sub("", address))
    return found[0][:-1].lower() if found else ""


def is_outside(address: str) -> bool:
    """True for an address that names a scheme or a host."""
    return bool(scheme(address)) or address.lstrip().replace("\\", "/").startswith("//")


def resolve(page: str, address: str) -> Target:
    """Where an address without scheme or host leads from a page.

    Args:
        page: path of the page that holds it.
        address: as written in the page, with percent escapes.
    """
    rest, _, fragment = address.partition("#")
    name = unquote(fragment.split(_TEXT_DIRECTIVE)[0])
    rest = rest.partition("?")[0]
    if not address:
        return Target(page, "", "empty")
    if rest.startswith("/"):
        return Target(unquote(rest[1:]), name, "root")
    if not rest:
        return Target(page, name)
    parts = page.split("/")[:-1]
    for part in unquote(rest).split("/"):
        if part == ".." and not parts:
            return Target(rest, name, "outside")
        if part == "..":
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    folder = rest.endswith(("/", "/.", "/..")) or rest in (".", "..")
    return Target("/".join(parts), name, "folder" if folder else "")


def unquote(text: str) -> str:
    """The text with percent escapes read as UTF-8; what is not UTF-8 becomes U+FFFD."""
    if "%" not in text:
        return text
    data = _ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), text.encode("utf-8", "replace"))
    return data.decode("utf-8", "replace")
