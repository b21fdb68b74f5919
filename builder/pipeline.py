"""The whole program on one page: a folder of articles becomes a finished site.

Stages are imported where they begin: a rebuild with nothing changed needs none of them.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from builder.assembly import editing
from builder.assembly.batch import Assembling
from builder.assembly.editing import NO_PAST, Begun, Past, begin, find, lean
from builder.errors import BuilderError, Problem
from builder.incremental import keys, unchanged
from builder.processes.collector import uncollected

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from builder.incremental.pages import Memory
    from builder.incremental.preview import Draft, PreviewFiles, Told
    from builder.model import Briefing, File, NotIncluded, Page
    from builder.settings import Settings

__all__ = [
    "Assembling",
    "Bound",
    "Built",
    "Edition",
    "Outline",
    "Past",
    "archived",
    "assemble",
    "bind",
    "brief",
    "build",
    "finish",
    "refill",
]

log = logging.getLogger(__name__)

LARGE = 30_000_000
"""Bytes from which it is said that a single file is large: some 3,000 articles of 500 words."""

SHOWN_REASONS = 5
"""Reasons told when no file became an article; the message stays a few lines long."""


class Outline(Struct, frozen=True):
    """What a build says of an edition."""

    articles: int
    themes: int
    not_included: int
    problems: tuple[Problem, ...]
    copies: int = 0

    @classmethod
    def of(cls, briefing: Briefing) -> Outline:
        """The edition in a few words."""
        left_out, copies = len(briefing.not_included), len(briefing.copies)
        counts = len(briefing.entries), len(briefing.themes), left_out
        return cls(*counts, briefing.problems, copies)


class Built(Struct, frozen=True):
    """What became of an edition and its output folder."""

    outline: Outline
    written: tuple[str, ...]
    """Paths of new and changed files, by code point."""
    unchanged: int
    """Files that already held the right bytes and were not touched."""
    removed: tuple[str, ...]
    """Paths of files that an earlier build wrote and this one does not have, by code point."""
    look: str = ""
    """How content, output and program look from outside (``unchanged.Look``) now that the output is
    up to date; empty where that cannot be relied on."""

    @property
    def again(self) -> Built:
        """What the next build says if nothing changes: no file written, none removed."""
        return Built(self.outline, (), self.unchanged + len(self.written), ())


class Bound(Struct, frozen=True):
    """An edition in one file."""

    outline: Outline
    size: int
    """Bytes of the file."""


class Edition(Struct, frozen=True):
    """A finished site in memory."""

    briefing: Briefing
    pages: tuple[Page, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that was found on the way, by place."""
        return self.briefing.problems


def build(
    content: Path,
    output: Path,
    settings: Settings,
    how: Assembling,
    *,
    force: bool = False,
    past: Past = NO_PAST,
) -> Built:
    """Make the whole site anew and bring the output folder up to date.

    Raises:
        UsageError: wrong settings or templates, or an output folder that is not ours.
        BuilderError: no file became an article; the output folder stays as it is.
    """
    from builder import publish

    publish.expect_ours(output, content, force=force)
    with begin(content, find(content, settings), settings, how) as begun:
        return finish(begun, content, output, settings, how, force=force, past=past)[0]


def bind(
    content: Path,
    file: Path,
    settings: Settings,
    how: Assembling,
    *,
    force: bool = False,
    past: Past = NO_PAST,
) -> Bound:
    """Make the whole edition as one file of HTML.

    Args:
        content: the folder of articles.
        file: is replaced at once, when all of it is made.
        settings: of the edition.
        how: how to go about it.
        force: replace a file that holds no edition.
        past: earlier editions, of which none is kept.

    Raises:
        UsageError: wrong settings or templates, or a file that is not ours.
        BuilderError: no file became an article; the file stays as it is.
    """
    from builder import publish, site

    publish.expect_file(file, content, force=force)
    begun = begin(content, find(content, settings), settings, how)
    briefing = lean(_released(begun, settings, how, past))
    if not briefing.entries:
        raise _nothing(content, briefing.not_included)
    with uncollected():
        parts = site.single(briefing, settings, overrides=keys.overrides(content))
        size = publish.write_file(parts, file)
    outline = Outline.of(briefing)
    if size > LARGE:
        what = f"the file has {size // 1_000_000:,} MB, which browsers take long to show"
        remedy = "Build a folder with -o, or an edition of fewer articles"
        large = Problem(file.name, "W441", what, remedy).weighed(settings.severity)
        outline = replace(outline, problems=(*outline.problems, large))
    return Bound(outline, size)


def finish(
    begun: Begun,
    content: Path,
    output: Path,
    settings: Settings,
    how: Assembling,
    *,
    force: bool,
    past: Past,
    memory: Memory | None = None,
) -> tuple[Built, str]:
    """Edit, render and publish what has begun, and tell the folder's stamp.

    Args:
        begun: the content folder.
        content: the same folder.
        output: the folder of the site.
        settings: of the edition.
        how: how to go about it.
        force: take over an output folder that holds other files.
        past: earlier editions.
        memory: what is known of the output folder: pages that are as they were are kept.

    Raises:
        UsageError: as ``build``.
        BuilderError: as ``build``.
    """
    from builder import publish, site

    if not (memory and memory.is_compiled):  # workers load what they need meanwhile
        site.compile_ahead(keys.overrides(content))
    briefing = lean(editing.edit(begun, settings, how, past))
    if not briefing.entries:
        raise _nothing(content, briefing.not_included)
    from builder.editorial.rights import release
    from builder.incremental import pages

    briefing = release(briefing, settings)
    how.progress("rendering", 0, len(briefing.entries))
    make = memory.files if memory else pages.make
    with uncollected():
        plan = site.plan(briefing, settings, overrides=keys.overrides(content))
        files = chain(make(plan, workers=how.workers), archived(past, output, memory))
        done = publish.publish(files, output, force=force)
    log.info(unchanged.PUBLISHED, len(done.written), done.unchanged, len(done.removed))
    built = Built(Outline.of(briefing), done.written, done.unchanged, done.removed)
    return built, done.stamp


def archived(past: Past, output: Path, memory: Memory | None) -> Iterator[File]:
    """The files of earlier editions that a site keeps; what stands in the output is not read."""
    from builder import publish

    if past.archive:
        standing = memory.standing if memory else publish.look(output)
        yield from past.archive.files(standing.files)


def assemble(
    content: Path, settings: Settings, how: Assembling, *, past: Past = NO_PAST
) -> Edition:
    """Turn a content folder into a finished site, in memory.

    Raises:
        UsageError: the folder is missing, or settings or templates are wrong.
    """
    from builder import site

    begun = begin(content, find(content, settings), settings, how)
    briefing = _released(begun, settings, how, past)
    pages = site.render(briefing, settings, overrides=keys.overrides(content))
    log.info("rendered: %d files", len(pages))
    return Edition(briefing, pages)


def refill(
    preview: PreviewFiles,
    content: Path,
    settings: Settings,
    how: Assembling,
    *,
    past: Past = NO_PAST,
) -> Iterator[Draft | Told]:
    """A draft of the site that ``assemble`` makes, then every file of it.

    ``Kept`` are those that the preview has already. The files of earlier editions that the site
    keeps are not among these.

    Raises:
        UsageError: as ``assemble``.
    """
    from builder import cache, site

    saved, program = keys.template_times(content), keys.program(content, settings)
    if how.store:
        preview.recall(how.store, content, program)
    editor = keys.editing(settings)
    if editor != preview.editor:
        how.tables.clear()
        how.objects.clear()
    preview.editor = editor
    found = find(content, settings, how)
    name = cache.key(keys.site(found, program), past.archive.digest if past.archive else b"")
    begun = begin(content, found, settings, how)
    del found  # as in ``begin``
    briefing = _released(begun, settings, how, past)
    with uncollected():
        plan = site.plan(briefing, settings, overrides=keys.overrides(content))
        draft = preview.draft(name, program, plan)
        yield draft
        yield from preview.files(program, plan, workers=how.workers, meanwhile=draft.look_up)
    if keys.template_times(content) != saved:  # which of them each page was made with is unknown
        preview.program = ""


def _released(
    begun: AbstractContextManager[Begun], settings: Settings, how: Assembling, past: Past
) -> Briefing:
    """The edition of a content folder, with the rights that readers have to it."""
    with begun as started:
        from builder.editorial.rights import release

        briefing = release(editing.edit(started, settings, how, past), settings)
    how.progress("rendering", 0, len(briefing.entries))
    return briefing


def brief(content: Path, settings: Settings, how: Assembling) -> Briefing:
    """Read, analyse and edit a content folder: everything but the pages.

    Raises:
        UsageError: the folder is missing.
    """
    with begin(content, find(content, settings), settings, how) as begun:
        return editing.edit(begun, settings, how)


def _nothing(content: Path, left_out: Sequence[NotIncluded]) -> BuilderError:
    """The error to raise where no file became an article: an empty site would say "no news"."""
    reasons = "; ".join(f"{each.path}: {each.reason}" for each in left_out[:SHOWN_REASONS])
    remedy = reasons or "Put articles there: .txt, .md or .html files"
    many = "1 file" if len(left_out) == 1 else f"{len(left_out)} files"
    what = f"no article in {many}" if left_out else "no article in it"
    return BuilderError.of(content, "E431", what, remedy)
