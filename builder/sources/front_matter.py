"""Front matter: what the head of a text or Markdown file says about the file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import dropwhile, repeat, takewhile
from typing import Any

from msgspec import Struct

from builder.model import Block, Claim, Field
from builder.sources import letters, plain_yaml
from builder.sources.characters import one_line

RULE = "front-matter"
"""Name of the rule of a value or a block that stands in front matter."""
BROKEN = "broken-front-matter"
"""Name of the rule that takes front matter which is neither YAML nor TOML."""

MOST = 64_000
"""Characters of front matter that are looked at; real ones have some hundred."""
DEEPEST = 8
"""Levels of nesting in TOML that are followed."""

_KEYS_OF: Mapping[Field, str] = {
    "title": "title headline",
    "publisher": (
        "publisher source outlet site site_name publication newspaper publisher.name source.name"
    ),
    "author": "author authors byline author.name authors.name",
    "published": "published date published_at publish_date date_published pubdate published_time",
    "updated": "updated modified lastmod last_modified date_modified updated_at",
    "original_url": "original_url canonical canonical_url url link source_url url_source",
    "theme": "theme",
    "language": "language lang locale",
}

KEYS: Mapping[str, Field] = {key: field for field, keys in _KEYS_OF.items() for key in keys.split()}
"""Key in lower case, its words joined in any way -> field; the earlier wins over the later of one
field."""

PAIR = re.compile(r"([A-Za-z][\w -]{0,40}?)[ \t]*[:=][ \t]*(\S.*)")
"""A line that gives a key its value."""

NAMES: dict[str, str] = {key.replace("_", ""): key for key in KEYS}
"""Key as ``_name`` has it -> as KEYS has it."""

WITHHOLDING = ("publish", "draft", "private", "withhold", "withheld", "embargo")
"""Keys by which a file asks to be held back, beside ``published`` and ``status``."""

LEAST_KEY = 5
"""Letters of the shortest key that is taken for a misspelt one: a slip makes a word of a shorter
one (``data``, ``size``)."""

OTHERS = frozenset(("local",))
"""Keys of other programs that are one slip away from ours."""

SERVED = "Markdown Content:"
"""The line that ends the head of a page which a reader's service turned into Markdown; empty lines
part the others."""
SERVED_LINES = 20
"""Lines among which it stands."""

KEY = re.compile(r"([A-Za-z][\w -]{0,40}?)[ \t]*[:=]")
"""How a line begins that has a key."""

PERCENT = re.compile(r"%[ \t]+\S")
PANDOC: Sequence[Field] = ("title", "author", "published")

WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
"""A name as programs for notes link it."""

ADDRESS = re.compile(r"https?://", re.IGNORECASE)
SOURCES = frozenset(("source", "site"))
"""Keys of a publisher under which clippers write the address of the page."""

NOTHING = frozenset({"null", "~", "none"})
"""What stands for no value."""

NO, YES = frozenset({"false", "no", "off", "0"}), frozenset({"true", "yes", "on", "1"})

UNPUBLISHED = frozenset({"draft", "private", "pending", "unpublished", "embargoed", "withheld"})
"""What ``status`` says of an article that nobody is to read yet, as in exports of WordPress."""


class FrontMatter(Struct, frozen=True):
    """The head of a file, parted from its body."""

    claims: tuple[Claim, ...]
    """Strongest first within a field."""
    withheld: bool
    """True for ``publish: false``, ``draft: true``, ``private: true``, ``status: draft`` and an
    embargo until any day: there is no clock that could tell when it ends."""
    block: Block | None
    """All of the head, dropped under ``front-matter`` or ``broken-front-matter``."""
    body: str
    """The rest, with an empty line for each line of the head, so that lines keep their number."""


Values = Sequence[tuple[str, str]]
"""``(key, value)`` in the order of the file; keys of inner tables parted by full stops."""


def split(text: str, *, bare: bool = False) -> FrontMatter:
    """Part the front matter from the body of a text; without claims if it has none.

    YAML stands between lines of ``---``, TOML between lines of ``+++``. YAML is read as plain
    strings, without anchors, aliases and tags. Where it is broken, each line ``key: value`` that
    can be understood still counts; where its end is missing, so do those up to an empty line.
    Empty lines may stand before it. A head without such lines is part of the text, but what it says
    of being held back holds.

    Args:
        text: of the file.
        bare: whether a head without such lines counts if a title is among its lines, as Pelican and
            MultiMarkdown write it.
    """
    found = re.match(r"((?:[ \t]*\n)*+)(---|\+\+\+)[ \t]*\n", text[:MOST])
    if not found:
        known = _letter(text) or ((_bare(text) or _percent(text)) if bare else None)
        return known or FrontMatter((), _is_withheld_bare(text[:MOST]), None, text)
    rest = text[found.end(1) :]
    whole = _head(rest, found[2])
    head = whole or _open_head(rest)
    if head is None:
        return FrontMatter((), False, None, text)
    lines, inside = head
    lines += found[1].count("\n")
    parse: Callable[[str], Values | None] = _toml if found[2] == "+++" else plain_yaml.read
    values, rule = parse(inside) if whole else None, RULE
    if values is None:
        values, rule = list(_lenient(inside)), BROKEN
    if not values:
        return FrontMatter((), False, None, text)
    block = _block(text.split("\n", lines)[:lines], rule)
    body = "\n" * lines + (text.split("\n", lines)[lines] if text.count("\n") >= lines else "")
    return FrontMatter(_claims(values), _is_withheld(values), block, body)


def _letter(text: str) -> FrontMatter | None:
    """The head of a message, parted from its body; None if the text begins with none."""
    found = letters.head(text[:MOST])
    if not found:
        return None
    said, count = found
    rules = {"author": "author-element"}  # who sends a report on may not be who signed it
    return _whole(
        text, count, tuple(Claim(each, value, rules.get(each, RULE)) for each, value in said)
    )


def _bare(text: str) -> FrontMatter | None:
    """A head of lines ``key: value`` up to an empty one, a title and more among them."""
    lines = text[:MOST].split("\n")
    served = lines.index(SERVED) + 1 if SERVED in lines[:SERVED_LINES] else 0
    inside = lines[:served] or [*takewhile(str.strip, lines)]
    found = [PAIR.fullmatch(line) for line in inside if line.strip() and line != SERVED]
    claims = _claims([(each[1], each[2]) for each in found if each])
    fields = {claim.field for claim in claims}
    if not all(found) or "title" not in fields or len(fields) == 1:
        return None
    return _whole(text, len(inside), claims)


def _percent(text: str) -> FrontMatter | None:
    """A head of up to three lines that begin with ``%``, as Pandoc writes title, authors, date."""
    lines = [*takewhile(PERCENT.match, text[:MOST].split("\n"))]
    if not 1 < len(lines) <= len(PANDOC):
        return None
    said = [one_line(line.lstrip("%")).replace(";", ",") for line in lines]
    return _whole(text, len(lines), tuple(map(Claim, PANDOC, said, repeat(RULE))))


def _whole(text: str, count: int, claims: tuple[Claim, ...]) -> FrontMatter:
    """The front matter of a text that is its first lines."""
    lines = text.split("\n", count)
    block, body = _block(lines[:count], RULE), "\n" * count + "".join(lines[count:])
    return FrontMatter(claims, _is_withheld_bare(text[:MOST]), block, body)


def misspelt(block: Block) -> Iterator[tuple[int, str, str]]:
    """``(line, key, known key)`` of each key in a head that is one slip away from one of ours.

    Not where that one stands there, too; a plural is no slip.
    """
    ends = (*(start - 1 for start, _ in block.lines[1:]), len(block.text))
    keys = {
        _name(found[1]): (line, found[1])
        for (start, line), end in zip(block.lines, ends, strict=True)
        if (found := KEY.match(block.text[start:end]))
    }
    known = NAMES | dict(zip(WITHHOLDING, WITHHOLDING, strict=True))
    for name, (line, key) in keys.items():
        if len(name) < LEAST_KEY or name in known or name in OTHERS:
            continue
        near = next((each for each in known if _is_slip(name, each)), None)
        if near and near not in keys:
            yield line, key, known[near]


def _is_slip(name: str, known: str) -> bool:
    """Whether a letter behind the first is wrong, missing or too much, or two are swapped."""
    if name[0] != known[0] or len(known) < LEAST_KEY or name == known + "s":
        return False
    shorter = min(len(name), len(known))
    at = next((at for at in range(shorter) if name[at] != known[at]), shorter)
    one, other = name[at:], known[at:]
    swapped = one[2:] == other[2:] and one[:2] == other[1::-1]
    return swapped or one[1:] in (other, other[1:]) or one == other[1:]


def _head(text: str, fence: str) -> tuple[int, str] | None:
    """Number of lines of the head with its fences, and what is between them; None without end."""
    end = re.compile(r"(?:---|\.\.\.)[ \t]*" if fence == "---" else r"\+\+\+[ \t]*")
    lines = text[:MOST].split("\n")
    for number, line in enumerate(lines[1:], 1):
        if end.fullmatch(line):
            return number + 1, "\n".join(lines[1:number])
    return None


def _open_head(text: str) -> tuple[int, str] | None:
    """Lines and inside of a front matter whose closing line is missing; None if there is none.

    All of its lines up to an empty one are ``key: value``, and some key is one of ours.
    """
    lines = text[:MOST].split("\n")[1:]
    inside = [*takewhile(str.strip, lines)]
    found = [PAIR.match(line) for line in inside]
    if len(inside) == len(lines) or not all(found):
        return None
    known = any(each and _name(each[1]) in NAMES for each in found)
    return (len(inside) + 1, "\n".join(inside)) if known else None


def _toml(text: str) -> Values | None:
    try:
        return list(_leaves("", tomllib.loads(text), DEEPEST))
    except (ValueError, RecursionError):  # too many digits are a ValueError of their own
        return None


def _leaves(key: str, value: Any, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and depth:
        for name, inner in value.items():
            yield from _leaves(f"{key}.{name}" if key else name, inner, depth - 1)
    elif isinstance(value, list) and depth:
        for inner in value:
            yield from _leaves(key, inner, depth - 1)
    else:
        yield key, str(value)


def _lenient(text: str) -> Iterator[tuple[str, str]]:
    for line in text.split("\n"):
        found = PAIR.match(line)
        if found:
            value = found[2].strip()
            yield found[1], value[1:-1] if value[:1] == value[-1:] and value[0] in "'\"" else value


def _claims(values: Values) -> tuple[Claim, ...]:
    """Claims in the order of KEYS; several authors in one claim."""
    known: dict[str, list[str]] = {}
    for key, value in values:
        shown = one_line(WIKI_LINK.sub(r"\1", value))
        if shown and shown.lower() not in NO | YES | NOTHING:
            named = "link" if ADDRESS.match(shown) and _name(key) in SOURCES else _name(key)
            known.setdefault(named, []).append(shown)
    return tuple(
        Claim(field, ", ".join(known[name]) if field == "author" else known[name][0], RULE)
        for name, key in NAMES.items()
        if name in known and (field := KEYS[key])
    )


def _name(key: str) -> str:
    """A key without what joins its words: ``publish_date`` and ``publishDate`` are one."""
    return re.sub(r"[-_ ]", "", key.lower())


def _is_withheld(values: Values) -> bool:
    for key, value in values:
        name, said = key.lower(), re.split(r"\s#", value)[0].strip().lower()
        if name in ("publish", "published") and said in NO:
            return True
        if name in ("draft", "private", "withhold", "withheld") and said in YES:
            return True
        if name == "status" and said in UNPUBLISHED:
            return True
        if name.startswith("embargo") and said and said not in NO | NOTHING:
            return True
    return False


def _is_withheld_bare(text: str) -> bool:
    """Whether a head of lines ``key: value``, up to an empty line, asks to be held back.

    Press releases print their embargo, long over, in such a head: it does not count there.
    """
    lines = [*takewhile(str.strip, dropwhile(lambda line: not line.strip(), text.split("\n")))]
    found = [PAIR.fullmatch(line) for line in lines]
    values = [(each[1], each[2]) for each in found if each]
    kept = [each for each in values if not each[0].lower().startswith("embargo")]
    return len(values) == len(lines) and _is_withheld(kept)


def _block(lines: Sequence[str], rule: str) -> Block | None:
    text, places = "", []
    for number, line in enumerate(lines, 1):
        shown = one_line(line)
        if shown:
            places.append((len(text) + 1 if text else 0, number))
            text = f"{text} {shown}" if text else shown
    return Block(text, tuple(places), dropped=rule)
