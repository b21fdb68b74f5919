"""The brief as text, Markdown and mail: what it says, what it leaves out, and what stays text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import lxml.html
import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace

from builder.editorial.rights import release
from builder.model import Briefing, NotIncluded
from builder.settings import Settings, SiteSettings
from builder.site.carried import render_carried
from builder.site.carried.markdown import plain
from builder.site.carried.wrapped import columns
from builder.site.strings import load_strings
from builder.site.templates import load_templates
from builder.site.views import look_up, view_site
from tests.files import rendered
from tests.hostile import ALARM, PAYLOADS
from tests.site import later, wires
from tests.site.editions import Told, block, briefing
from tests.site.small import ARTICLES, small

BASE = "https://brief.example/tri/"
PUBLISHED = Settings(site=SiteSettings(base_url=BASE))

FORMS = ("edition.md", "edition.txt", "email.html")

MOST = 100_000


def forms(edition: Briefing, settings: Settings | None = None) -> Mapping[str, str]:
    settings = settings or Settings()
    lookup = look_up(edition, settings, load_strings(settings.site.language))
    templates = load_templates(lookup.strings, view_site(lookup))
    pages = {page.path: page.body.decode() for page in render_carried(lookup, templates.render)}
    assert sorted(pages) == [*FORMS]
    return pages


def tree(text: str) -> Any:
    return lxml.html.document_fromstring(text)


def words(path: str, text: str) -> str:
    """What a reader of the form reads, white space folded."""
    if path == "email.html":
        whole = text.replace("<br>", " ")
        text = tree(whole).find("body").text_content()
    elif path == "edition.md":
        text = lxml.html.fragment_fromstring(
            MarkdownIt("commonmark").enable("table").enable("strikethrough").render(text), "div"
        ).text_content()
    text = re.sub(r"(?m)^\s*[>|] |^[-=]+$", "", text)
    return " ".join(text.split())


@pytest.fixture(scope="module")
def private() -> Mapping[str, str]:
    return forms(small())


@pytest.fixture(scope="module")
def published() -> Mapping[str, str]:
    return forms(small(), PUBLISHED)


@pytest.mark.parametrize("path", FORMS)
def test_a_lead_is_its_headline_its_sentence_its_source_and_its_place(
    private: Mapping[str, str], path: str
):
    told = words(path, private[path])

    assert re.search(
        r"1\. A phrase in the joint statement was argued over for a night "
        r"The leaders of three countries agreed on Friday to consult one another within a day when "
        r"a crisis touches any of them\. — Harbour Post, 18 August 2023,? "
        r"articles/three-leaders-at-the-lakeside-agree-to-call-one-another-in\.html#s-\w+ ",
        told,
    )
    assert "3 origins (3 articles)" in told


@pytest.mark.parametrize("path", FORMS)
def test_leads_themes_reports_and_what_is_left_out_stand_in_order(
    private: Mapping[str, str], path: str
):
    told = words(path, private[path])
    heads = (
        "Edition of 21 August 2023", "12 articles", "Lead points", "5. Séoul", "Themes",
        "Lakeside summit", "Missile warning", "Coal at sea", "Other reports", "Not included",
        "scans/page-12.txt", "End of the brief:",
    )  # fmt: skip
    places = [told.index(head) for head in heads]

    assert places == sorted(places)


@pytest.mark.parametrize("path", FORMS)
def test_without_an_address_nothing_leads_into_the_site(private: Mapping[str, str], path: str):
    addresses = re.findall(r"https?://[^\s\"<>)]+", private[path])

    assert "is a file in the folder of this edition" in words(path, private[path])
    assert set(addresses) <= {each.original_url for each in ARTICLES}
    assert not re.search(r'href="(?!https?://)|\]\((?!https?://)', private[path])


@pytest.mark.parametrize("path", FORMS)
def test_with_an_address_every_place_is_whole(published: Mapping[str, str], path: str):
    places = re.findall(r"[^\s\"(<>]*articles/[\w-]+\.html[#\w-]*", published[path])

    assert len(places) >= 5
    assert all(place.startswith(BASE) for place in places)
    assert f"{BASE}index.html" in published[path]


def test_a_line_of_text_is_short_but_for_places(private: Mapping[str, str]):
    lines = private["edition.txt"].splitlines()

    assert {line for line in lines if columns(line) > 72} == {
        line for line in lines if columns(line) > 72 and re.search(r"html#s-|https?://", line)
    }


@pytest.mark.parametrize("path", FORMS)
def test_an_event_is_told_with_its_origins_and_a_report_with_its_source(
    private: Mapping[str, str], path: str
):
    told = words(path, private[path])

    assert re.search(r"What the three leaders did not say at the lake (— )?Meridian Wire, 20", told)
    assert re.search(r"argued over for a night (— )?2 origins \(2 articles", told)


def test_a_mail_has_no_table_script_or_request(private: Mapping[str, str]):
    page = tree(private["email.html"])

    assert {each.tag for each in page.iter()}.isdisjoint(
        {"table", "script", "style", "link", "img", "svg", "form", "iframe"}
    )
    assert len(page.xpath("//h1")) == 1
    assert page.xpath("//*[@style]")


def test_a_mail_names_foreign_passages(private: Mapping[str, str]):
    page = tree(private["email.html"])

    for text, language in (("Séoul pèse", "fr"), ("Le pacte", "fr"), ("항구 두 곳", "ko")):
        found = [each for each in page.xpath("//*[@lang]") if (each.text or "").startswith(text)]
        assert {(each.get("lang"), each.get("dir")) for each in found} == {(language, "auto")}


def test_what_runs_from_right_to_left_shares_no_line_with_what_does_not():
    told = Told(
        "\u0627\u0644\u0645\u064a\u0646\u0627\u0621 \u064a\u0641\u062a\u062d",
        ("\u0641\u062a\u062d \u0627\u0644\u0645\u064a\u0646\u0627\u0621 \u0628\u0648\u0627\u0628"
         "\u062a\u0647.",),
        publisher="Strait Review", language="ar",
    )  # fmt: skip
    text = forms(briefing([told], leads=((0, 0),)))["edition.txt"]
    lines = [line for line in text.splitlines() if re.search(r"[\u0600-\u06ff]", line)]

    assert len(lines) == 3
    assert not [line for line in lines if re.search("[A-Za-z]", line)]


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize(
    ("language", "head", "end"),
    [("ja", "紙・テキスト・メール", "ブリーフ"), ("ko", "종이·텍스트·메일", "브리핑")],
)
def test_the_forms_speak_the_language_of_the_interface(
    path: str, language: str, head: str, end: str
):
    settings = Settings(site=SiteSettings(language=language))
    told = words(path, forms(small(), settings)[path])
    foot = rendered(small(), settings)["index.html"].decode()

    assert head in foot
    assert end in told
    assert not re.search("Lead points|Other reports|origins|place such as|End of", told)


@pytest.mark.parametrize("path", FORMS)
def test_an_analysts_words_are_said_to_be_an_analysts(path: str):
    told = words(path, forms(wires.edition())[path])

    assert re.search(
        r"Analyst’s note — R\. Tamm, 18 August 2023 (\| )?Read [\[(]"
        r"\w.*?articles/[\w-]+\.html#s-\w+\)?\]? first\. (\| )?"
        r"A person’s own words, not a source’s\.",
        told,
    )


def test_each_line_of_a_note_in_text_has_its_mark():
    lines = forms(wires.edition())["edition.txt"].splitlines()
    note = lines[lines.index("| Analyst’s note — R. Tamm, 18 August 2023") :]

    assert all(line.startswith("|") for line in note[: note.index("")])


@pytest.mark.parametrize("path", FORMS)
def test_a_note_that_is_too_long_is_left_to_the_edition(path: str):
    edition = wires.edition()
    long = replace(edition.notes[0], blocks=(block("The tide turns. " * 8_000),), quoted=())
    text = forms(replace(edition, notes=(long, *edition.notes[1:])))[path]

    assert len(text.encode()) < MOST
    assert "Tamm, 18 August 2023: too long for this form" in words(path, text)
    assert "The tide turns" not in text


@pytest.mark.parametrize("path", FORMS)
def test_what_is_new_is_said_in_words(path: str):
    told = words(path, {p: body.decode() for p, body in later.files().items() if p == path}[path])

    assert "Changed since the edition of" in told
    assert re.search(r"new · |1 new article · ", told)


@pytest.mark.parametrize("path", FORMS)
def test_an_edition_without_leads_says_so(path: str):
    told = words(path, forms(briefing([Told("Tide table", ("High.",), unsuitable="list")]))[path])

    assert "No sentence of these articles stands alone well enough to lead." in told
    assert re.search(r"All reports \(1\) (- )?Tide table", told)


@pytest.mark.parametrize("path", FORMS)
def test_of_a_site_of_excerpts_no_more_is_told(path: str):
    settings = Settings(site=SiteSettings(rights="excerpt"))

    assert forms(release(small(), settings), settings)[path] == forms(small(), Settings())[path]


@pytest.fixture(scope="module")
def large() -> Mapping[str, str]:
    told = [
        Told(
            f"Ship {number} of the harbour keeps its place in a long line before the locks",
            ("The ship waits.",),
            publisher=f"Paper {number % 50}",
            phrases=(f"line {number % 300}",),
            theme=f"Line {number % 300}" if number < 2_400 else None,
        )
        for number in range(3_000)
    ]
    left_out = [NotIncluded(f"scans/{number}.txt", "the file is empty") for number in range(400)]
    return forms(briefing(told, leads=((0, 0),), not_included=left_out), PUBLISHED)


@pytest.mark.parametrize("path", FORMS)
def test_a_large_edition_is_cut_to_the_size_of_a_mail_and_says_what_is_left(
    large: Mapping[str, str], path: str
):
    told = words(path, large[path])

    assert len(large[path].encode()) < MOST
    assert re.search(r"Line 0 \(8\) (- )?Ship", told)
    assert "more articles in the edition" in told
    assert "more themes in the edition" in told
    assert "more files, listed in the edition" in told


def test_all_forms_tell_as_many_reports(large: Mapping[str, str]):
    counts = {path: len(re.findall(r"Ship \d+", words(path, large[path]))) for path in FORMS}

    assert len(set(counts.values())) == 1
    assert counts["email.html"] > 200


HOSTILE = (
    *PAYLOADS,
    "# Not a heading",
    "> not a quotation",
    "1. not an item",
    "- not an item either",
    "+ nor this",
    "[text](https://evil.example)",
    "[text][1]",
    "![picture](https://evil.example/x.png)",
    "<https://evil.example>",
    "`code` **strong** _weak_ ~~gone~~ a | b | c",
    "a\\b \\* &amp; &#35; $x^2$ :tada: @admin #12",
    "=====",
    "---",
    "  four blanks",
    "https://evil.example/path www.evil.example mail@evil.example",
)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("before", ["", "- ", "### 1\\. ", "> "])
def test_hostile_words_stay_text_in_markdown(text: str, before: str):
    parser = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")
    tokens = parser.parse(before + plain(text))
    inline = [each for token in tokens for each in token.children or ()]
    blocks = {token.type for token in tokens} - {"inline", "paragraph_open", "paragraph_close"}

    assert {each.type for each in inline} == {"text"} | {
        each.type for each in inline if each.type == "text_special"
    }
    assert "".join(each.content for each in inline) == (
        ("1. " if "1" in before else "") + " ".join(text.split())
    )
    assert {"html_block", "fence", "hr", "table_open"}.isdisjoint(blocks)
    assert len(blocks) == {"": 0, "- ": 4, "### 1\\. ": 2, "> ": 2}[before]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_dialect_makes_a_link_of_hostile_words(text: str):
    bare = plain(text)

    assert not re.search(r"(?<!\\)://|(?i:www)(?<!\\)\.|(?<!\\)[@#]", bare.replace("\\:", ":\\"))


def test_hostile_headlines_stay_text_in_a_mail():
    told = [
        Told(f"{text} tide {number}", (f"The gate opened {text} today.",), publisher=text[:40])
        for number, text in enumerate(PAYLOADS)
    ]
    made = forms(briefing(told, leads=tuple((number, 0) for number in range(5))), PUBLISHED)
    page = tree(made["email.html"])

    assert not page.xpath("//script | //img | //iframe | //*[@onload or @onerror or @onclick]")
    assert all(re.match("https?://", href) for href in page.xpath("//@href"))
    assert ALARM in page.text_content()
