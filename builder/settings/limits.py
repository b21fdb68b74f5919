"""Limits: what the values of settings must be, beyond their types."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from builder.settings.brand import check_brand
from builder.settings.sections import (
    CleanRule,
    GroupSettings,
    KeyphraseSettings,
    Settings,
    SiteSettings,
    ThemeSettings,
)
from builder.settings.tables import Reader, is_day

BASE_URL = re.compile(
    r"https?://(?!(?:[^/]+\.)?localhost[:/]|(?:[^/]+\.)?localhost$|127\.|0\.0\.0\.0|\[)"
    r"[^/\s?#\"'<>\\]+(?:/[^\s?#\"'<>\\]*)?",
    re.IGNORECASE,
)
"""Where a site may be published: no query, no fragment, and no machine of one reader alone."""


LIMITS: Mapping[tuple[str, str], tuple[float, float]] = {
    ("input", "max_bytes"): (1, 1e9),
    ("input", "max_seconds"): (0.01, 3600),
    ("summary", "words"): (20, 400),
    ("keyphrases", "per_article"): (1, 20),
    ("groups", "window_days"): (1, 366),
}
"""``(section, key)`` -> the least and the largest value allowed."""


def check(settings: Settings, reader: Reader) -> None:
    """Hold every value against its limits.

    Raises:
        UsageError: a value lies outside.
    """
    for (section, key), (least, most) in LIMITS.items():
        value = getattr(getattr(settings, section), key)
        if not least <= value <= most:
            raise reader.error(
                (section, key),
                f"'{section}.{key}' is {value}",
                f"Use a number from {least:g} to {most:g}",
            )
    _check_site(settings.site, reader)
    check_brand(settings.brand, reader)
    for code in settings.severity:
        if not re.fullmatch(r"[A-Z]\d{3}", code):
            remedy = "Use a code that a build or check has told, such as W111"
            raise reader.error(("severity", code), f"'{code}' is no code of a problem", remedy)
    _check_themes(settings.themes, reader)
    _check_groups(settings.groups, reader)
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
    check_address(site.base_url, "site.base_url", reader, ("site", "base_url"))
    if not re.fullmatch(r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?", site.id):
        raise reader.error(
            ("site", "id"),
            f"'site.id' is {site.id!r}",
            'Use letters, digits and hyphens, such as "trilateral-brief"',
        )
    if not site.archive.isprintable():
        what, remedy = f"'site.archive' is {site.archive!r}", "Name a folder, such as ../editions"
        raise reader.error(("site", "archive"), what, remedy)


def _check_themes(themes: Sequence[ThemeSettings], reader: Reader) -> None:
    """Hold every theme against having a name of its own, and a phrase or an article."""
    names: set[str] = set()
    owners: dict[str, str] = {}
    for theme in themes:
        name = " ".join(theme.name.split())
        if not name:
            raise reader.error(("themes",), "a theme of [[themes]] has no name", "Give it one")
        if name.casefold() in names:
            what = f"two themes are called '{name}'"
            raise reader.error(("themes", name), what, "Join their phrases in one, or rename one")
        if not any(phrase.strip() for phrase in (*theme.phrases, *theme.articles)):
            what = f"the theme '{name}' has no phrase and no article"
            remedy = "Name phrases that its articles hold, or articles, or remove the theme"
            raise reader.error(("themes", name), what, remedy)
        for article in theme.articles:
            if owners.setdefault(article, name) != name:
                what = f"'{article}' in the themes '{owners[article]}' and '{name}'"
                raise reader.error(("themes", article), what, "Take it out of one of them")
        names.add(name.casefold())


def _check_groups(groups: GroupSettings, reader: Reader) -> None:
    """Hold every list of articles against naming two."""
    for key in ("merge", "split", "never_together"):
        for names in getattr(groups, key):
            if len({*names}) < 2:  # noqa: PLR2004
                what = f"a list of 'groups.{key}' does not name two articles"
                raise reader.error(("groups", key), what, "Name another one, or remove the list")
    for key, name in groups.rename.items():
        if not name.strip():
            raise reader.error(("groups", key), f"the name for '{key}' is empty", "Write a name")


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


def check_address(address: str, name: str, reader: Reader, path: Sequence[str]) -> None:
    """Hold an address against ``BASE_URL``; an empty one is no error.

    Raises:
        UsageError: it is no whole address of the web.
    """
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
