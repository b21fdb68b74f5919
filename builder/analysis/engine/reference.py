"""The ``yake`` package: its answer, and its lists of empty words. The only file that knows it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

LISTS = "core/StopwordsList"
"""Where the package keeps a list for each language, a word on each line."""

EVERY = 10**9
"""More phrases than a text has."""


def extract(text: str, language: str, longest: int) -> Mapping[str, float]:
    """Ask the package for every phrase of at most ``longest`` words, best first.

    The package swallows its own exceptions and answers with an empty list.
    """
    found = _extractor(language, longest).extract_keywords(text)
    return {phrase: float(score) for phrase, score in found}


@lru_cache
def _extractor(language: str, longest: int) -> Any:
    import yake  # noqa: PLC0415 - costs 300 ms that only this engine has to spend

    return yake.KeywordExtractor(lan=language, n=longest, dedup_lim=1.0, top=EVERY)


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
