"""The whole program on one page: a folder of articles becomes a finished site."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from builder import analysis, cache, editorial, parallel, publish, site, sources
from builder.errors import BuilderError, Problem, UnreadableError, UsageError
from builder.model import Analysis, Article, Briefing, NotIncluded, Page, Source
from builder.settings import Settings

log = logging.getLogger(__name__)

Progress = Callable[[str, int, int], None]
"""Told ``(what is being done, how many are done, of how many)``."""

PACKAGES = (
    "charset-normalizer",
    "lxml",
    "markdown-it-py",
    "PyYAML",
    "snowballstemmer",
    "trafilatura",
    "yake",
)
"""Distributions whose version may change what one article becomes; part of the cache key."""

STAGES = ("model.py", "settings.py", "stopwords.py", "words.py", "sources", "analysis")
"""Files and folders of this package whose code may change what one article becomes."""

SHOWN_REASONS = 5
"""Reasons told when no file became an article; the message stays a few lines long."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: an article with its analysis, or a reason why not."""

    article: Article | None
    analysis: Analysis | None
    not_included: NotIncluded | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """A finished site in memory."""

    briefing: Briefing
    pages: tuple[Page, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that was found on the way, by place."""
        return self.briefing.problems


@dataclass(frozen=True, slots=True)
class Assembling:
    """How to go about it; nothing here changes a byte of the result."""

    workers: int = 1
    store: cache.Cache | None = None
    progress: Progress = lambda *_: None


def build(
    content: Path, output: Path, settings: Settings, how: Assembling, *, force: bool = False
) -> tuple[Edition, publish.Published]:
    """Assemble the site and bring the output folder up to date.

    Raises:
        UsageError: wrong settings or templates, or an output folder that is not ours.
        BuilderError: no file became an article; the output folder stays as it is.
    """
    publish.refuse(output, content, force=force)
    edition = assemble(content, settings, how)
    if not edition.briefing.entries:
        raise _nothing(content, edition.briefing.not_included)
    published = publish.publish(edition.pages, output, force=force)
    log.info(
        "published: %d written, %d unchanged, %d removed",
        len(published.written),
        published.unchanged,
        len(published.removed),
    )
    return edition, published


def assemble(content: Path, settings: Settings, how: Assembling) -> Edition:
    """Turn a content folder into a finished site, in memory.

    Raises:
        UsageError: the folder is missing, or settings or templates are wrong.
    """
    briefing = compose(content, settings, how)
    how.progress("rendering", 0, len(briefing.entries))
    pages = site.render(briefing, settings, overrides=_overrides(content))
    log.info("rendered: %d files", len(pages))
    return Edition(briefing, pages)


def compose(content: Path, settings: Settings, how: Assembling) -> Briefing:
    """Read, analyse and edit a content folder: everything but the pages.

    Raises:
        UsageError: the folder is missing.
    """
    if not content.is_dir():
        remedy = "Name a folder of articles: .txt, .md or .html files"
        raise UsageError(Problem(str(content), "E430", "there is no such folder", remedy, "error"))
    found = sources.find(content, settings.input)
    log.info("found: %d files", len(found.sources))
    outcomes = list(_understand(found.sources, settings, how))
    read = [
        (outcome.article, outcome.analysis)
        for outcome in outcomes
        if outcome.article and outcome.analysis
    ]
    log.info("analysed: %d articles", len(read))
    how.progress("editing", 0, len(read))
    briefing = editorial.compose(
        [article for article, _ in read],
        [analysed for _, analysed in read],
        settings,
        not_included=(
            *found.not_included,
            *(each.not_included for each in outcomes if each.not_included),
        ),
        problems=(*found.problems, *(each for outcome in outcomes for each in outcome.problems)),
    )
    log.info(
        "edited: %d themes, %d stories, %d phrases",
        len(briefing.themes),
        len(briefing.stories),
        len(briefing.phrases),
    )
    return briefing


def understand(source: Source, settings: Settings) -> Outcome:
    """One file, read, cleaned and analysed; pure, and the unit of cache and parallel work."""
    try:
        article = sources.read(source, settings, detect=analysis.detect)
    except UnreadableError as error:
        problem = error.problem
        problems = () if problem.severity == "note" else (problem,)
        return Outcome(None, None, NotIncluded(problem.where, problem.what), problems)
    analysed = analysis.analyse(article, summary=settings.summary, keyphrases=settings.keyphrases)
    return Outcome(article, analysed, None, article.problems)


def _understand(found: Sequence[Source], settings: Settings, how: Assembling) -> Iterator[Outcome]:
    """Every file's outcome in the order of ``found``, from the cache where it is known."""
    stage = _stage_key(settings) if how.store else ""
    keys = [cache.key(stage, source.path, source.data) for source in found] if how.store else []
    known: dict[int, Outcome] = {}
    if how.store:
        for index, key in enumerate(keys):
            stored = how.store.get(key)
            outcome = cache.load(stored, Outcome) if stored is not None else None
            if outcome is not None:
                known[index] = outcome
    fresh = [index for index in range(len(found)) if index not in known]
    worked = parallel.each(
        partial(understand, settings=settings),
        [found[index] for index in fresh],
        workers=how.workers,
    )
    done = len(known)
    arrived: dict[int, Outcome] = {}
    for index, outcome in zip(fresh, worked, strict=True):
        if how.store:
            how.store.put(keys[index], cache.dump(outcome))
        arrived[index] = outcome
        done += 1
        how.progress("reading", done, len(found))
    for index in range(len(found)):
        yield known[index] if index in known else arrived[index]


def _stage_key(settings: Settings) -> str:
    """A digest of all that may change what one article becomes, beside its own bytes."""
    package = Path(__file__).parent
    return cache.key(
        cache.code_digest([package / name for name in STAGES]),
        cache.versions(PACKAGES),
        repr((settings.input, settings.clean, settings.summary, settings.keyphrases)),
        repr(sorted(settings.publishers.items())),
    )


def _nothing(content: Path, left_out: Sequence[NotIncluded]) -> BuilderError:
    """Why there is nothing to publish: an empty edition would say that there is no news."""
    reasons = "; ".join(f"{each.path}: {each.reason}" for each in left_out[:SHOWN_REASONS])
    remedy = reasons or "Put articles there: .txt, .md or .html files"
    what = f"no article in {len(left_out)} files" if left_out else "no article in it"
    return BuilderError(Problem(str(content), "E431", what, remedy, "error"))


def _overrides(content: Path) -> Path | None:
    """The content folder's own templates, which win file by file."""
    own = content / "templates"
    return own if own.is_dir() else None
