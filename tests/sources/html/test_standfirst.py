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


def test_teasers_above_the_headline_are_no_part_of_the_article():
    teaser = "The town council met on Monday and could agree on nothing but the tea."
    card = f"<div><h2>Council drinks tea</h2><p>{teaser}</p></div>"
    found = rules(f"{card}<div><h1>The mill on the river is sold</h1>{STORY}</div>")

    assert found[teaser] != ""
    assert found["The mill on the river is sold"] == ""
