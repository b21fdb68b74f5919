from __future__ import annotations

from builder.sources import html

STORY = "".join(
    f"<p>The mill on the river was sold for the {n} time, and the miller kept his cat.</p>"
    for n in ("first", "second", "third", "fourth", "fifth", "sixth")
)
HEAD = "<html><head><title>The mill on the river is sold</title></head><body>"


def rules(body: str) -> dict[str, str]:
    return {block.text: block.dropped for block in html.parse("page.html", HEAD + body).blocks}


def test_a_paragraph_above_the_byline_is_a_standfirst():
    lead = "Six times in a row the mill found somebody who wanted it and the cat."
    body = f"<article><h1>The mill on the river is sold</h1><p>{lead}</p>"

    assert rules(f"{body}<p>By Anna Kerr</p>{STORY}</article>")[lead] == "standfirst"
    assert rules(f"{body}{STORY}</article>")[lead] == ""


def test_what_a_site_sets_apart_as_its_subtitle_is_a_standfirst():
    lead = "Six times in a row the mill found somebody who wanted it and the cat."
    head = "<h1>The mill on the river is sold</h1>"
    apart = f'<header>{head}<p class="subtitle">{lead}</p></header><div>{STORY}</div>'
    among = f'{head}<div><p class="subtitle">{lead}</p>{STORY}</div>'

    assert rules(apart)[lead] != ""
    assert rules(among)[lead] == ""


def test_a_deck_in_the_head_of_an_article_is_a_standfirst_and_a_teaser_there_is_none():
    head = '<header><a href="/c">County</a><h1>The mill on the river is sold</h1>{}</header>'
    line = "Six times a mill found somebody who wanted the cat"
    alike = f'<main class="newsletter-post">{head}<div>{STORY}</div></main>'

    assert (
        rules(alike.format(f"<p>{line}, and one time more.</p>"))[f"{line}, and one time more."]
        == "standfirst"
    )
    assert rules(alike.format(f"<h2>{line}</h2>"))[line] == "standfirst"
    assert rules(alike.format(f"<div><h2>{line}</h2></div>"))[line] != "standfirst"
    assert rules(alike.format(f'<h2 class="related">{line}</h2>'))[line] != "standfirst"
    assert rules(alike.format(f"<figure><p>{line}.</p></figure>"))[f"{line}."] != "standfirst"


def test_teasers_above_the_headline_are_no_part_of_the_article():
    teaser = "The town council met on Monday and could agree on nothing but the tea."
    card = f"<div><h2>Council drinks tea</h2><p>{teaser}</p></div>"
    found = rules(f"{card}<div><h1>The mill on the river is sold</h1>{STORY}</div>")

    assert found[teaser] != ""
    assert found["The mill on the river is sold"] == ""


def test_points_above_the_entries_of_a_live_blog_are_kept():
    entry = (
        "<div><time>10:{}</time><p>The queue of lorries has reached the next village, {}.</p></div>"
    )
    entries = "".join(
        entry.format(30 - at, f"say {at} drivers to whom the priest has given soup")
        for at in range(10, 16)
    )
    page = (
        "<main><h1>Ferry strike live: the harbours are closed</h1><div><h2>What we know</h2><ul>"
        "<li>Eleven harbours are closed, the union says</li>"
        "<li>Talks go on at midnight in a hotel</li></ul></div>"
        '<ul><li>More about it: <a href="/a">The long history of strikes</a></li>'
        '<li><a href="/b">The short history of ferries in the north</a></li></ul>'
        f"<div>{entries}</div></main>"
    )

    told = [block.text for block in html.parse("a.html", page).blocks if not block.dropped]

    assert told[:3] == [
        "Ferry strike live: the harbours are closed",
        "Eleven harbours are closed, the union says",
        "Talks go on at midnight in a hotel",
    ]
    assert not any("history" in line for line in told)
