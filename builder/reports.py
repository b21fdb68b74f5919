"""What ``show``, ``explain`` and ``config`` tell, as lines of text and as tables for JSON."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from builder.errors import Problem, UsageError
from builder.model import Briefing, Entry, Keyphrase, Sentence
from builder.settings import Settings


def find(briefing: Briefing, name: str) -> Entry:
    """The article with this id or path, or the only one whose title begins so.

    Raises:
        UsageError: none or several do; those that come nearest are named.
    """
    for entry in briefing.entries:
        if name in (entry.article.id, entry.article.path):
            return entry
    wanted = name.casefold()
    found = [each for each in briefing.entries if each.article.title.casefold().startswith(wanted)]
    if len(found) == 1:
        return found[0]
    raise UsageError(_not_one(briefing, name, found))


def show(entry: Entry, raw: bytes | None = None) -> list[str]:
    """One article for people: its sentences with lines and marks, and what was removed.

    Args:
        entry: the article's place in the edition.
        raw: the file's bytes; with them each sentence is followed by its raw lines.
    """
    article = entry.article
    lines = raw.decode(article.encoding, "replace").splitlines() if raw is not None else []
    said = [
        article.title,
        f"  {article.id}  {article.path}",
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


def explain(briefing: Briefing, one: Entry, two: Entry) -> list[str]:
    """Why two articles are, or are not, linked or grouped, for people."""
    table = explain_table(briefing, one, two)
    shared = ", ".join(table["shared_keyphrases"]) or "none"
    linked = (
        f"linked, cosine {table['score']:.2f}, because of {', '.join(table['because'])}"
        if table["linked"]
        else f"not linked: {table['why_not']}"
    )
    return [
        f"A  {one.article.title}  ({one.article.id})",
        f"B  {two.article.title}  ({two.article.id})",
        f"shared keyphrases: {shared}",
        linked,
        "themes: " + " | ".join(label or "Other reports" for label in table["themes"]),
        "stories: " + ("the same" if table["same_story"] else "not the same"),
    ]


def explain_table(briefing: Briefing, one: Entry, two: Entry) -> dict[str, Any]:
    """Why two articles are, or are not, linked or grouped, for programs."""
    labels = {theme.id: theme.label for theme in briefing.themes}
    link = next((each for each in one.related if each.id == two.article.id), None)
    theirs = {_name(each) for each in two.keyphrases}
    shared = [
        each.text for each in one.keyphrases if (each.phrase or each.text.casefold()) in theirs
    ]
    return {
        "a": one.article.id,
        "b": two.article.id,
        "linked": link is not None,
        "score": link.score if link else None,
        "because": list(link.because) if link else [],
        "why_not": "" if link else _why_not(one, two, shared),
        "shared_keyphrases": shared,
        "themes": [labels.get(each.theme or "") for each in (one, two)],
        "same_theme": one.theme is not None and one.theme == two.theme,
        "same_story": one.story is not None and one.story == two.story,
    }


def origins(
    settings: Settings, table: Mapping[str, Any], given: Mapping[str, str]
) -> Iterator[tuple[str, Any, str]]:
    """Each setting with its value and where that comes from.

    Args:
        settings: those in force.
        table: the settings file as TOML gives it; empty if there is none.
        given: dotted key -> where else it was given (``flag``, ``environment``).

    Yields:
        ``(dotted key, value, origin)`` in the order of the settings' page.
    """
    for key, value in _leaves(settings, ""):
        yield key, value, given.get(key) or ("file" if _is_in(table, key) else "default")


def _not_one(briefing: Briefing, name: str, found: list[Entry]) -> Problem:
    if found:
        several = ", ".join(each.article.id for each in found[:5])
        what = f"{len(found)} titles begin with '{name}'"
        return Problem("briefing", "E511", what, f"Use one of the ids {several}", "error")
    names = [
        word
        for each in briefing.entries
        for word in (each.article.path, each.article.id, each.article.title)
    ]
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.3)
    remedy = f"Did you mean '{near[0]}'?" if near else "Use an id, a path or a title's beginning"
    return Problem("briefing", "E510", f"no article is called '{name}'", remedy, "error")


def _place(sentence: Sentence) -> str:
    return _range(sentence.first_line, sentence.last_line)


def _range(first: int, last: int) -> str:
    return f"{first}-{last}" if last > first else f"{first}"


def _name(keyphrase: Keyphrase) -> str:
    return keyphrase.phrase or keyphrase.text.casefold()


def _why_not(one: Entry, two: Entry, shared: list[str]) -> str:
    if one.article.id == two.article.id:
        return "they are one article"
    if not shared:
        return "they share no keyphrase"
    return "they are not alike enough, or others are closer to both"


def _leaves(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    if not is_dataclass(value) or isinstance(value, type):
        yield path, _plain(value)
        return
    for each in fields(value):
        inner = f"{path}.{each.name}" if path else each.name
        yield from _leaves(getattr(value, each.name), inner)


def _plain(value: Any) -> Any:
    """The value in lists and tables, as JSON has them."""
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
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
