"""Files in, articles out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from builder.errors import Problem, UnreadableError
from builder.model import Article, Block, Claim, Draft, Removed, Source
from builder.settings import Settings
from builder.sources import bylines, clean, encodings, front_matter, metadata
from builder.sources import html as _html
from builder.sources import markdown as _markdown
from builder.sources import text as _text
from builder.sources.characters import count_words
from builder.sources.files import Found, find
from builder.sources.time_limit import TooSlow, at_most

__all__ = ["PARSERS", "Found", "draft", "find", "read"]

ID_DIGITS = 10
"""Hexadecimal digits of an article id: in an edition of 10,000 two are equal once in 20,000."""

MOST_REMOVED = 0.6
"""Share of the words that cleaning may take before the alarm (promise C5)."""
LEAST_WORDS = 80
"""Words of an article below which the alarm sounds (promise C5)."""
LONG_BLOCK = 40
"""Words of a removed block that looks like prose, from which the alarm sounds (promise C5)."""
SENTENCE_MARKS = 2
"""Sentence marks in such a block that make it look like prose."""

Detect = Callable[[str, str | None], str | None]
"""``(text, declared language) -> ISO 639-1 code or None``."""

PARSERS: Mapping[str, Callable[[str, str], Draft]] = {
    ".txt": _text.parse,
    ".md": _markdown.parse,
    ".markdown": _markdown.parse,
    ".htm": _html.parse,
    ".html": _html.parse,
}
"""Extension in lower case -> what understands such a file: ``(path, text) -> Draft``."""


def draft(source: Source, settings: Settings) -> Draft:
    """Decode one file and part it into blocks and claims.

    Raises:
        UnreadableError: the file is no text.
    """
    extension = source.path[source.path.rfind(".") :].lower()
    declared = encodings.declaration(source.data) if extension in (".htm", ".html") else None
    decoded = encodings.decode(source.data, declared=declared)
    if decoded is None:
        raise _unreadable(source, "W105", "binary, not a text", "Save it as text, or remove it")
    parsed = _parse(extension, source.path, decoded.text)
    return replace(parsed, encoding=decoded.encoding, replaced=decoded.replaced)


def read(
    source: Source,
    settings: Settings,
    *,
    detect: Detect,
    recurring: frozenset[str] = frozenset(),
) -> Article:
    """Understand one file: decode, parse, clean it, and let claims about it win.

    Args:
        source: the file.
        settings: all of them; those of input, clean and publishers are looked at.
        detect: tells the language of a text, given what the file declares.
        recurring: fingerprints of blocks that stand in several files of one publisher.

    Raises:
        UnreadableError: no article can be made of the file; the Problem says why. For a file that
            asks not to be published it names neither the file nor its title.
    """
    try:
        with at_most(settings.input.max_seconds):
            return _article(source, draft(source, settings), settings, detect, recurring)
    except TooSlow as error:
        seconds = f"{settings.input.max_seconds:g}"
        raise _unreadable(
            source,
            "W106",
            f"takes more than {seconds} seconds to understand",
            "Raise max_seconds in [input], shorten the file or ignore it",
        ) from error


def _parse(extension: str, path: str, text: str) -> Draft:
    """The draft of a decoded text; plain text may have front matter like Markdown."""
    if extension != ".txt":
        return PARSERS[extension](path, text)
    front = front_matter.split(text)
    parsed = _text.parse(path, front.body)
    head = (front.block,) if front.block else ()
    return replace(
        parsed,
        blocks=(*head, *parsed.blocks),
        claims=(*front.claims, *parsed.claims),
        withheld=front.withheld,
    )


def _article(
    source: Source,
    parsed: Draft,
    settings: Settings,
    detect: Detect,
    recurring: frozenset[str],
) -> Article:
    if parsed.withheld:
        raise UnreadableError(
            Problem("(withheld)", "N110", "withheld by its own front matter", "", "note")
        )
    shown = "\n".join(block.text for block in parsed.blocks if not block.dropped)
    first = _choose(parsed, parsed.claims, settings)
    declared = first.value("language")
    language = detect(shown, declared)
    cleaned = clean.clean(
        parsed,
        title=first.value("title"),
        language=language,
        rules=[
            rule
            for rule in settings.clean.rules
            if rule.publisher in ("", first.value("publisher"))
        ],
        recurring=recurring,
    )
    blocks = parsed.blocks
    near = bylines.read(blocks, cleaned.headline)
    own = (
        (Claim("title", blocks[cleaned.headline].text, "first-line"),)
        if cleaned.headline is not None
        else ()
    )
    chosen = _choose(parsed, (*parsed.claims, *own, *near), settings)
    title = chosen.value("title") or _file_title(source.path)
    kept, repeated = _without_title(blocks, cleaned.kept, title)
    if not kept:
        raise _unreadable(
            source, "W107", "no article text found", "Add text to the file, or remove it"
        )
    if language is None:
        language = detect("\n".join(blocks[index].text for index in kept), declared)
    removed = dict(cleaned.removed)
    removed |= dict.fromkeys(repeated, "repeated-title")
    if cleaned.headline is not None:
        removed[cleaned.headline] = "headline"
    return Article(
        id=f"a-{hashlib.sha256(source.path.encode()).hexdigest()[:ID_DIGITS]}",
        path=source.path,
        sha256=hashlib.sha256(source.data).hexdigest(),
        format=parsed.format,
        encoding=parsed.encoding,
        replaced=parsed.replaced,
        title=title,
        publisher=chosen.value("publisher"),
        author=chosen.value("author"),
        published=chosen.value("published"),
        updated=chosen.value("updated"),
        original_url=chosen.value("original_url"),
        language=language,
        claims=_won(chosen.claims, title, language),
        blocks=tuple(blocks[index] for index in kept),
        removed=tuple(_removed(blocks[index], rule) for index, rule in sorted(removed.items())),
        problems=(*chosen.problems, *_problems(parsed, kept, removed)),
    )


def _choose(parsed: Draft, claims: Sequence[Claim], settings: Settings) -> metadata.Chosen:
    return metadata.choose(
        claims,
        path=parsed.path,
        publishers=settings.publishers,
        date_order=settings.input.date_order,
    )


def _file_title(path: str) -> str:
    """The file's name as a headline, for a file that has none."""
    name = path.rpartition("/")[2].rpartition(".")[0]
    return " ".join(name.replace("_", " ").replace("-", " ").split()) or path


def _without_title(
    blocks: Sequence[Block], kept: Sequence[int], title: str
) -> tuple[list[int], list[int]]:
    """The kept blocks, and those of them that only repeat the title."""
    wanted = clean.fingerprint(title)
    same = {index for index in kept if clean.fingerprint(blocks[index].text) == wanted}
    return [index for index in kept if index not in same], sorted(same)


def _won(claims: Sequence[Claim], title: str, language: str | None) -> tuple[Claim, ...]:
    """The winning claims, with those that the text itself or the file name made."""
    won = {claim.field: claim for claim in claims}
    won.setdefault("title", Claim("title", title, "file-name"))
    declared = won.pop("language", None)
    if language:
        agrees = declared and declared.value.lower().replace("_", "-").split("-")[0] == language
        rule = declared.rule if declared and agrees else "text"
        won["language"] = Claim("language", language, rule)
    return tuple(won[field] for field in metadata.RULES if field in won)


def _removed(block: Block, rule: str) -> Removed:
    return Removed(block.text, rule, block.first_line, block.last_line)


def _problems(parsed: Draft, kept: Sequence[int], removed: Mapping[int, str]) -> Iterator[Problem]:
    """What an editor should look at: characters, front matter, and what cleaning took."""
    if parsed.replaced:
        yield Problem(
            parsed.path,
            "W110",
            f"{parsed.replaced} bytes stand for no character ({parsed.encoding})",
            "Save the file as UTF-8",
        )
    for block in parsed.blocks:
        if block.dropped == front_matter.BROKEN:
            yield Problem(
                f"{parsed.path}:{block.first_line}",
                "W112",
                "the front matter is neither YAML nor TOML",
                "Put values that hold a colon in quotation marks",
            )
    yield from _alarms(parsed, kept, removed)


def _alarms(parsed: Draft, kept: Sequence[int], removed: Mapping[int, str]) -> Iterator[Problem]:
    """Promise C5: say so where cleaning may have taken too much."""
    blocks = parsed.blocks
    words = sum(count_words(blocks[index].text) for index in kept)
    taken = [
        index for index in removed if not blocks[index].dropped and removed[index] != "headline"
    ]
    lost = sum(count_words(blocks[index].text) for index in taken)
    remedy = "Look at what was removed, on the article's page; mend it with [[clean.rules]]"
    if lost > MOST_REMOVED * (words + lost):
        share = f"{lost / (words + lost):.0%}"
        yield Problem(parsed.path, "W120", f"cleaning took {share} of the words", remedy)
    if words < LEAST_WORDS:
        yield Problem(parsed.path, "W121", f"the article has {words} words", remedy)
    for index in sorted(taken):
        text = blocks[index].text
        marks = sum(text.count(mark) for mark in ".!?。！？")
        if count_words(text) >= LONG_BLOCK and marks >= SENTENCE_MARKS:
            where = f"{parsed.path}:{blocks[index].first_line}"
            yield Problem(where, "W122", "cleaning took a block that looks like prose", remedy)


def _unreadable(source: Source, code: str, what: str, remedy: str) -> UnreadableError:
    return UnreadableError(Problem(source.path, code, what, remedy))
