"""The brand on the site: its style sheet, its fonts and its logo."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from builder.errors import UsageError
from builder.model import Page
from builder.settings import BrandSettings, Settings
from builder.settings.brand import GROUNDS, nearest

STYLE = "assets/style.css"

LARGEST = 250_000
"""Bytes of a file of the brand: what the front page may weigh, and the letters of a language."""

KINDS: Mapping[str, tuple[str, bytes]] = {
    "woff2": ("font/woff2", b"wOF2"),
    "png": ("image/png", b"\x89PNG\r\n\x1a\n"),
    "jpg": ("image/jpeg", b"\xff\xd8\xff"),
    "jpeg": ("image/jpeg", b"\xff\xd8\xff"),
    "webp": ("image/webp", b"RIFF"),
}
"""Ending -> media type, and how such a file begins."""

GENERIC = frozenset(["monospace", "sans-serif", "serif", "system-ui"])
"""Names that stand for a reader's own choice, without quotation marks (CSS Fonts 4, section 2)."""

LOGO = """\
.site img { display: block; height: 1.7rem; max-width: 100%; object-fit: contain; }
.site img { object-position: left; }
:is(.on-front, .on-paper, .on-single) .site img { height: 2.6rem; }
"""

PLATE = ".site img { padding: 0.2rem 0.4rem; background: #fdfbf6; }\n"
"""On dark paper a logo without a dark form stands on a light one."""

Place = Callable[[str], str]
"""Gives the address, seen from the style sheet, of a file of the brand."""


def expect(settings: Settings, overrides: Path | None) -> None:
    """Refuse files of the brand that are missing, or are not what their names say.

    Args:
        settings: of the edition.
        overrides: the content folder's own templates, with its assets.

    Raises:
        UsageError: one cannot be published.
    """
    for key in ("logo", "logo_dark", "serif", "sans"):
        value = getattr(settings.brand, key)
        for path in (f"assets/{each}" for each in ([value] if isinstance(value, str) else value)):
            what = _fault(overrides, path) if path in settings.brand.files else None
            if what:
                remedy = f"Put such a file of at most {LARGEST // 1000} kB there, or name another"
                raise UsageError.of(settings.place_of(key), "E204", what, remedy)


def beside(path: str) -> str:
    """Where the style sheet finds an asset: both stand in one folder."""
    return path.removeprefix("assets/")


def embed(path: str, overrides: Path | None) -> str:
    """A file of the brand as an address that holds it; empty for none."""
    if not (path and overrides):
        return ""
    kind, _ = KINDS[path.rpartition(".")[2]]
    return f"data:{kind};base64,{b64encode((overrides / path).read_bytes()).decode()}"


def dress(assets: Iterable[Page], brand: BrandSettings, place: Place) -> Iterator[Page]:
    """The site's assets, with the brand in the style sheet.

    Args:
        assets: the program's, and those of the content folder.
        brand: of the settings; an empty one changes nothing.
        place: where the style sheet finds the brand's fonts, by their paths in the site.
    """
    for page in assets:
        worn = page.path == STYLE and brand != BrandSettings()
        yield Page(page.path, _dressed(page.body, brand, place)) if worn else page


def _dressed(css: bytes, brand: BrandSettings, place: Place) -> bytes:
    rules = ["\n/* --- the brand of the settings --- */\n\n"]
    for voice, names in (("serif", brand.serif), ("sans", brand.sans)):
        files = [name for name in names if f"assets/{name}" in brand.files]
        for name, weight in zip(files, ("normal", "bold"), strict=False):
            rules.append(
                f'@font-face {{ font-family: "Brand {voice}"; font-weight: {weight}; '
                f'font-display: swap; src: url("{place(f"assets/{name}")}") format("woff2"); }}\n'
            )
        families = [f"Brand {voice}" if name in files else name for name in names]
        quoted = [name if name in GENERIC else f'"{name}"' for name in dict.fromkeys(families)]
        if quoted:
            css = css.replace(f"--{voice}:".encode(), f"--{voice}: {', '.join(quoted)},".encode())
    light = {"accent": brand.accent, "link": brand.link}
    dark = {
        "accent": brand.accent_dark or _lit("accent_dark", brand.accent),
        "link": brand.link_dark or _lit("link_dark", brand.link),
    }
    rules += [_root(light), LOGO if brand.logo else ""]
    plate = PLATE if brand.logo and not brand.logo_dark else ""
    rules.append(f"@media screen and (prefers-color-scheme: dark) {{\n{_root(dark)}{plate}}}\n")
    return css + "".join(rules).encode()


def _lit(key: str, colour: str) -> str:
    """A colour as much lighter as it must be on dark paper."""
    return nearest(colour, GROUNDS[key].values()) if colour else ""


def _root(colours: Mapping[str, str]) -> str:
    told = "".join(f" --{name}: {colour};" for name, colour in colours.items() if colour)
    return f":root {{{told} }}\n" if told else ""


def _fault(overrides: Path | None, path: str) -> str | None:
    """What is wrong with a file of the brand; None if nothing is."""
    file = overrides / path if overrides else None
    if not (file and file.is_file()):
        return f"templates/{path} is not there"
    ending = path.rpartition(".")[2]
    with file.open("rb") as stream:
        body = stream.read(LARGEST + 1)
    if len(body) > LARGEST:
        return f"templates/{path} is larger than {LARGEST // 1000} kB"
    return None if body.startswith(KINDS[ending][1]) else f"templates/{path} is no {ending} file"
