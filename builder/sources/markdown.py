"""Markdown into blocks: its structure kept, its marks as offsets, raw HTML as inert text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from urllib.parse import quote

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from msgspec import Struct, field

from builder.model import Block, BlockKind, Claim, Draft, MarkKind
from builder.sources import front_matter
from builder.sources.blocks import BlockWriter, row
from builder.sources.tags import MARKUP, TAG, WITHIN
from builder.text.patterns import late

DEEPEST = 100
"""Levels of nesting that the parser follows; ``_flatter`` makes sure that no text is deeper."""

MOST_MARKERS = 20
"""Quotation and list markers before a line's text that are looked at; mail threads reach ten."""

MOST_INDENT = 60
"""Columns of indentation that are looked at: thirty levels of list."""

IMAGE = "markdown-image"
"""Name of the rule that takes the text beside an image: a caption, not prose."""

WRAP = "\ue000"
"""Stands for the end of a line inside an address while inline text is parsed."""

WRAPPED = late(r"(?<=\]\()[^\s()<>]+(?:\n[^\s()<>]+)+(?=\)|\s\")|\^\[[^\[\]]{1,600}\]")
"""An address that a program broke at the end of a line: CommonMark takes it for no address. Also a
note amid a sentence."""

LOOSE = late(
    r"\]\((?:https?:|/|#|mailto:)[^\s()]*(?:\s\"[^\"]{0,300}\")?\)"
    r"|\^\[[^\[\]]{1,600}\]"
    r"|!\[\[[^\[\]]{1,200}\]\]|\[\^[\w-]{1,40}\]:?|^\[![\w-]{1,20}\][+-]?|^\[[ xX]\](?=\s)"
    r"|\[(?=[^\[\]]{1,200}\]\{[#.])|\]?\{(?::\s?)?(?:toc|[#.][\w-])[^{}]{0,100}\}"
    r"|^:{3,}.{0,60}$|%%[^%]{1,400}%%|^\\(?:newpage|pagebreak)$|==(?=\S[^=]{0,300}\S==)"
    r"|^!!!\+?\s[\w-]{1,20}(?=\s|$)|^\*\[[^\[\]]{1,40}\]:\s.*$|(?<=\S)==(?=[\s.,;:!?)]|$)|(?<=\s)\^[\w-]{1,40}$"
)
"""The end of a link whose text is several paragraphs, which CommonMark takes for text; in dialects
notes amid a sentence, pictures, marks of footnotes and of tasks, names of boxes, where a table of
contents comes, attributes, fences, comments, and marks of passages."""

TOUCHING = ("[", "]]", "]{", "{.", "{#", "{:", "==")
"""How marks begin that part no words."""

LOOSELY = frozenset("[]{:%\\=^!")
"""Characters of which each of those holds one."""

BOXED = late(r"\[![\w-]{1,20}\][+-]?[ \n]")
"""How a box begins whose title stands on the same line."""

QUERIES = frozenset(("dataview", "dataviewjs", "query", "tasks"))
"""Names of code that asks a program for notes for a list."""

CONTENTS = "navigation"
"""Name of the rule that takes the entries of a list of contents."""

ENTRY = late(r"\[\[#[^\[\]]{1,200}\]\]")
"""Such an entry, as programs for notes write it."""

LABELLED = late(r"[*_]{0,2}[^\W\d_][\w -]{1,30}[*_]{0,2}:[*_]{0,2}\s+\S")
"""A line with a label: ``**Source:** Harbour News``."""

WIKI_LINK = late(r"(?<!!)\[\[(?:[^\[\]|]{1,200}\|)?([^\[\]|]{1,200})\]\]")
"""A link by name, as programs for notes write it: ``[[page]]`` or ``[[page|words]]``."""

MARKERS = late(r"(?>(?:[\s>*+-]|\d{1,9}[.)](?=\s))*)")
"""All that can stand before the text of a line to open quotations and lists."""

RAW = "raw"
"""What a token is made from, among the token's further data."""

MARK_KINDS: dict[str, MarkKind] = {"em": "emphasis", "strong": "strong", "link": "link"}


def parse(path: str, text: str) -> Draft:
    """Understand a Markdown file (CommonMark with tables, without raw HTML).

    Args:
        path: of the file, for the draft.
        text: the decoded file.

    Returns:
        Every visible block in order. Dropped are front matter, the texts beside images, and HTML
        tags, of which the words between them are kept. Claims come from front matter, then from
        the first heading of level 1.
    """
    front = front_matter.split(text, bare=True)
    blocks = tuple(_blocks(_parser().parse(_flatter(front.body))))
    head = (front.block,) if front.block else ()
    return Draft(
        path,
        "markdown",
        (*head, *blocks),
        (*front.claims, *_first_heading(blocks)),
        withheld=front.withheld,
    )


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    options = {"html": False, "linkify": False, "typographer": False, "maxNesting": DEEPEST}
    parser = MarkdownIt("commonmark", options).enable("table")
    for name in ("backticks", "link", "image"):
        rules = parser.inline.ruler
        rule = rules.getRules("")[rules.get_active_rules().index(name)]
        rules.at(name, partial(_located, rule))
    parser.core.ruler.before("inline", "wrapped", _join_addresses)
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # marks keep the web only
    return parser


def _join_addresses(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline" and ("](" in token.content or "^[" in token.content):
            token.content = WRAPPED.sub(lambda found: found[0].replace("\n", WRAP), token.content)


def _located(rule: Callable[[StateInline, bool], bool], state: StateInline, silent: bool) -> bool:
    """Apply a rule for inline text; its last token then holds the raw text that it was made from.

    The line ends in code, addresses and the texts beside images are tokens of their own no more.
    """
    start, before = state.pos, len(state.tokens)
    found = rule(state, silent)
    if found and len(state.tokens) > before:
        state.tokens[-1].meta[RAW] = state.src[start : state.pos]
    return found


def _flatter(text: str) -> str:
    """The text with no line nested so deeply that the parser would pass over it."""
    return "\n".join(_flat(line) for line in text.split("\n"))


def _flat(line: str) -> str:
    prefix = MARKERS.match(line)
    if not prefix or prefix.end() <= MOST_MARKERS or prefix.end() == len(line):
        return line
    markers = re.findall(r"[>*+-]|\d+[.)]", prefix[0])
    if len(markers) > MOST_MARKERS:
        return " ".join(markers[:MOST_MARKERS]) + " " + line[prefix.end() :]
    return prefix[0][:MOST_INDENT] + line[prefix.end() :]


class _Context(Struct):
    """The containers that are open at a place of the file."""

    lists: int = 0
    quotes: int = 0
    heading: int = 0
    cells: list[Block] = field(default_factory=list)
    in_row: bool = False
    heads: int = 0
    """Cells of the row that head a column, empty ones included."""

    def kind(self) -> tuple[BlockKind, int]:
        if self.heading:
            return "heading", self.heading
        if self.lists:
            return "item", self.lists
        return ("quote", self.quotes) if self.quotes else ("paragraph", 0)

    def turn(self, token: Token) -> None:
        """Enter or leave the container that the token opens or closes."""
        if token.type in ("bullet_list_open", "ordered_list_open"):
            self.lists += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self.lists -= 1
        elif token.type.startswith("blockquote_"):
            self.quotes += token.nesting
        elif token.type.startswith("heading_"):
            self.heading = int(token.tag[1]) if token.nesting > 0 else 0
        elif token.type.startswith("tr_"):
            self.in_row = token.nesting > 0
        elif token.type == "th_open":
            self.heads += 1


class _Opened(Struct, frozen=True):
    """Emphasis or a link that has begun."""

    kind: MarkKind
    start: int
    target: str
    line: int


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    """The blocks of a token stream, in its order; cells of one row as one block."""
    context = _Context()
    line = 0
    for token in tokens:
        line = token.map[0] if token.map else line
        context.turn(token)
        if token.type == "inline":
            found = list(_inline(token, line, context))
            if context.in_row:
                context.cells.extend(block for block in found if not block.dropped)
                yield from (block for block in found if block.dropped)
            else:
                yield from found
        elif token.type in ("fence", "code_block"):
            first = line + 1 if token.type == "fence" else line
            asked = MARKUP if token.info in QUERIES else ""
            yield from _code(token.content, first, asked)
            yield from _info(token.info, line)
        if token.type == "tr_close":
            if context.cells:
                yield row(context.cells, heads=len(context.cells) == context.heads)
            context.cells, context.heads = [], 0


def _code(content: str, first: int, dropped: str) -> Iterator[Block]:
    writer = BlockWriter(first + 1)
    writer.write_lines(content)
    yield from _taken(writer.take("code", dropped=dropped))


def _info(info: str, line: int) -> Iterator[Block]:
    """What stands behind the opening fence of code: the name of its language."""
    writer = BlockWriter(line + 1)
    writer.write(info)
    yield from _taken(writer.take("paragraph", dropped=MARKUP))


def _taken(*blocks: Block | None) -> Iterator[Block]:
    yield from (block for block in blocks if block)


def _inline(token: Token, line: int, context: _Context) -> Iterator[Block]:
    """The blocks of one stretch of inline text: the text, then images and tags taken from it."""
    text, tags, notes = (BlockWriter(line + 1) for _ in range(3))
    images = list[Block | None]()
    opened: list[_Opened] = []
    told = list[Block | None]()
    apart = not context.in_row and "\n" in token.content and _is_head(token.content)
    boxed = BOXED.match(token.content) is not None
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            if (apart or (boxed and not told)) and not opened:
                told.append(text.take(*context.kind()))
            text.write(" ")
            text.line += 1
        elif child.type == "image":
            alone = BlockWriter(text.line)
            alone.write_lines(child.content)
            images.append(alone.take("paragraph", dropped=IMAGE))
            text.line += _line_ends(child)
        elif child.type == "code_inline":
            start = text.place()
            text.write_lines(_code_lines(child))
            text.mark(start, "code")
        elif child.nesting > 0:
            target = str(child.attrs.get("href", "")).replace(_ENCODED, "")
            opened.append(_Opened(_mark_kind(child), text.place(), target, text.line))
        elif child.nesting < 0 and opened:
            begun = opened.pop()
            text.mark(begun.start, begun.kind, begun.target)
            text.line = max(text.line, begun.line + _line_ends(child))
        else:
            _write_text(child.content, text, tags, notes)
    empty = not any(any(map(str.isalnum, part)) for part in text.parts)
    rule = CONTENTS if context.lists and _is_entry(token) else MARKUP if empty else ""
    told.append(text.take(*context.kind(), dropped=rule))
    told.append(notes.take("paragraph"))
    yield from _taken(*told, *images, tags.take("paragraph", dropped=MARKUP))


def _is_head(content: str) -> bool:
    """Whether all lines of a paragraph have a label: what a program tells of an article."""
    return all(LABELLED.match(line) for line in content.split("\n"))


def _is_entry(token: Token) -> bool:
    """Whether a text is one link to a place of the same file, as entries of a list of contents."""
    if ENTRY.fullmatch(token.content):
        return True
    parts = token.children or []
    is_link = bool(parts) and parts[0].type == "link_open" and parts[-1].type == "link_close"
    here = is_link and str(parts[0].attrs.get("href", "")).startswith("#")
    return here and sum(each.type == "link_open" for each in parts) == 1


_ENCODED = quote(WRAP)


def _line_ends(token: Token) -> int:
    return len(re.findall(f"[\n{WRAP}]", str(token.meta.get(RAW, ""))))


def _code_lines(token: Token) -> str:
    """The text of inline code with its ends of lines, which the parser takes for spaces."""
    raw = str(token.meta[RAW])[len(token.markup) : -len(token.markup)]
    return raw if len(raw) == len(token.content) else raw[1:-1]


def _mark_kind(token: Token) -> MarkKind:
    return MARK_KINDS[token.type.removesuffix("_open")]


def _write_text(content: str, text: BlockWriter, tags: BlockWriter, notes: BlockWriter) -> None:
    """Write what stands between tags to ``text``, the tags to ``tags``, and notes to ``notes``."""
    place = 0
    for start, end in _marks(content):
        if start < place:
            continue
        text.write_lines(content[place:start].replace(WRAP, "\n"))
        found = content[start:end]
        if found.startswith("^["):
            notes.line = text.line
            notes.write_lines(found[2:-1].replace(WRAP, "\n") + " ")
            place = end
            continue
        if not found.startswith(TOUCHING) and not WITHIN.match(found):
            text.write(" ")
        tags.line = text.line
        tags.write(f"{found.replace(WRAP, '')} ")
        text.line += found.count(WRAP)
        place = end
    text.write_lines(content[place:].replace(WRAP, "\n"))


def _marks(content: str) -> Iterable[tuple[int, int]]:
    """Where tags stand, and what other dialects of Markdown put beside words, by place."""
    marks = [each.span() for each in TAG.finditer(content)] if set("<{") & {*content} else []
    if not LOOSELY.isdisjoint(content):
        marks += [each.span() for each in LOOSE.finditer(content)]
        for link in WIKI_LINK.finditer(content):
            marks += [(link.start(), link.start(1)), (link.end(1), link.end())]
    return sorted(marks)


def _first_heading(blocks: Sequence[Block]) -> Iterator[Claim]:
    for block in blocks:
        if block.kind == "heading" and block.level == 1:
            yield Claim("title", block.text, "first-heading")
            return
