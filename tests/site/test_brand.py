"""The brand: in the style sheet, beside it and in one file, and nowhere without its settings."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from builder.check import check
from builder.errors import UsageError
from builder.settings import BrandSettings, Settings, SiteSettings, load_settings
from builder.settings.brand import GROUNDS, READABLE, contrast, nearest
from builder.site import render, single
from builder.site.brand import KINDS, LARGEST
from tests.conftest import ROOT
from tests.files import rendered
from tests.site.small import small

PIXEL = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
"""A picture of one point."""

WIDE = b64decode(
    "d09GMgABAAAAAAEIAAoAAAAAAlgAAAC/AAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAABmAANAowQgE2AiQDCAsGAAQgBTwHIBuz"
    "ARieBbm5uFq6IRNc1T5EVL+39exbQnJX/luEQWVh4ZwjWnlJkhwOYaH8oSkcyH5o+npUwP9ucBxRgKmEOvhgPtD+gBMMG2Pg"
    "6rjcXTR2v9OONga4GoMbN2OCMfkEAEygMDAzBDNtQmvBzX97EgAFGoV9HAMaRLqzc8Kz+7bZbtisX2yAILzefR3nf/tj/MLP"
    "6YOWjha1wVAgjOkfRwvQAFHZ/p6gtIACAEA7ExBBQIkY0geiVFGp57fmYg4AAAAA"
)
"""A font made for these tests; its only letter, A, is a block three times as wide as it is high."""

BRAND = BrandSettings(
    accent="#00694d", link="#7a1f6b", sans=("wide.woff2", "Verdana"), logo="mark.png"
)

SETTINGS = Settings(site=SiteSettings(title="Small Brief"), brand=BRAND)


def folder(content: Path) -> Path:
    """A content folder's own templates: the brand's files."""
    assets = content / "templates" / "assets"
    assets.mkdir(parents=True)
    (assets / "mark.png").write_bytes(PIXEL)
    (assets / "wide.woff2").write_bytes(WIDE)
    return content / "templates"


def branded(tmp_path: Path, brand: BrandSettings = BRAND) -> dict[str, bytes]:
    settings = Settings(site=SETTINGS.site, brand=brand)
    return rendered(small(), settings, folder(tmp_path))


def tree(page: bytes | str) -> Any:
    return lxml.html.document_fromstring(page)


def test_colours_are_held_against_the_grounds_of_the_style_sheet():
    css = (ROOT / "templates/assets/style.css").read_text("utf-8")
    variables = [re.findall(rf"--{name}: (#\w+);", css)[:2] for name in ("paper", "shade", "mark")]
    light, dark = zip(*variables, strict=True)

    for key, grounds in GROUNDS.items():
        scheme = dark if key.endswith("_dark") else light
        assert tuple(grounds.values()) == scheme[: len(grounds)]


def test_the_programs_own_colours_would_pass():
    css = (ROOT / "templates/assets/style.css").read_text("utf-8")
    for name in ("accent", "link"):
        light, dark = re.findall(rf"--{name}: (#\w+);", css)[:2]
        assert nearest(light, GROUNDS[name].values()) == light
        assert nearest(dark, GROUNDS[f"{name}_dark"].values()) == dark


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#ffffff", "#767676", 4.54)],
)
def test_contrast_is_what_the_guidelines_say(one: str, other: str, ratio: float):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("key", GROUNDS)
@pytest.mark.parametrize("colour", ["#ffcc00", "#777777", "#e6007e", "#000000", "#ffffff"])
def test_the_nearest_colour_can_be_read_and_one_step_less_cannot(key: str, colour: str):
    grounds = GROUNDS[key].values()
    found = nearest(colour, grounds)

    assert min(contrast(found, ground) for ground in grounds) >= READABLE
    if found != colour:
        goal = 255 if key.endswith("_dark") else 0
        back = [round(part - (goal - part) / 64) for part in bytes.fromhex(found[1:])]
        less = "#" + bytes(min(255, max(0, part)) for part in back).hex()
        assert min(contrast(less, ground) for ground in grounds) < READABLE


def test_without_the_section_every_byte_is_as_it_was(tmp_path: Path):
    plain = Settings(site=SETTINGS.site)
    own = rendered(small(), plain, folder(tmp_path))

    assert own.pop("assets/mark.png") == PIXEL
    assert own.pop("assets/wide.woff2") == WIDE
    assert own == rendered(small(), plain)


def test_every_page_has_the_brand_and_nothing_that_asks_others(tmp_path: Path):
    pages = branded(tmp_path)
    css = pages["assets/style.css"].decode()

    assert ":root { --accent: #00694d; --link: #7a1f6b; }" in css
    assert '--sans: "Brand sans", "Verdana", "Avenir Next"' in css
    assert 'src: url("wide.woff2")' in css
    for path, body in pages.items():
        if path.endswith(".html") and path not in ("404.html", "email.html"):
            page = tree(body)
            (logo,) = page.xpath("//*[@class='site']//img")
            assert logo.get("src") == f"{'../' * path.count('/')}assets/mark.png"
            assert logo.get("alt") == "Small Brief"
            assert "font-src 'self'" in page.xpath("string(//meta[@http-equiv]/@content)")
    plain = check(rendered(small(), Settings(site=SETTINGS.site)))
    assert [each.code for each in check(pages)] == [each.code for each in plain]


def test_a_dark_form_of_the_logo_needs_no_plate(tmp_path: Path):
    dark = BrandSettings(logo="mark.png", logo_dark="mark.png")
    plain = branded(tmp_path / "a", BrandSettings(logo="mark.png"))
    both = branded(tmp_path / "b", dark)

    assert b"background: #fdfbf6" in plain["assets/style.css"].rpartition(b"brand of")[2]
    assert b"background" not in both["assets/style.css"].rpartition(b"brand of")[2]
    (source,) = tree(both["index.html"]).xpath("//picture/source")
    assert source.get("srcset") == "assets/mark.png"


def test_one_file_holds_fonts_and_logo(tmp_path: Path):
    whole = b"".join(single(small(), SETTINGS, overrides=folder(tmp_path))).decode()
    page = tree(whole)

    assert page.xpath("string(//h1//img/@src)").endswith(b64encode(PIXEL).decode())
    assert f'src: url("data:font/woff2;base64,{b64encode(WIDE).decode()}")' in whole
    policy = page.xpath("string(//meta[@http-equiv]/@content)")
    assert "img-src data:; font-src data:; base-uri" in policy
    assert "assets/" not in whole


def test_a_mail_and_texts_have_the_name(tmp_path: Path):
    pages = branded(tmp_path)

    assert "<h1" in pages["email.html"].decode()
    assert "Small Brief" in tree(pages["email.html"]).xpath("string(//h1)")
    assert b"<img" not in pages["email.html"]
    assert pages["edition.txt"].startswith(b"Small Brief\n")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (None, "is not there"),
        (b"<svg onload='alert(1)'/>", "is no png file"),
        (KINDS["png"][1] + bytes(LARGEST), "is larger than 250 kB"),
    ],
)
def test_a_file_that_cannot_be_published_is_named_with_its_line(
    tmp_path: Path, body: bytes | None, said: str
):
    own = folder(tmp_path)
    (own / "assets" / "mark.png").unlink()
    if body:
        (own / "assets" / "mark.png").write_bytes(body)
    (tmp_path / "briefing.toml").write_text('# a logo\n[brand]\nlogo = "mark.png"\n', "utf-8")

    for make in (render, lambda *args, **more: list(single(*args, **more))):
        with pytest.raises(UsageError) as caught:
            make(small(), load_settings(tmp_path), overrides=own)
        assert caught.value.problem.where == "briefing.toml:3"
        assert caught.value.problem.what == f"templates/assets/mark.png {said}"
