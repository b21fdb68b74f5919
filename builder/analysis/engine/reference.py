"""The ``yake`` package: its answer, and its lists of empty words. The only file that knows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import Any

from builder.analysis.engine.scores import deviation, median, position
from builder.analysis.engine.words import Word

LISTS = "core/StopwordsList"
"""Where the package keeps a list for each language, a word on each line."""

WINDOW = 1
"""Words on either side that count as neighbours: the package's default."""

FEATURES = ("wrel", "wfreq", "wspread", "wcase")
"""What the package is asked for of each term. The fifth is its place in the text, ``wpos``: for
the median of a few whole numbers it calls numpy, which takes a sixth of all its time."""


def extract(
    sentences: Sequence[Sequence[Word]],
    language: str,
    longest: int,
    asked: Collection[str] | None = None,
) -> Mapping[str, float]:
    """Ask the package for phrases of at most ``longest`` words.

    It is asked step by step, as its own front door does, which gives all phrases a score, and also
    words that say nothing, whose scores count for nothing. Segtok, which parts texts for it, takes
    a quarter of its time and is not asked where the words are known.

    Args:
        sentences: the words of each, as ``words.Reader`` finds them.
        language: its first two letters count.
        longest: words of a phrase at most.
        asked: the phrases of several words that are wanted; None for all there are.

    Returns:
        Lower-case phrase -> score; without ``asked`` best first. Empty where the package fails,
        as its front door has it.

    Raises:
        AttributeError: this release of the package has other internals; the build stops, since an
            edition without phrases would be wrong.
        TypeError: the same.
    """
    from yake.data import DataCore  # costs 300 ms that only this engine spends

    size = longest if asked is None else 1
    told = {"windows_size": WINDOW, "n": size}
    try:
        core = DataCore("", empty_words(language), told)
        core.number_of_sentences = len(sentences)
        place = 0
        for number, words in enumerate(sentences):
            place = core._process_sentence([each.printed for each in words], number, place, told)
        if asked:
            _add_phrases(core, longest, asked)
        found = _scores(core)
    except (ArithmeticError, LookupError, ValueError):  # its front door swallows them as well
        return {}
    if asked is None:
        return dict(sorted(found.items(), key=itemgetter(1)))
    return found


def _add_phrases(core: Any, longest: int, asked: Collection[str]) -> None:
    """Have the package count phrases of several words: those that are asked, a seventh of all."""
    from yake.data import ComposedWord

    for block in chain.from_iterable(core.sentences_obj):
        lowers = [word.lower() for _, word, _ in block]
        for end in range(2, len(block) + 1):
            for start in range(max(0, end - longest), end - 1):
                if " ".join(lowers[start:end]) in asked:
                    core.add_or_update_composedword(ComposedWord(block[start:end]))


def _scores(core: Any) -> dict[str, float]:
    """The scores of phrases in the order in which each is first complete."""
    _tell_terms(core)
    found = {}
    for phrase, candidate in core.candidates.items():
        if candidate.is_valid():
            candidate.update_h()
            found[phrase] = float(candidate.h)
    return found


def _tell_terms(core: Any) -> None:
    """Have the package score all terms that say something."""
    terms = core.terms.values()
    fit = [term for term in terms if not term.stopword]
    if not fit:
        return
    often = [term.tf for term in fit]
    counts = {
        "max_tf": max(term.tf for term in terms),
        "avg_tf": sum(often) / len(often),
        "std_tf": deviation(often),
        "number_of_sentences": core.number_of_sentences,
    }
    _tell_neighbours(core, fit)
    for term in fit:
        term.wpos = position(median(list(term.occurs)))
        term.update_h(counts, features=FEATURES)


def _tell_neighbours(core: Any, terms: Iterable[Any]) -> None:
    """Tell terms how many others stand on either side, and how often (DL and DR of the paper).

    Each would ask the package's graph four questions, in a fifth of all its time; here one walk
    over the graph answers them for all.
    """
    left: defaultdict[int, list[float]] = defaultdict(list)
    right: dict[int, list[float]] = {}
    for before, edges in core.g.adjacency():
        right[before] = [edge["tf"] for edge in edges.values()]
        for after, edge in edges.items():
            left[after].append(edge["tf"])
    for term in terms:
        told: dict[str, float] = {}
        for side, mentions in (("r", right[term.id]), ("l", left[term.id])):
            kinds, total = len(mentions), sum(mentions)
            told |= {
                f"wd{side}": kinds,
                f"wi{side}": total,
                f"pw{side}": kinds / total if total else 0,
            }
        term._graph_metrics_cache = told


@lru_cache
def empty_words(language: str) -> frozenset[str]:
    """Words in lower case that the package holds to be empty in a language.

    Args:
        language: its first two letters count; an unknown one has a small list of signs.

    Raises:
        ModuleNotFoundError: the package is not installed.
    """
    spec = find_spec("yake")
    if spec is None or not spec.submodule_search_locations:
        message = "the package 'yake' is not installed"
        raise ModuleNotFoundError(message, name="yake")
    folder = Path(spec.submodule_search_locations[0]) / LISTS
    file = folder / f"stopwords_{language[:2].lower()}.txt"
    if not file.is_file():
        file = folder / "stopwords_noLang.txt"
    data = file.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("iso-8859-1")
    return frozenset(text.replace("\r\n", "\n").replace("\r", "\n").lower().split("\n"))
