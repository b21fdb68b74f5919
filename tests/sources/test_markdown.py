from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import Block, Mark
from builder.sources.markdown import CONTENTS, IMAGE, parse
from builder.sources.tags import MARKUP


def blocks(text: str) -> list[Block]:
    return list(parse("a.md", text).blocks)


def told(text: str) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in blocks(text) if not block.dropped]


def test_structure_is_kept():
    assert told(
        "# Title\n\nOne\ntwo.\n\n- a\n  - b\n- c\n\n"
        "> said\n> she\n\nHead\n----\n\n```\nx = 1\n```\n"
    ) == [
        ("heading", 1, "Title"),
        ("paragraph", 0, "One two."),
        ("item", 1, "a"),
        ("item", 2, "b"),
        ("item", 1, "c"),
        ("quote", 1, "said she"),
        ("heading", 2, "Head"),
        ("code", 0, "x = 1"),
    ]


def test_cells_of_a_table_never_fuse():
    assert told("| ship | tons |\n|---|---|\n| Ada | **40** |\n") == [
        ("row", 1, "ship\ttons"),
        ("row", 0, "Ada\t40"),
    ]


def test_a_row_without_a_head_for_each_column_heads_none():
    page = "| | tons |\n|---|---|\n| Ada | 40 |\n\n| ship | tons |\n|---|---|\n| Ada | 40 |\n"

    assert [level for _, level, _ in told(page)] == [0, 0, 1, 0]


def test_each_word_knows_its_raw_line():
    (block,) = blocks("\n\nfirst line\nsecond *line\nthird* line\n")

    assert block.text == "first line second line third line"
    assert [block.line_at(block.text.index(word)) for word in ("first", "second", "third")] == [
        3,
        4,
        5,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "One `two\ntwo` two\nthree",
        "One `` two`\n `two `` two\nthree",
        'One [one](https://a.example/ "of\ntwo") two\nthree',
        "One [one\ntwo](https://a.example/) two\nthree",
        "One [`one\ntwo`](https://a.example/) two\nthree",
        "One [one][the\nname] two\nthree\n\n[the name]: https://a.example/",
        "One ![a\npicture](one.png) two\nthree",
        "One ![a](one.png\n'x') two\nthree",
        "One `one [two\nthree](x two\nthree",
        "One [one](https://a.example/one-\ntwo) two\nthree",
        "One ![one](https://a.example/one-\ntwo.png) two\nthree",
        "One one](https://a.example/one-\ntwo) two\nthree",
    ],
)
def test_each_word_knows_its_raw_line_behind_code_and_addresses(text: str):
    block = blocks(text)[0]

    for number, word in enumerate(("One", "two", "three"), 1):
        assert block.line_at(block.text.rindex(word)) == number


def test_code_keeps_its_words_over_the_end_of_a_line():
    (block,) = blocks("The `` a `b\n  c `` ends`` `` here")

    assert block.text == "The a `b c ends here"
    assert [block.text[mark.start : mark.end] for mark in block.marks] == ["a `b c"]


def test_a_tag_of_any_length_is_no_text():
    drawn = "12.5,3 " * 900

    assert told(f'One <path d="{drawn}"/> two') == [("paragraph", 0, "One two")]


def test_marks_lie_over_their_words_and_links_lead_to_the_web_only():
    (block,) = blocks(
        "An *odd* [page](https://a.example/x?utm_source=y#z) and [a trap](javascript:alert(1))."
    )

    assert block.text == "An odd page and a trap."
    assert block.marks == (
        Mark(3, 6, "emphasis"),
        Mark(7, 11, "link", "https://a.example/x#z"),
    )


def test_html_parts_words_where_it_begins_a_line_or_a_block():
    draft = parse("x.md", "<!DOCTYPE html><ul><li>World</li><li>Sp<b>or</b>t</li></ul>One<br>two")

    assert [block.text for block in draft.blocks if not block.dropped] == ["World Sport One two"]


def test_html_is_no_markup_and_its_words_stay():
    found = blocks('Before <b onclick="x()">bold</b> after.\n\n<div>\ninside\n</div>\n')

    assert [block.text for block in found if not block.dropped] == ["Before bold after.", "inside"]
    assert [block.text for block in found if block.dropped == MARKUP] == [
        '<b onclick="x()"> </b>',
        "<div> </div>",
    ]


def test_a_script_in_a_line_is_taken_out_whole():
    found = blocks("Text <script>alert(1)</script> goes on.")

    assert [(block.text, block.dropped) for block in found] == [
        ("Text goes on.", ""),
        ("<script>alert(1)</script>", MARKUP),
    ]


def test_the_text_beside_an_image_is_a_caption():
    found = blocks("![Photo: a gate](gate.jpg)\n\nText.")

    assert [(block.text, block.dropped) for block in found] == [
        ("Photo: a gate", IMAGE),
        ("Text.", ""),
    ]


def test_typography_is_left_as_it_is():
    assert told('It\'s "here" -- (c) http://a.example/ ...') == [
        ("paragraph", 0, 'It\'s "here" -- (c) http://a.example/ ...')
    ]


def test_front_matter_comes_before_the_first_heading_as_a_title():
    draft = parse("a.md", "---\ntitle: One\n---\n\n# Two\n\nText.")

    titles = [(claim.value, claim.rule) for claim in draft.claims if claim.field == "title"]
    assert titles == [("One", "front-matter"), ("Two", "first-heading")]


def test_a_later_heading_of_the_first_level_is_no_title_but_the_first_is():
    draft = parse("a.md", "## Small\n\n# Big\n\n# Bigger\n")

    assert [claim.value for claim in draft.claims] == ["Big"]


@pytest.mark.parametrize(
    "text",
    [
        ">" * 4000 + " word",
        "1. " * 3000 + "word",
        "- " * 3000 + "word",
        "\n".join("  " * depth + "- word" for depth in range(300)),
        "\n".join("> " * depth + "word" for depth in range(1, 120)),
        "[" * 5000 + "word",
        "[a](" * 5000 + "word",
        "*" * 5000 + "word" + "*" * 5000,
        "`" * 20000 + " word",
    ],
)
def test_deep_nesting_and_open_brackets_lose_no_word(text: str):
    found = " ".join(block.text for block in blocks(text))

    assert found.count("word") == text.count("word")


WORDS = st.lists(
    st.sampled_from(
        ["alpha", "beta", "*em*", "**st**", "`co`", "> q", "- i", "# h", "\n", "\n\n", "  ", "1. n"]
    ),
    max_size=40,
).map(" ".join)


@given(WORDS)
def test_words_come_in_the_order_of_the_file_and_stand_in_their_lines(text: str):
    raw = text.split("\n")
    for block in blocks(text):
        for place, word in ((found.start(), found[0]) for found in re.finditer(r"\w+", block.text)):
            assert word in raw[block.line_at(place) - 1]
    shown = re.findall(r"[a-z]+", " ".join(block.text for block in blocks(text)))
    assert shown == re.findall(r"[a-z]+", text)


def test_what_a_generator_of_sites_replaces_is_no_text():
    found = parse(
        "a.md", "{% include toc.html %}\n\nThe wall {{< ref >}} held {x} all night.\n"
    ).blocks

    assert [(block.text, block.dropped) for block in found] == [
        ("{% include toc.html %}", MARKUP),
        ("The wall held {x} all night.", ""),
        ("{{< ref >}}", MARKUP),
    ]


def test_an_address_that_a_program_broke_is_one():
    (block,) = blocks("The [harbour\nwall](https://a.example/a-\nlong/way-\nround) stands.")

    assert block.text == "The harbour wall stands."
    assert [mark.target for mark in block.marks] == ["https://a.example/a-long/way-round"]


def test_what_is_left_of_a_link_around_paragraphs_is_no_text():
    page = (
        '[\n\n### Gulls return\n\nThey came back.\n\n](https://a.example/x "Gulls")Then rain fell.'
    )

    assert [text for _, _, text in told(page)] == [
        "Gulls return",
        "They came back.",
        "Then rain fell.",
    ]
    assert {block.dropped for block in blocks(page)} == {"", MARKUP}


def test_a_note_in_brackets_behind_a_bracket_is_text():
    assert [text for _, _, text in told("He said [twice](of the ship) so.")] == [
        "He said [twice](of the ship) so."
    ]


def test_what_programs_for_notes_put_beside_words_is_no_text():
    page = (
        "> [!quote] Worth a look\n> The tide turned.\n\nThe [[Petrel]]'s crew met the "
        "[[people/Anna Kerr|mate]].[^1] Then `[[code]]` and [[2]](https://a.example/2).\n\n"
        "![[quay.png]]\n\n[^1]: As the log says.\n"
    )

    assert [text for _, _, text in told(page)] == [
        "Worth a look",
        "The tide turned.",
        "The Petrel's crew met the mate. Then [[code]] and [2].",
        "As the log says.",
    ]
    assert {block.dropped for block in blocks(page)} == {"", MARKUP}


def test_a_note_amid_a_sentence_stands_behind_its_paragraph():
    page = "Herring remember^[They learn it\nfrom older fish.] the way home.\n"

    assert [text for _, _, text in told(page)] == [
        "Herring remember the way home.",
        "They learn it from older fish.",
    ]
    assert blocks(page)[1].first_line == 1


def test_entries_of_a_list_of_contents_are_no_text():
    page = (
        "- [The hut](#hut)\n- [[#The ice]]\n\n## The hut\n\nIt stood.\n\n"
        "- [A hut](https://a.example/hut)\n- see [below](#ice)\n"
    )

    assert [text for _, _, text in told(page)] == [
        "The hut",
        "It stood.",
        "A hut",
        "see below",
    ]
    assert [block.text for block in blocks(page) if block.dropped == CONTENTS] == [
        "The hut",
        "#The ice",
    ]


def test_what_other_dialects_put_beside_words_is_no_text():
    page = (
        "* TOC\n{:toc}\n\nThe tide turned.\n{: .lead}\n\n## Gates {#gates .wide}\n\n"
        "::: {.note}\nIt was ==late== then, and 2 == 1 + 1 to him. ^late\n:::\n\n%% ask Anna %%\n\n"
        "{{% notice tip %}}\nMind [the step]{.big}.\n{{% /notice %}}\n\n\\newpage\n\n"
        "- [x] Mend the gate.\n\n!!! note\n    Wow! It holds.\n\n*[crown]: The coin\n\n"
        "```dataview\nLIST FROM #gates\n```\n\n```\n{: .kept} == %% \n```\n"
    )

    assert [text for _, _, text in told(page)] == [
        "TOC",
        "The tide turned.",
        "Gates",
        "It was late then, and 2 == 1 + 1 to him.",
        "Mind the step.",
        "Mend the gate.",
        "Wow! It holds.",
        "{: .kept} == %%",
    ]
    assert {block.dropped for block in blocks(page)} == {"", MARKUP}


def test_lines_with_labels_are_lines():
    head = "**Author:** Anna Kerr  \n**Source**: [Harbour News](https://a.example/)\nDate: 2024"
    page = f"# Tides\n\n{head}"

    assert told(page)[1:] == [
        ("paragraph", 0, "Author: Anna Kerr"),
        ("paragraph", 0, "Source: Harbour News"),
        ("paragraph", 0, "Date: 2024"),
    ]
    assert [block.first_line for block in blocks(page)] == [1, 3, 4, 5]


def test_a_paragraph_with_one_label_is_one():
    assert told("He told this: the tide\nturned.\n") == [
        ("paragraph", 0, "He told this: the tide turned.")
    ]
