from __future__ import annotations

import html
import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import Mark
from builder.sources.html.page import Page, Piece, read


def pieces(page: str) -> list[Piece]:
    return read(page).pieces


def told(page: str) -> list[tuple[str, int, str]]:
    return [(piece.block.kind, piece.block.level, piece.block.text) for piece in pieces(page)]


@pytest.mark.parametrize(
    ("raised", "shown"),
    [
        ('<sup><a href="#n1">1</a></sup>', "one."),
        ('<a href="/paper#n1"><sup>[1]</sup></a>', "one."),
        ("<sup>2</sup>", "one.2"),
        ('<sup><a href="/squares">2</a></sup>', "one.2"),
        ('<a href="#n1">1</a>', "one.1"),
    ],
)
def test_the_number_of_a_note_is_no_text_if_it_is_raised_and_leads_to_it(raised: str, shown: str):
    assert (
        told(f"<p>The mill is one.{raised} It stands.</p>")[0][2]
        == f"The mill is {shown} It stands."
    )


def test_structure_is_kept():
    page = """<h1>Big</h1><p>One<br>two<br><br>three</p><ul><li>a<ul><li>b</ul><li>c</ul>
    <blockquote><p>said</p></blockquote><pre>x = 1</pre><dl><dt>t<dd>d</dl>"""

    assert told(page) == [
        ("heading", 1, "Big"),
        ("paragraph", 0, "One two"),
        ("paragraph", 0, "three"),
        ("item", 1, "a"),
        ("item", 2, "b"),
        ("item", 1, "c"),
        ("quote", 1, "said"),
        ("code", 0, "x = 1"),
        ("item", 1, "t"),
        ("item", 1, "d"),
    ]


def test_cells_never_fuse_and_a_cell_alone_is_a_paragraph():
    page = "<table><tr><th>ship<th>tons<tr><td>Ada</td><td><b>4</b>0</td></tr><tr><td>sum</table>"

    assert told(page) == [
        ("row", 1, "ship\ttons"),
        ("row", 0, "Ada\t40"),
        ("paragraph", 0, "sum"),
    ]


def test_a_table_for_layout_gives_its_paragraphs():
    page = "<table><tr><td>menu</td><td><h1>Head</h1><p>One.</p><p>Two.</p></td></tr></table>"

    assert told(page) == [
        ("paragraph", 0, "menu"),
        ("heading", 1, "Head"),
        ("paragraph", 0, "One."),
        ("paragraph", 0, "Two."),
    ]


def test_words_join_over_inline_tags_and_part_between_links():
    page = "<p><b>S</b>eoul and<i> Bus</i>an</p><div><a href=a>Home</a><a href=b>News</a></div>"

    assert [text for _, _, text in told(page)] == ["Seoul and Busan", "Home News"]


def test_marks_lie_over_their_words_and_links_lead_to_the_web_only():
    (piece,) = pieces(
        '<p>A <a href="https://a.example/?x=1&amp;y=2">good <em>page</em></a>, '
        '<a href="javascript:alert(1)">bad</a> and <a href="/rel">near</a>.</p>'
    )

    assert piece.block.text == "A good page, bad and near."
    assert piece.block.marks == (
        Mark(2, 11, "link", "https://a.example/?x=1&y=2"),
        Mark(7, 11, "emphasis"),
    )
    assert (piece.words, piece.linked) == (6, 4)


def test_an_anchor_that_leads_nowhere_is_no_link():
    (piece,) = pieces('<p><b>Anna:</b> <a name="mill">Who moved the press?</a></p>')

    assert (piece.words, piece.linked) == (5, 0)


def test_an_anchor_takes_time_in_proportion_to_what_is_marked_in_it():
    def steps(marks: int) -> int:
        counted = [0]
        sys.setprofile(lambda *_: counted.__setitem__(0, counted[0] + 1))
        try:
            read("<p><a>" + "<b>word " * marks)
        finally:
            sys.setprofile(None)
        return counted[0]

    assert steps(400) < 2.2 * steps(200)


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<template><p>x</p></template>",
        "<noscript>x</noscript>",
        "<div hidden>x<p>x</p></div>",
        '<p style="color:red; display : none">x</p>',
        "<!-- x -->",
        "<svg><title>x</title></svg>",
        "<head><title>x</title></head>",
        "<iframe>x</iframe>",
        "<textarea>x</textarea>",
    ],
)
def test_what_nobody_sees_is_no_text(hidden: str):
    assert told(f"<p>before</p>{hidden}<p>after</p>") == [
        ("paragraph", 0, "before"),
        ("paragraph", 0, "after"),
    ]


def test_a_table_that_parts_a_page_is_no_row():
    page = "<table><tr><td>Home<td>The wall held.<br><br>The quay did not.</table>"
    long = "The wall held all night. " * 25

    assert told(page) == [
        ("paragraph", 0, "Home"),
        ("paragraph", 0, "The wall held."),
        ("paragraph", 0, "The quay did not."),
    ]
    assert told(f"<table><tr><td>Home<td>{long}</table>") == [
        ("paragraph", 0, "Home"),
        ("paragraph", 0, long.strip()),
    ]
    assert told("<table><tr><td>Wall<td>It held.</table>") == [("row", 0, "Wall\tIt held.")]


@pytest.mark.parametrize(
    "how",
    [
        'class="visually-hidden"',
        'class="sr-only x"',
        'style="position:absolute;clip: rect(0 0 0 0)"',
    ],
)
def test_what_is_said_to_those_who_hear_a_page_is_no_part_of_its_sentences(how: str):
    page = f"<p>Shares of <a href='x'>Quay plc<span {how}>, opens new tab</span></a> rose.</p>"

    assert told(page) == [("paragraph", 0, "Shares of Quay plc rose.")]


def test_each_word_knows_its_raw_line():
    (piece,) = pieces("<html>\n<p\n>first\nsecond <b>third\nfourth</b\n> fifth</p>")
    block = piece.block

    assert block.text == "first second third fourth fifth"
    assert [block.line_at(block.text.index(word)) for word in block.text.split()] == [3, 4, 4, 5, 6]


def test_entities_and_invisible_characters_are_mended():
    assert told("<p>caf&eacute;&nbsp;&amp; bar&shy;red &lt;b&gt; &#x200b;&#0;&#xD800;</p>") == [
        ("paragraph", 0, "café & barred <b> \ufffd\ufffd")
    ]


def test_places_are_known_by_elements_and_by_names():
    page = """<nav><a href=/>a</a></nav><div class="site-Related-links"><p>b</p></div>
    <div class="c-Card__Newsletter"><p>c</p></div><figcaption>d</figcaption><p class=normal>e</p>"""

    assert [sorted(piece.roles) for piece in pieces(page)] == [
        ["nav"],
        ["related"],
        ["newsletter"],
        ["caption"],
        [],
    ]


def test_paragraphs_side_by_side_have_one_parent():
    one, two, three = pieces("<div><p>one<p>two</div><div><p>three</div>")

    assert one.parent == two.parent != three.parent


def test_a_shadow_root_is_seen():
    shadow = '<x-story><template shadowrootmode="open"><p>within</p></template></x-story>'

    assert told(f"<p>before</p>{shadow}<template><p>no</p></template>") == [
        ("paragraph", 0, "before"),
        ("paragraph", 0, "within"),
    ]


def test_the_address_that_single_file_writes_is_read():
    page: Page = read(
        "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n"
        " url: https://a.example/2 \n saved date: Wed Aug 05 2026 10:11:12 GMT+0200\n-->"
    )

    assert page.saved_from == "https://a.example/2"


def test_the_head_is_read():
    page: Page = read(
        "<!-- saved from url=(0020)https://a.example/1 --><html lang=fr><title>T &amp; U</title>"
        '<meta property="og:title" content="V"><link rel=canonical href="https://a.example/">'
        '<script type="application/ld+json">{"a": 1}</script><script>var x</script>'
        "<time datetime=2023-08-18 itemprop=datePublished>x</time>"
        "<aside><time datetime=2001-01-01>y</time></aside>"
    )

    assert (page.title, page.language, page.saved_from) == ("T & U", "fr", "https://a.example/1")
    assert page.metas == [("og:title", "V")]
    assert page.links == [("canonical", "https://a.example/")]
    assert page.scripts == ['{"a": 1}']
    assert page.times == ["2023-08-18 datePublished"]


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 20_000 + "word",
        "<ul><li>" * 5_000 + "word",
        "<table><tr><td>" * 3_000 + "word",
        "<a href=x>" * 20_000 + "word",
        "<b>" * 10_000 + "word" + "</i>" * 10_000,
        "</p>" * 20_000 + "word",
        "<p>" + "x" * 1_000_000 + " word",
        "<p " + "a=b " * 50_000 + ">word",
    ],
)
def test_a_hostile_page_is_read_to_its_end(page: str):
    assert " ".join(piece.block.text for piece in pieces(page)).endswith("word")


TOKENS = st.sampled_from(
    ["alpha", "beta", "<p>", "</p>", "<b>", "</b>", "<li>", "<ul>", "</ul>", "<td>", "<tr>",
     "<table>", "</table>", "<br>", "<div class=nav>", "</div>", "<h2>", "\n", "&amp;",
     "<a href=x>"]
)  # fmt: skip


@given(st.lists(TOKENS, max_size=60))
def test_every_word_is_in_one_piece_in_order_and_stands_in_its_line(tokens: list[str]):
    page = " ".join(tokens)
    raw = [html.unescape(re.sub("<[^>]*>", "", line)) for line in page.split("\n")]
    shown = []
    for piece in pieces(page):
        for found in re.finditer(r"[a-z]+", piece.block.text):
            shown.append(found[0])
            assert found[0] in raw[piece.block.line_at(found.start()) - 1]

    assert shown == [token for token in tokens if token in ("alpha", "beta")]
