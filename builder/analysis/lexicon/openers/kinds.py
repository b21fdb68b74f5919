"""The form of one language's openers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

NOTHING: Final = r"(?!)"
"""Matches nothing."""


@dataclass(frozen=True, slots=True)
class Openers:
    """One language's openers; words are in lower case, case counts only where ``(?-i:`` says so."""

    pronouns: str
    """He, this, these: something named before."""
    connectives: str
    """But, however, meanwhile: an argument begun before."""
    pointers: str = NOTHING
    """Matches "the two", "the company said", "two days later"."""
    unless: str = NOTHING
    """Matches what only looks as if it leaned ("it is clear that")."""
    speaker: str = NOTHING
    """Found anywhere: a quotation or report whose speaker is a mere pronoun."""
    anywhere: str = NOTHING
    """Found anywhere: "… minutes later."."""
    later: str = NOTHING
    """Found anywhere: "four days later", unless ``dated`` says in the same sentence from when."""
    dated: str = NOTHING
    """What stands before ``later`` where it counts from something told."""
    timed: tuple[str, ...] = ("",)
    """Small letters, some of which stand in whatever ``anywhere`` or ``later`` finds."""
    spaced: bool = True
    """True where spaces part words."""
