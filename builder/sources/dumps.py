"""What the browser Lynx prints into a page's text: numbers of links, buttons, all addresses."""

from __future__ import annotations

from itertools import islice, pairwise

from builder.text.patterns import late

HEAD = "References"
"""The line above the addresses."""

FEWEST = 3
"""Addresses below it, and links numbered above it, that show what it is. In a paper a number stands
behind the word that it is about, and not before one."""

FULL = 60
"""Columns of a line that Lynx broke, at least: it breaks them at 72 to 80, numbers of links among
them, and parts paragraphs by empty lines."""

_ENTRY = late(r"\s*(?:[*+#o-]|\d{1,3}[.)])\s")
_MARK = late(
    r"\[\d{1,4}\](?=\S)|\(BUTTON\)|IFRAME: \S+|\[_{3,}\]|\[[ X]\]|\( \)|"
    r"\[[^\s\[\]]{1,80}\.(?:jpe?g|png|gif|webp|svg)[^\s\[\]]{0,80}\]"
)
_LINK = late(r"(?<!\S)\[\d{1,4}\]\w")
_ADDRESS = late(r"^ *\d{1,4}\. [a-z]+:\S+$")


def are_in(text: str) -> bool:
    """Whether a text ends in the addresses of its links, as ``lynx -dump`` prints them."""
    start = text.rfind(f"\n{HEAD}\n")
    if start < 0 or len([*islice(_LINK.finditer(text, 0, start), FEWEST)]) < FEWEST:
        return False
    found = filter(_ADDRESS.match, text[start:].split("\n"))
    return len([*islice(found, FEWEST)]) == FEWEST


def find_wrapped(text: str) -> frozenset[int]:
    """Numbers of the lines that carry on a line above, in which Lynx had no room for more."""
    return frozenset(
        number
        for number, (above, line) in enumerate(pairwise(text.split("\n")), 2)
        if len(above) >= FULL and line.strip() and not _ENTRY.match(line)
    )


def split(text: str) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """The lines of such a text, and what Lynx put into it, both with the numbers of raw lines."""
    lines: list[tuple[int, str]] = []
    marked: list[tuple[int, str]] = []
    told = text.split("\n")
    last = len(told) - told[::-1].index(HEAD)
    for number, line in enumerate(told, 1):
        marks = [line.strip()] if number >= last else _MARK.findall(line)
        marked += [(number, " ".join(marks))] if any(marks) else []
        lines.append((number, "" if number >= last else _MARK.sub("", line)))
    return lines, marked
