"""Fit the weights of keyphrases, and cross-validate them by document.

``python -m tests.benchmarks.fit_keyphrases [--folds] [--without] CORPUS=TARGET …`` prints weights
for ``builder/analysis/keyphrases/evidence.py`` and ``builder/editorial/phrases/choice.py``, with
F1@10 and the share of phrases of several words on each corpus. A corpus is a folder with
``articles/`` and ``labels.json``; ``tests/quality`` is the project's own. TARGET is the F1@10
below which a corpus counts fourfold. ``--folds`` fits five times, each time without a fifth of
the documents, and scores those; ``--without`` takes out one piece of evidence after the other,
weights kept.

The figure to climb is F1 itself, averaged over cuts at six to twelve phrases so that it moves
smoothly, with phrases within others left out as on the site. It has no gradient; the climb is
CMA-ES (Hansen, "The CMA evolution strategy: a tutorial", 2016) with a fixed seed.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from builder.analysis import keyphrases, lexicon
from builder.analysis.keyphrases.evidence import NOUN_FIRST, WEIGHTS, Evidence
from builder.analysis.keyphrases.gathered import Gathered, candidate
from builder.editorial.phrases import choice
from builder.editorial.phrases.candidates import Candidates
from builder.model import Article
from builder.settings import load_settings
from builder.text.words import key_of
from tests.quality import program
from tests.quality.corpus import Corpus, load
from tests.quality.metrics.words import stems

FOLDS = 5
CUTS, SHOWN = (6, 8, 10, 12), 10
SHORT = 3.0
"""What a shortfall below the target counts beside the figure itself."""
OWN = ("place", "title", "headline", "length", "several", "telling")
"""Evidence that weighs otherwise where nouns come first."""
HELD = ("yake", "within", "vague")
"""Evidence whose weight stays: see ``WEIGHTS``."""
PULL = 0.3
"""What moving all weights by a standard deviation of their evidence costs. With .1 the fifths left
out of kpcrowd score .198, with .3 .199."""
SLACK, MISSED = 0.02, 60.0
"""How far the share of phrases of several words may fall while climbing, and what falling further
costs: labels of single words would else drive phrases out that a reader's page should show."""
STEPS = 110
SPREAD = 0.15
LIKELIEST = 60
"""Phrases of an article that are looked at, by the weights that the climb sets out from."""

Score = tuple[float, float]
"""F1 and the share of phrases of several words."""


@dataclass(frozen=True, slots=True)
class Document:
    """A labelled article as the model sees it."""

    rows: NDArray[Any]
    """Evidence of each phrase, ordered by key."""
    words: tuple[int, ...]
    """Words of each phrase, a bit each."""
    hits: tuple[bool, ...]
    """Whether a reader underlined it."""
    several: tuple[bool, ...]
    wanted: int
    """Phrases that readers underlined."""


@dataclass(frozen=True, slots=True)
class Suite:
    """A corpus with the figure that it should reach."""

    name: str
    documents: tuple[Document, ...]
    target: float


NAMES = (*Evidence._fields, *(f"{name} (noun first)" for name in OWN), "KNOWN", "COMMONNESS")
START = np.array(
    [
        *WEIGHTS,
        *(getattr(NOUN_FIRST, name) - getattr(WEIGHTS, name) for name in OWN),
        choice.KNOWN,
        -choice.COMMONNESS,
    ]
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures as they are, then fitted weights with theirs."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.fit_keyphrases")
    parser.add_argument("corpora", metavar="CORPUS=TARGET", nargs="+")
    parser.add_argument("--folds", action="store_true")
    parser.add_argument("--without", action="store_true")
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args(arguments)
    suites = [read(*each.rsplit("=", 1)) for each in options.corpora]
    print("as it is", told(suites, START))
    if options.without:
        for at, name in enumerate(NAMES):
            weights = START.copy()
            weights[at] = 0
            print(f"without {name}", told(suites, weights), flush=True)
    if options.fit:
        weights = fit(suites, START)
        print("fitted", told(suites, weights))
        for name, weight in zip(NAMES, weights, strict=True):
            print(f"    {name}={weight:.2f},", flush=True)
    if options.folds:
        print(f"{FOLDS} folds", cross_validated(suites))


def read(folder: str, target: str) -> Suite:
    """The labelled documents of a corpus, by path."""
    corpus = load(Path(folder))
    return Suite(corpus.name, tuple(_documents(corpus)), float(target))


def fit(suites: Sequence[Suite], start: NDArray[Any], seed: int = 1) -> NDArray[Any]:
    """The weights that climb highest from a start."""
    rows = np.concatenate([each.rows for suite in suites for each in suite.documents])
    free = np.array([name not in HELD for name in NAMES])
    scale = np.minimum(1 / (rows.std(axis=0) + 0.05), 4) * free

    floors = {suite.name: _several(scores(suite, start, CUTS)) - SLACK for suite in suites}

    def height(weights: NDArray[Any]) -> float:
        found = sum(_worth(suite, weights, floors[suite.name]) for suite in suites)
        return found - PULL * float((((weights - start)[free] / scale[free]) ** 2).sum())

    return climb(height, start, scale, seed)


def cross_validated(suites: Sequence[Suite]) -> str:
    """Figures on each fifth of the documents by weights that the rest was fitted with."""
    found: dict[str, list[Score]] = {suite.name: [] for suite in suites}
    for fold in range(FOLDS):
        weights = fit([_part(suite, fold, held=False) for suite in suites], START, seed=fold)
        for suite in suites:
            found[suite.name] += scores(_part(suite, fold, held=True), weights, (SHOWN,))
    return _told(found)


def told(suites: Sequence[Suite], weights: NDArray[Any]) -> str:
    """F1@10 and share of several words for each corpus."""
    return _told({suite.name: scores(suite, weights, (SHOWN,)) for suite in suites})


def scores(suite: Suite, weights: NDArray[Any], cuts: Sequence[int]) -> list[Score]:
    """The score of each document, averaged over cuts."""
    return [_score(document, weights, cuts) for document in suite.documents]


def climb(
    height: Callable[[NDArray[Any]], float], start: NDArray[Any], scale: NDArray[Any], seed: int
) -> NDArray[Any]:
    """CMA-ES from a start; the names are those of the tutorial."""
    chance = np.random.default_rng(seed)
    size = len(start)
    samples = 4 + int(3 * math.log(size))
    best = samples // 2
    shares = math.log(best + 0.5) - np.log(np.arange(1, best + 1))
    shares /= shares.sum()
    mass = 1 / (shares**2).sum()
    c_path = (4 + mass / size) / (size + 4 + 2 * mass / size)
    c_step = (mass + 2) / (size + mass + 5)
    c_one = 2 / ((size + 1.3) ** 2 + mass)
    c_rank = min(1 - c_one, 2 * (mass - 2 + 1 / mass) / ((size + 2) ** 2 + mass))
    damping = 1 + 2 * max(0, math.sqrt((mass - 1) / (size + 1)) - 1) + c_step
    usual = math.sqrt(size) * (1 - 1 / (4 * size) + 1 / (21 * size**2))
    mean, path, step_path = np.zeros(size), np.zeros(size), np.zeros(size)
    shape, axes, lengths, step = np.eye(size), np.eye(size), np.ones(size), SPREAD
    for turn in range(STEPS):
        tries = (chance.standard_normal((samples, size)) * lengths) @ axes.T
        heights = np.array([height(start + (mean + step * each) * scale) for each in tries])
        chosen = tries[np.argsort(-heights, kind="stable")[:best]]
        move = shares @ chosen
        mean = mean + step * move
        push = math.sqrt(c_step * (2 - c_step) * mass)
        step_path = (1 - c_step) * step_path + push * (axes @ ((axes.T @ move) / lengths))
        far = float(np.linalg.norm(step_path))
        fading = math.sqrt(1 - (1 - c_step) ** (2 * (turn + 1)))
        steady = far / fading / usual < 1.4 + 2 / (size + 1)
        path = (1 - c_path) * path + steady * math.sqrt(c_path * (2 - c_path) * mass) * move
        kept = 1 - c_one - c_rank + (not steady) * c_one * c_path * (2 - c_path)
        shape = kept * shape + c_one * np.outer(path, path) + c_rank * (chosen.T * shares) @ chosen
        step *= math.exp((c_step / damping) * (far / usual - 1))
        values, axes = np.linalg.eigh((shape + shape.T) / 2)
        lengths = np.sqrt(np.maximum(values, 1e-12))
    found: NDArray[Any] = start + mean * scale
    return found


def _documents(corpus: Corpus) -> Iterator[Document]:
    settings = load_settings(corpus.settings.parent).keyphrases
    entries = program.run(corpus)
    articles = [each.article for each in entries]
    analyses = [each.analysis for each in entries]
    held = Candidates.of(articles, analyses)
    counts = dict(zip(held.names, held.holders.tolist(), strict=True))
    for article, analysis in zip(articles, analyses, strict=True):
        label = corpus.labels.get(article.path)
        if label is None or label.keyphrases is None:
            continue
        gathered = keyphrases.gather(article, analysis.sentences, settings)
        shown = {each.key: each.forms[0][0] for each in analysis.candidates}
        told = _told_by(article, gathered)
        likely = sorted(told, key=lambda name: (-float(np.dot(told[name], WEIGHTS)), name))
        first = lexicon.of(article.language).noun_first
        wanted = {" ".join(stems(each, label.language)) for each in label.keyphrases} - {""}
        phrases: dict[str, tuple[str, list[float]]] = {}
        for name in sorted(likely[:LIKELIEST]):
            made = candidate(name, gathered[name], 0, article.text, article.language)
            printed = shown.get(name, made.forms[0][0])
            plain = choice.is_plain(printed)
            phrases[name] = (
                printed,
                [
                    *told[name],
                    *(first * getattr(told[name], each) for each in OWN),
                    *choice.standing(counts.get(name, 1), len(articles), plain=plain),
                ],
            )
        yield _document(
            phrases,
            wanted,
            article.language,
            label.language,
        )


def _told_by(article: Article, gathered: Mapping[str, Gathered]) -> dict[str, Evidence]:
    """Key of each phrase -> its evidence: what it weighs where nothing else is worth anything."""
    alone = (Evidence(*row) for row in np.eye(len(Evidence._fields)).tolist())
    columns = [keyphrases.weighed_by(weights, article, gathered) for weights in alone]
    return {name: Evidence(*(column[name] for column in columns)) for name in gathered}


def _document(
    phrases: Mapping[str, tuple[str, list[float]]],
    wanted: set[str],
    language: str | None,
    labelled: str | None,
) -> Document:
    bits: dict[str, int] = {}
    words = []
    for printed, _ in phrases.values():
        own = 0
        for word in key_of(printed, language).split():
            own |= 1 << bits.setdefault(word, len(bits))
        words.append(own)
    return Document(
        np.array([row for _, row in phrases.values()]).reshape(len(phrases), len(NAMES)),
        tuple(words),
        tuple(" ".join(stems(printed, labelled)) in wanted for printed, _ in phrases.values()),
        tuple(" " in printed for printed, _ in phrases.values()),
        len(wanted),
    )


def _worth(suite: Suite, weights: NDArray[Any], floor: float) -> float:
    found = scores(suite, weights, CUTS)
    mean = sum(score for score, _ in found) / len(found)
    worth = (mean + SHORT * min(0.0, mean - suite.target)) / suite.target * 10
    return worth - MISSED * max(0.0, floor - _several(found))


def _several(found: Sequence[Score]) -> float:
    """The mean share of phrases of several words."""
    return sum(several for _, several in found) / len(found)


def _score(document: Document, weights: NDArray[Any], cuts: Sequence[int]) -> Score:
    shown = _shown(document, weights, max(cuts))
    several = sum(document.several[at] for at in shown[:SHOWN]) / max(1, len(shown[:SHOWN]))
    total = 0.0
    for cut in cuts:
        hits = sum(document.hits[at] for at in shown[:cut])
        total += 2 * hits / (len(shown[:cut]) + document.wanted) if hits else 0.0
    return total / len(cuts), several


def _shown(document: Document, weights: NDArray[Any], limit: int) -> list[int]:
    """The best phrases of which none lies within another."""
    held: list[int] = []
    found: list[int] = []
    for at in np.argsort(-(document.rows @ weights), kind="stable").tolist():
        own = document.words[at]
        if own and not any(own & other in (own, other) for other in held):
            held.append(own)
            found.append(at)
            if len(found) == limit:
                break
    return found


def _part(suite: Suite, fold: int, *, held: bool) -> Suite:
    """The documents of a fold, or all others."""
    chosen = [each for at, each in enumerate(suite.documents) if (at % FOLDS == fold) == held]
    return Suite(suite.name, tuple(chosen), suite.target)


def _told(found: Mapping[str, Sequence[Score]]) -> str:
    return "  ".join(
        f"{name} {sum(f1 for f1, _ in each) / len(each):.4f}"
        f" ({sum(several for _, several in each) / len(each):.2f})"
        for name, each in found.items()
    )


if __name__ == "__main__":
    main(sys.argv[1:])
