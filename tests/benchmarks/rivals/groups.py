"""Themes, stories and links: k-means that is told k, and the nearest three."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

from tests.benchmarks.rivals.common import Answers, Entries
from tests.quality.corpus import Corpus
from tests.quality.metrics.groups import LINKS
from tests.quality.program import Answer

SEED = 0
"""K-means starts from chance; a fixed one keeps the table the same."""


def k_means(corpus: Corpus, entries: Entries) -> Answers:
    """K-means on tf-idf, told how many themes and stories there are; the nearest three as links."""
    paths = [path for path in entries if corpus.labels[path].grouped]
    if not paths:
        return {}
    matrix = _tf_idf(
        [f"{entries[path].article.title}\n{entries[path].article.text}" for path in paths]
    )
    themes = _clusters(matrix, _groups([corpus.labels[path].theme for path in paths]))
    stories = _clusters(matrix, _groups([corpus.labels[path].story for path in paths]))
    links = _nearest(matrix)
    return {
        path: Answer(
            groups=True,
            theme=themes[row],
            story=stories[row],
            related=[paths[other] for other in links[row]],
        )
        for row, path in enumerate(paths)
    }


def _groups(labels: Sequence[str | None]) -> int:
    """How many groups there are if every article without one is a group of its own."""
    return len({label for label in labels if label}) + sum(not label for label in labels)


def _tf_idf(texts: Sequence[str]) -> Any:
    vectorizer = import_module("sklearn.feature_extraction.text").TfidfVectorizer(
        ngram_range=(1, 2), sublinear_tf=True, min_df=2, max_df=0.5
    )
    return vectorizer.fit_transform(texts)


def _clusters(matrix: Any, number: int) -> list[str]:
    k_means = import_module("sklearn.cluster").KMeans(number, n_init=10, random_state=SEED)
    return [f"cluster {label}" for label in k_means.fit_predict(matrix)]


def _nearest(matrix: Any) -> list[list[int]]:
    """The three rows with the highest cosine beside each row itself, ties by row."""
    likeness = (matrix @ matrix.T).toarray()
    return [
        sorted(
            (other for other in range(len(likeness)) if other != row), key=lambda o: (-near[o], o)
        )[:LINKS]
        for row, near in enumerate(likeness)
    ]
