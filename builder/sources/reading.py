"""One file in, an article out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from builder.errors import TOO_SLOW, Problem, UnreadableError
from builder.model import OPENING, Article, Block, Claim, Draft, Removed, Source, article_id
from builder.settings import Settings
from builder.sources import (
    alarms,
    bylines,
    cleaning,
    dates,
    encodings,
    flat,
    front_matter,
    kinds,
    metadata,
    publishers,
)
from builder.sources import html as _html
from builder.sources import markdown as _markdown
from builder.sources import text as _text
from builder.sources.addresses import tracked
from builder.sources.characters import one_line
from builder.sources.rules import holds_for
from builder.sources.time_limit import TooSlow, at_most
from builder.text import stopwords
from builder.text.patterns import late
from builder.text.words import fold

LONGEST_TITLE = 2
"""How many times longer than the title a block may be that only repeats it: quotation marks, a
bullet; a look that spares the folding of every long block."""

STRETCH_RULES = frozenset(("before-the-article", "after-the-article"))
"""Rules by which the cleaner cuts a page to one stretch. On saved pages the parser, which sees the
page's structure, has done that."""

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


def draft(source: Source) -> Draft:
    """Decode one file and part it into blocks and claims.

    Raises:
        UnreadableError: the file is no text.
    """
    extension = kinds.ending(source.path, source.data)
    declared = encodings.declaration(source.data) if extension in kinds.PAGES else None
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
) -> Article:
    """Understand one file: decode, parse, clean it, and let claims about it win.

    Args:
        source: the file.
        settings: all of them; those of input, clean and publishers are looked at.
        detect: tells the language of a text, given what the file declares.

    Raises:
        UnreadableError: no article can be made of the file; the Problem says why. For a file that
            asks not to be published it names neither the file nor its title.
    """
    try:
        with at_most(settings.input.max_seconds):
            return _article(source, draft(source), settings, detect)
    except TooSlow as error:
        seconds = f"{settings.input.max_seconds:g}"
        raise _unreadable(
            source,
            TOO_SLOW,
            f"takes more than {seconds} seconds to understand",
            "Raise max_seconds in [input], shorten the file or ignore it",
        ) from error


def _parse(extension: str, path: str, text: str) -> Draft:
    """The draft of a decoded text; plain text and pages may have front matter like Markdown."""
    if PARSERS[extension] is _markdown.parse:
        return PARSERS[extension](path, text)
    front = front_matter.split(text)
    parsed = flat.unflatten(PARSERS[extension](path, front.body))
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
) -> Article:
    """A draft as an article: claims settled, what is not its text removed.

    The publisher decides which of the editor's rules hold, and cleaning may find the publisher: a
    page is cleaned again where that makes other rules hold.

    Raises:
        UnreadableError: it is withheld, or no text is left.
    """
    if parsed.withheld:
        raise UnreadableError(
            Problem("(withheld)", "N110", "withheld by its own front matter", "", "note")
        )
    blocks = parsed.blocks
    claimed = _choose(parsed, parsed.claims, settings)
    shown = "\n".join(block.text for block in blocks if not block.dropped)
    language = detect(shown, claimed.value("language"))
    named = claimed.value("publisher")
    lines = source.recurring
    cleaned = _cleaned(parsed, claimed, language, settings, recurring=lines, publisher=named)
    prints = _prints(parsed, cleaned, claimed.value("title"))
    chosen = _choose(parsed, _all_claims(parsed, cleaned, prints), settings, language)
    chosen = replace(chosen, claims=tuple(_spelled(each, blocks) for each in chosen.claims))
    known = chosen.value("publisher")
    if known != named and any(
        rule.publisher and holds_for(rule, known) for rule in settings.clean.rules
    ):
        cleaned = _cleaned(parsed, claimed, language, settings, recurring=lines, publisher=known)
    title = chosen.value("title") or _file_title(source.path)
    removed = _removals(parsed, cleaned, title)
    kept = [index for index in range(len(blocks)) if index not in removed]
    if not kept:
        remedy = "Add text to the file, or remove it"
        raise _unreadable(source, "W107", "no article text found", remedy)
    won = _won(chosen.claims, source.path, [blocks[index].text for index in kept], language)
    return Article(
        id=article_id(source.path),
        path=source.path,
        sha256=hashlib.sha256(source.data).hexdigest(),
        format=parsed.format,
        encoding=parsed.encoding,
        replaced=parsed.replaced,
        title=next(claim.value for claim in won if claim.field == "title"),
        publisher=chosen.value("publisher"),
        author=chosen.value("author"),
        published=chosen.value("published"),
        updated=chosen.value("updated"),
        original_url=chosen.value("original_url"),
        language=language,
        claims=won,
        blocks=tuple(blocks[index] for index in kept),
        removed=(
            *(_removed(blocks[index], rule) for index, rule in sorted(removed.items())),
            *(_tracked(source, parsed)),
        ),
        theme=chosen.value("theme"),
        problems=(*chosen.problems, *alarms.find_problems(parsed, kept, removed)),
    )


def _cleaned(
    parsed: Draft,
    claimed: metadata.Chosen,
    language: str | None,
    settings: Settings,
    *,
    recurring: frozenset[str],
    publisher: str | None,
) -> cleaning.Cleaned:
    """The draft parted by the cleaner, under the editor's rules for this publisher."""
    return cleaning.clean(
        parsed,
        title=claimed.value("title"),
        language=language,
        rules=[rule for rule in settings.clean.rules if holds_for(rule, publisher)],
        recurring=recurring,
    )


def _prints(parsed: Draft, cleaned: cleaning.Cleaned, title: str | None) -> list[int]:
    """The headline, then the blocks above the article that repeat it, the lowest first.

    Also those that the parser left out; not the first line, which is the name of the page.
    """
    first = min(cleaned.kept, default=0)
    again = {at for at, rule in cleaned.removed if rule == "repeated-title" and 0 < at < first}
    again.update(_repeats(parsed.blocks[:first], title) if title else ())
    own = [cleaned.headline] if cleaned.headline is not None else []
    return [*own, *sorted(again - {*own}, reverse=True)][:MOST_PRINTS]


MOST_PRINTS = 8
"""Prints of a headline around which a byline and a date are looked for; a file of nothing else
took five times as long."""


def _all_claims(
    parsed: Draft, cleaned: cleaning.Cleaned, prints: Sequence[int]
) -> tuple[Claim, ...]:
    """The parser's claims, then the headline's, then those of the lines around its prints."""
    around, first = prints or (None,), min(cleaned.kept, default=0)
    near = tuple(claim for at in around for claim in bylines.read(parsed.blocks, at, first))
    if cleaned.headline is None:
        return (*parsed.claims, *near)
    title = parsed.blocks[cleaned.headline].text
    texts = [block.text for block in parsed.blocks]
    paper = publishers.masthead(texts[: cleaned.headline], texts[cleaned.headline + 1 :])
    named = [Claim("publisher", paper, "masthead")] if paper else []
    return (*parsed.claims, Claim("title", title, "first-line"), *near, *named)


def _spelled(claim: Claim, blocks: Sequence[Block]) -> Claim:
    """A publisher that is known by its domain alone under the name that its page prints."""
    if (claim.field, claim.rule) != ("publisher", "domain"):
        return claim
    name = publishers.spelled(claim.value, (block.text for block in blocks))
    return replace(claim, value=name or claim.value)


def _choose(
    parsed: Draft, claims: Sequence[Claim], settings: Settings, language: str | None = None
) -> metadata.Chosen:
    return metadata.choose(
        claims,
        path=parsed.path,
        publishers=settings.publishers,
        date_order=dates.date_order(settings.input.date_order, language),
    )


def _file_title(path: str) -> str:
    """The file's name as a headline, for a file that has none."""
    name = path.rpartition("/")[2].rpartition(".")[0]
    return " ".join(name.replace("_", " ").replace("-", " ").split()) or path


LEAST_TELLING = 3
"""Words of a file's name that tells what is in it; "page 12" and "7e8cbdb9" do not."""

LEAST_OPENING, MOST_OPENING = 25, 80
"""Characters of the block that begins an article, and of its words that stand for a headline."""

_TELLING = late(r"(?<![^\W_])[^\W\d_]{3,}(?![^\W_])|[^\W\d_a-z]{4,}")
_SENTENCE = late(r"(.{20,79}?[^\W\d_]{5,})[.。](?:\s|$)")
_DATELINE = late(r"^[A-ZÀ-Þ]{3,}[^—–]{0,60}? [—–-]{1,2} ")


def _stand_in(path: str, texts: Sequence[str], language: str | None) -> Claim:
    """What heads an article without a headline: its file's name if that tells, or how it begins."""
    name = _file_title(path)
    opening = next((text for text in map(one_line, texts) if len(text) >= LEAST_OPENING), "")
    if not opening or len(_TELLING.findall(name)) >= LEAST_TELLING:
        return Claim("title", name, "file-name")
    opening = _DATELINE.sub("", opening, count=1)
    if sentence := _SENTENCE.match(opening):
        opening = sentence[1]
    elif len(opening) > MOST_OPENING:
        whole = opening[:MOST_OPENING].rpartition(" ")[0] or opening[: MOST_OPENING // 2]
        while len(whole) > LEAST_OPENING and fold(whole.split()[-1]) in stopwords.of(language):
            whole = whole.rpartition(" ")[0]
        opening = whole.rstrip(" ,;:–—-") + "…"
    return Claim("title", opening, OPENING)


def _removals(parsed: Draft, cleaned: cleaning.Cleaned, title: str) -> dict[int, str]:
    """Index -> rule of every block that is not the article's text, the headline among them.

    A file that says its headline twice and nothing else keeps it once as its text.
    """
    removed = {
        index: rule
        for index, rule in cleaned.removed
        if parsed.format != "html" or rule not in STRETCH_RULES
    }
    removed |= dict.fromkeys(_repeats(parsed.blocks, title), "repeated-title")
    if cleaned.headline is not None:
        removed[cleaned.headline] = "headline"
    repeats = [index for index in cleaned.kept if removed.get(index) == "repeated-title"]
    if repeats and len(removed) == len(parsed.blocks):
        del removed[repeats[-1]]
    return removed


def _repeats(blocks: Sequence[Block], title: str) -> list[int]:
    """The blocks that say the title and no more."""
    wanted = cleaning.fingerprint(title)
    most = LONGEST_TITLE * len(title)
    return [
        index
        for index, block in enumerate(blocks)
        if len(block.text) < most and cleaning.fingerprint(block.text) == wanted
    ]


def _won(
    claims: Sequence[Claim], path: str, texts: Sequence[str], language: str | None
) -> tuple[Claim, ...]:
    """The winning claims, with those that the text itself or the file name made."""
    won = {claim.field: claim for claim in claims}
    won.setdefault("title", _stand_in(path, texts, language))
    declared = won.pop("language", None)
    if language:
        agrees = declared and declared.value.lower().replace("_", "-").split("-")[0] == language
        rule = declared.rule if declared and agrees else "text"
        won["language"] = Claim("language", language, rule)
    return tuple(won[field] for field in metadata.RULES if field in won)


def _removed(block: Block, rule: str) -> Removed:
    return Removed(block.text, rule, block.first_line, block.last_line)


def _tracked(source: Source, parsed: Draft) -> list[Removed]:
    """What was cut from the file's addresses, each parameter once."""
    text = source.data.decode(parsed.encoding, "replace")
    return [Removed(name, "tracking", first, last) for name, first, last in tracked(text)]


def _unreadable(source: Source, code: str, what: str, remedy: str) -> UnreadableError:
    return UnreadableError(Problem(source.path, code, what, remedy))
