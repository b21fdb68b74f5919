"""What ``show``, ``explain`` and ``config`` tell, as lines of text and as tables for JSON."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from builder.errors import UsageError, on_one_line
from builder.memo import Memo
from builder.model import Briefing, Entry, Sentence
from builder.settings import Settings
from builder.text.decoding import decode

LINE_END = re.compile("\r\n?|\n")
"""What parts the lines of a file, as editors and the parsers count them."""


def find(briefing: Briefing, name: str) -> Entry:
    """The article with this id or path, or the only one whose title begins so.

    Raises:
        UsageError: none or several do; those that come nearest are named.
    """
    name = unicodedata.normalize("NFC", name)  # as paths and titles are
    for entry in briefing.every:
        if name in (entry.article.id, entry.article.path):
            return entry
    wanted = name.casefold()
    found = [each for each in briefing.every if each.article.title.casefold().startswith(wanted)]
    if len(found) == 1:
        return found[0]
    raise _not_one(briefing, name, found)


def show(entry: Entry, raw: bytes | None) -> list[str]:
    """One article for people: its sentences with lines and marks, and what was removed.

    Args:
        entry: the article's place in the edition.
        raw: the file's bytes; with them each sentence is followed by its raw lines.
    """
    article = entry.article
    lines = LINE_END.split(decode(raw, article.encoding)) if raw is not None else []
    said = [
        article.title,
        f"  {article.id}  {on_one_line(article.path)}",
        *(f"  {claim.field}: {claim.value}  [{claim.rule}]" for claim in article.claims),
        "  keyphrases: " + ", ".join(each.text for each in entry.keyphrases),
        "",
    ]
    chosen = set(entry.analysis.summary)
    for index, sentence in enumerate(entry.analysis.sentences):
        mark = "*" if index in chosen else " "
        words = article.text[sentence.start : sentence.end]
        said.append(f"{mark} {_place(sentence)} {sentence.id}  {words}")
        if raw is not None:
            said += [
                f"      | {line}" for line in lines[sentence.first_line - 1 : sentence.last_line]
            ]
    said += ["", "* in the summary", "", f"removed: {len(article.removed)}"]
    for each in article.removed:
        said.append(f"  {_range(each.first_line, each.last_line)} [{each.rule}]  {each.text}")
    return said


def show_table(entry: Entry) -> dict[str, Any]:
    """One article for programs."""
    article = entry.article
    return {
        "id": article.id,
        "source_path": article.path,
        "title": article.title,
        "claims": {
            claim.field: {"value": claim.value, "rule": claim.rule} for claim in article.claims
        },
        "unsuitable": entry.analysis.unsuitable,
        "sentences": [
            {
                "id": sentence.id,
                "text": article.text[sentence.start : sentence.end],
                "start": sentence.start,
                "end": sentence.end,
                "first_line": sentence.first_line,
                "last_line": sentence.last_line,
                "in_summary": index in entry.analysis.summary,
            }
            for index, sentence in enumerate(entry.analysis.sentences)
        ],
        "keyphrases": [{"text": each.text, "score": each.score} for each in entry.keyphrases],
        "removed": [
            {
                "text": each.text,
                "rule": each.rule,
                "first_line": each.first_line,
                "last_line": each.last_line,
            }
            for each in article.removed
        ],
    }


class Comparison(Struct, frozen=True):
    """What two articles have in common, and what the edition made of it."""

    a: str
    """Id of the first article."""
    b: str
    titles: tuple[str, str]
    likeness: float
    """Cosine over their weighted words, 0 to 1; 0 below what is told apart from chance."""
    rank: int | None
    """The second article's place among those closest to the first, from 1; None if it has none."""
    shared: tuple[str, ...]
    """Phrases that both have, those that say most first, as the first article prints them."""
    linked: bool
    because: tuple[str, ...]
    """The reasons shown with the link; empty if there is none."""
    why_not: str
    """Why there is no link; empty if there is one."""
    themes: tuple[str | None, str | None]
    """Labels; None for "Other reports"."""
    because_theme: tuple[tuple[str, ...], tuple[str, ...]]
    """The phrases that put each into its theme."""
    same_theme: bool
    same_story: bool
    by_editor: bool
    """True if the settings say whether they are one story."""


def compare(briefing: Briefing, one: Entry, two: Entry, block: Sequence[str] = ()) -> Comparison:
    """Why two articles are, or are not, linked and grouped; blocked phrases are no reason."""
    from builder.editorial.likeness.vectors import weigh  # these load numpy
    from builder.editorial.phrases.candidates import Candidates, Chosen
    from builder.editorial.phrases.reasons import between
    from builder.editorial.phrases.shared import share

    entries = briefing.every
    first, second = entries.index(one), entries.index(two)
    articles = [each.article for each in entries]
    terms = [each.analysis.terms for each in entries]
    weighed = weigh(terms, languages=[each.language for each in articles])
    scores = {
        other: score
        for low, high, score in weighed.neighbours()
        if first in (low, high)
        for other in [high if low == first else low]
    }
    closest = sorted(scores, key=lambda other: (-scores[other], other))
    held = Candidates.of(articles, [each.analysis for each in entries])
    chosen = Chosen.of(held, [each.keyphrases for each in entries])
    (told,) = between(share(articles, held, chosen, block), "links", [(first, second)], Memo())
    link = next((each for each in one.related if each.id == two.article.id), None)
    likeness = scores.get(second, 0.0)
    labels = {theme.id: theme.label for theme in briefing.themes}
    return Comparison(
        a=one.article.id,
        b=two.article.id,
        titles=(one.article.title, two.article.title),
        likeness=likeness,
        rank=closest.index(second) + 1 if second in scores else None,
        shared=tuple(phrase for phrase, _ in told),
        linked=link is not None,
        because=link.because if link else (),
        why_not="" if link else _why_not(one, two, likeness),
        themes=(labels.get(one.theme or ""), labels.get(two.theme or "")),
        because_theme=(one.because, two.because),
        same_theme=one.theme is not None and one.theme == two.theme,
        same_story=one.story is not None and one.story == two.story,
        by_editor=two.article.id in (*one.merged, *one.parted),
    )


def explain(found: Comparison) -> list[str]:
    """A comparison as lines for people."""
    place = f", number {found.rank} of those closest to A" if found.rank else ""
    said = [
        f"A  {found.titles[0]}  ({found.a})",
        f"B  {found.titles[1]}  ({found.b})",
        f"likeness: {found.likeness:.3f}{place}",
        f"shared phrases: {', '.join(found.shared) or 'none'}",
        "linked: " + (f"yes, both: {', '.join(found.because)}" if found.linked else found.why_not),
    ]
    for name, label, because in zip("AB", found.themes, found.because_theme, strict=True):
        reason = f", because of {', '.join(because)}" if because else ""
        said.append(f"theme of {name}: {label or 'Other reports'}{reason}")
    asked = ", as the settings say" if found.by_editor else ""
    return [*said, f"one story: {'yes' if found.same_story else 'no'}{asked}"]


def origins(
    settings: Settings, table: Mapping[str, Any], given: Mapping[str, tuple[str, str]]
) -> Iterator[tuple[str, Any, str]]:
    """Each setting with its value and where that comes from.

    Args:
        settings: those in force.
        table: the settings file as TOML gives it; empty if there is none.
        given: dotted key -> value, and where else it was given (``flag``, ``environment``).

    Yields:
        ``(dotted key, value, origin)`` in the order of the settings' page.
    """
    for key, value in _leaves(settings, ""):
        yield key, *(given.get(key) or (value, "file" if _is_in(table, key) else "default"))


def _not_one(briefing: Briefing, name: str, found: list[Entry]) -> UsageError:
    if found:
        several = "\n".join(f"    {each.article.id}  {each.article.title}" for each in found[:5])
        what = f"{len(found)} titles begin with '{name}'"
        return UsageError.of("briefing", "E511", what, f"Use more of it, or an id:\n{several}")
    names = [word for each in briefing.entries for word in (each.article.path, each.article.title)]
    if name.startswith("a-"):  # no other text is like an id
        names += [each.article.id for each in briefing.entries]
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.3)
    remedy = f"Did you mean '{near[0]}'?" if near else "Use an id, a path or a title's beginning"
    return UsageError.of("briefing", "E510", f"no article is called '{name}'", remedy)


def _place(sentence: Sentence) -> str:
    return _range(sentence.first_line, sentence.last_line)


def _range(first: int, last: int) -> str:
    return f"{first}-{last}" if last > first else f"{first}"


def _why_not(one: Entry, two: Entry, likeness: float) -> str:
    """The reason, in words, that two articles are not linked."""
    from builder.editorial.links import FLOOR, FLOOR_WITHIN, MOST

    floor = FLOOR_WITHIN if one.theme is not None and one.theme == two.theme else FLOOR
    if one.article.id == two.article.id:
        return "no, they are one article"
    if one.article.id in two.copies or two.article.id in one.copies:
        return "no, one carries the text of the other"
    if likeness < floor:
        return f"no, a likeness of {floor:g} is needed"
    full = [entry.article.id for entry in (one, two) if len(entry.related) >= MOST]
    if full:
        have = "has" if len(full) == 1 else "have"
        return f"no, {' and '.join(full)} {have} {MOST} closer relatives"
    return "no, they share no phrase that could be shown as the reason"


def _leaves(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    if not isinstance(value, Struct):
        yield path, _plain(value)
        return
    kind = Settings if isinstance(value, Settings) else type(value)
    for name in kind.__struct_fields__:
        yield from _leaves(getattr(value, name), f"{path}.{name}" if path else name)


def _plain(value: Any) -> Any:
    """The value in lists and tables, as JSON has them."""
    if isinstance(value, Struct):
        return {name: _plain(getattr(value, name)) for name in value.__struct_fields__}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    return value


def _is_in(table: Mapping[str, Any], key: str) -> bool:
    inner: Any = table
    for part in key.split("."):
        if not isinstance(inner, Mapping) or part not in inner:
            return False
        inner = inner[part]
    return True
