"""A built site, read once: its pages, its data and the files that it was made from."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from builder.check.data import BRIEFING, Article, Edition, read_edition
from builder.check.pages import Document, read_page
from builder.errors import Problem

OWN_FILES = ".briefing-"
"""How the names of the builder's own files begin; they are no part of the site."""

MANIFEST = ".briefing-manifest.json"
"""The one of them that lists what the build wrote."""

ASIDE = ".briefing-aside/"
"""The folder among them in which files wait for their place while a build is at work."""


EDITIONS = "editions/"
"""The folder of the site in which earlier editions stand, each in one of its own."""


class Site(Struct, frozen=True):
    """A built site as the checks see it."""

    files: Mapping[str, bytes]
    documents: tuple[Document, ...]
    """Every HTML page, by path."""
    edition: Edition
    """``briefing.json``; empty if it cannot be read."""
    raw: Mapping[str, bytes] | None
    """The content folder, by paths as an edition writes them; None if it was not given."""
    by_path: Mapping[str, Document]
    """Path of a page -> its facts."""
    by_id: Mapping[str, Article]
    """Id of an article -> the article."""
    unreadable: tuple[Problem, ...] = ()
    """Why ``edition`` is empty, if it is."""
    manifest: bytes | None = None
    """The list of what the build wrote; None if it is missing."""
    aside: tuple[str, ...] = ()
    """Paths of files that a build has left without their place."""
    kept: frozenset[str] = frozenset()
    """Paths of the files of earlier editions, which are not among ``files``."""
    whole: Mapping[str, bytes] = field(default_factory=dict)
    """All files; bytes of those that are kept may be read when they are asked for."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """The edition's articles."""
        return self.edition.articles

    def some(self, names: Iterable[str]) -> list[Article]:
        """Those of the articles with these ids that are there."""
        return [self.by_id[name] for name in names if name in self.by_id]

    def body(self, path: str) -> bytes:
        """The bytes of a file, of an earlier edition or not."""
        return self.whole[path]


def read(files: Mapping[str, bytes], raw: Mapping[str, bytes] | None = None) -> Site:
    """The site's facts.

    Args:
        files: path -> bytes of every file of the built site.
        raw: path -> bytes of every file of the content folder, if it is at hand.
    """
    kept = frozenset(path for path in files if path.startswith(EDITIONS))
    own = {path: files[path] for path in sorted(files.keys() - kept) if not _is_ours(path)}
    documents = tuple(read_page(path, body) for path, body in own.items() if path.endswith(".html"))
    edition, problems = read_edition(own.get(BRIEFING))
    return Site(
        files=own,
        documents=documents,
        edition=edition,
        raw=raw and _composed(raw),
        by_path={document.path: document for document in documents},
        by_id={article.id: article for article in edition.articles},
        unreadable=problems,
        manifest=files.get(MANIFEST),
        aside=tuple(path for path in sorted(files) if path.startswith(ASIDE)),
        kept=kept,
        whole=files,
    )


def base_of(site: Site) -> str:
    """Address of the published site, with its final ``/``; empty where it has none."""
    base = site.edition.site.base_url
    return f"{base.rstrip('/')}/" if base else ""


def _composed(raw: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The files by their names in Unicode form C; of two that are one there, the first read."""
    found: dict[str, bytes] = {}
    for path in sorted(raw, key=lambda path: path.encode("utf-8", "surrogateescape")):
        shown = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        found.setdefault(unicodedata.normalize("NFC", shown), raw[path])
    return found


def _is_ours(path: str) -> bool:
    return path.split("/", maxsplit=1)[0].startswith(OWN_FILES)
