from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder import cli
from builder.editions import Edition, diff, load_edition, tell
from builder.errors import UsageError
from builder.pipeline import Assembling, Past, build
from builder.settings import load_settings

TIDES = ("The gate opened.", "It turns each tide into power.")


def article(name: str, *sentences: str, **more: str) -> dict[str, Any]:
    """An article as it stands in ``briefing.json``; its sentences' ids are their words."""
    text = "\n\n".join(sentences)
    return {
        "id": f"a-{name}",
        "source_path": f"{name}.txt",
        "title": name.title(),
        "text": text,
        "sentences": [
            {"id": f"s-{each}", "start": text.index(each), "end": text.index(each) + len(each)}
            for each in sentences
        ],
        **more,
    }


def edition(
    *articles: dict[str, Any],
    stories: Mapping[str, str] = {},
    themes: Mapping[str, str] = {},
    date: str | None = None,
    rights: str = "full",
) -> Edition:
    """An edition; groups are given as label -> names of articles, parted by spaces."""

    def groups(given: Mapping[str, str]) -> list[dict[str, object]]:
        return [
            {"id": label, "label": label, "articles": [f"a-{name}" for name in names.split()]}
            for label, names in given.items()
        ]

    data = {
        "schema": "briefing/1",
        "site": {"edition": date, "rights": rights},
        "articles": articles,
        "stories": groups(stories),
        "themes": groups(themes),
    }
    return load_edition(json.dumps(data).encode(), "briefing.json")


def test_what_is_the_same_is_no_difference():
    one = edition(article("tide", *TIDES), themes={"Tide": "tide"})

    assert diff(one, one).empty
    assert list(tell(diff(one, one)))[-1] == "nothing changed"


def test_articles_come_and_go():
    found = diff(
        edition(article("tide"), article("lamp")), edition(article("lamp"), article("sea"))
    )

    assert [each.title for each in found.new] == ["Sea"]
    assert [each.title for each in found.withdrawn] == ["Tide"]
    assert found.rewritten == ()


def test_a_text_that_changed_shows_its_sentences_and_its_headline():
    after = article("tide", TIDES[0], "It stands still.", title="Tide stops")

    found = diff(edition(article("tide", *TIDES)), edition(after)).rewritten[0]

    assert found.title_before == "Tide"
    assert found.article.title == "Tide stops"
    assert found.dropped == ("It turns each tide into power.",)
    assert found.added == ("It stands still.",)


@pytest.mark.parametrize("rights", [("full", "excerpt"), ("excerpt", "full")])
def test_of_excerpts_it_is_told_that_the_file_is_another_one(rights: tuple[str, str]):
    old = edition(
        article("a", "One.", sha256="1"), article("b", "Two.", sha256="2"), rights=rights[0]
    )
    new = edition(
        article("a", "Six.", sha256="1"), article("b", "Two.", sha256="3"), rights=rights[1]
    )

    found = diff(old, new).rewritten

    assert [(each.article.id, each.added, each.dropped) for each in found] == [("a-b", (), ())]


def test_a_renamed_file_is_the_same_article_by_its_address():
    before = article("tide", *TIDES, original_url="https://velm.example/tide")
    after = article("gate", *TIDES, original_url="https://velm.example/tide", title="Tide")

    found = diff(
        edition(before, article("sea"), themes={"Water": "tide sea"}),
        edition(after, article("sea"), themes={"Water": "gate sea"}),
    )

    assert found.empty


def test_a_renamed_file_is_the_same_article_by_its_bytes():
    found = diff(
        edition(
            article("one", sha256="1f"), article("two", sha256="1f"), article("s", sha256="2f")
        ),
        edition(
            article("three", sha256="1f"), article("s", sha256="1f"), article("t", sha256="2f")
        ),
    )

    assert [each.id for each in found.withdrawn] == ["a-two"]
    assert [each.id for each in found.new] == ["a-t"]


def test_a_renamed_file_is_the_same_article_by_its_head_though_its_text_changed():
    head = {"title": "Tide", "publisher": "Velm Post", "published": "2024-03-04"}
    old, new = article("tide", TIDES[0], **head), article("gate", TIDES[1], **head)

    found = diff(edition(old), edition(new))

    assert (found.new, found.withdrawn) == ((), ())
    assert found.rewritten[0].dropped == (TIDES[0],)
    undated = {**head, "published": None}
    assert diff(edition({**old, **undated}), edition({**new, **undated})).withdrawn
    assert len(diff(edition(old), edition(new, article("lock", **head))).new) == 2


def test_an_address_that_two_articles_share_joins_nothing():
    address = {"original_url": "https://velm.example/"}

    found = diff(
        edition(article("one", **address), article("two", **address)),
        edition(article("three", **address)),
    )

    assert [each.id for each in found.new] == ["a-three"]
    assert [each.id for each in found.withdrawn] == ["a-one", "a-two"]


def test_a_text_that_changed_under_another_date_says_which_it_bore():
    old, new = (article("tide", each, published=f"2024-03-0{n}") for n, each in enumerate(TIDES, 4))

    difference = diff(edition(old), edition(new))

    assert difference.rewritten[0].published_before == "2024-03-04"
    assert "    dated before: 2024-03-04" in [line[2:] for line in tell(difference)]


def test_groups_begin_grow_take_other_names_and_end():
    names = [article(name) for name in ("a", "b", "c", "d", "e", "f")]

    found = diff(
        edition(*names, stories={"Gate": "a b"}, themes={"Old": "e f"}),
        edition(*names, stories={"Gate opens": "a b c"}, themes={"New": "c d"}),
    ).groups

    grown, begun, gone = found
    assert (grown.kind, grown.state, grown.label_before) == ("story", "changed", "Gate")
    assert [each.id for each in grown.joined] == ["a-c"]
    assert (begun.state, begun.label, begun.label_before) == ("new", "New", "")
    assert (gone.state, [each.id for each in gone.left]) == ("gone", ["a-e", "a-f"])


def test_the_larger_part_of_a_split_group_goes_on():
    names = [article(name) for name in "abcde"]

    found = diff(
        edition(*names, themes={"All": "a b c d e"}),
        edition(*names, themes={"Few": "a b", "Most": "c d e"}),
    ).groups

    assert [(each.state, each.label) for each in found] == [("new", "Few"), ("changed", "Most")]


def test_a_theme_of_the_same_name_is_the_same_theme_whatever_it_holds():
    names = [article(name) for name in "abcdefg"]

    found = diff(
        edition(*names, themes={"Exercises": "a b c d", "Missiles": "e f"}),
        edition(*names, themes={"Missiles": "a e", "Exercises": "b f g"}),
    ).groups

    assert {(each.state, each.label_before) for each in found} == {
        ("changed", "Missiles"),
        ("changed", "Exercises"),
    }


def test_a_story_of_the_same_headline_is_another_one_if_it_holds_other_articles():
    names = [article(name) for name in "abcd"]

    found = diff(
        edition(*names, stories={"Daily notes": "a b"}),
        edition(*names, stories={"Daily notes": "c d"}),
    ).groups

    assert [each.state for each in found] == ["new", "gone"]


def test_a_story_goes_on_in_the_article_that_its_own_are_copies_of_now():
    old = edition(article("a"), article("b"), stories={"Gate": "a b"})
    new = edition(
        article("a", copy_of="a-c"),
        article("b", copy_of="a-c"),
        article("c"),
        article("d"),
        stories={"Gate opens": "c d"},
    )

    (found,) = diff(old, new).groups

    assert (found.state, found.label, found.label_before) == ("changed", "Gate opens", "Gate")


def test_copies_are_not_counted_among_the_new_articles():
    new = edition(article("a"), article("b"), article("c", copy_of="a-b"))

    lines = "\n".join(tell(diff(edition(article("a")), new)))

    assert "new articles: 1\n  a-b  B" in lines
    assert "new copies of articles: 1\n  a-c  C, a copy of a-b" in lines


def test_the_lines_say_what_changed_and_where():
    lines = "\n".join(
        tell(
            diff(
                edition(article("tide", *TIDES), date="2024-03-04"),
                edition(article("tide", TIDES[0]), article("sea", publisher="Velm Post")),
            )
        )
    )

    assert lines == (
        "from the edition of 2024-03-04 to that of an unknown date\n\n"
        "new articles: 1\n  a-sea  Sea (Velm Post)\n\n"
        "articles with another text: 1\n  a-tide  Tide\n"
        "      - It turns each tide into power."
    )


def test_the_lines_say_how_stories_and_themes_changed():
    names = [article(name) for name in "abcdef"]
    before = edition(*names, stories={"Gate": "a b"}, themes={"Old": "e f"}, date="2024-03-04")
    after = edition(*names, stories={"Gate opens": "b c"}, themes={"New": "c d"})

    assert "\n".join(tell(diff(before, after))) == (
        "from the edition of 2024-03-04 to that of an unknown date\n\n"
        "stories: 1\n"
        "  changed: Gate opens\n"
        "      called before: Gate\n"
        "      - A\n"
        "      + C\n\n"
        "themes: 2\n"
        "  new: New\n"
        "  gone: Old"
    )


MEMBERS = st.lists(
    st.sets(st.sampled_from("abcdefgh"), min_size=1).map(lambda each: " ".join(sorted(each))),
    max_size=4,
)


@given(MEMBERS, MEMBERS)
def test_every_change_of_a_group_is_told_once(old: list[str], new: list[str]):
    names = [article(name) for name in "abcdefgh"]

    found = diff(
        edition(*names, themes={f"o{n}": members for n, members in enumerate(old)}),
        edition(*names, themes={f"n{n}": members for n, members in enumerate(new)}),
    ).groups

    went_on = [each for each in found if each.state == "changed"]
    assert len(went_on) + sum(each.state == "new" for each in found) == len(new)
    assert len(went_on) + sum(each.state == "gone" for each in found) == len(old)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"{", "no edition"),
        (b"[]", "no edition"),
        (b'{"schema": "briefing/9", "site": {}, "articles": []}', "its schema is 'briefing/9'"),
        (b'{"schema": "briefing/1", "site": {"edition": "2024-13-01"}, "articles": []}', "edition"),
        (b'{"schema": "briefing/1", "site": {"edition": "2024-03\\n"}, "articles": []}', "edition"),
    ],
)
def test_what_is_no_edition_is_refused(data: bytes, told: str):
    with pytest.raises(UsageError, match=told):
        load_edition(data, "briefing.json")


def test_the_command_reads_built_sites(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    rain = "It rained over Velm for nine days, and on the tenth the harbour stood under water."
    for name, lines in (("old", rain), ("new", f"{rain} The gate of the harbour held.")):
        content = tmp_path / name
        content.mkdir()
        (content / "gate.txt").write_text(f"Rain over Velm\n\n{lines}\n")
        output = str(tmp_path / f"{name}-site")
        assert cli.main(["build", str(content), "-o", output, "--no-cache", "-q"]) == 0
    capsys.readouterr()

    sites = [str(tmp_path / f"{name}-site") for name in ("old", "new")]
    assert cli.main(["diff", *sites, "--json"]) == 0

    found = json.loads(capsys.readouterr().out)
    assert found["rewritten"][0]["added"] == ["The gate of the harbour held."]
    assert cli.main(["diff", str(tmp_path / "none"), sites[1]]) == 2
    assert "it cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    "data",
    [
        b'{"schema": "briefing/1", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"schema": "briefing/1", "site": {"edition": "\xff"}, "articles": []}',
        b'{"schema": "briefing/1", "site": {}, "articles": [], '
        b'"stories": [{"id": "e", "label": "x", "articles": ["a"]}]}',
    ],
    ids=["nested without end", "not UTF-8", "a story of nothing"],
)
def test_a_damaged_file_is_refused(data: bytes):
    with pytest.raises(UsageError):
        load_edition(data, "briefing.json")


@pytest.mark.parametrize("held", ["settings", "itself", "moved"])
def test_nothing_of_a_file_that_is_withheld_now_is_told_as_withdrawn(tmp_path: Path, held: str):
    content, before, after = (tmp_path / name for name in ("content", "before", "after"))
    content.mkdir()
    names = ("Sellmouth", "Brinwick")
    for name in names:
        told = f"The harbour of {name} opened a tidal gate on Monday after six years of work."
        (content / f"{name}.md").write_text(f"---\ntitle: {name} opens\n---\n\n{told}\n", "utf-8")
    how = Assembling()
    build(content, before, load_settings(content), how)
    since = load_edition((before / "briefing.json").read_bytes(), "briefing.json")
    if held == "settings":
        (content / "briefing.toml").write_text('[input]\nwithhold = ["Brin*"]\n', "utf-8")
    elif held == "moved":
        (content / "briefing.toml").write_text('[input]\nwithhold = ["kept"]\n', "utf-8")
        (content / "kept").mkdir()
        (content / "Brinwick.md").rename(content / "kept" / "1.md")
    else:
        (content / "Brinwick.md").write_text("---\npublish: false\n---\n\nBrinwick\n", "utf-8")

    build(content, after, load_settings(content), how, past=Past(since))

    files = [path for path in after.rglob("*") if path.is_file()]
    assert not [path for path in files if b"brinwick" in path.read_bytes().lower()]
    assert [path for path in files if b"(withheld)" in path.read_bytes()]
