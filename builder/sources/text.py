"""Plain text into blocks: paragraphs, list items, quotations, and nothing lost on the way."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from msgspec import Struct
from msgspec.structs import replace

from builder.model import CELL_JOINER, Block, BlockKind, Draft
from builder.sources import dates, dumps, note_marks, pieces, sheets, tags
from builder.text.patterns import late

RULE_LINE = "rule-line"
"""Name of the rule that takes lines without a letter or a digit, such as ``-----``."""

LEAST_WRAP, MOST_WRAP = 40, 110
"""Columns between which a text can be hard-wrapped. Typewriters, mail and RFCs wrap at 60 to 80;
a chunk with a longer line has its paragraphs one a line."""

FILLED = 0.75
"""Least share of a chunk's lines, the last left out, that leave no room for the next word.
Wrapped prose reaches 1 by construction; lists of headlines stay below a half."""

FLOWING = 0.3
"""Least share of line ends in a wrapped chunk that stand inside a sentence."""

RUNS_ON = 35
"""Columns from which a line that stops inside a sentence is carried on by a lower-case line below
it, however ragged the chunk; shorter ones may be entries of a menu in lower case."""

LONGEST_LABEL = 12
"""Characters before the date in such a line: "Published:", "등록"."""
LONGEST_DATE = 40
"""Characters of a line that dates an article: the day, its name, the time and the zone."""

SURE_LINES = 3
"""Lines from which on a chunk alone shows at which column a file is wrapped, or columns a table."""

WIDE_COLUMNS = 2
"""Columns that a Chinese, Japanese or Korean character takes up."""

_ENDS = ".!?:;…。！？»”\"'"
_LINE_END = late(r"\r\n|\r|\n")
_BULLET = late(r"[-*+•‣◦▪●○■□►▸⁃∙·]\s+(?=\S)")
_NUMBER = late(r"(\d{1,3})[.)]\s+(?=\S)")
_QUOTE = late(r"(?:>\s?)+(?=\S)")
_SETEXT = late(r"={3,}|-{3,}")
_COLUMN = late(r" {2,}| ?\| ?")
_WORDS = late(r"[^\W_]+(?:-[^\W_]+)*")
_WORD_END = late(r"([^\W\d_]+)-$")
_WORD_START = late(r"[^\W\d_]+")
_SIGNED = late(
    r"(?:by|von|par|por|di|door)(?:\s[^\W\d_a-zß-ÿ][\w.'’-]*){2,4}(?:\s?[|·•–—].{0,60})?"
)
"""A byline in small letters: it stands below a headline, and carries no sentence on."""
_SUSPENDED = frozenset(
    ("and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "e", "ed", "en", "och")
)
_SCRIPT_WITHOUT_SPACES = late(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")


def parse(path: str, text: str) -> Draft:
    """Part a plain text into its blocks.

    Blocks are parted by empty lines. Inside such a chunk, hard-wrapped lines become one paragraph,
    list items and quotations are recognised by their markers, and any other line is a block of its
    own. White space is folded; words are left as they are, but for hyphens that part a word at the
    end of a wrapped line. A bullet or ``>`` is not part of the text, a number is.

    Args:
        path: of the file, for the draft.
        text: the decoded file.

    Returns:
        Every line that is not blank, in order; lines without a letter or a digit have ``dropped``
        set to ``rule-line``. Without blocks if the text is blank.
    """
    plain = _LINE_END.sub("\n", text) if "\r" in text else text
    numbered, marked = list(enumerate(plain.split("\n"), 1)), list[tuple[int, str]]()
    wrapped: frozenset[int] = frozenset()
    if tags.are_in(text):
        numbered, marked = tags.split(plain)
    elif dumps.are_in(plain):
        wrapped = dumps.find_wrapped(plain)
        numbered, marked = dumps.split(plain)
    numbered, notes = note_marks.part(numbered)
    lines = [
        _Line(number, " ".join(raw.split()), raw, number in wrapped) for number, raw in numbered
    ]
    left, beside = sheets.part([line.raw for line in lines])
    beside_it, lines = [lines[at] for at in beside], [lines[at] for at in left]
    for at in pieces.find_continued([line.text for line in lines]):
        lines[at] = replace(lines[at], carries_on=True)
    _set_columns(lines)
    words = _words(lines) if any(line.text.endswith("-") for line in lines) else frozenset()
    numbers = frozenset(int(found[1]) for line in lines if (found := _NUMBER.match(line.text)))
    chunks = list(_chunks(lines))
    width = _wrap_width(chunks)
    blocks: list[Block] = []
    for chunk in chunks:
        for kind, level, members in _pieces(chunk, width, numbers):
            blocks.append(_block(kind, level, members, words))
    dropped = [(line.number, line.text, sheets.RULE) for line in beside_it]
    dropped += [(number, tag, tags.MARKUP) for number, tag in (*marked, *notes)]
    blocks += [Block(told, ((0, number),), dropped=rule) for number, told, rule in dropped]
    ordered = sorted(blocks, key=lambda block: block.first_line) if dropped else blocks
    return Draft(path, "text", tuple(ordered))


def _set_columns(lines: list[_Line]) -> None:
    """Part by tabulators the cells that spaces align or bars part, if most of them are figures."""
    parts = [
        _COLUMN.split(raw) if "  " in raw or "|" in raw else [raw]
        for raw in (line.raw.strip(" |") for line in lines)
    ]
    for count, run in groupby(range(len(lines)), key=lambda at: len(parts[at])):
        rows = [*run] if count > 1 else []
        cells = [cell for at in rows[1:] for cell in parts[at][1:]]
        figures = sum(any(map(str.isdecimal, cell)) for cell in cells)
        if len(rows) >= SURE_LINES and 2 * figures >= len(cells):
            for at in rows:
                lines[at] = replace(lines[at], raw="\t".join(parts[at]))


class _Line(Struct, frozen=True):
    number: int
    text: str
    raw: str
    carries_on: bool = False
    """Whether it is a piece of the line above."""


_Piece = tuple[BlockKind, int, Sequence[_Line]]


def _chunks(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Runs of lines that are not blank."""
    chunk: list[_Line] = []
    for line in lines:
        if line.text:
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _wrap_width(chunks: Sequence[Sequence[_Line]]) -> int:
    """The column at which the file's longer chunks are wrapped; 0 if none is."""
    widths = [
        width
        for chunk in chunks
        if len(chunk) >= SURE_LINES
        and _is_wrapped(chunk, width := max(_width(line.text) for line in chunk))
    ]
    return max(widths, default=0)


def _is_wrapped(lines: Sequence[_Line], width: int) -> bool:
    """Whether these lines are one or more paragraphs, wrapped at ``width`` columns."""
    pairs = list(pairwise(lines))
    if not pairs or not LEAST_WRAP <= width <= MOST_WRAP:
        return False
    if max(_width(line.text) for line in lines) > width:
        return False
    filled = [_is_filled(line, following, width) for line, following in pairs]
    flowing = [_flows(line, following) for line, following in pairs]
    return sum(filled) >= FILLED * len(pairs) and sum(flowing) >= FLOWING * len(pairs)


def _is_filled(line: _Line, following: _Line, width: int) -> bool:
    """Whether the next line's first word found no room at the end of this one."""
    first = following.text.split(" ", 1)[0]
    if _SCRIPT_WITHOUT_SPACES.match(first):
        return _width(line.text) + 2 * WIDE_COLUMNS > width
    return _width(line.text) + 1 + _width(first) > width


def _flows(line: _Line, following: _Line) -> bool:
    """Whether a sentence runs on over the end of this line."""
    last, first = line.text[-1], following.text[0]
    return last not in ".!?:;。！？…»”\"'" and (not first.isupper() or last in ",-")


def _width(text: str) -> int:
    """Columns that a text takes up in a terminal."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(each) in "WF" for each in _BEYOND_ASCII.findall(text))
    return len(text) + (WIDE_COLUMNS - 1) * wide


_BEYOND_ASCII = late(r"[^\x00-\x7f]")


def _pieces(chunk: Sequence[_Line], width: int, numbers: frozenset[int]) -> Iterator[_Piece]:
    """The blocks of one chunk: their kind, level and lines."""
    plain: list[_Line] = []
    for kind, level, members in _marked(chunk, width, numbers):
        if kind == "paragraph":
            plain.extend(members)
            continue
        yield from _paragraphs(plain, width)
        plain = []
        yield kind, level, members
    yield from _paragraphs(plain, width)


def _marked(chunk: Sequence[_Line], width: int, numbers: frozenset[int]) -> Iterator[_Piece]:
    """List items with the lines that carry them on, quotations, headings, rules; other lines."""
    at = 0
    while at < len(chunk):
        line = chunk[at]
        kind, level = _kind(line, chunk[at + 1 : at + 2], numbers)
        end = at + 1
        while end < len(chunk) and _carries_on(kind, chunk[end - 1], chunk[end], width):
            end += 1
        yield kind, level, chunk[at:end]
        at = end


def _kind(
    line: _Line, following: Sequence[_Line], numbers: frozenset[int]
) -> tuple[BlockKind, int]:
    """Kind and level of a line that begins a block."""
    text = line.text
    if _is_rule(text):
        return "paragraph", 0
    if following and _SETEXT.fullmatch(following[0].text) and _width(text) <= MOST_WRAP:
        return "heading", 1 if following[0].text[0] == "=" else 2
    if found := _QUOTE.match(text):
        return "quote", found[0].count(">")
    if _BULLET.match(text) and text[0] != text[-1]:
        return "item", 1
    found = _NUMBER.match(text)
    if found and {int(found[1]) - 1, int(found[1]) + 1} & numbers:
        return "item", 1
    return "paragraph", 0


def _carries_on(kind: BlockKind, above: _Line, line: _Line, width: int) -> bool:
    """Whether the line belongs to the marked block before it."""
    if kind == "quote":
        return _QUOTE.match(line.text) is not None
    if kind == "item":
        full = width > 0 and _is_filled(above, line, width) and _flows(above, line)
        return (line.raw[:1].isspace() or full) and not (
            _BULLET.match(line.text) or _NUMBER.match(line.text) or _is_rule(line.text)
        )
    return False


def _paragraphs(lines: Sequence[_Line], width: int) -> Iterator[_Piece]:
    """Lines without markers as paragraphs: wrapped lines together, others one by one."""
    if not lines:
        return
    own = max(_width(line.text) for line in lines)
    wrap = next((each for each in (width, own) if _is_wrapped(lines, each)), 0)
    if own <= width and all(
        _is_filled(*each, width) and each[0].text[-1] not in _ENDS for each in pairwise(lines)
    ):
        wrap = width  # as wide as the rest of the file, a sentence ends at no line's end
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or not _belongs(lines[at - 1], lines[at], wrap):
            is_row = at == start + 1 and "\t" in lines[start].raw.strip()
            yield "row" if is_row else "paragraph", 0, lines[start:at]
            start = at


def _belongs(line: _Line, following: _Line, wrap: int) -> bool:
    """Whether two lines are of one paragraph; ``wrap`` is 0 where the chunk is not wrapped."""
    if following.carries_on:
        return True
    if _is_rule(line.text) or _is_rule(following.text):
        return False
    if _is_dated(line.text, following.text) or _is_dated("", line.text):
        return False
    if _SIGNED.fullmatch(following.text) and (not wrap or "|" in following.text):
        return False
    if wrap and _is_filled(line, following, wrap):
        return True
    parts_word = _WORD_END.search(line.text) is not None
    runs_on = (parts_word or _width(line.text) >= RUNS_ON) and following.text[0].islower()
    return (runs_on and _flows(line, following)) or pieces.stops_short(line.text)


def _is_dated(text: str, following: str) -> bool:
    """Whether a line is hardly more than a date, and carries on no sentence above it."""
    if following[-1] in ".,;:!?。" or len(following) > LONGEST_DATE or pieces.stops_short(text):
        return False
    found = next(dates.search(following), None)
    return found is not None and found.start <= LONGEST_LABEL


def _is_rule(text: str) -> bool:
    return not any(character.isalnum() for character in text)


def _words(lines: Sequence[_Line]) -> frozenset[str]:
    """All words, in small letters, by which a hyphen at the end of a line is judged."""
    return frozenset(word.lower() for line in lines for word in _WORDS.findall(line.text))


def _block(kind: BlockKind, level: int, lines: Sequence[_Line], words: frozenset[str]) -> Block:
    text = ""
    places: list[tuple[int, int]] = []
    for line in lines:
        part = _stripped(kind, line)
        if text:
            text = _joined(text, part, words)
        places.append((len(text), line.number))
        text += part
    rule = RULE_LINE if _is_rule(text) else ""
    return Block(text, tuple(places), kind, level, dropped=rule)


def _stripped(kind: BlockKind, line: _Line) -> str:
    """The line without the marker of its kind."""
    if kind == "row":
        return CELL_JOINER.join(" ".join(cell.split()) for cell in line.raw.strip().split("\t"))
    if kind == "quote":
        return _QUOTE.sub("", line.text, count=1)
    if kind == "item":
        return _BULLET.sub("", line.text, count=1) if _BULLET.match(line.text) else line.text
    return line.text


def _joined(text: str, following: str, words: frozenset[str]) -> str:
    """``text`` ready for the next line to be put behind it: with a space, or without a hyphen.

    A hyphen before a capital belongs to a name ("Guinea-Bissau") and stays; so does one that the
    file has in the same word elsewhere, and one that waits for its word ("pre- and post-war").
    """
    if pieces.CLOSING.match(following):
        return text
    end = _WORD_END.search(text, text.rfind(" ") + 1) if text.endswith("-") else None
    start = _WORD_START.match(following)
    if end and start and start[0] not in _SUSPENDED:
        hyphenated = f"{end[1]}-{start[0]}".lower()
        joined = f"{end[1]}{start[0]}".lower()
        parted = end[1].islower() and start[0].islower()
        kept = not parted or (hyphenated in words and joined not in words)
        return text if kept else text[:-1]
    if _SCRIPT_WITHOUT_SPACES.match(text[-1]) and _SCRIPT_WITHOUT_SPACES.match(following[0]):
        return text
    return text + " "
