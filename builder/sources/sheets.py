"""What each page of a paper prints beside its text: its number, and the head that runs on."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from builder.text.patterns import late

RULE = "page-head"
"""Name of the rule that takes the numbers and the running heads of a paper's pages."""

LONGEST = 100
"""Characters of the longest running head."""

MOST_NUMBERS = 3
"""Numbers in a running head at most: of a volume, of a year, of the page."""

STEPS = (1, 2)
"""How much larger the next page's number is: every page may have one, or each on one side."""

FEWEST_WORDS = 40
"""Words between two numbers of pages at least; numbered entries of a list stand closer."""

BESIDE = 2
"""Lines above and below the number of a page among which its running head stands."""

NEAR = 12
"""Lines above and below the number of a page among which its text ends and begins."""

FEWEST_BROKEN = 1 / 3
"""Share of the page ends that must part a sentence: numbered headings part none."""

HEAD_WORDS, HEAD_PRINTS = 2, 3
"""Words of a line, and how often it stands beside a number at least, that shows pages where no
sentence is parted."""

_NUMBER = late(r"(?<![\d.,])\d{1,4}(?![\d.,]\d)")
_COLUMNS = late(r"\S\s{3,}\S")
_MARGIN = late(r"\d{1,4}\s{3,}\D+|\D+\s{3,}\d{1,4}")
MARGIN = "|"
"""Key of all lines with their number in the margin, as no line's own begins."""
_DENSE = late(r"[\u3040-\u30ff\u3400-\u9fff]")


def part(raws: Sequence[str]) -> tuple[Sequence[int], Sequence[int]]:
    """Part the lines of a text from those that the pages of a paper print beside it.

    Those are numbers that rise line by line among the same words, a page of text between them, with
    the lines next to them that come again. The first print of such a line stays, as it may be the
    headline, but where a number or an empty column shows what it is.

    Args:
        raws: all lines.

    Returns:
        Ascending indices of the text's lines, without the empty ones where the end of a page parts
        a sentence, and of the others. Nothing is parted where no page's end does and no line comes
        again beside the numbers.
    """
    told = [at for at, raw in enumerate(raws) if raw.strip()]
    beside: set[int] = set()
    first: dict[str, int] = {}
    for chain in _chains(raws, told):
        if not first:
            first = {_key(raws[at]): at for at in reversed(told)}
        lines = _with_heads(raws, told, chain, first)
        ends = [_is_broken(raws, told, at, lines) for at in chain]
        broken = any(ends) and sum(ends) >= FEWEST_BROKEN * (len(ends) - 1)
        columns = len(chain) >= HEAD_PRINTS and all(_COLUMNS.search(raws[at]) for at in chain)
        if broken or columns or _is_headed(raws, lines.difference(chain), chain):
            beside |= lines
    if not beside:
        return range(len(raws)), ()
    left: list[int] = []
    last, ended = "", False
    for at, raw in enumerate(raws):
        if at in beside:
            ended = True
            continue
        if raw.strip():
            while ended and left and not raws[left[-1]].strip() and _runs_on(last, raw):
                left.pop()
            last, ended = raw, False
        left.append(at)
    return left, sorted(beside)


def _with_heads(
    raws: Sequence[str], told: Sequence[int], chain: Sequence[int], first: Mapping[str, int]
) -> set[int]:
    """The numbers of pages with their running heads; ``first``: where a line stands first."""
    near: set[int] = set()
    for at in chain:
        place = bisect_left(told, at)
        near.update(told[max(0, place - BESIDE) : place + BESIDE + 1])
    near.difference_update(chain)
    counts = Counter(_key(raws[at]) for at in near)
    heads = {key for key, count in counts.items() if count > 1 and len(key) <= LONGEST}
    found = {*chain, *(at for at in near if _key(raws[at]) in heads)}
    return found | {first[key] for key in heads if _shows(raws[first[key]])}


def _is_headed(raws: Sequence[str], heads: Collection[int], chain: Sequence[int]) -> bool:
    """Whether one line of some words stands beside nearly every number."""
    counts = Counter(_key(raws[at]) for at in heads if raws[at].count(" ") >= HEAD_WORDS - 1)
    return max(counts.values(), default=0) >= max(HEAD_PRINTS, len(chain) - 1)


def _runs_on(above: str, below: str) -> bool:
    """Whether a sentence runs on from one line to another."""
    upper, lower = above.strip(), below.strip()
    if not upper or not lower or upper[-1] in ".!?:;。！？…":
        return False
    dense = _DENSE.match(upper[-1]) and _DENSE.match(lower[0])
    return lower[0].islower() or dense is not None


def _chains(raws: Sequence[str], told: Sequence[int]) -> Iterator[list[int]]:
    """Lines of the same words but for a number that rises from one to the next.

    The number may change sides with the page; then the words may, too, if an empty column sets it
    apart.
    """
    words = [0]
    for raw in raws:
        words.append(words[-1] + raw.count(" ") + bool(raw))
    alike: dict[str, list[tuple[int, int]]] = {}
    for at in told:
        text = " ".join(raws[at].split()) if len(raws[at]) <= 2 * LONGEST else ""
        numbers = list(_NUMBER.finditer(text)) if 0 < len(text) <= LONGEST else []
        if numbers and _MARGIN.fullmatch(raws[at].strip()):
            edge = numbers[0] if numbers[0].start() == 0 else numbers[-1]
            alike.setdefault(MARGIN, []).append((at, int(edge[0])))
        for number in numbers if len(numbers) <= MOST_NUMBERS else ():
            before, after = text[: number.start()], text[number.end() :]
            key = f"{before}#{after}" if before and after else f"#{before or after}".strip()
            alike.setdefault(key.replace("# ", "#", 1), []).append((at, int(number[0])))
    for key, lines in alike.items():
        least = HEAD_PRINTS if key == MARGIN else 2
        chain = [lines[0][0]]
        for (at, page), (below, following) in pairwise(lines):
            if following - page in STEPS and words[below] - words[at] >= FEWEST_WORDS:
                chain.append(below)
                continue
            if len(chain) >= least:
                yield chain
            chain = [below]
        if len(chain) >= least:
            yield chain


def _key(raw: str) -> str:
    """A line without its numbers, by which two prints of a running head are one."""
    return _NUMBER.sub("#", " ".join(raw.split())).casefold()


def _shows(raw: str) -> bool:
    return _NUMBER.search(raw) is not None or _COLUMNS.search(raw) is not None


def _is_broken(raws: Sequence[str], told: Sequence[int], at: int, lines: set[int]) -> bool:
    """Whether the lines around a page's end that are none of these hold one sentence."""
    place = bisect_left(told, at)
    upper = [each for each in told[max(0, place - NEAR) : place] if each not in lines]
    lower = [each for each in told[place + 1 : place + NEAR] if each not in lines]
    return bool(upper and lower) and _runs_on(raws[upper[-1]], raws[lower[0]])
