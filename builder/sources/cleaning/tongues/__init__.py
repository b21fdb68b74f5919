"""What pages print around their articles, a module a language, as data.

``PHRASES`` of each has, for a rule, the phrases by which its blocks are known, in lower case,
without marks, and parted by semicolons. A phrase stands for a whole block, numbers aside; with
``…`` behind it, for a block that begins so; with ``…`` on both sides, for a block that holds it
anywhere. All languages are looked for in every page, as one in one language often has its buttons
in another; what several say stands under one of them. ``PLEAS`` has the words that notices of a
whole sentence are made of, as ``pleas`` reads them.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Final

LANGUAGES: Final = """
en de fr es it pt nl pl ru uk tr ar ja ko zh sv da nb fi cs sk hu ro bg hr el id vi hi th he fa
"""
"""ISO 639-1, parted by spaces; each is a module."""

_TONGUES: Final = [import_module(f"{__name__}.{code}") for code in LANGUAGES.split()]

PHRASES: Final[tuple[Mapping[str, str], ...]] = tuple(each.PHRASES for each in _TONGUES)
"""Of each language: rule -> phrases."""

PLEAS: Final[tuple[Mapping[str, str], ...]] = tuple(
    each.PLEAS for each in _TONGUES if hasattr(each, "PLEAS")
)
"""Of each language that has some: rule -> words."""
