"""An article's text on its page: every word, every sentence's anchor, few links."""

from __future__ import annotations

import lxml.html
from hypothesis import given
from hypothesis import strategies as st

from builder.model import Block, Briefing, Mark
from builder.settings import Settings
from builder.site import render
from builder.site.strings import load_strings
from builder.site.views import look_up
from builder.site.views.body import Chunk, Piece, view_body
from builder.site.views.passages import MOST_LINKS, Passage
from tests.site.editions import Told, block, briefing


def body(*paragraphs: str | Block, phrases: tuple[str, ...] = ()) -> tuple[Chunk, ...]:
    """The body of an article; each of its phrases stands in a second article too."""
    other = Told("Another", tuple(f"It names {phrase}." for phrase in phrases), phrases=phrases)
    edition = briefing([Told("This", paragraphs, phrases=phrases, publisher="A"), other])
    return of(edition, "This")


def of(edition: Briefing, title: str) -> tuple[Chunk, ...]:
    lookup = look_up(edition, Settings(), load_strings("en"))
    found = next(each for each in edition.entries if each.article.title == title)
    return view_body(found, lookup, "articles/")


def passages(chunk: Chunk) -> list[Passage]:
    return [
        passage
        for line in chunk.lines
        for cell in line.cells
        for piece in cell
        for passage in piece.passages
    ]


def pieces(chunks: tuple[Chunk, ...]) -> list[Piece]:
    return [
        piece for chunk in chunks for line in chunk.lines for cell in line.cells for piece in cell
    ]


def links(chunks: tuple[Chunk, ...]) -> list[str]:
    """The texts that lead to phrase pages."""
    return [
        text
        for piece in pieces(chunks)
        for text, look in piece.passages
        if look and look.href and not look.outside
    ]


def spans(length: int) -> st.SearchStrategy[tuple[Mark, ...]]:
    edges = st.tuples(st.integers(0, length), st.integers(0, length)).map(sorted)
    kinds = st.sampled_from(["emphasis", "strong", "code", "link"])
    marks = st.builds(
        lambda edge, kind: Mark(edge[0], edge[1], kind, "https://x.example" * (kind == "link")),
        edges,
        kinds,
    )
    return st.lists(marks, max_size=6).map(tuple)


TEXT = "The gate opened. “No ship passed,” he said. Two tides later, 40 had!"


@given(spans(len(TEXT)))
def test_pieces_make_up_the_text_whatever_is_marked(marks: tuple[Mark, ...]):
    found = pieces(body(block(TEXT, marks=marks)))

    assert "".join(piece.text + piece.after for piece in found) == TEXT
    for piece in found:
        assert not piece.passages or "".join(part for part, _ in piece.passages) == piece.text


def test_every_sentence_has_its_anchor():
    found = pieces(body("One is here. Two is here.", "One is here."))

    assert [piece.text for piece in found] == ["One is here.", "Two is here.", "One is here."]
    assert len({piece.id for piece in found}) == 3


def test_emphasis_and_links_keep_their_place():
    text = "A plain and bold text."
    marks = (
        Mark(8, 16, "strong"),
        Mark(12, 21, "link", "https://x.example/a"),
        Mark(2, 4, "link", "javascript:alert(1)"),
    )

    parts = pieces(body(block(text, marks=marks)))[0].passages

    assert [(part, look.strong, look.href) for part, look in parts if look] == [
        ("and ", True, ""),
        ("bold", True, "https://x.example/a"),
        (" text", False, "https://x.example/a"),
    ]


def test_only_the_first_mention_of_a_phrase_is_a_link():
    found = body("The sea gate opens.", "The sea gate closes.", phrases=("sea gate",))

    assert links(found) == ["sea gate"]
    assert pieces(found)[0].passages


def test_no_phrase_becomes_a_link_in_a_heading_quotation_table_or_link():
    found = body(
        block("On the sea gate", "heading", 2),
        block("The sea gate is shut.", "quote", 1),
        block("sea gate\tshut", "row"),
        block("See the sea gate here.", marks=[Mark(8, 16, "link", "https://x.example")]),
        "He said “the sea gate is shut” and left.",
        'She said "the sea gate is shut',
        phrases=("sea gate",),
    )

    assert links(found) == []


def test_the_mention_after_a_quotation_becomes_the_link():
    found = body("He said “a sea gate”, and the sea gate shut.", phrases=("sea gate",))

    told = pieces(found)[0].passages
    assert [(part, bool(look and look.href)) for part, look in told] == [
        ("He said “a ", False),
        ("sea gate", False),
        ("”, and the ", False),
        ("sea gate", True),
        (" shut.", False),
    ]


def test_every_mention_of_a_keyphrase_in_running_text_is_marked():
    found = body(
        block("On the sea gate", "heading", 2),
        "The sea gate shut.",
        block("A sea gate is a gate.", "quote", 1),
        block("sea gate\tshut", "row"),
        phrases=("sea gate",),
    )

    marked = [
        (each.kind, text) for each in found for text, look in passages(each) if look and look.key
    ]
    assert marked == [("paragraph", "sea gate"), ("quote", "sea gate")]


def test_an_article_has_few_links():
    phrases = tuple(f"gate {letter}" for letter in "abcdefghijklmn")

    found = body(" ".join(f"See {phrase} now." for phrase in phrases), phrases=phrases)

    assert len(links(found)) == MOST_LINKS
    assert links(found) == list(phrases[:MOST_LINKS])


def test_headings_go_down_one_step_at_a_time():
    found = body(
        block("One", "heading", 1),
        block("Deep", "heading", 4),
        block("Deeper", "heading", 6),
        block("Two", "heading", 1),
        block("Middle", "heading", 2),
    )

    assert [chunk.lines[0].level for chunk in found] == [3, 4, 5, 3, 4]


def test_items_quotations_and_rows_stand_together():
    found = body(
        "Before.",
        block("One.", "item", 1),
        block("Two.", "item", 9),
        block("Said.", "quote", 1),
        block("a\tb", "row", 1),
        block("c\td", "row"),
        "After.",
    )

    assert [(chunk.kind, len(chunk.lines)) for chunk in found] == [
        ("paragraph", 1),
        ("item", 2),
        ("quote", 1),
        ("row", 2),
        ("paragraph", 1),
    ]
    assert [line.level for line in found[1].lines] == [1, 3]
    assert [line.level for line in found[3].lines] == [1, 0]


def test_a_sentence_across_cells_is_anchored_at_its_row():
    line = body(block("Detect\tTwenty seconds\t4", "row"))[0].lines[0]

    assert line.id
    assert ["".join(piece.text + piece.after for piece in cell) for cell in line.cells] == [
        "Detect",
        "Twenty seconds",
        "4",
    ]
    assert {piece.id for cell in line.cells for piece in cell} == {""}


def test_sentences_within_cells_keep_their_anchors():
    line = body(block("It is shut.\tIt is open.", "row"))[0].lines[0]

    assert line.id == ""
    assert [cell[0].text for cell in line.cells] == ["It is shut.", "It is open."]
    assert all(piece.id for cell in line.cells for piece in cell)


def shown(text: str, *marks: Mark) -> lxml.html.HtmlElement:
    """The words of an article of one paragraph, on its page."""
    told = briefing([Told("This", (block(text, marks=marks),))])
    page = next(each.body for each in render(told, Settings()) if each.path == "articles/this.html")
    root: lxml.html.HtmlElement = lxml.html.document_fromstring(page)
    return next(each for each in root.iter("div") if each.get("class") == "words")


def outward(words: lxml.html.HtmlElement) -> list[lxml.html.HtmlElement]:
    return [each for each in words.iter("a") if each.get("rel")]


def test_a_link_over_words_of_several_looks_is_one_link():
    text = "He saw the fourth film of it on Monday. It was long."
    link, emphasis = Mark(7, 38, "link", "https://x.example"), Mark(11, 17, "emphasis", "")

    (found,) = outward(shown(text, link, emphasis))

    assert found.text_content() == "the fourth film of it on Monday"
    assert [each.text for each in found.iter("em")] == ["fourth"]


def test_no_link_is_over_the_blank_between_two_sentences():
    words = shown("It came late. It was long.", Mark(0, 26, "link", "https://x.example"))

    assert [each.text_content() for each in outward(words)] == ["It came late.", "It was long."]
    assert " It was long." in words.text_content()
