"""Characters that are not part of what a text says: found and taken out, and nothing else."""

from __future__ import annotations

import unicodedata

from builder.text.patterns import late
from builder.text.words import unusual

INVISIBLE = late(
    "[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\x1b"  # controls, but not what parts lines
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e0fff]"
)
"""Controls, zero-width characters, soft hyphen, byte order mark, marks of direction, tags."""

JOINER = late(
    "(?<![\u0600-\u0fff\u1780-\u17ff\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]"
)
"""Joiners, but not where they spell a word (Persian, Indic scripts) or join an emoji."""

SPACE = late("[\x0b\x0c\x85\u00a0\u2028\u2029]")
"""Space that is no plain space: tabulators and page breaks of old, non-breaking space, and the
separators of lines and paragraphs that no editor counts as a line."""

UNSPACED = late("[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]")
"""Characters of Thai, Lao, Burmese, Japanese and Chinese, which part words by no space."""

YOUNG = late(
    "[\u0897\u0cf3\u0ece\u1c89\u1c8a\ua7cb-\ua7cd\ua7da-\ua7dc\U000105c0-\U000105f3"
    "\U00010d40-\U00010d85\U00010ec2-\U00010eff\U0001123f-\U00011241\U00011380-\U000113e2"
    "\U000116d0-\U000116e3\U00011bc0-\U00011bf9\U00011f00-\U00011f5a\U0001342f"
    "\U00013440-\U000143fa\U00016100-\U00016139\U00016d40-\U00016d79\U00018cff\U0001b132"
    "\U0001b155\U0001ccf0-\U0001ccf9\U0001d2c0-\U0001d2d3\U0001df25-\U0001df2a"
    "\U0001e030-\U0001e08f\U0001e4d0-\U0001e5fa\U0002b739\U0002ebf0-\U0002ee5d"
    "\U00031350-\U000323af]"
)
"""Letters, marks and digits of Unicode 15.0 to 16.0: Python 3.11 knows Unicode 14 and takes none of
them for a part of a word, 3.14 takes all. From DerivedAge and general category of both releases;
symbols, such as new emoji, are read alike."""

NEWLINE = late("\r\n?")


def mend(text: str) -> str:
    r"""The same words in Unicode form C, without a character that nobody can see.

    Newlines become ``\n``, so that lines are counted as an editor counts them; non-breaking space
    becomes a space. Mending twice is mending once.
    """
    if text.isascii() and text.isprintable():
        return text
    visible = NEWLINE.sub("\n", text) if "\r" in text else text
    used = "".join(sorted(set(unusual(visible))))
    for each in SPACE.findall(used):
        visible = visible.replace(each, " ")
    for each in INVISIBLE.findall(used):
        visible = visible.replace(each, "")
    if "\u200c" in visible or "\u200d" in visible:
        visible = JOINER.sub("", visible)
    return unicodedata.normalize("NFC", visible)


def is_young(text: str) -> bool:
    """Whether releases of Python read a letter of this text differently."""
    return not text.isascii() and YOUNG.search(unusual(text)) is not None


def one_line(text: str) -> str:
    """The text on one line: every run of white space a single space, none outside."""
    return " ".join(text.split())


def count_words(text: str) -> int:
    """Words parted by spaces; in scripts without spaces two characters count as a word."""
    if text.isascii() or not UNSPACED.search(unusual(text)):
        return len(text.split())
    unspaced = len(UNSPACED.findall(text))
    return len(UNSPACED.sub(" ", text).split()) + (unspaced + 1) // 2
