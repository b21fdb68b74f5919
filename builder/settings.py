"""Every knob of ``briefing.toml`` with its default and limits, and how it is read."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from builder.errors import Problem, UsageError
from builder.tables import Reader, is_day

FILE_NAME = "briefing.toml"
"""The settings file inside a content folder."""

BASE_URL = re.compile(
    r"https?://(?!(?:[^/]+\.)?localhost[:/]|(?:[^/]+\.)?localhost$|127\.|0\.0\.0\.0|\[)"
    r"[^/\s?#\"'<>\\]+(?:/[^\s?#\"'<>\\]*)?",
    re.IGNORECASE,
)
"""Where a site may be published: no query, no fragment, and no machine of one reader alone."""


class SiteSettings(Struct, frozen=True):
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


class InputSettings(Struct, frozen=True):
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


class SummarySettings(Struct, frozen=True):
    """``[summary]``: how long a summary may be."""

    words: int = 90
    """Word budget for two to five sentences."""


class KeyphraseSettings(Struct, frozen=True):
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


class ThemeSettings(Struct, frozen=True):
    """``[[themes]]``: a theme that the editor names and seeds."""

    name: str
    phrases: tuple[str, ...]


class GroupSettings(Struct, frozen=True):
    """``[groups]``: what keeps articles together or apart."""

    window_days: int = 7
    """Articles on one event lie at most this many days apart, where dates are known."""
    never_together: tuple[tuple[str, ...], ...] = ()
    """Lists of article ids or paths no two of which share a theme or story."""


class LeadSettings(Struct, frozen=True):
    """``[leads]``: what stands first on the front page."""

    priority: tuple[str, ...] = ()
    """Names of themes, phrases, or paths of articles: their events lead, whoever reports them."""


class PublisherSettings(Struct, frozen=True):
    """``[publishers."Name"]``: how a publisher is recognised."""

    domains: tuple[str, ...] = ()
    wire: bool = False
    """True for an agency whose texts others reprint: each counts as one origin wherever printed."""
    family: str = ""
    """The house it belongs to; publishers of one house count as one origin."""
    licence: str = ""
    """Under which its whole texts may be published, such as ``CC BY 4.0``; empty: none known."""


class CleanRule(Struct, frozen=True):
    """``[[clean.rules]]``: a line that one publisher always prints, to drop or to keep."""

    publisher: str = ""
    """Name as shown; empty: every publisher."""
    drop_line: str = ""
    """Regular expression over a whole raw block; empty: none."""
    keep_line: str = ""
    """Regular expression over a whole raw block; empty: none."""


class CleanSettings(Struct, frozen=True):
    """``[clean]``: rules for what the cleaner gets wrong."""

    rules: tuple[CleanRule, ...] = ()


class Settings(Struct, frozen=True):
    """All of ``briefing.toml``; every part has a default that works."""

    site: SiteSettings = SiteSettings()
    input: InputSettings = InputSettings()
    clean: CleanSettings = CleanSettings()
    summary: SummarySettings = SummarySettings()
    keyphrases: KeyphraseSettings = field(default_factory=KeyphraseSettings)
    themes: tuple[ThemeSettings, ...] = ()
    groups: GroupSettings = GroupSettings()
    leads: LeadSettings = LeadSettings()
    severity: Mapping[str, Literal["note", "warning", "error"]] = field(default_factory=dict)
    """``[severity]``: code of a problem -> how much it counts, such as ``W111 = "note"``."""
    publishers: Mapping[str, PublisherSettings] = field(default_factory=dict)

    def place(self, what: str) -> str:
        """Where the settings stand that a problem is about, by its words; no file is known."""
        del what
        return FILE_NAME

    def place_of(self, key: str) -> str:
        """Where a key stands; no file is known."""
        del key
        return FILE_NAME


class Written(Settings, frozen=True):
    """Settings as they stand in a file."""

    file: str = FILE_NAME
    """Its name."""
    text: str = ""

    def place(self, what: str) -> str:
        """The file; with the line where the name that the problem quotes stands on one alone."""
        return Reader(self.file, self.text).place(what)

    def place_of(self, key: str) -> str:
        """The file, and the first line that names the key."""
        return Reader(self.file, self.text).place_of(key)


LIMITS: Mapping[tuple[str, str], tuple[float, float]] = {
    ("input", "max_bytes"): (1, 1e9),
    ("input", "max_seconds"): (0.01, 3600),
    ("summary", "words"): (20, 400),
    ("keyphrases", "per_article"): (1, 20),
    ("groups", "window_days"): (1, 366),
}
"""``(section, key)`` -> the least and the largest value allowed."""


def load_settings(
    content: Path,
    *,
    file: Path | None = None,
    environment: Mapping[str, str] | None = None,
    base_url: str | None = None,
) -> Settings:
    """Read the settings of a content folder; flag > environment > file > default.

    Args:
        content: the content folder; its ``briefing.toml`` is read if there is one.
        file: another settings file, which then must exist.
        environment: the process environment; only ``BRIEFING_BASE_URL`` is looked at.
        base_url: of the command line; empty: the site has no address, whatever the others say.

    Raises:
        UsageError: the file is missing, is not TOML, or holds an unknown or wrongly typed key; or
            the address given elsewhere is none.
    """
    path = file or content / FILE_NAME
    if file is None and not os.path.isfile(path):  # noqa: PTH113 - raises nothing
        table: dict[str, Any] = {}
        text = ""
    else:
        text = _read(path)
        table = _parse(text, path.name)
    settings = parse_settings(table, where=path.name, text=text)
    where, name, address = "command line", "--base-url", base_url
    if address is None:
        where, name = "environment", "BRIEFING_BASE_URL"
        address = (environment or {}).get(name) or settings.site.base_url
    _check_address(address, name, Reader(where, ""), ())
    settings = replace(settings, site=replace(settings.site, base_url=address))
    if not table:
        return settings
    fields = {name: getattr(settings, name) for name in Settings.__struct_fields__}
    return Written(**fields, file=path.name, text=text)


def parse_settings(table: Mapping[str, Any], *, where: str = FILE_NAME, text: str = "") -> Settings:
    """Turn a TOML table into Settings.

    Args:
        table: as ``tomllib`` returns it.
        where: the file's name for messages.
        text: the file's text, so that a message can name the line.

    Raises:
        UsageError: an unknown key, a wrong type, or a value outside its limits.
    """
    reader = Reader(where, text)
    try:
        settings: Settings = reader.build(Settings, table, ())
        _check(settings, reader)
    except ValueError as error:  # a number that Python will not even print
        problem = Problem(where, "E103", str(error), "Write a smaller number", "error")
        raise UsageError(problem) from error
    return settings


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            Problem(
                path.name,
                "E101",
                f"the settings cannot be read: {getattr(error, 'strerror', 0) or 'not UTF-8'}",
                "Give the path of a UTF-8 file in TOML, or leave it out for the defaults",
                "error",
            )
        ) from error


def _parse(text: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is a ValueError
        line = re.search(r"at line (\d+)", str(error))
        where = f"{name}:{line[1]}" if line else name
        raise UsageError(
            Problem(where, "E102", f"not TOML: {error}", "Mend the syntax of that line", "error")
        ) from error


def _check(settings: Settings, reader: Reader) -> None:
    """Hold every value against its limits."""
    for (section, key), (least, most) in LIMITS.items():
        value = getattr(getattr(settings, section), key)
        if not least <= value <= most:
            raise reader.error(
                (section, key),
                f"'{section}.{key}' is {value}",
                f"Use a number from {least:g} to {most:g}",
            )
    _check_site(settings.site, reader)
    for code in settings.severity:
        if not re.fullmatch(r"[A-Z]\d{3}", code):
            remedy = "Use a code that a build or check has told, such as W111"
            raise reader.error(("severity", code), f"'{code}' is no code of a problem", remedy)
    _check_themes(settings.themes, reader)
    _check_keyphrases(settings.keyphrases, reader)
    _check_rules(settings.clean.rules, reader)


def _check_site(site: SiteSettings, reader: Reader) -> None:
    """Hold title, date, address and id of the site against what they must look like."""
    if not site.title.strip():
        raise reader.error(("site", "title"), "'site.title' is empty", "Write a title")
    if site.edition != "auto" and not is_day(site.edition):
        raise reader.error(
            ("site", "edition"),
            f"'site.edition' is {site.edition!r}",
            'Write "auto" or a date as year-month-day, such as "2023-08-18"',
        )
    _check_address(site.base_url, "site.base_url", reader, ("site", "base_url"))
    if not re.fullmatch(r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?", site.id):
        raise reader.error(
            ("site", "id"),
            f"'site.id' is {site.id!r}",
            'Use letters, digits and hyphens, such as "trilateral-brief"',
        )


def _check_themes(themes: Sequence[ThemeSettings], reader: Reader) -> None:
    """Hold every theme against having a name of its own, and a phrase to find articles by."""
    names: set[str] = set()
    for theme in themes:
        name = " ".join(theme.name.split())
        if not name:
            raise reader.error(("themes",), "a theme of [[themes]] has no name", "Give it one")
        if name.casefold() in names:
            what = f"two themes are called '{name}'"
            raise reader.error(("themes", name), what, "Join their phrases in one, or rename one")
        if not any(phrase.strip() for phrase in theme.phrases):
            remedy = "Name phrases that its articles hold, or remove the theme"
            raise reader.error(("themes", name), f"the theme '{name}' has no phrase", remedy)
        names.add(name.casefold())


def _check_keyphrases(keyphrases: KeyphraseSettings, reader: Reader) -> None:
    """Hold every pinned phrase against the blocked ones."""
    blocked = {phrase.casefold() for phrase in keyphrases.block}
    for phrase in keyphrases.pin:
        if phrase.casefold() in blocked:
            what = f"'{phrase}' is both pinned and blocked"
            raise reader.error(("keyphrases", phrase), what, "Take it out of one of the two lists")


def _check_rules(rules: Sequence[CleanRule], reader: Reader) -> None:
    """Hold every cleaning rule against having a pattern, and one that compiles."""
    for rule in rules:
        if not rule.drop_line and not rule.keep_line:
            what = "a rule of [[clean.rules]] has neither 'drop_line' nor 'keep_line'"
            raise reader.error(("clean", "rules"), what, "Add one of them, or remove the rule")
        for pattern in (rule.drop_line, rule.keep_line):
            _check_pattern(pattern, reader)


def _check_address(address: str, name: str, reader: Reader, path: Sequence[str]) -> None:
    if address and not BASE_URL.fullmatch(address):
        remedy = 'Write a whole address, such as "https://example.org/brief/"'
        raise reader.error(path, f"'{name}' is {address!r}", remedy)


def _check_pattern(pattern: str, reader: Reader) -> None:
    try:
        re.compile(pattern)
    except re.error as error:
        raise reader.error(
            ("clean", "rules", pattern),
            f"'{pattern}' is not a regular expression: {error}",
            "Mend the expression; a backslash needs a TOML string in single quotes",
        ) from error
