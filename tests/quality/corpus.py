"""A labelled corpus: where its articles lie, and what a person said of each of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

LABELS = "labels.json"
ARTICLES = "articles"
SETTINGS = "briefing.toml"

OWN = Path(__file__).parent
"""The project's own corpus: articles written for it, with the demonstration edition beside them."""

PAGES = OWN / "pages"
"""Messy pages written for it, each as a saved page and as a scraper leaves it: for cleaning."""

DEMONSTRATION = "content"
"""Prefix of the demonstration edition's paths in the own corpus, and its folder in the project."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a person said of one article; None for what nobody was asked."""

    language: str | None = None
    title: str = ""
    body: str | None = None
    """The article's words without headline, byline, captions and furniture."""
    keep: tuple[str, ...] = ()
    """Snippets of the body, its first and last words among them, where the body is not known."""
    junk: tuple[str, ...] = ()
    """Snippets of the furniture."""
    keyphrases: tuple[str, ...] | None = None
    summary: tuple[str, ...] | None = None
    grouped: bool = False
    """True if a person looked for its theme and story, even where it has none."""
    theme: str | None = None
    story: str | None = None
    copy_of: str | None = None

    @property
    def cleaned(self) -> bool:
        """True if the label tells what cleaning must keep or take out."""
        return bool(self.body or self.keep or self.junk)


@dataclass(frozen=True, slots=True)
class Corpus:
    """Labelled articles in one folder or more."""

    name: str
    folders: Mapping[str, Path]
    """Prefix of the articles' paths -> the folder; the prefix is empty if there is only one."""
    labels: Mapping[str, Label]
    """Path -> label, in the order of the paths."""

    @property
    def settings(self) -> Path:
        """The settings file that goes with the articles; it need not exist."""
        return next(iter(self.folders.values())) / SETTINGS

    def file(self, path: str) -> Path:
        """Where the file of a labelled article lies."""
        for prefix, folder in self.folders.items():
            if not prefix or path.startswith(f"{prefix}/"):
                return folder / path.removeprefix(f"{prefix}/")
        message = f"{path} lies in no folder of the corpus {self.name}"
        raise KeyError(message)


def load(folder: Path) -> Corpus:
    """Load a folder that holds ``articles/`` and ``labels.json``.

    Raises:
        OSError: there is no ``labels.json``.
    """
    if folder.resolve() == OWN:
        return own()
    table = _read(folder / LABELS)
    labels = {path: _label(row) for path, row in sorted(table["docs"].items())}
    return Corpus(folder.name, {"": folder / ARTICLES}, labels)


def own() -> Corpus:
    """The project's own corpus, one pool of ``articles/`` here and of the demonstration edition."""
    mine = _read(OWN / LABELS)
    demonstration = _read(OWN / "content-labels.json")
    rows = {f"{ARTICLES}/{path}": row for path, row in mine["docs"].items()}
    for path, row in demonstration["docs"].items():
        rows[f"{DEMONSTRATION}/{path}"] = row | mine["content"].get(path, {})
    folders = {ARTICLES: OWN / ARTICLES, DEMONSTRATION: OWN.parent.parent / DEMONSTRATION}
    return Corpus("own", folders, {path: _label(rows[path]) for path in sorted(rows)})


def digest(*corpora: Corpus) -> str:
    """Hexadecimal digest of all articles and labels: the same figures need the same digest.

    Line ends do not count, since a checkout may change them.
    """
    state = hashlib.sha256()
    for corpus in corpora:
        for path, label in corpus.labels.items():
            data = corpus.file(path).read_bytes().replace(b"\r\n", b"\n")
            for part in (path.encode(), repr(label).encode(), data):
                state.update(len(part).to_bytes(8, "big") + part)
    return state.hexdigest()


def _read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def _label(row: Mapping[str, Any]) -> Label:
    """One entry of a labels file, whichever of the two spellings of a field it uses."""
    body = row.get("body") if row.get("cleaning") or "junk" in row else None
    return Label(
        language=row.get("lang", row.get("language")),
        title=row.get("title", ""),
        body=body,
        keep=tuple(_kept(row)),
        junk=tuple(row.get("junk", ())),
        keyphrases=_texts(row, "keyphrases"),
        summary=_texts(row, "summary"),
        grouped="story" in row,
        theme=row.get("topic", row.get("theme")),
        story=row.get("story"),
        copy_of=row.get("copy_of"),
    )


def _kept(row: Mapping[str, Any]) -> Iterator[str]:
    """Pieces of the body that a person named."""
    yield from (row[name] for name in ("body_first", "body_last") if row.get(name))
    yield from row.get("keep", ())


def _texts(row: Mapping[str, Any], name: str) -> tuple[str, ...] | None:
    return tuple(row[name]) if name in row else None


def suffix(path: str) -> str:
    """``html`` for saved pages and ``text`` for everything else."""
    return "html" if PurePosixPath(path).suffix.lower() in {".html", ".htm"} else "text"
