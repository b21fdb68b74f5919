"""What the preview answers to a request: pure, from the site that is on the shelf."""

from __future__ import annotations

import ipaddress
import posixpath
from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import quote, unquote

from msgspec import Struct

from builder.model import EDITIONS
from builder.serve import overlay
from builder.serve.shelf import Site

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".ico": "image/vnd.microsoft.icon",
    ".woff2": "font/woff2",
}
"""Suffix -> media type: a table of our own, since the system's may call ``.js`` plain text."""

OTHER_TYPE = "application/octet-stream"


class Answer(Struct, frozen=True):
    """A response, but for what every response has."""

    status: HTTPStatus
    kind: str
    """Media type."""
    body: bytes = b""
    location: str = ""
    """Where a redirect leads."""


def answer(site: Site, target: str, kept: Callable[[str], bytes | None] = lambda _: None) -> Answer:
    """The answer to a request for an address.

    Args:
        site: what is on the shelf.
        target: the request's target, with query and escapes as sent.
        kept: gives the bytes of a file of an earlier edition that the site keeps, by its path.
    """
    path = unquote(target.partition("?")[0].partition("#")[0])
    if path in overlay.FILES:
        return Answer(HTTPStatus.OK, _kind(path), overlay.FILES[path])
    if not site.files:
        return _html(HTTPStatus.INTERNAL_SERVER_ERROR, overlay.page(site))
    if path.startswith(site.base):
        return _inside(site, name_of(path, site.base), kept)
    return _redirect(site.base) if path in ("/", site.base.rstrip("/")) else _missing(site)


def name_of(path: str, base: str) -> str:
    """Path inside a site of what an address shows: of a folder that is its ``index.html``."""
    name = path.removeprefix(base)
    return f"{name}index.html" if not name or name.endswith("/") else name


def is_welcome(host: str | None, bound: str) -> bool:
    """True if a request's ``Host`` names this machine, and not a name that leads here.

    A page elsewhere can give its own name our address, and would then read the preview.

    Args:
        host: the header as sent; None if there was none.
        bound: the address that the server is bound to.
    """
    if not host:
        return False
    name = host.rsplit("]", 1)[0].lstrip("[") if host.startswith("[") else host.partition(":")[0]
    if name.lower() in ("localhost", bound.lower()):
        return True
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return False
    return address.is_loopback or _is_any(bound)


def _is_any(bound: str) -> bool:
    try:
        return ipaddress.ip_address(bound).is_unspecified
    except ValueError:
        return False


def _inside(site: Site, name: str, kept: Callable[[str], bytes | None]) -> Answer:
    """The answer for a path below the site's base: a look into a table, never onto a disk.

    Earlier editions alone are on a disk, where only what their manifests list is read.
    """
    if name in site.files:
        return _file(site, name, HTTPStatus.OK)
    if name.startswith(EDITIONS) and (body := kept(name)) is not None:
        return Answer(HTTPStatus.OK, _kind(name), body)
    if f"{name}/index.html" in site.files:
        return _redirect(f"{site.base}{name}/")
    return _missing(site)


def _file(site: Site, name: str, status: HTTPStatus) -> Answer:
    if name.endswith(".html"):
        return _html(status, overlay.inject(site.files[name], site))
    return Answer(status, _kind(name), site.files[name])


def _missing(site: Site) -> Answer:
    if "404.html" in site.files:
        return _file(site, "404.html", HTTPStatus.NOT_FOUND)
    return Answer(HTTPStatus.NOT_FOUND, TYPES[".txt"], b"There is no such page.\n")


def _html(status: HTTPStatus, body: bytes) -> Answer:
    return Answer(status, TYPES[".html"], body)


def _redirect(path: str) -> Answer:
    return Answer(HTTPStatus.FOUND, TYPES[".txt"], b"", quote(path))


def _kind(name: str) -> str:
    return TYPES.get(posixpath.splitext(name)[1].lower(), OTHER_TYPE)
