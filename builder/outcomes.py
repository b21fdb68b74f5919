"""What becomes of one file: the unit of cache and parallel work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import force_setattr, replace

from builder import cache
from builder.errors import Problem, UnreadableError, last
from builder.model import (
    Analysis,
    Article,
    Block,
    Candidate,
    Claim,
    DateNamed,
    Figure,
    NotIncluded,
    Quotation,
    Removed,
    Sentence,
    Source,
    article_id,
)
from builder.model.columns import Columned
from builder.packed import Shelved
from builder.settings import Settings

Part = TypeVar("Part", Article, Analysis)

EMPTY = msgspec.Raw(cache.dump(()))
"""A row of nothing, which need not be packed."""


class Outcome(Struct, frozen=True):
    """What became of one file: an article with its analysis, or a reason why not."""

    article: Article | None
    analysis: Analysis | None
    not_included: NotIncluded | None
    problems: tuple[Problem, ...]

    @property
    def lasts(self) -> bool:
        """False if it may be another one next time, though nothing has changed."""
        return last(self.problems)


def understood(source: Source, settings: Settings) -> bytes:
    """``understand`` as the cache keeps it, which takes a third of the time that pickle does."""
    outcome = understand(source, settings)
    if outcome.analysis and outcome.analysis.candidates:
        packed = Columned.of(outcome.analysis.candidates)
        outcome = replace(outcome, analysis=replace(outcome.analysis, candidates=packed))
    return cache.dump(outcome)


def loaded(data: bytes, key: str = "") -> Outcome:
    """What ``understood`` gave as bytes; its article takes this key."""
    outcome = known(data, key)
    if outcome is None:
        message = "these bytes are not the outcome of a file"
        raise ValueError(message)
    return outcome


def known(data: bytes, key: str = "") -> Outcome | None:
    """The same; None if they are not the outcome of a file. What has many parts stays packed."""
    kept = cache.load(data, _Kept)
    if kept is None:
        return None
    article = kept.article and _opened(kept.article, Article)
    if article:
        force_setattr(article, "key", key)  # nobody else has it yet
    analysed = kept.analysis and _opened(kept.analysis, Analysis)
    return Outcome(article, analysed, kept.not_included, kept.problems)


class _KeptArticle(Article, frozen=True, kw_only=True):
    claims: msgspec.Raw  # type: ignore[assignment]
    blocks: msgspec.Raw  # type: ignore[assignment]
    removed: msgspec.Raw  # type: ignore[assignment]


class _KeptAnalysis(Analysis, frozen=True, kw_only=True):
    sentences: msgspec.Raw  # type: ignore[assignment]
    candidates: msgspec.Raw  # type: ignore[assignment]
    figures: msgspec.Raw  # type: ignore[assignment]
    dates: msgspec.Raw  # type: ignore[assignment]
    quotations: msgspec.Raw  # type: ignore[assignment]


class _Kept(Outcome, frozen=True, kw_only=True):
    article: _KeptArticle | None
    analysis: _KeptAnalysis | None


_ROWS: dict[str, Callable[[bytes], Sequence[Any]]] = {
    "claims": partial(Shelved, kind=Claim),
    "blocks": partial(Shelved, kind=Block),
    "removed": partial(Shelved, kind=Removed),
    "sentences": partial(Shelved, kind=Sentence),
    "candidates": partial(Columned, kind=Candidate),
    "figures": partial(Shelved, kind=Figure),
    "dates": partial(Shelved, kind=DateNamed),
    "quotations": partial(Shelved, kind=Quotation),
}
"""What stays packed; candidates are read once, as columns."""

_PLACES = {
    kind: [
        (place, _ROWS[name]) for place, name in enumerate(kind.__struct_fields__) if name in _ROWS
    ]
    for kind in (Article, Analysis)
}
"""The same by their places among the fields."""


def _opened(kept: Article | Analysis, kind: type[Part]) -> Part:
    """An article or an analysis with its rows packed."""
    told = [getattr(kept, name) for name in kind.__struct_fields__]
    for place, packed in _PLACES[kind]:
        told[place] = packed(bytes(told[place])) if told[place] != EMPTY else ()
    return kind(*told)


def understand(source: Source, settings: Settings) -> Outcome:
    """One file, read, cleaned and analysed; pure, and the unit of cache and parallel work."""
    # These take .25 s, which are lost where nothing has to be understood.
    from builder import analysis  # noqa: PLC0415
    from builder.sources.reading import read  # noqa: PLC0415

    try:
        article = read(source, settings, detect=analysis.detect)
    except UnreadableError as error:
        problem = error.problem
        problems = () if problem.severity == "note" else (problem,)
        return Outcome(
            None, None, NotIncluded(problem.where, problem.what, article_id(source.path)), problems
        )
    analysed = analysis.analyse(article, summary=settings.summary, keyphrases=settings.keyphrases)
    return Outcome(article, analysed, None, article.problems)
