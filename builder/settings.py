"""Every knob of ``briefing.toml`` with its default and limits, and how it is read."""

from __future__ import annotations

import difflib
import re
import tomllib
import types
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from builder.errors import Problem, UsageError

FILE_NAME = "briefing.toml"
"""The settings file inside a content folder."""

DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """``[site]``: what the edition is called and where it will live."""

    id: str = "briefing"
    """Enters ids and feeds; letters, digits and hyphens; never changes."""
    title: str = "Briefing"
    language: str = "en"
    """Language of the interface, ISO 639-1."""
    base_url: str = ""
    """http or https address of the published site; empty: private or offline."""
    edition: str = "auto"
    """``auto`` (the newest article's date) or ``YYYY-MM-DD``."""
    rights: Literal["full", "excerpt"] = "full"
    """Whole texts, or of each text the sentences that are used, with their neighbours."""


@dataclass(frozen=True, slots=True)
class InputSettings:
    """``[input]``: which files are read, and how far the program goes for one of them."""

    ignore: tuple[str, ...] = ()
    """Glob patterns of paths inside the content folder; ``**`` crosses folders."""
    withhold: tuple[str, ...] = ()
    """Glob patterns of files that stay out of every output, listed without their title."""
    date_order: Literal["unknown", "dmy", "mdy"] = "unknown"
    """Settles dates such as 04/05/2023."""
    max_bytes: int = 10_000_000
    """A larger file is not included."""
    max_seconds: float = 5.0
    """A file that takes longer to understand is not included."""


@dataclass(frozen=True, slots=True)
class SummarySettings:
    """``[summary]``: how long a summary may be."""

    words: int = 90
    """Word budget for two to five sentences."""


@dataclass(frozen=True, slots=True)
class KeyphraseSettings:
    """``[keyphrases]``: how many, which not, and which are the same."""

    per_article: int = 8
    block: tuple[str, ...] = ()
    """Phrases that are never shown, in any case or number."""
    pin: tuple[str, ...] = ()
    """Phrases that are shown wherever an article holds them."""
    engine: Literal["tight", "yake"] = "tight"
    """What counts words as YAKE does: our own code, or the package; the answer is the same."""
    stopwords: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Language -> further stop words."""
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Phrase -> other names of the same thing."""


@dataclass(frozen=True, slots=True)
class ThemeSettings:
    """``[[themes]]``: a theme that the editor names and seeds."""

    name: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupSettings:
    """``[groups]``: what keeps articles together or apart."""

    window_days: int = 7
    """Articles on one event lie at most this many days apart, where dates are known."""
    never_together: tuple[tuple[str, ...], ...] = ()
    """Lists of article ids or paths no two of which share a theme or story."""


@dataclass(frozen=True, slots=True)
class PublisherSettings:
    """``[publishers."Name"]``: how a publisher is recognised."""

    domains: tuple[str, ...] = ()
    wire: bool = False
    """True for an agency whose texts others reprint: each counts as one origin wherever printed."""
    family: str = ""
    """The house it belongs to; publishers of one house count as one origin."""
    licence: str = ""
    """Under which its whole texts may be published, such as ``CC BY 4.0``; empty: none known."""


@dataclass(frozen=True, slots=True)
class CleanRule:
    """``[[clean.rules]]``: a line that one publisher always prints, to drop or to keep."""

    publisher: str = ""
    """Name as shown; empty: every publisher."""
    drop_line: str = ""
    """Regular expression over a whole raw block; empty: none."""
    keep_line: str = ""
    """Regular expression over a whole raw block; empty: none."""


@dataclass(frozen=True, slots=True)
class CleanSettings:
    """``[clean]``: rules for what the cleaner gets wrong."""

    rules: tuple[CleanRule, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """All of ``briefing.toml``; every part has a default that works."""

    site: SiteSettings = SiteSettings()
    input: InputSettings = InputSettings()
    clean: CleanSettings = CleanSettings()
    summary: SummarySettings = SummarySettings()
    keyphrases: KeyphraseSettings = field(default_factory=KeyphraseSettings)
    themes: tuple[ThemeSettings, ...] = ()
    groups: GroupSettings = GroupSettings()
    publishers: Mapping[str, PublisherSettings] = field(default_factory=dict)


LIMITS: Mapping[tuple[str, str], tuple[float, float]] = {
    ("input", "max_bytes"): (1, 1e9),
    ("input", "max_seconds"): (0.01, 3600),
    ("summary", "words"): (20, 400),
    ("keyphrases", "per_article"): (1, 20),
    ("groups", "window_days"): (1, 366),
}
"""``(section, key)`` -> the least and the largest value allowed."""


def load_settings(
    content: Path, *, file: Path | None = None, environment: Mapping[str, str] | None = None
) -> Settings:
    """Read the settings of a content folder; flag > environment > file > default.

    Args:
        content: the content folder; its ``briefing.toml`` is read if there is one.
        file: another settings file, which then must exist.
        environment: the process environment; only ``BRIEFING_BASE_URL`` is looked at.

    Raises:
        UsageError: the file is missing, is not TOML, or holds an unknown or wrongly typed key.
    """
    path = file or content / FILE_NAME
    if file is None and not path.is_file():
        table: dict[str, Any] = {}
        text = ""
    else:
        text = _read(path)
        table = _parse(text, path.name)
    if environment and environment.get("BRIEFING_BASE_URL"):
        table.setdefault("site", {})["base_url"] = environment["BRIEFING_BASE_URL"]
    return parse_settings(table, where=path.name, text=text)


def parse_settings(table: Mapping[str, Any], *, where: str = FILE_NAME, text: str = "") -> Settings:
    """Turn a TOML table into Settings.

    Args:
        table: as ``tomllib`` returns it.
        where: the file's name for messages.
        text: the file's text, so that a message can name the line.

    Raises:
        UsageError: an unknown key, a wrong type, or a value outside its limits.
    """
    reader = _Reader(where, text)
    settings: Settings = reader.build(Settings, table, ())
    reader.check(settings)
    return settings


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            Problem(
                path.name,
                "E101",
                f"the settings cannot be read ({type(error).__name__})",
                "Give the path of a UTF-8 file in TOML, or leave it out for the defaults",
                "error",
            )
        ) from error


def _parse(text: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = re.search(r"at line (\d+)", str(error))
        where = f"{name}:{line[1]}" if line else name
        raise UsageError(
            Problem(where, "E102", f"not TOML: {error}", "Mend the syntax of that line", "error")
        ) from error


@dataclass(frozen=True, slots=True)
class _Reader:
    """Builds dataclasses from tables, naming file and line of what does not fit."""

    where: str
    text: str

    def build(self, kind: type[Any], table: Any, path: tuple[str, ...]) -> Any:
        if not isinstance(table, Mapping):
            raise self._error(path, f"'{'.'.join(path)}' must be a table", "Write it as [name]")
        hints = get_type_hints(kind)
        known = [each.name for each in fields(kind)]
        for key in table:
            if key not in known:
                raise self._error(
                    (*path, key),
                    f"unknown key '{'.'.join((*path, key))}'",
                    _nearest(key, known),
                )
        for each in fields(kind):
            required = each.default is MISSING and each.default_factory is MISSING
            if required and each.name not in table:
                raise self._error(
                    path, f"'{'.'.join(path)}' lacks '{each.name}'", f"Add {each.name} = …"
                )
        return kind(
            **{key: self._value(hints[key], value, (*path, key)) for key, value in table.items()}
        )

    def _value(self, hint: Any, value: Any, path: tuple[str, ...]) -> Any:
        origin, inner = get_origin(hint), get_args(hint)
        if is_dataclass(hint):
            return self.build(hint, value, path)  # type: ignore[arg-type]
        if origin is Literal:
            if value in inner:
                return value
            allowed = ", ".join(f'"{choice}"' for choice in inner)
            near = difflib.get_close_matches(str(value), inner, n=1, cutoff=0.5)
            meant = f"Did you mean '{near[0]}'? " if near else ""
            raise self._error(
                path, f"'{'.'.join(path)}' is {value!r}", f"{meant}Use one of {allowed}"
            )
        if origin is tuple and isinstance(value, list):
            return tuple(self._value(inner[0], part, path) for part in value)
        if origin not in (None, tuple, Union, types.UnionType) and isinstance(value, Mapping):
            return {key: self._value(inner[1], part, (*path, key)) for key, part in value.items()}
        if hint is float and isinstance(value, int) and not isinstance(value, bool):
            return float(value)
        if origin is None and type(value) is hint:
            return value
        raise self._error(
            path,
            f"'{'.'.join(path)}' must be {_said(hint)}, not {type(value).__name__}",
            f"Write {path[-1]} = {_example(hint)}",
        )

    def check(self, settings: Settings) -> None:
        """Hold every value against its limits."""
        for (section, key), (least, most) in LIMITS.items():
            value = getattr(getattr(settings, section), key)
            if not least <= value <= most:
                raise self._error(
                    (section, key),
                    f"'{section}.{key}' is {value}",
                    f"Use a number from {least:g} to {most:g}",
                )
        site = settings.site
        if site.edition != "auto" and not DATE.fullmatch(site.edition):
            raise self._error(
                ("site", "edition"),
                f"'site.edition' is {site.edition!r}",
                'Write "auto" or a date as year-month-day, such as "2023-08-18"',
            )
        if site.base_url and not re.match(r"https?://[^/]", site.base_url):
            raise self._error(
                ("site", "base_url"),
                f"'site.base_url' is {site.base_url!r}",
                'Write a whole address, such as "https://example.org/brief/"',
            )
        for rule in settings.clean.rules:
            for pattern in (rule.drop_line, rule.keep_line):
                self._check_pattern(pattern)

    def _check_pattern(self, pattern: str) -> None:
        try:
            re.compile(pattern)
        except re.error as error:
            raise self._error(
                ("clean", "rules", pattern),
                f"'{pattern}' is not a regular expression: {error}",
                "Mend the expression; a backslash needs a TOML string in single quotes",
            ) from error

    def _error(self, path: Sequence[str], what: str, remedy: str) -> UsageError:
        line = self._line(path[-1]) if path else 0
        where = f"{self.where}:{line}" if line else self.where
        return UsageError(Problem(where, "E103", what, remedy, "error"))

    def _line(self, key: str) -> int:
        """The first line that names the key, 1-based; 0 if none does."""
        for number, line in enumerate(self.text.splitlines(), 1):
            if key in re.split(r"[\s\[\].=\"']+", line):
                return number
        return 0


def _nearest(key: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
    if close:
        return f"Did you mean '{close[0]}'?"
    return f"Known here: {', '.join(known)}"


def _said(hint: Any) -> str:
    names = {str: "a string", int: "a whole number", float: "a number", bool: "true or false"}
    if get_origin(hint) is tuple:
        return "a list"
    return names.get(hint, "a table")


def _example(hint: Any) -> str:
    examples = {str: '"…"', int: "8", float: "5.0", bool: "true"}
    if get_origin(hint) is tuple:
        return "[…]"
    return examples.get(hint, "{…}")
