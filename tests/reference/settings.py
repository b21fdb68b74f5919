"""Every key of ``briefing.toml`` with its type, default, limits and meaning."""

from __future__ import annotations

from collections.abc import Iterator

from builder.settings import (
    LIMITS,
    BrandSettings,
    CleanRule,
    GroupSettings,
    InputSettings,
    KeyphraseSettings,
    LeadSettings,
    PublisherSettings,
    Settings,
    SiteSettings,
    SummarySettings,
    ThemeSettings,
)
from tests.reference.fields import Field, about, read_fields

TABLES = {"severity": "[severity]"}
"""A field of the settings that is one table of its own -> how it is written in the file."""

SECTIONS = (
    ("[site]", SiteSettings),
    ("[brand]", BrandSettings),
    ("[input]", InputSettings),
    ("[summary]", SummarySettings),
    ("[keyphrases]", KeyphraseSettings),
    ("[[themes]]", ThemeSettings),
    ("[groups]", GroupSettings),
    ("[leads]", LeadSettings),
    ('[publishers."Name"]', PublisherSettings),
    ("[[clean.rules]]", CleanRule),
)
"""A table of the file, as it is written there -> the type that holds it."""

TYPES = {
    "str": "string",
    "int": "whole number",
    "float": "number",
    "bool": "true or false",
    "tuple[str, ...]": "list of strings",
    "tuple[tuple[str, ...], ...]": "list of lists of strings",
    "Mapping[str, str]": "table of strings",
    "Mapping[str, tuple[str, ...]]": "table of lists of strings",
}
"""A type in Python -> in words; a choice stands as its values."""


def tell_settings() -> Iterator[str]:
    """The reference of the settings, in Markdown, line by line."""
    yield "# Settings"
    yield ""
    yield "`CONTENT/briefing.toml`, every key of it optional. A flag wins over the environment"
    yield "(`BRIEFING_BASE_URL`, `BRIEFING_ARCHIVE`), the environment over the file, the file over"
    yield "the default. `briefing config` prints what is in force and where it comes from."
    for name, kind in SECTIONS:
        yield ""
        yield f"## `{name}`"
        yield ""
        yield _capital(about(kind).partition(": ")[2])
        yield ""
        yield "| key | type | default | |"
        yield "| --- | --- | --- | --- |"
        for field in read_fields(kind):
            yield _row(name.strip("[]"), field)
    for field in read_fields(Settings):
        if field.name in TABLES:
            yield ""
            yield f"## `{TABLES[field.name]}`"
            yield ""
            yield _capital(field.about.partition(": ")[2])


def _row(section: str, field: Field) -> str:
    limits = LIMITS.get((section, field.name))
    said = f" From {limits[0]:g} to {limits[1]:g}." if limits else ""
    cells = (
        f"`{field.name}`",
        _type(field.type),
        _default(field.default),
        f"{field.about}{said}".strip(),
    )
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _type(name: str) -> str:
    if name.startswith("Literal["):
        return " or ".join(f"`{part.strip()}`" for part in name[8:-1].replace("'", '"').split(","))
    return TYPES.get(name, name)


def _default(source: str) -> str:
    """A default as TOML has it."""
    if not source:
        return "required"
    known = {"()": "`[]`", "field(default_factory=dict)": "`{}`", "False": "`false`"}
    return known.get(source, f"`{source.replace(chr(39), chr(34)).replace('_', '')}`")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
