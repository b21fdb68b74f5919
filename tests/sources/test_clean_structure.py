"""What the shape of a page tells the cleaner, in whatever language its furniture is."""

from __future__ import annotations

import pytest

from builder.model import Block, Draft
from builder.sources.clean import clean
from builder.sources.clean_forms import known_form

HEADLINE = "Orchard village saves its old cider press"
STORY = (
    "The cider press of the orchard village was to be sold for scrap at the end of September.",
    "Nineteen families bought the press instead and moved it into the barn behind the mill.",
    "The press weighs four tonnes, and the families needed two days to bring it up the hill.",
    "On Saturday the village pressed the first apples, and cider ran into buckets until night.",
    "The mill and the barn belong to the families now, with a debt that runs for eleven years.",
    "Next autumn the families want to press apples for the whole valley, at a price by the crate.",
    "A museum had offered more for the press, but the village would have had to travel to see it.",
    "The oldest apple tree in the orchard stood there before the press was cast in 1884.",
)


def keep(*lines: str) -> list[str]:
    page = Draft("page", "text", tuple(Block(text, ((0, at),)) for at, text in enumerate(lines, 1)))
    return [lines[at] for at in clean(page, title=None, language="en").kept]


@pytest.mark.parametrize("at", [2, 3, 4, 5])
@pytest.mark.parametrize(
    "end",
    [
        ("© Valley Pictures",),
        ("Leave a comment",),
        ("About the author", "Maria Holm has lived by the sea for a good many years."),
        ("Related articles", "Seven lighthouses that nobody visits", "A bridge sold twice"),
    ],
)
def test_what_stands_below_articles_ends_none_in_its_midst(at: int, end: tuple[str, ...]):
    found = keep(HEADLINE, "By Anna Kerr", *STORY[:at], *end, *STORY[at:], "Comments")

    assert [line for line in found if line in STORY] == list(STORY)
    assert not set(end[:1]) & set(found)


def test_what_stands_between_headline_and_byline_is_a_standfirst():
    lead = "Nineteen families in the valley have bought a cider press that nobody else wanted."

    assert keep(HEADLINE, lead, "By Anna Kerr", "3 May 2021", *STORY) == list(STORY)


def test_a_first_paragraph_above_no_byline_stays():
    assert keep(HEADLINE, "By Anna Kerr", *STORY[:1], "Share", *STORY[1:]) == list(STORY)


def test_a_short_notice_above_its_date_stays():
    notice = "The cider press is closed on Saturday for repairs to the roof of the barn."

    assert notice in keep(HEADLINE, notice, "By Anna Kerr", "3 May 2021")


ENTRIES = [
    line
    for at, text in enumerate(STORY)
    for line in (f"{20 - at}:15 Uhr", text + " Everybody had waited for that.", "Zum Beitrag")
]


def test_a_live_blog_is_told_in_all_of_its_entries():
    found = keep("Home", HEADLINE, "Stand: 3. Mai 2021", "Teilen", "Merken", *ENTRIES, "Impressum")

    assert [line for line in found if line in ENTRIES and len(line) > 40] == ENTRIES[1::3]
    assert "Zum Beitrag" not in found


def test_comments_under_their_dates_are_no_live_blog():
    comments = [
        line
        for day, text in enumerate(("Lovely, I must say.", "Where can one buy some of it?"), 4)
        for line in ("Otto", f"{day} May 2021 at 10:1{day}", text)
    ]

    assert keep(HEADLINE, *STORY, *comments) == list(STORY)


def test_who_wrote_it_is_presented_below_under_the_name_of_the_byline():
    blurb = "She grew up in the valley, keeps bees and has two books about barns to her name."

    assert keep(HEADLINE, "By Anna Kerr", *STORY, "Anna Kerr", blurb) == list(STORY)


def test_questions_of_an_interview_stay():
    questions = (
        "Who had the first idea?",
        "How heavy is such a thing?",
        "What comes next?",
        "Why no museum, then?",
    )
    lines = [line for pair in zip(questions, STORY, strict=False) for line in pair]

    assert keep(HEADLINE, *lines) == lines


def test_numbered_headings_stay_though_nothing_else_knows_their_words():
    heads = [
        f"{at}. {name}" for at, name in enumerate(("Quince Corner", "Ferry Hut", "Tall Elm"), 1)
    ]
    lines = [line for pair in zip(heads, STORY[1:], strict=False) for line in pair]

    assert keep(HEADLINE, STORY[0], *lines) == [STORY[0], *lines]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Boats in the harbour of Aro (AP)", "caption"),
        ("夕方の港（伊藤恵撮影）", "caption"),
        ("Texto: Ana Ruiz / Fotos: Leo Paz", "byline"),
        ("윤가람 기자 garam@example.org", "byline"),
        ("4.8 sur 32 votes", "timestamp"),
        ("The harbour of Aro is closed until the storm has passed.", ""),
        ("He paid 5 for 3 and left.", ""),
    ],
)
def test_a_form_names_its_rule(text: str, rule: str):
    assert known_form(text, len(text.split())) == rule
