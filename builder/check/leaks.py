"""Nothing in the data tells of the machine, and nothing that was held back is told at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from builder.check.addresses import is_outside
from builder.check.data import BRIEFING
from builder.check.problem import AGAIN, problem
from builder.check.safety import LOCAL, POINTERS
from builder.check.site import Site
from builder.errors import Problem

TELLING = 60
"""Characters of a line that no other text is likely to have by chance."""

LINES = 3
"""Lines looked for of each file that was held back, its longest: every one that is found is one too
many, and each costs a search of the whole site."""

SHOWN = (".html", ".json", ".js", ".xml", ".csv", ".txt", ".md")
"""Suffixes of files that people or programs read."""

ARTICLES = (".txt", ".md", ".markdown", ".htm", ".html")

NO_ARTICLES = ("templates/", "notes/")
"""Folders of the content folder that hold something else."""

TRACKING = re.compile(
    r"[?&](?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igshid|mc_[ce]id|"
    r"mkt_tok|_hsenc|_hsmi|oly_anon_id|oly_enc_id|vero_id|s_cid|cmpid|ocid|ref_src|guccounter|"
    r"_ga|_gl)=",
    re.IGNORECASE,
)
"""A parameter that says how a reader came."""

_WHOLE = re.compile(r"^(?:/|\\|[A-Za-z]:[\\/])|(?:^|/)\.\.(?:/|$)")
"""A path that begins at a machine's root, or leaves its folder."""


def check_data(site: Site) -> Iterator[Problem]:
    """``briefing.json`` names no machine, and no path outside the content folder."""
    edition = site.edition
    for name, address in (
        ("base_url", edition.site.base_url),
        *((each.id, each.original_url or "") for each in edition.articles),
    ):
        if LOCAL.search(address):
            what = f"an address of one machine, of {name}: '{address}'"
            yield problem(BRIEFING, 0, "C125", what, "Set the public address, or none")
    paths = [
        *(each.source_path for each in edition.articles),
        *(each.source_path for each in edition.not_included if each.source_path != "./"),
        *(each.where for each in edition.problems),
    ]
    for path in paths:
        if _WHOLE.search(path):
            what = f"a path of one machine: '{path}'"
            yield problem(BRIEFING, 0, "C125", what, AGAIN)


def check_tracking(site: Site) -> Iterator[Problem]:
    """No address that a reader may follow tells a publisher how the reader came."""
    for document in site.documents:
        for link in document.links:
            if link.tag in POINTERS and is_outside(link.address) and TRACKING.search(link.address):
                what = f"the address has parameters that track: '{link.address}'"
                yield problem(document.path, link.line, "C194", what, "Cut them off")
    for article in site.articles:
        if TRACKING.search(article.original_url or ""):
            what = f"the address of {article.id} has parameters that track"
            yield problem(BRIEFING, 0, "C194", what, AGAIN)


def check_withheld(site: Site) -> Iterator[Problem]:
    """Nothing of a file that did not become an article stands in the site.

    Only where the raw files are given: the site alone cannot know what was held back.
    """
    raw = site.raw or {}
    published = {article.source_path for article in site.articles}
    listed = {each.source_path for each in site.edition.not_included}
    held = sorted(path for path in raw if _is_held(path, published))
    if not held:
        return
    known = b"\n".join(raw[path] for path in sorted(published & set(raw)))
    hidden: list[bytes] = []
    for path in held:
        if path not in listed:
            hidden += path.encode(), *_telling(raw[path], known)
            for place in _places(site.files, path.encode()):
                what = f"the name of a file that was held back: '{path}'"
                yield problem(place, 0, "C190", what, AGAIN)
        for words in _telling(raw[path], known):
            for place in _places(site.files, words):
                what = f"words of '{path}', which was held back"
                yield problem(place, 0, "C190", what, "Build the site again, and do not publish it")
    for place in sorted(site.kept) if hidden else ():
        body = site.body(place) if place.endswith(SHOWN) else b""
        if any(words in body for words in hidden):
            what = "words or the name of a file that is withheld now"
            remedy = "Take that edition out of the archive, and build the site again"
            yield problem(place, 0, "C190", what, remedy)


def _is_held(path: str, published: set[str]) -> bool:
    hidden = any(part.startswith(".") for part in path.split("/"))
    return (
        path.lower().endswith(ARTICLES)
        and path not in published
        and not path.startswith(NO_ARTICLES)
        and not hidden
    )


def _telling(body: bytes, known: bytes) -> list[bytes]:
    """Beginnings of the longest lines that no published file has; without what pages escape."""
    lines = sorted(
        {line.strip() for line in body.splitlines()}, key=lambda line: (-len(line), line)
    )
    prose = (line[:TELLING] for line in lines if len(line) >= TELLING)
    telling = (words for words in prose if not set(words) & set(b'<>&"\\') and words not in known)
    return list(islice(telling, LINES))


def _places(files: Mapping[str, bytes], words: bytes) -> Iterator[str]:
    return (path for path, body in files.items() if path.endswith(SHOWN) and words in body)
