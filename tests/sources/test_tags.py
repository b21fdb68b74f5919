from __future__ import annotations

from builder.model import Block
from builder.sources.tags import MARKUP
from builder.sources.text import parse

EXPORT = (
    "Title: Boats stay in\nSource: Harbour Wire\n\n"
    "The boats stay in &amp; wait.<br/><br/>The <em>tide</em> is out, says the caf&eacute;.<p\n"
    'class="x">&ldquo;Not today&rdquo;, said the\npilot.</p><ul><li>One boat</li><li>Two boats</li>'
    '</ul>The mayor <a href="https://a.example/1">agreed</a>.'
)


def blocks(text: str) -> tuple[Block, ...]:
    return parse("export.txt", text).blocks


def test_tags_part_the_paragraphs_of_an_exported_text():
    kept = [each for each in blocks(EXPORT) if not each.dropped]

    assert [(each.text, each.kind, each.first_line) for each in kept] == [
        ("Title: Boats stay in", "paragraph", 1),
        ("Source: Harbour Wire", "paragraph", 2),
        ("The boats stay in & wait.", "paragraph", 4),
        ("The tide is out, says the café.", "paragraph", 4),
        ("“Not today”, said the", "paragraph", 5),
        ("pilot.", "paragraph", 6),
        ("One boat", "item", 6),
        ("Two boats", "item", 6),
        ("The mayor agreed.", "paragraph", 6),
    ]


def test_the_tags_are_kept_as_removed():
    tags = [each for each in blocks(EXPORT) if each.dropped == MARKUP]

    assert [each.first_line for each in tags] == [4, 6]
    assert tags[0].text == '<br/> <br/> <em> </em> <p class="x">'


def test_prose_about_tags_keeps_them():
    text = "Write <p> before a paragraph and <br> where a line ends; R&amp;D stays as it is."

    assert [each.text for each in blocks(text)] == [text]
