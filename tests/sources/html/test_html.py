from __future__ import annotations

import pytest

from builder.model import Draft
from builder.sources.html import main, parse

BODY = [
    "The three ministers met on the island on Friday and agreed to warn each other of storms "
    "within an hour, whatever the time of day, and to say so in public.",
    "A second meeting will follow in the spring, the host said, although the date depends on the "
    "ferry, which in that season does not sail every week of the month.",
    "Fishermen on the quay were less sure: warnings, one of them remarked while he mended a net, "
    "are cheap, and the last three came a day after the wind had gone.",
    "The paper that the ministers signed runs to two pages and names no sum; officials are to "
    "work out who pays for the new masts before the parliaments vote on them.",
    "Until then the old arrangement holds, by which each country calls the other two by telephone "
    "and hopes that somebody is awake to take the call and write it down.",
]

PAGE = f"""<!DOCTYPE html><html lang="en"><head>
<title>Ministers agree on storms - Harbour News</title>
<meta property="og:site_name" content="Harbour News"></head><body>
<div class="cookie-banner"><p>We and our partners store small files on your device.</p></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">Weather</a></li></ul></nav></header>
<main><article><h1>Ministers agree on storms</h1>
<p class="byline">By Ana Ruiz</p>
<figure><img src="x.jpg"><figcaption>The quay on Friday. Photo: Harbour News</figcaption></figure>
<p>{BODY[0]}</p><p>{BODY[1]}</p>
<p><a href="/other">Read more: the long history of the ferry and its captains</a></p>
<p>{BODY[2]}</p>
<div class="newsletter-signup">
<p>Get the tide tables in your letter box every single week.</p></div>
<p>{BODY[3]}</p><p>{BODY[4]}</p></article>
<section class="related-stories"><h2>You may also like</h2>
<ul><li><a href="/a">A ferry in the fog</a></li><li><a href="/b">A fog on the ferry</a></li></ul>
</section></main>
<footer><p>© Harbour News. All rights reserved.</p></footer></body></html>"""


def kept(draft: Draft) -> list[str]:
    return [block.text for block in draft.blocks if not block.dropped]


def rules(draft: Draft) -> dict[str, str]:
    return {block.text: block.dropped for block in draft.blocks if block.dropped}


def test_the_article_is_kept_and_all_else_is_dropped_with_its_rule():
    draft = parse("a.html", PAGE)

    assert kept(draft) == ["Ministers agree on storms", *BODY]
    told = rules(draft)
    assert told["Home"] == told["Weather"] == "html-nav"
    assert told["We and our partners store small files on your device."] == "html-cookie"
    assert told["The quay on Friday. Photo: Harbour News"] == "html-caption"
    assert told["Get the tide tables in your letter box every single week."] == "html-newsletter"
    assert told["A ferry in the fog"] == "html-related"
    assert told["© Harbour News. All rights reserved."] == "html-footer"
    assert "Read more: the long history of the ferry and its captains" in told


def test_the_headline_is_claimed_with_the_page_title():
    titles = [claim for claim in parse("a.html", PAGE).claims if claim.field == "title"]

    assert [(claim.value, claim.rule) for claim in titles] == [
        ("Ministers agree on storms - Harbour News", "title-element"),
        ("Ministers agree on storms", "h1"),
    ]


def test_a_page_too_deep_for_trafilatura_still_has_its_article():
    deep = PAGE.replace("<main>", "<main>" + "<div>" * 5000)

    assert set(BODY) <= set(kept(parse("a.html", deep)))


def test_what_trafilatura_does_not_see_is_still_found(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(main, "_extract", lambda source: "")

    assert set(BODY) <= set(kept(parse("a.html", PAGE)))


def test_a_failure_of_trafilatura_is_no_failure_of_the_page(monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("trafilatura.extract", fail)

    assert set(BODY) <= set(kept(parse("a.html", PAGE)))


def test_a_paragraph_between_two_that_were_kept_comes_back(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(main, "_extract", lambda source: "\n".join((BODY[0], BODY[4])))

    assert kept(parse("a.html", PAGE)) == ["Ministers agree on storms", *BODY]


def test_the_entries_of_a_list_that_was_left_out_come_back(monkeypatch: pytest.MonkeyPatch):
    entries = "<p>The paper names:</p><ul><li>new masts;</li><li>one telephone a quay.</li></ul>"
    page = PAGE.replace(f"<p>{BODY[3]}</p>", f"{entries}<p>{BODY[3]}</p>")
    monkeypatch.setattr(main, "_extract", lambda _: "\n".join(BODY[:3] + BODY[4:]))

    told = kept(parse("a.html", page))

    assert told[-5:-2] == ["The paper names:", "new masts;", "one telephone a quay."]


def test_a_heading_above_prose_that_was_kept_comes_back(monkeypatch: pytest.MonkeyPatch):
    cells = "".join(f"<div><div><p>{each}</p></div></div>" for each in BODY[3:])
    page = PAGE.replace(
        f"<p>{BODY[3]}</p><p>{BODY[4]}</p>", f"<h2>Who pays for the masts</h2>{cells}"
    )
    monkeypatch.setattr(main, "_extract", lambda _: "\n".join(BODY))

    assert "Who pays for the masts" in kept(parse("a.html", page))


def test_a_heading_in_the_head_of_a_section_comes_back():
    head = "<section><header><h3>Who pays for the masts</h3></header>"
    page = PAGE.replace(f"<p>{BODY[3]}</p><p>{BODY[4]}</p>", f"{head}<p>{BODY[3]}</p></section>")

    assert "Who pays for the masts" in kept(parse("a.html", page))


def test_the_second_half_of_an_article_comes_back(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(main, "_extract", lambda source: "\n".join(BODY[:2]))

    assert kept(parse("a.html", PAGE))[-1] == BODY[-1]


def test_the_first_half_of_an_article_comes_back(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(main, "_extract", lambda source: "\n".join(BODY[3:]))

    assert kept(parse("a.html", PAGE)) == ["Ministers agree on storms", *BODY]


def test_the_opening_of_an_article_in_no_element_of_its_own_comes_back(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(main, "_extract", lambda source: "\n".join(BODY[1:]))
    side = '<div class="related"><ul><li><a href="/o">The ferry of old</a></li></ul></div>'
    prose = "".join(f"<p>{each}</p>" for each in BODY[1:])
    page = f"<body><h1>Ministers agree</h1><div><p>{side}{BODY[0]}</p>{prose}</div></body>"

    assert kept(parse("a.html", page)) == ["Ministers agree", *BODY]


def test_a_name_that_covers_the_whole_article_says_nothing():
    page = PAGE.replace("<article>", '<article class="related-content sponsor">')

    assert kept(parse("a.html", page)) == ["Ministers agree on storms", *BODY]


def test_a_line_about_the_article_is_no_text_of_it():
    page = PAGE.replace('<p class="byline">By Ana Ruiz</p>', "<p>Ana Ruiz | 18 August 2023</p>")
    draft = parse("a.html", page)

    assert kept(draft) == ["Ministers agree on storms", *BODY]
    assert rules(draft)["Ana Ruiz | 18 August 2023"] in ("html-meta", "html-furniture")


def test_a_last_section_of_scraps_is_dropped_and_one_of_prose_is_not():
    scraps = PAGE.replace("</article>", "<h2>Tell us</h2><p>Your name</p><h3>Poll</h3></article>")
    prose = PAGE.replace("</article>", f"<h2>What comes next</h2><p>{BODY[1]} </p></article>")

    assert kept(parse("a.html", scraps)) == ["Ministers agree on storms", *BODY]
    assert kept(parse("a.html", prose))[-2] == "What comes next"


def test_the_headline_of_a_post_is_told_from_the_name_of_its_blog():
    blog = PAGE.replace("<title>Ministers agree on storms - Harbour News", "<title>A quay diary: ")
    blog = blog.replace(": </title>", ": Ministers agree on storms</title>")
    blog = blog.replace("<h1>", "<h1>A quay diary</h1><p>Notes from the harbour.</p><h3>", 1)
    blog = blog.replace("storms</h1>", "storms</h3>")

    assert kept(parse("a.html", blog)) == ["Ministers agree on storms", *BODY]


def test_sections_headed_like_the_page_and_short_entries_come_back():
    page = PAGE.replace(f"<p>{BODY[3]}</p>", f"<h1>Who pays</h1><p>{BODY[3]}</p><ul>{{}}</ul>")
    entries = ["The north has nine masts.", "The south has two masts."]
    page = page.format("".join(f"<li>{each}</li>" for each in entries))

    assert kept(parse("a.html", page))[4:] == ["Who pays", BODY[3], *entries, BODY[4]]


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ('<p class="byline">Ana Ruiz</p>', "Ana Ruiz"),
        ('<div class="reporter">北川 遥</div>', "北川 遥"),
        ('<div class="author">سلمى حداد</div>', "سلمى حداد"),
        ('<p class="author">About Ana Ruiz</p>', "Ana Ruiz"),
        ('<div class="firma">Ana Ruiz</div>', "Ana Ruiz"),
        ('<p class="author">About Us</p>', None),
        ('<p class="author">Harbour News Staff</p>', None),
        ('<p class="author">3 May 2023</p>', None),
        ('<aside class="sidebar"><p class="author">Ana Ruiz</p></aside>', None),
    ],
)
def test_a_name_that_the_page_calls_the_authors_is_the_author(line: str, author: str | None):
    draft = parse("a.html", PAGE.replace('<p class="byline">By Ana Ruiz</p>', line))

    assert kept(draft) == ["Ministers agree on storms", *BODY]
    assert [claim.value for claim in draft.claims if claim.field == "author"] == [author] * bool(
        author
    )


def test_a_caption_in_a_line_of_the_text_is_none_of_it():
    page = PAGE.replace(
        f"<p>{BODY[1]}</p>",
        f'<p><span><img src="x"><em class="img_desc">Masts on the quay.</em></span>{BODY[1]}</p>',
    )
    draft = parse("a.html", page)

    assert kept(draft) == ["Ministers agree on storms", *BODY]
    assert rules(draft)["Masts on the quay."] == "html-caption"


def test_what_stands_below_the_number_of_comments_is_none_of_the_article():
    talk = "".join(f"<div><b>quay{at}</b><p>{each}</p></div>" for at, each in enumerate(BODY))
    page = PAGE.replace("</article>", "</article><section><h3>5 comments</h3>{}</section>")
    above = PAGE.replace(f"<p>{BODY[2]}</p>", f"<h3>5 comments</h3><p>{BODY[2]}</p>")

    told = parse("a.html", page.format(talk.replace("Friday", "Monday").replace("is", "was")))

    assert kept(told) == ["Ministers agree on storms", *BODY]
    assert [each for each in kept(parse("a.html", above)) if each in BODY] == BODY


def test_a_box_with_a_list_in_the_midst_of_the_article_comes_back():
    box = "<div><h3>The sums</h3><ul><li>38 masts</li><li>three hundred crowns</li></ul></div>"
    page = PAGE.replace(f"<p>{BODY[2]}</p>", f"<p>{BODY[2]}</p>{box}")

    assert kept(parse("a.html", page))[4:7] == ["The sums", "38 masts", "three hundred crowns"]


def test_pages_without_text_have_no_blocks():
    assert parse("a.html", "").blocks == ()
    assert parse("a.html", "<script>x</script>").blocks == ()
