"""The brand: colours that can be read wherever they stand, and files that can be published."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import count

from builder.settings.sections import BrandSettings
from builder.settings.tables import Reader

READABLE = 4.5
"""Least contrast of text to its ground (WCAG 2.2, 1.4.3). Every ground of a colour bears text in
it, so the 3:1 of borders, focus rings and pictures on the same grounds (1.4.11) is met as well."""

_NOTE, _MARKED = "the shade of notes", "a marked sentence"

GROUNDS: Mapping[str, Mapping[str, str]] = {
    "accent": {"the paper": "#fdfbf6", _NOTE: "#f6f2e9"},
    "link": {"the paper": "#fdfbf6", _NOTE: "#f6f2e9", _MARKED: "#fbe8a9"},
    "accent_dark": {"the dark paper": "#181613", _NOTE: "#211e1a"},
    "link_dark": {"the dark paper": "#181613", _NOTE: "#211e1a", _MARKED: "#51400f"},
}
"""A colour of the brand -> what it stands on in ``style.css``."""

COLOUR = re.compile("#[0-9a-f]{6}", re.IGNORECASE)

FAMILY = re.compile(r"[^\W_](?:[ -]?[^\W_])*")
"""A family's name: words, so that nothing in it ends the string that it is in a style sheet."""

ASSET = re.compile(r"(?:[a-z0-9][a-z0-9-]*/)*[a-z0-9][a-z0-9_-]{0,50}\.[a-z0-9]+")
"""A file below ``templates/assets/`` by a name that every server and system keeps."""

PICTURES = (".png", ".jpg", ".jpeg", ".webp")
"""A logo's endings: SVG is none, since a browser that opens one by its address runs its scripts."""


def check_brand(brand: BrandSettings, reader: Reader) -> None:
    """Refuse colours that cannot be read on their grounds, and names that no font or file can have.

    Raises:
        UsageError: one cannot be used.
    """
    for key, grounds in GROUNDS.items():
        colour = getattr(brand, key)
        if colour and not COLOUR.fullmatch(colour):
            remedy = f'Write {key} = "#8a2f1d": # and six hexadecimal digits'
            raise reader.error(("brand", key), f"'brand.{key}' is {colour!r}", remedy)
        if colour:
            _check_contrast(key, colour, grounds, reader)
    for key in ("logo", "logo_dark"):
        name = getattr(brand, key)
        if name and not (ASSET.fullmatch(name) and name.endswith(PICTURES)):
            remedy = (
                "Name a PNG, JPEG or WebP file below templates/assets, in small letters, digits "
                "and hyphens; an SVG could run scripts"
            )
            raise reader.error(("brand", key), f"'brand.{key}' is {name!r}", remedy)
    for key in ("serif", "sans"):
        _check_fonts(key, getattr(brand, key), reader)


def contrast(one: str, other: str) -> float:
    """How much two colours differ in lightness, 1 to 21 (WCAG 2.2, contrast ratio)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def nearest(colour: str, grounds: Iterable[str]) -> str:
    """The same hue, as much darker or lighter as text in it needs on all of these grounds.

    Args:
        colour: ``#`` and six hexadecimal digits.
        grounds: all light, so that it gets darker, or all dark.
    """
    ends = [*grounds]
    goal = 0 if contrast(ends[0], "#000000") > contrast(ends[0], "#ffffff") else 255
    mixed = (_mix(colour, goal, step / 255) for step in count())
    return next(each for each in mixed if all(contrast(each, end) >= READABLE for end in ends))


def _check_contrast(key: str, colour: str, grounds: Mapping[str, str], reader: Reader) -> None:
    found, name = min((contrast(colour, ground), name) for name, ground in grounds.items())
    if found < READABLE:
        what = (
            f"'brand.{key}' {colour} has a contrast of {int(found * 100) / 100}:1 to {name} "
            f"({grounds[name]}); text needs {READABLE}:1"
        )
        remedy = (
            f'Write {key} = "{nearest(colour, grounds.values())}", the nearest that can be read'
        )
        raise reader.error(("brand", key), what, remedy)


def _check_fonts(key: str, names: Iterable[str], reader: Reader) -> None:
    """Hold what stands for one of the two voices against family names, and against fonts."""
    files = [name for name in names if "." in name]
    if len(files) > 2:  # noqa: PLR2004 - regular and bold
        remedy = "Name one for regular text, and one for bold"
        raise reader.error(("brand", key), f"'brand.{key}' has {len(files)} files", remedy)
    for name in names:
        font = ASSET.fullmatch(name) and name.endswith(".woff2")
        if not (font or FAMILY.fullmatch(name)):
            remedy = "Name a family of fonts, or a .woff2 file below templates/assets"
            raise reader.error(("brand", key), f"'brand.{key}' has {name!r}", remedy)


def _luminance(colour: str) -> float:
    """Relative luminance of a colour of sRGB (WCAG 2.2)."""
    parts = (part / 255 for part in _parts(colour))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mix(colour: str, goal: int, share: float) -> str:
    mixed = (round(part + (goal - part) * share) for part in _parts(colour))
    return "#" + "".join(f"{part:02x}" for part in mixed)


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))
