"""Fit the weights of the cleaner and cross-validate it by document.

``python -m tests.benchmarks.fit_cleaning PAGES [CLEAN …]`` prints weights for
``builder/sources/cleaning/evidence.py`` and the shingle F1 of five folds. PAGES is a folder of
scraped texts in ``articles/`` with a ``labels.json`` that gives each its ``body``; each CLEAN is
one of texts whose first line is the headline and all the rest the body.
"""

from __future__ import annotations

import difflib
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from builder.analysis.language import detect
from builder.model import Draft
from builder.sources import cleaning, text
from builder.sources.cleaning import evidence, page
from builder.sources.cleaning.look import look
from builder.text import stopwords
from tests.quality.metrics import shingle_scores

FOLDS = 5
STRENGTH = 1.0
"""Inverse strength of the regularisation, as in scikit-learn. 0.3 to 3 are within .002 of F1."""
CLEAN_TEXTS, CLEAN_WEIGHT = 10, 0.5
"""Texts taken of each clean folder, and what one counts beside a page."""
RUN = 4
"""Words in a row that both texts must hold before they count as aligned."""


@dataclass(frozen=True, slots=True)
class Page:
    """A labelled page as the model sees it."""

    draft: Draft
    language: str | None
    body: str
    rows: NDArray[Any]
    inside: NDArray[Any]
    importance: NDArray[Any]


def main(folders: Sequence[str]) -> None:
    """Print cross-validated figures, then the weights fitted to everything."""
    pages = list(read_pages(Path(folders[0])))
    plain = [page for folder in folders[1:] for page in read_clean(Path(folder))]
    found: list[tuple[float | None, float]] = []
    for fold in range(FOLDS):
        rest = [page for at, page in enumerate(pages) if at % FOLDS != fold]
        set_weights(fit(rest, plain))
        held = [page for at, page in enumerate(pages) if at % FOLDS == fold]
        found.extend(shingle_scores(cleaned(page), page.body) for page in held)
    precisions = [precision for precision, _ in found if precision is not None]
    precision = sum(precisions) / len(precisions)
    recall = sum(each for _, each in found) / len(found)
    lost = sum(each < 0.1 for _, each in found)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"{FOLDS} folds: F1 {f1:.4f}, P {precision:.3f}, R {recall:.3f}, lost whole {lost}")
    for name, weight in zip(evidence.WEIGHTS, fit(pages, plain), strict=True):
        print(f'    "{name}": {weight:.2f},')


def read_pages(folder: Path) -> Iterator[Page]:
    """The pages of a folder, by name; inside: between the body's first and last block."""
    labels = json.loads((folder / "labels.json").read_text("utf-8"))["docs"]
    for name in sorted(labels):
        draft = text.parse(name, (folder / "articles" / name).read_text("utf-8"))
        held = aligned([block.text for block in draft.blocks], labels[name]["body"])
        own = [at for at, share in enumerate(held) if share > 1 / 2]
        inside = [own[0] <= at <= own[-1] for at in range(len(held))]
        yield page_of(draft, inside, labels[name]["body"], 1.0)


def read_clean(folder: Path) -> Iterator[Page]:
    """Some texts of a folder, evenly spread by name; all but the first block is inside."""
    paths = sorted((folder / "articles").glob("*.txt"))
    for path in paths[:: max(1, len(paths) // CLEAN_TEXTS)]:
        draft = text.parse(path.name, path.read_text("utf-8"))
        inside = [at > 0 for at in range(len(draft.blocks))]
        if len(inside) > 1:
            yield page_of(draft, inside, "", CLEAN_WEIGHT)


def page_of(draft: Draft, inside: Sequence[bool], body: str, weight: float) -> Page:
    """A page with its features; those of the headline's search among them."""
    texts = [block.text for block in draft.blocks]
    language = detect("\n".join(texts))
    looks = [look(each, stopwords.of(language)) for each in texts]
    rows = np.array(evidence.features(page.scene_of(looks, texts, None)[0]))
    sizes = np.array([min(evidence.LONG_WORDS, each.size) for each in looks])
    return Page(draft, language, body, rows, np.array(inside), weight * np.sqrt(sizes + 2))


def aligned(blocks: Sequence[str], body: str) -> list[float]:
    """For each block the share of its words that stand in the body, in order."""
    words = [re.findall(r"\w+", block) for block in blocks]
    owner = [at for at, each in enumerate(words) for _ in each]
    hits = [0] * len(blocks)
    every = [word for each in words for word in each]
    matcher = difflib.SequenceMatcher(None, every, re.findall(r"\w+", body), autojunk=False)
    for match in matcher.get_matching_blocks():
        within = owner[match.a : match.a + match.size]
        for at in within:
            whole = within.count(at) == len(words[at]) if match.size < RUN else True
            hits[at] += whole
    return [hit / max(1, len(each)) for hit, each in zip(hits, words, strict=True)]


def fit(pages: Sequence[Page], plain: Sequence[Page]) -> list[float]:
    """Weights by logistic regression; the bias, which stands first, is not regularised."""
    every = [*pages, *plain]
    rows = np.concatenate([page.rows for page in every])
    signs = np.where(np.concatenate([page.inside for page in every]), 1.0, -1.0)
    importance = np.concatenate([page.importance for page in every])
    importance = importance / importance.mean()
    free = np.array([0.0] + [1.0] * (rows.shape[1] - 1))

    def loss(weights: NDArray[Any]) -> tuple[float, NDArray[Any]]:
        margins = signs * (rows @ weights)
        value = STRENGTH * float(importance @ np.logaddexp(0, -margins))
        pull = -STRENGTH * importance * signs / (1 + np.exp(np.clip(margins, -500, 500)))
        return value + float(free @ weights**2) / 2, rows.T @ pull + free * weights

    return [float(each) for each in minimize(loss, np.zeros(rows.shape[1]), jac=True).x]


def set_weights(weights: Sequence[float]) -> None:
    """Make the cleaner use other weights."""
    evidence.WEIGHTS.update(zip(evidence.WEIGHTS, weights, strict=True))


def cleaned(page: Page) -> str:
    """What the cleaner keeps of a page."""
    found = cleaning.clean(page.draft, title=None, language=page.language)
    return "\n\n".join(page.draft.blocks[at].text for at in found.kept)


if __name__ == "__main__":
    main(sys.argv[1:])
