"""What becomes of one file: the unit of cache and parallel work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import force_setattr, replace

from builder import cache
from builder.errors import Problem, UnreadableError, are_reproducible
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
from builder.model.columns import PackedCandidates
from builder.packed import LruPacked
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
    def is_reproducible(self) -> bool:
        """False if another run on the same file may end otherwise: it must not be kept."""
        return are_reproducible(self.problems)


def understand_packed(source: Source, settings: Settings) -> bytes:
    """``understand`` as MessagePack, as the cache keeps it: in a third of the time of pickle."""
    outcome = understand(source, settings)
    if outcome.analysis and outcome.analysis.candidates:
        packed = PackedCandidates.of(outcome.analysis.candidates)
        outcome = replace(outcome, analysis=replace(outcome.analysis, candidates=packed))
    return cache.dump(outcome)


def load_outcome(data: bytes, key: str) -> Outcome:
    """The outcome that ``understand_packed`` gave as bytes; its article gets this key.

    Raises:
        ValueError: the bytes are not an outcome.
    """
    outcome = load_outcome_or_none(data, key)
    if outcome is None:
        message = "these bytes are not the outcome of a file"
        raise ValueError(message)
    return outcome


def load_outcome_or_none(data: bytes, key: str = "") -> Outcome | None:
    """As ``load_outcome``, but None for other bytes; rows of small values stay packed."""
    kept = cache.load(data, _Kept)
    if kept is None:
        return None
    article = kept.article and _with_packed_rows(kept.article, Article)
    if article:
        force_setattr(article, "key", key)  # nobody else has it yet
    analysed = kept.analysis and _with_packed_rows(kept.analysis, Analysis)
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
    "claims": partial(LruPacked, kind=Claim),
    "blocks": partial(LruPacked, kind=Block),
    "removed": partial(LruPacked, kind=Removed),
    "sentences": partial(LruPacked, kind=Sentence),
    "candidates": partial(PackedCandidates, kind=Candidate),
    "figures": partial(LruPacked, kind=Figure),
    "dates": partial(LruPacked, kind=DateNamed),
    "quotations": partial(LruPacked, kind=Quotation),
}
"""Fields that stay packed, and as what; candidates are read once, as columns."""

_PACKED_FIELDS = {
    kind: [
        (index, _ROWS[name]) for index, name in enumerate(kind.__struct_fields__) if name in _ROWS
    ]
    for kind in (Article, Analysis)
}
"""The same as ``(index of the field, how it is packed)`` for each struct."""


def _with_packed_rows(kept: Article | Analysis, kind: type[Part]) -> Part:
    """The article or analysis itself, with packed sequences in the place of raw bytes."""
    values = [getattr(kept, name) for name in kind.__struct_fields__]
    for index, pack_as in _PACKED_FIELDS[kind]:
        values[index] = pack_as(bytes(values[index])) if values[index] != EMPTY else ()
    return kind(*values)


def understand(source: Source, settings: Settings) -> Outcome:
    """One file, read, cleaned and analysed; pure, and the unit of cache and parallel work."""
    # These take .25 s, which are lost where nothing has to be understood.
    from builder import analysis
    from builder.sources.reading import read

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
