"""Ask the sites of others whether they still have what we link to: politely, and only when told.

One request at a time, none twice, a pause between two to one host, and nothing is downloaded that
``HEAD`` can tell. Addresses of private networks are not asked: a hostile article could name them.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from http import HTTPStatus
from urllib.parse import urlsplit

from builder import __version__
from builder.errors import Problem

AGENT = f"briefing/{__version__} (link check)"

TIMEOUT = 10.0
"""Seconds for one answer."""

PAUSE = 1.0
"""Seconds between two requests to one host."""

GONE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
"""Answers that say the page is not there; others may be a site's way of sending programs off."""

NO_HEAD = frozenset(
    {HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED, HTTPStatus.FORBIDDEN}
)
"""Answers after which ``GET`` may tell more."""

_REMEDY = "Look for the page's new address, or leave it out"


def ask(
    links: Mapping[str, str],
    *,
    pause: float = PAUSE,
    private: bool = False,
    progress: Callable[[str], None] = lambda _: None,
) -> Iterator[Problem]:
    """What is wrong with foreign addresses.

    Args:
        links: address -> place of the first link to it.
        pause: seconds between two requests to one host.
        private: ask addresses of private networks, too.
        progress: told each address before it is asked.

    Yields:
        An error for what is gone, a warning for what gives no answer or refuses, a note for what
        was not asked; by address.
    """
    last: dict[str, float] = {}
    for address in sorted(links):
        host = urlsplit(address).hostname or ""
        if not private and not _is_public(host):
            what = f"'{address}' is on no public network, or has no such host, and was not asked"
            yield Problem(links[address], "C193", what, _REMEDY, "warning")
            continue
        wait = last.get(host, -pause) + pause - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        progress(address)
        status, said = _status(address)
        last[host] = time.monotonic()
        if status in GONE:
            yield Problem(links[address], "C193", f"'{address}' is gone: {said}", _REMEDY, "error")
        elif status >= HTTPStatus.BAD_REQUEST or not status:
            what = f"'{address}' does not answer as it should: {said}"
            yield Problem(links[address], "C193", what, _REMEDY, "warning")


def _status(address: str) -> tuple[int, str]:
    """The status of the answer and its words; status 0 where there is no answer."""
    status, said = _request(address, "HEAD")
    return _request(address, "GET") if status in NO_HEAD else (status, said)


def _request(address: str, method: str) -> tuple[int, str]:
    request = urllib.request.Request(address, method=method, headers={"User-Agent": AGENT})
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
            return int(answer.status), str(answer.reason)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code, f"{error.code} {error.reason}"
    except (OSError, http.client.HTTPException, ValueError) as error:
        return 0, str(getattr(error, "reason", error))


def _is_public(host: str) -> bool:
    try:
        found = socket.getaddrinfo(host, None)
    except (OSError, UnicodeError):
        return False
    return all(ipaddress.ip_address(str(each[4][0]).split("%")[0]).is_global for each in found)
