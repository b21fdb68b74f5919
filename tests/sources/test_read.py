from __future__ import annotations

import gc
import hashlib
import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.analysis import analyse
from builder.errors import UnreadableError
from builder.model import Article, Source
from builder.settings import InputSettings, Settings
from builder.sources import draft, read
from tests.sources.html.test_html import BODY, PAGE

PROSE = "\n\n".join(BODY)

KEPT = "The keepers of the lighthouse on the northern cape"
KEPT_SINCE = (
    ", who had been there for forty years, left it with goats, a piano and all of the coal."
)
KEEPERS = f"{KEPT}{KEPT_SINCE}"
KEEPERS_LEAVE = "The keepers leave the lighthouse"


def detect(text: str, declared: str | None) -> str | None:
    return (declared or "en")[:2] if text.strip() else None


def article(path: str, text: str | bytes, knobs: Settings | None = None) -> Article:
    data = text if isinstance(text, bytes) else text.encode()
    return read(Source(path, data), knobs or Settings(), detect=detect)


def codes(found: Article) -> list[str]:
    return [problem.code for problem in found.problems]


FRONT = "---\ntitle: Ministers agree on storms\nsource: Harbour News\nlang: en\n---\n\n"


def test_markdown_becomes_an_article():
    text = f"{FRONT}# Ministers agree on storms\n\n{PROSE}\n"
    found = article("a/2023-08-18-storms.md", text)

    assert found.title == "Ministers agree on storms"
    assert (found.publisher, found.published, found.language) == (
        "Harbour News",
        "2023-08-18",
        "en",
    )
    assert {claim.field: claim.rule for claim in found.claims} == {
        "title": "front-matter",
        "publisher": "front-matter",
        "published": "file-name",
        "language": "front-matter",
    }
    assert found.text == PROSE
    assert [(removed.rule, removed.first_line) for removed in found.removed] == [
        ("front-matter", 1),
        ("headline", 7),
    ]
    assert found.id == "a-" + hashlib.sha256(b"a/2023-08-18-storms.md").hexdigest()[:10]
    assert found.sha256 == hashlib.sha256(text.encode()).hexdigest()


def test_a_saved_page_becomes_an_article():
    found = article("a.html", PAGE)

    assert found.title == "Ministers agree on storms"
    assert (found.publisher, found.author) == ("Harbour News", "Ana Ruiz")
    assert found.text == PROSE


def test_plain_text_may_have_front_matter():
    found = article("a.txt", f"{FRONT}Ministers agree on storms\n\n{PROSE}\n")

    assert found.title == "Ministers agree on storms"
    assert found.publisher == "Harbour News"
    assert BODY[0] in found.text


@pytest.mark.parametrize(
    ("path", "text", "title", "rule"),
    [
        ("7e8cbdb9.txt", KEEPERS, f"{KEPT}…", "opening"),
        ("page 12.txt", f"PORT ORE (Gull Wire) — {KEEPERS}", f"{KEPT}…", "opening"),
        ("x.txt", f"The keepers leave the lighthouse. {KEEPERS}", KEEPERS_LEAVE, "opening"),
        ("keepers-leave-the-cape.txt", KEEPERS, "keepers leave the cape", "file-name"),
    ],
)
def test_what_has_no_headline_is_called_by_how_it_begins_unless_its_file_name_tells(
    path: str, text: str, title: str, rule: str
):
    found = article(path, text)
    (told,) = [claim for claim in found.claims if claim.field == "title"]

    assert found.text == text
    assert told.rule == rule
    assert found.title == title


@pytest.mark.parametrize(
    "above",
    [
        "MEMORANDUM\n\nTO: All who keep the masts of the island\nFROM: Harbour\nRE: ",
        "TO: All who keep the masts of the island\nDATE: 3 May 2023\nRe: ",
        "House of Representatives\nWednesday, 3 May 2023\nQUESTIONS WITHOUT NOTICE\n",
        "Assembly\nThursday, 4 May 2023\nStatements by Ministers\n",
    ],
)
def test_the_heads_of_memos_and_of_parliaments_are_no_headlines(above: str):
    assert article("x.txt", f"{above}Mast Workforce\n\n{PROSE}").title == "Mast Workforce"


def test_a_publisher_known_by_its_domain_bears_the_name_that_the_page_prints():
    text = f"Salt Paper\n\n{KEEPERS_LEAVE}\n\nhttps://saltpaper.example/keepers\n\n{PROSE}"

    assert article("x.txt", text).publisher == "Salt Paper"


def test_a_masthead_that_a_line_below_names_again_is_the_publisher():
    text = f"Salt Lines\n\n{KEEPERS_LEAVE}\n\n{PROSE}\n\nThanks for reading {{}}!"

    assert article("x.txt", text.format("Salt Lines")).publisher == "Salt Lines"
    assert article("x.txt", text.format("this")).publisher is None


def test_a_sentence_below_the_date_is_no_headline():
    text = (
        "Keepers leave masts\n\nAnna Kerr\n\n3 May 2023\n\n"
        "The old home in the harbour opened again on Tuesday.\n\n"
        "Some 210 cats live in the old home, half of them from the harbour.\n\n"
        "The home opened in 1920, and on Tuesday the mayor cut a rope there.\n"
    )

    assert article("x.txt", text).title == "Keepers leave masts"


def test_a_title_that_is_printed_again_is_taken_out():
    found = article(
        "a.md", f"{FRONT}# Ministers agree on storms\n\nMinisters Agree on Storms\n\n{PROSE}"
    )

    assert "Agree on Storms" not in found.text
    assert sorted(removed.rule for removed in found.removed)[-1] == "repeated-title"


def test_a_headline_that_the_parser_left_out_still_shows_the_lines_around_it():
    body = "".join(f"<p>{text}</p>" for text in BODY)
    page = (
        "<html lang=en><head><title>Storms at the harbour</title></head><body>"
        + "".join(f"<nav><p>Quay {number}</p></nav>" for number in range(30))
        + "<nav><p>Storms at the harbour</p><p>By Anna Kerr, 3 May 2021</p></nav>"
        f"<article>{body}</article></body></html>"
    )

    assert article("a.html", page).published == "2021-05-03"


def test_a_file_that_only_repeats_its_title_keeps_it_once():
    found = article("a.md", "# Ministers agree on storms\n\nMinisters agree on storms\n")

    assert found.text == found.title == "Ministers agree on storms"


def test_a_page_that_declares_its_encoding_is_read_in_it():
    text = PAGE.replace("<head>", "<head><meta charset=shift_jis>").replace("Ana Ruiz", "Ana 田中")

    assert article("a.html", text.replace("©", "").encode("cp932")).encoding == "cp932"


@pytest.mark.parametrize(
    ("path", "data", "code"),
    [
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(100), "W105"),
        ("a.md", b"---\ntitle: T\n---\n", "W107"),
        ("a.html", b"<html><script>x</script></html>", "W107"),
    ],
)
def test_what_cannot_be_an_article_says_why(path: str, data: bytes, code: str):
    with pytest.raises(UnreadableError) as caught:
        article(path, data)

    assert (caught.value.problem.where, caught.value.problem.code) == (path, code)


def test_a_page_may_have_front_matter_too():
    page = f"<html><body><h1>Ministers agree on storms</h1>\n<p>{PROSE}</p></body></html>"
    found = article("a.html", f"{FRONT}{page}")

    assert (found.title, found.publisher) == ("Ministers agree on storms", "Harbour News")
    assert found.removed[0].rule == "front-matter"
    assert [block.first_line for block in found.blocks] == [8]

    with pytest.raises(UnreadableError):
        article("a.html", f"---\npublish: false\n---\n{page}")


def test_a_withheld_file_is_told_without_path_or_title():
    with pytest.raises(UnreadableError) as caught:
        article("secret-plan.md", f"---\ntitle: Secret plan\npublish: false\n---\n{PROSE}")

    problem = caught.value.problem
    assert (problem.code, problem.severity) == ("N110", "note")
    assert "ecret" not in repr(problem)


@pytest.fixture
def no_collection() -> Iterator[None]:
    """No garbage collection: Hypothesis watches it, and an alarm that rings there is lost."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("no_collection")
def test_a_file_that_takes_too_long_is_given_up():
    slow = Settings(input=InputSettings(max_seconds=0.01))

    with pytest.raises(UnreadableError) as caught:
        article("a.md", "*word **in a maze " * 20_000, slow)

    assert caught.value.problem.code == "W106"


def test_bytes_that_no_character_stands_for_are_counted():
    found = article("a.md", f"{FRONT}{PROSE} déjà vu déjà vu déjà vu".encode() + b"\xc3")

    assert found.replaced == 1
    assert "W110" in codes(found)


def test_letters_that_releases_of_python_read_differently_are_a_note():
    found = article("a.md", f"{FRONT}{PROSE} The village of \U0002ebf0 is near.")

    assert ("N111", "note") in [(each.code, each.severity) for each in found.problems]
    assert "\U0002ebf0" in found.text


def test_broken_front_matter_is_a_problem_and_loses_nothing():
    found = article("a.md", f"---\ntitle: Storms: a report\n\tx: y\n---\n{PROSE}")

    assert "W112" in codes(found)
    assert found.title == "Storms: a report"
    assert found.text == PROSE


def test_a_short_article_is_a_warning():
    assert "W121" in codes(article("a.md", f"# Ministers agree on storms\n\n{BODY[0]}"))
    assert codes(article("a.md", f"# Ministers agree on storms\n\n{PROSE}")) == []


PARTS = st.lists(
    st.sampled_from(
        [*BODY, "Share this", "# Heading", "- item one", "> quoted", "Read next: x", "By Ana Ruiz",
         "Leave a reply", "| a | b |\n|---|---|\n| c | d |", "![alt words](x.png)", "*** stars",
         "<div>inside</div>", "18 August 2023"]
    ),
    min_size=1,
    max_size=14,
).map("\n\n".join)  # fmt: skip


@pytest.mark.parametrize("extension", ["txt", "md", "html"])
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(text=PARTS)
def test_article_and_removed_blocks_hold_every_visible_word(extension: str, text: str):
    page = "".join(f"<p>{part}</p>\n" for part in text.split("\n\n"))
    data = (page if extension == "html" else text).encode()
    source = Source(f"a.{extension}", data)
    try:
        found = read(source, Settings(), detect=detect)
    except UnreadableError:
        return
    shown = re.findall(r"\w+", " ".join((found.text, *(each.text for each in found.removed))))
    visible = re.findall(r"\w+", " ".join(b.text for b in draft(source).blocks))

    assert sorted(shown) == sorted(visible)
    if extension != "html":
        assert set(re.findall(r"\w+", text)) - {"png", "x"} <= set(visible)
    for removed in found.removed:
        assert 1 <= removed.first_line <= removed.last_line <= data.count(b"\n") + 1


def test_tracking_parameters_are_cut_from_addresses_and_listed():
    text = (
        "---\ntitle: The harbour opens\nurl: https://a.example/x?id=7&utm_source=feed\n---\n\n"
        "The harbour opened on [Monday](https://b.example/y?gclid=1). "
        "The council met for two hours before it agreed to the plan of the port.\n"
    )

    found = read(Source("a.md", text.encode()), Settings(), detect=detect)

    assert found.original_url == "https://a.example/x?id=7"
    links = {mark.target for block in found.blocks for mark in block.marks}
    assert links == {"https://b.example/y"}
    assert [(each.text, each.first_line) for each in found.removed if each.rule == "tracking"] == [
        ("utm_source=feed", 3),
        ("gclid=1", 6),
    ]


@pytest.mark.parametrize("entity", ["&#xD;", "&#10;", "&NewLine;"])
def test_a_line_break_by_name_begins_no_line_of_the_file(entity: str):
    words = "The harbour of Velm opened a new tide gate on Monday after two years of work."
    page = f"<p>{words}{entity}{words}</p>"

    found = read(Source("a.html", page.encode()), Settings(), detect=detect)

    assert {line for block in found.blocks for _, line in block.lines} == {1}


def test_a_number_that_nobody_can_print_is_no_number():
    words = "The harbour of Velm opened a new tide gate on Monday after two years of work. "
    text = f"The gate\n\n{words}It cost {'9' * 5_000} crowns and {'9' * 5_000}.5 percent more."

    article = read(Source("a.txt", text.encode()), Settings(), detect=detect)
    found = analyse(article, summary=Settings().summary, keyphrases=Settings().keyphrases)

    assert all(len(each.amount) < 5_000 for each in found.figures)


def test_front_matter_with_a_number_that_nobody_can_print_is_read_line_by_line():
    text = f"+++\nid = {'9' * 5_000}\ntitle = 'The gate'\n+++\n\nThe gate opened on Monday."

    told = draft(Source("a.md", text.encode()))

    assert [(each.field, each.value) for each in told.claims] == [("title", "The gate")]
    assert told.blocks[-1].text == "The gate opened on Monday."


@pytest.mark.parametrize("ending", ["txt", "md", "markdown", "TXT"])
@pytest.mark.parametrize(
    "before", ["", "\n \n", "<!-- saved by a browser -->\n", '<?xml version="1.0"?>\n']
)
def test_a_saved_page_is_a_page_whatever_it_is_called(ending: str, before: str):
    page = before + PAGE
    other = article(f"a.{ending}", page)

    assert page.lstrip().lower().startswith(("<!doctype html", "<html", "<!--", "<?xml"))
    assert other.format == "html"
    assert other.blocks == article("a.html", page).blocks


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_page_is_one_in_any_encoding(encoding: str):
    page = PAGE.replace("<head>", f'<head><meta charset="{encoding.removesuffix("-sig")}">')
    assert article("a.txt", page.encode(encoding, "replace")).format == "html"


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE}\n\n<html> is how a page begins.\n",
        f"<htmlish> is no tag.\n\n{PROSE}",
        f"<div>A part of a page</div>\n\n{PROSE}",
    ],
)
def test_a_text_that_speaks_of_pages_is_none(text: str):
    assert article("a.md", text).format == "markdown"
    assert article("a.txt", text).format == "text"


MENU = "".join(f"*   [Section {number}](https://news.example/s/{number})\n" for number in range(24))
LINKED = f"{MENU}\n# Ministers agree on storms\n\n{PROSE}\n\nFollow us\n\n{MENU}"


@pytest.mark.parametrize("ending", ["txt", "md"])
def test_a_page_turned_into_markdown_is_markdown_without_its_menus(ending: str):
    found = article(f"a.{ending}", LINKED)

    assert found.format == "markdown"
    assert found.title == "Ministers agree on storms"
    assert found.text == PROSE


def test_the_head_of_a_service_that_turns_pages_into_markdown_is_its_front_matter():
    head = (
        "Title: Ministers agree on storms\n\nURL Source: https://news.example/storms\n\n"
        "Published Time: 2023-08-18T09:00:00Z\n\nMarkdown Content:\n"
    )
    found = article("a.txt", f"{head}{PROSE}\n")

    assert found.title == "Ministers agree on storms"
    assert (found.original_url, found.published) == ("https://news.example/storms", "2023-08-18")
    assert found.text == PROSE


def test_a_list_of_links_that_somebody_wrote_stays():
    page = f"# What to read\n\n{PROSE}\n\n{MENU}"
    assert article("a.md", page).text.endswith("Section 23")


def test_a_text_with_a_link_or_two_is_no_markdown():
    page = f"Ministers agree on storms\n\n{PROSE}\n\nSee [this](https://news.example/) too.\n"
    assert article("a.txt", page).format == "text"


def test_an_address_and_its_label_are_no_text():
    said = "Created: May 3, 2023 10:12 AM\nURL: https://saltpaper.example/a\nAuthor: Anna Kerr"
    head = f"# Ministers agree on storms\n\n{said}"

    assert article("x.md", f"{head}\n\n{PROSE}").text == PROSE


def test_what_lines_with_labels_tell_below_a_headline_of_markdown_counts():
    head = "**Author:** Anna Kerr  \n**Date:** 2023-08-18  \n**Source:** Harbour News\n"
    found = article("a.md", f"# Ministers agree on storms\n\n{head}\n{PROSE}\n")

    assert (found.author, found.publisher, found.published) == (
        "Anna Kerr",
        "Harbour News",
        "2023-08-18",
    )
    assert found.text == PROSE
