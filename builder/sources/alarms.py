"""What an editor should look at: damaged characters, broken front matter, too much removed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from builder.errors import Problem
from builder.model import Draft
from builder.sources.characters import count_words, is_young
from builder.sources.front_matter import BROKEN, RULE, misspelt
from builder.text import walls

MOST_REMOVED = 0.6
"""Share of the words that cleaning may take before the alarm (promise C5)."""

LEAST_WORDS = 80
"""Words of an article below which the alarm sounds (promise C5)."""

LONG_BLOCK = 40
"""Words of a removed block that looks like prose, from which the alarm sounds (promise C5)."""

SENTENCE_MARKS = 2
"""Sentence marks in such a block that make it look like prose."""

SHORT = "Add the rest of its text, or leave it so: it is short with all that cleaning took, too"
"""What to do about a short article of which cleaning took nothing that would make it a long one."""

CLEAN_ENOUGH = frozenset(("headline", "repeated-title", "user-rule"))
"""Rules that take what is told elsewhere or what the editor asked for; no reason for alarm."""


def find_problems(
    parsed: Draft, kept: Sequence[int], removed: Mapping[int, str]
) -> Iterator[Problem]:
    """Problems of one article: warnings, and a note on letters that few programs know yet.

    Args:
        parsed: the draft.
        kept: indices of the blocks that are the article's text.
        removed: index -> rule of the other blocks. What the parser had dropped counts as furniture
            that nobody took for the article, and rings no alarm.
    """
    if parsed.replaced:
        yield Problem(
            parsed.path,
            "W110",
            f"{parsed.replaced} bytes stand for no character ({parsed.encoding})",
            "Save the file as UTF-8",
        )
    if any(is_young(block.text) for block in parsed.blocks):
        yield Problem(
            parsed.path,
            "N111",
            "it holds letters that are younger than Unicode 14",
            "Build with one release of Python: others may part its words differently",
            "note",
        )
    for block in parsed.blocks:
        if block.dropped == BROKEN:
            yield Problem(
                f"{parsed.path}:{block.first_line}",
                "W112",
                "the front matter is neither YAML nor TOML, or its last line is missing",
                "Put values that hold a colon in quotation marks, and end it as it begins",
            )
    yield from find_slips(parsed)
    yield from _alarms(parsed, kept, removed)


def find_slips(parsed: Draft) -> Iterator[Problem]:
    """A warning for each key of the front matter that is nearly, but not, one that is read."""
    for block in parsed.blocks:
        for line, key, known in misspelt(block) if block.dropped in (RULE, BROKEN) else ():
            what = f"'{key}' in the front matter is no key that is read"
            yield Problem(f"{parsed.path}:{line}", "W115", what, f"Did you mean '{known}'?")


def _alarms(parsed: Draft, kept: Sequence[int], removed: Mapping[int, str]) -> Iterator[Problem]:
    """Promise C5: say so where cleaning may have taken too much."""
    blocks = parsed.blocks
    words = sum(count_words(blocks[index].text) for index in kept)
    taken = [
        index
        for index in removed
        if not blocks[index].dropped and removed[index] not in CLEAN_ENOUGH
    ]
    lost = sum(count_words(blocks[index].text) for index in taken)
    remedy = "Look at what was removed, on the article's page; mend it with [[clean.rules]]"
    if lost > MOST_REMOVED * (words + lost):
        share = f"{lost / (words + lost):.0%}"
        yield Problem(parsed.path, "W120", f"cleaning took {share} of the words", remedy)
    if words < LEAST_WORDS:
        what = f"the article has {words} words" if words != 1 else "the article has one word"
        asked = (at for at, rule in removed.items() if rule == "user-rule")
        most = words + lost + sum(count_words(blocks[at].text) for at in asked)
        yield Problem(parsed.path, "W121", what, SHORT if most < LEAST_WORDS else remedy)
    below = (block.text for block in blocks[max(kept, default=0) + 1 :])
    if words < walls.MOST_WORDS and any(map(walls.stands_in, below)):
        what = "it is but the beginning of an article: the rest is for subscribers"
        yield Problem(parsed.path, "W125", what, "Save the page while signed in, or leave it so")
    for index in sorted(taken):
        text = blocks[index].text
        marks = sum(text.count(mark) for mark in ".!?。！？")
        if count_words(text) >= LONG_BLOCK and marks >= SENTENCE_MARKS:
            where = f"{parsed.path}:{blocks[index].first_line}"
            yield Problem(where, "W122", "cleaning took a block that looks like prose", remedy)
