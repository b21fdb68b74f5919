"""The form of one language's openers."""

from __future__ import annotations

from typing import Final, NamedTuple

from msgspec import Struct

NOTHING: Final = r"(?!)"
"""Matches nothing."""


class Cued(NamedTuple):
    """Pointers that need a certain word, without which they are not looked for."""

    matches: tuple[str, ...]
    first: str = ""
    """The word before the first space of whatever they match; empty where it may be any."""
    holds: str = ""
    """Words parted by spaces, one of which stands in whatever they match; empty if none must."""


class Openers(Struct, frozen=True):
    """One language's openers; words are in lower case, case counts only where ``(?-i:`` says so."""

    pronouns: str
    """He, this, these: something named before."""
    connectives: str
    """But, however, meanwhile: an argument begun before."""
    pointers: str = NOTHING
    """Matches "the two", "the company said", "two days later"."""
    cued: tuple[Cued, ...] = ()
    """More of them."""
    unless: str = NOTHING
    """Matches what only looks as if it leaned ("it is clear that")."""
    speaker: str = NOTHING
    """Found anywhere: a quotation or report whose speaker is a mere pronoun."""
    speakers: str = ""
    """Words parted by spaces, one of which stands in whatever ``speaker`` finds; empty if none
    must."""
    anywhere: str = NOTHING
    """Found anywhere: "… minutes later."."""
    later: str = NOTHING
    """Found anywhere: "four days later", unless ``dated`` says in the same sentence from when."""
    dated: str = NOTHING
    """What stands before ``later`` where it counts from something told."""
    timed: str = ""
    """Words parted by spaces, one of which stands in whatever ``anywhere`` or ``later`` finds;
    empty if none must."""
    spaced: bool = True
    """True where spaces part words."""
