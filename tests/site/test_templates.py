"""Templates: escaped, strict, and the folder's own win file by file."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from builder.errors import UsageError
from builder.model import Page
from builder.settings import Settings
from builder.site import compile_ahead, plan, render
from builder.site.templates import COMPILED, Quick
from tests.site.editions import Told, block, briefing
from tests.site.small import small

OWN_SCRIPT = re.compile(
    r'<script defer src="[./]*assets/\w+\.js"></script>'
    r'|<script type="application/ld\+json">[^<>]*</script>'
)

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


def page(pages: tuple[Page, ...], path: str) -> str:
    return next(each.body.decode() for each in pages if each.path == path)


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return folder


def test_a_template_of_the_folder_wins(tmp_path: Path):
    own = write(tmp_path, "404.html", "<!doctype html><title>Gone</title>{{ t.lost }}")

    pages = render(small(), Settings(), overrides=own)

    assert page(pages, "404.html") == "<!doctype html><title>Gone</title>Page not found"
    assert "Lead points" in page(pages, "index.html")


def test_an_asset_of_the_folder_wins_and_others_are_added(tmp_path: Path):
    own = write(tmp_path, "assets/style.css", "p { color: red }")
    write(tmp_path, "assets/logo/mark.svg", "<svg/>")
    write(tmp_path, "assets/.hidden", "no")

    pages = render(small(), Settings(), overrides=own)

    assets = {each.path: each.body for each in pages if each.path.startswith("assets/")}
    assert assets["assets/style.css"] == b"p { color: red }"
    assert {"assets/icon.svg", "assets/logo/mark.svg", "assets/page.js"} < set(assets)
    assert "assets/.hidden" not in assets


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("one\n{{ page.titel }}\n", "templates/404.html:2", "titel"),
        ("one\n\n{{ t.no_such_word }}\n", "templates/404.html:3", "no_such_word"),
        ("{% if %}", "templates/404.html:1", "Expected an expression"),
        ("one\n{% include 'absent.html' %}\n", "templates/404.html:2", "absent.html"),
    ],
)
def test_a_broken_template_is_named_with_its_line(tmp_path: Path, text: str, where: str, what: str):
    with pytest.raises(UsageError) as caught:
        render(small(), Settings(), overrides=write(tmp_path, "404.html", text))

    assert caught.value.problem.where == where
    assert what in caught.value.problem.what


def test_nothing_from_an_article_reaches_a_page_unescaped():
    told = [
        Told(
            HOSTILE + name,
            (HOSTILE + " ends here.", block(HOSTILE, "heading", 2), block(HOSTILE, "row")),
            publisher=HOSTILE,
            published="2023-08-18",
            phrases=("alert(1)",),
            theme=HOSTILE,
            language='en"><script>',
            author=HOSTILE,
            original_url="javascript:alert(1)",
            removed=((HOSTILE, HOSTILE),),
        )
        for name in ("one", "two")
    ]

    pages = render(briefing(told, leads=[(0, 0)]), Settings())

    for each in pages:
        if each.path.endswith(".html"):
            text = each.body.decode()
            assert "<script" not in OWN_SCRIPT.sub("", text)
            assert "<img" not in text
            assert "javascript:" not in text.replace("&", "").split("<main")[0]
            assert 'href="javascript' not in text


def test_scripts_of_ours_go_out_without_comments():
    folder = Path(__file__).parents[2] / "templates" / "assets"
    scripts = {
        each.path: each.body
        for each in render(small(), Settings())
        if each.path.startswith("assets/") and each.path.endswith(".js")
    }

    assert set(scripts) == {"assets/page.js", "assets/search.js"}
    for path, body in scripts.items():
        source = (folder / Path(path).name).read_bytes()
        assert b"\n//" not in body
        assert b"/*" not in body
        assert body.count(b"`") == source.count(b"`")
        assert body.count(b"(") >= source.count(b"(") - source.count(b"//")


@given(st.one_of(st.text("ab&<>'\"é"), st.integers(), st.just(Markup("<b>"))))
def test_what_is_shown_is_escaped(value: object):
    assert str(Quick.shown(value)) == str(escape(value))


def test_a_template_may_ask_whether_something_is_there(tmp_path: Path):
    text = "{{ page.frame.nothing is defined }} {{ page.frame.path }} {{ site.title.upper() }}"
    own = write(tmp_path, "404.html", text)

    assert page(render(small(), Settings(), overrides=own), "404.html") == "False 404.html BRIEFING"


def test_templates_that_are_compiled_ahead_are_not_compiled_again(monkeypatch: pytest.MonkeyPatch):
    COMPILED.clear()
    compile_ahead()
    known = dict(COMPILED)
    monkeypatch.setattr(Quick, "compile", None)

    assert msgspec.msgpack.decode(plan(small(), Settings()).prepare(b"")) == known
    assert known


def test_templates_are_compiled_once_and_for_another_process_too():
    told = plan(small(), Settings())
    code = told.prepare(b"")
    COMPILED.clear()

    assert told.prepare(b"no code") != code
    assert plan(small(), Settings()).prepare(code) == code
