"""Loading: settings from the file, the environment and the command line."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from builder.errors import UsageError
from builder.settings.limits import check, check_address
from builder.settings.sections import FILE_NAME, Settings, Written
from builder.settings.tables import Reader


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
        table = parse_toml(text, path.name)
    settings = parse_settings(table, where=path.name, text=text)
    where, name, address = "command line", "--base-url", base_url
    if address is None:
        where, name = "environment", "BRIEFING_BASE_URL"
        address = (environment or {}).get(name) or settings.site.base_url
    check_address(address, name, Reader(where, ""), ())
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
        check(settings, reader)
    except ValueError as error:  # a number that Python will not even print
        raise UsageError.of(where, "E103", str(error), "Write a smaller number") from error
    return settings


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError.of(
            path.name,
            "E101",
            f"the settings cannot be read: {getattr(error, 'strerror', 0) or 'not UTF-8'}",
            "Give the path of a UTF-8 file in TOML, or leave it out for the defaults",
        ) from error


def parse_toml(text: str, name: str) -> dict[str, Any]:
    """The table of a settings file.

    Args:
        text: of the file.
        name: of the file, for messages.

    Raises:
        UsageError: it is not TOML.
    """
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is a ValueError
        line = re.search(r"at line (\d+)", str(error))
        where = f"{name}:{line[1]}" if line else name
        told = re.sub(r"\('([^()]*)',?\)", r"[\1]", str(error)).replace("', '", ".")
        raise UsageError.of(
            where, "E102", f"not TOML: {told}", "Mend the syntax of that line"
        ) from error
