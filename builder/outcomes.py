"""What becomes of one file: the unit of cache and parallel work."""

from __future__ import annotations

from dataclasses import dataclass

from builder import analysis, cache
from builder.errors import Problem, UnreadableError
from builder.model import Analysis, Article, NotIncluded, Source
from builder.settings import Settings
from builder.sources.reading import read


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: an article with its analysis, or a reason why not."""

    article: Article | None
    analysis: Analysis | None
    not_included: NotIncluded | None
    problems: tuple[Problem, ...]


def understood(source: Source, settings: Settings) -> bytes:
    """``understand`` as the cache keeps it, which takes a third of the time that pickle does."""
    return cache.dump(understand(source, settings))


def loaded(data: bytes) -> Outcome:
    """What ``understood`` gave as bytes."""
    outcome = cache.load(data, Outcome)
    if outcome is None:
        message = "these bytes are not the outcome of a file"
        raise ValueError(message)
    return outcome


def understand(source: Source, settings: Settings) -> Outcome:
    """One file, read, cleaned and analysed; pure, and the unit of cache and parallel work."""
    try:
        article = read(source, settings, detect=analysis.detect)
    except UnreadableError as error:
        problem = error.problem
        problems = () if problem.severity == "note" else (problem,)
        return Outcome(None, None, NotIncluded(problem.where, problem.what), problems)
    analysed = analysis.analyse(article, summary=settings.summary, keyphrases=settings.keyphrases)
    return Outcome(article, analysed, None, article.problems)
