"""What the shape of a page tells the cleaner, in whatever language its furniture is."""

from __future__ import annotations

import pytest

from builder.model import Block, BlockKind, Claim, Draft
from builder.sources.cleaning import clean
from builder.sources.cleaning.forms import known_form

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


@pytest.mark.parametrize(
    "told",
    [
        "About Valley Press Valley Press is a cooperative of nineteen growers, founded in 2009.",
        "À propos d’Eau Vive Eau Vive est une association de la vallée, fondée en 1987.",
    ],
)
def test_who_presents_itself_below_an_article_is_none_of_it(told: str):
    assert keep(HEADLINE, "By Anna Kerr", *STORY, told) == list(STORY)


@pytest.mark.parametrize("sign", ["###", "- ENDS -", "– 30 –", "ENDE"])
def test_a_press_release_ends_where_it_says(sign: str):
    below = ("Valley Press grows apples for nineteen families.", "Call Jo Bram at the office.")

    assert keep(HEADLINE, *STORY, sign, *below) == list(STORY)
    assert set(STORY[2:]) <= set(keep(HEADLINE, STORY[0], sign, *STORY[1:]))
    assert set(STORY) <= set(keep(HEADLINE, *STORY[:4], sign, *STORY[4:6], sign, *STORY[6:]))


@pytest.mark.parametrize("form", ["{0}\t{1}\t{2}", "| {0} | {1} | {2} |", "{0}\n{1}\n{2}"])
@pytest.mark.parametrize("at", [2, 4])
def test_a_table_parts_no_article(form: str, at: int):
    wards = ("Mill", "Castle", "Harbour", "Abbey", "Quarry", "Station", "Brook", "Parkside")
    rows = [form.format(ward, 20 + 7 * number, number) for number, ward in enumerate(wards)]
    table = "\n".join(rows).split("\n")

    found = keep(HEADLINE, "By Anna Kerr", *STORY[:at], *table, *STORY[at:], "Share", "Contact")

    assert found == [*STORY[:at], *table, *STORY[at:]]


def test_the_first_heading_below_a_table_of_contents_stays():
    heads = ("Introduction", "The presses", "What comes next")
    told = (heads[0], *STORY[:2], heads[1], *STORY[2:])
    head = (HEADLINE, "By Anna Kerr", "Contents", *heads)

    assert keep(*head, "Share", *told) == list(told)
    assert keep(*head, "Share", *told[1:]) == list(told[1:])


def test_a_list_whose_entries_end_in_semicolons_belongs_to_the_article():
    told = (
        "The families want the district to pay for three things before the autumn:",
        "a road to the press;",
        "a second mill;",
        "a licence for cider.",
    )

    assert keep(HEADLINE, "By Anna Kerr", *STORY, *told, "Share", "Contact") == [*STORY, *told]


@pytest.mark.parametrize("said", ["The families asked for three things:", "Their wishes:"])
def test_a_list_that_the_article_announces_belongs_to_it(said: str):
    entries = ("a road to the press", "A second mill", "A licence for cider")
    for listed, expected in ((entries, [said, *entries]), (("Seven lighthouses", "A bridge"), [])):
        lines = [HEADLINE, "By Anna Kerr", *STORY, said if expected else "More:", *listed, "Share"]
        blocks = tuple(
            Block(text, ((0, at),), "item" if text in listed else "paragraph")
            for at, text in enumerate(lines, 1)
        )
        kept = clean(Draft("page", "text", blocks), title=None, language="en").kept

        assert [lines[at] for at in kept] == [*STORY, *expected]


def test_paragraphs_right_below_an_announced_list_go_with_it():
    entries = ("a road to the press", "a second mill", "a licence for cider")
    told = "None of these can wait until the mayor is back from his long journey to the coast."
    lines = [HEADLINE, "By Anna Kerr", *STORY, "Their wishes:", *entries, told, "Share"]
    blocks = tuple(
        Block(text, ((0, at),), "item" if text in entries else "paragraph")
        for at, text in enumerate(lines, 1)
    )

    kept = clean(Draft("page", "text", blocks), title=None, language="en").kept

    assert [lines[at] for at in kept] == lines[2:-1]


def test_what_stands_between_headline_and_byline_is_a_standfirst():
    lead = "Nineteen families in the valley have bought a cider press that nobody else wanted."

    assert keep(HEADLINE, lead, "By Anna Kerr", "3 May 2021", *STORY) == list(STORY)


def test_a_first_paragraph_above_no_byline_stays():
    assert keep(HEADLINE, "By Anna Kerr", *STORY[:1], "Share", *STORY[1:]) == list(STORY)


def test_an_author_whom_the_page_s_head_names_is_presented_below_the_article():
    lines = (HEADLINE, *STORY, "Buy a licence", "Anna Kerr", "Valley Press", "She grows apples.")
    blocks = tuple(Block(text, ((0, at),)) for at, text in enumerate(lines, 1))
    claims = (Claim("author", "Jo Bram and Anna Kerr", "json-ld"),)

    found = clean(Draft("page", "html", blocks, claims), title=HEADLINE, language="en")

    assert [lines[at] for at, rule in found.removed if rule == "author-blurb"] == list(lines[-3:])


@pytest.mark.parametrize(("kind", "kept"), [("item", True), ("paragraph", False)])
def test_a_list_above_the_first_sentence_says_in_brief_what_follows(kind: BlockKind, kept: bool):
    brief = (
        "Nineteen families outbid a museum abroad",
        "iron dealers offered less than half",
        "the debt runs for eleven years",
    )
    lines = (HEADLINE, *brief, *STORY)
    blocks = [
        Block(text, ((0, at),), kind if text in brief else "paragraph")
        for at, text in enumerate(lines, 1)
    ]

    found = clean(Draft("page", "html", tuple(blocks)), title=HEADLINE, language="en")

    assert [lines[at] for at in found.kept] == [*(brief if kept else ()), *STORY]


@pytest.mark.parametrize(
    "table",
    [
        (
            "Valley\tPresses in all\tCast in a year",
            "Upper end\t1 press\t1884 and later",
            "Lower end\t2 presses\t1911 and later",
        ),
        ("Month\tPresses\tCarts", "April\t14\t11", "May\t22\t13"),
    ],
)
def test_a_table_at_the_end_is_no_list_of_headlines_or_dates(table: tuple[str, ...]):
    lines = (HEADLINE, *STORY, *table)
    blocks = [
        Block(text, ((0, at),), "row" if text in table else "paragraph")
        for at, text in enumerate(lines, 1)
    ]

    kept = clean(Draft("page", "markdown", tuple(blocks)), title=None, language="en").kept

    assert [lines[at] for at in kept] == [*STORY, *table]


def test_a_month_in_a_table_dates_no_article():
    table = ("Valley\tPresses\tSince", "Upper\t1\tMay 1884", "Lower\t2\tJune 1911")
    lines = (HEADLINE, "By Anna Kerr", STORY[0], *table, *STORY[1:])
    blocks = [
        Block(text, ((0, at),), "row" if text in table else "paragraph")
        for at, text in enumerate(lines, 1)
    ]

    kept = clean(Draft("page", "markdown", tuple(blocks)), title=None, language="en").kept

    assert [lines[at] for at in kept] == [STORY[0], *table, *STORY[1:]]


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


WIDGET = ("Most read", "Seven lighthouses that nobody visits", "A bridge sold twice at auction")


def test_a_list_of_headlines_printed_again_and_again_ends_no_article():
    lines = (*STORY[:2], *WIDGET, *STORY[2:4], *WIDGET, *STORY[4:], *WIDGET)

    found = keep(HEADLINE, "By Anna Kerr", *lines, "Subscribe to our newsletter")

    assert [line for line in found if line in STORY] == list(STORY)


def test_buttons_and_a_counter_of_comments_above_an_article_do_not_end_it():
    lead = (
        "Nineteen families have bought a cider press that was to be sold for scrap, and moved it "
        "into a barn. What does such a press cost, who pays for it, and what would the museum have "
        "done with it? A visit to the orchard village in the week of the first apples and cider."
    )
    above = (HEADLINE, lead, "Share", "Twitter", "Facebook", "0 comments", *WIDGET)

    found = keep(*above, *STORY, "Leave a comment", "Anna says:", "What a lovely press that is.")

    assert [line for line in found if line in STORY] == list(STORY)
    assert "What a lovely press that is." not in found


def test_the_heading_of_comments_that_names_the_headline_is_not_the_headline():
    heading = f"5 thoughts on “{HEADLINE}”"
    tags = ("Mills", "Barns", "Apples", "Cider", "Autumn", "Families", "Debt")
    lines = (f"{HEADLINE} – Valley News", HEADLINE, STORY[0], *tags, heading, *STORY[1:])

    page = Draft("page", "text", tuple(Block(text, ((0, at),)) for at, text in enumerate(lines, 1)))

    assert clean(page, title=None, language="en").headline == 1
    assert known_form(heading, 9) == "comment-form"


def test_what_a_site_tells_of_itself_above_the_headline_stays_out():
    about = (
        "Valley News is written by people who live in the valley and are paid by its readers.",
        "Whoever reads the rules for authors can send a text, and an editor answers in a week.",
        "Each text is read by two editors before it is printed, and nobody is told who they are.",
    )

    found = keep(f"{HEADLINE} – Valley News", *about, HEADLINE, "Published on 3 May 2021", *STORY)

    assert found == list(STORY)


def test_a_headline_that_the_pages_title_holds_within_is_the_headline():
    teasers = ("Rivers and mills", "Seven lighthouses that nobody visits", HEADLINE)
    title = f"Valley and Hills: {HEADLINE} - Valley News"

    assert keep(title, "Menu", *teasers, HEADLINE, "3 May 2021", *STORY) == list(STORY)


@pytest.mark.parametrize("line", ["Comment by Oleg — 17.07, 2021", "Kommentar von Oleg, Montag"])
def test_lines_that_sign_comments_show_a_thread(line: str):
    comments = (
        "I would have paid for a crate, and for a second one if the apples were from the orchard.",
        line,
        "The debt worries me most of all, since the families have children who go to school soon.",
        line,
        "A museum keeps such a press dry at least, and a barn has a roof that somebody must mend.",
        line,
    )

    assert keep(HEADLINE, "3 May 2021", *STORY, *comments) == list(STORY)


def test_a_name_behind_a_copyright_sign_credits_a_picture():
    assert known_form("© Valley Pictures", 3) == "caption"
    assert known_form("© 2021 Valley Pictures", 4) == "copyright"
    assert known_form("© Valley Pictures, all rights reserved", 6) == "copyright"


@pytest.mark.parametrize(
    "text",
    [
        "A woman walks past the cider press on Wednesday, September 28, in the orchard village.",
        "Mayor Anna Kerr poses with the families outside the barn on Sept. 28. The press is old.",
        'The Crate - Harbour Hall, May 3, 2021 - The families wait in line for "The Press".',
    ],
)
def test_what_a_picture_shows_on_a_day_is_a_caption(text: str):
    assert known_form(text, len(text.split())) == "caption"


@pytest.mark.parametrize(
    "text",
    [
        "The press stands in the barn, said the mayor, who opened it on September 28, 2021.",
        "The debt stands at nine crates of silver, as of September 28, 2021.",
        "The mayor will greet the families on Wednesday, September 28, in the village.",
        "The families wait in the valley. The press was cast on September 28, 1884.",
        "The ferries will sail again on Monday, the harbour told the German news agency (dpa).",
    ],
)
def test_what_a_report_tells_is_none(text: str):
    assert known_form(text, len(text.split())) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Follow Anna Kerr on Twitter.",
        "Please follow the Valley News on Facebook and Twitter.",
        "Folgen Sie der Talzeitung auf Facebook.",
        "Suivez la Gazette de la vallée sur Twitter.",
    ],
)
def test_a_call_to_follow_somebody_is_a_share_line(text: str):
    assert known_form(text, len(text.split())) == "share-line"


def test_a_report_on_followers_is_none():
    text = "The families who follow the mayor learnt of it on Facebook."

    assert known_form(text, len(text.split())) == ""


@pytest.mark.parametrize(
    "text",
    [
        "The families carry the press up the hill, Monday. Courtesy of the Valley Museum |",
        "港で19日に開かれた式典=港湾局提供",
    ],
)
def test_who_gave_a_picture_shows_a_caption(text: str):
    assert known_form(text, 14) == "caption"


def test_the_rules_of_a_comment_section_go_however_long_they_are():
    rules = (
        "With your plan you can comment on stories about the valley. Before writing your first "
        "comment, however, please choose a display name in the part of your account that is shown "
        "to the other readers."
    )

    assert keep(HEADLINE, "3 May 2021", *STORY[:3], rules) == list(STORY[:3])


def test_a_japanese_sentence_that_begins_with_a_number_is_no_headline():
    lines = (
        "3カ国の閣僚は12日に港で会談し、新しい防波堤を来年の春までに建設することで合意した。",
        "会談は港の倉庫で午前中に行われ、漁業者の代表もその場に招かれて意見を述べたという。",
        "閣僚らは合意の内容を文書にまとめ、来月に開かれる会議で正式に署名する予定だとしている。",
    )

    assert keep(*lines) == list(lines)


def test_a_short_first_comment_takes_no_paragraph_of_the_article_with_it():
    short = ("The press is a fine thing to have in a barn.", "Oleg, 3 hours ago")
    long = ("It is heavy.", "It is old.", "It is dear.", "It is loud.", "Maria, 2 hours ago")
    thread = (*short, *long, *long, *short)

    assert keep(HEADLINE, "3 May 2021", *STORY, *thread) == list(STORY)


def test_a_word_in_a_wrong_encoding_is_no_credit():
    assert known_form("CafÃ© am Hafen wieder auf", 5) == ""
    assert known_form("Am Hafen ©Jo Bram", 4) == "caption"
