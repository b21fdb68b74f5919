from __future__ import annotations

import pytest

from builder.sources.front_matter import BROKEN, RULE, FrontMatter, misspelt, split


def claimed(front: FrontMatter) -> dict[str, str]:
    found: dict[str, str] = {}
    for claim in front.claims:
        found.setdefault(claim.field, claim.value)
    return found


def test_yaml_values_become_claims_and_lines_keep_their_number():
    front = split(
        '---\ntitle: "Tides: a report"\nsource: Harbour News\nauthor: {name: Ana Ruiz}\n'
        "date: 2023-08-18 10:00:00\nlink: https://a.example/1\nlang: en\ntags: [a, b]\n---\nBody\n"
    )

    assert claimed(front) == {
        "title": "Tides: a report",
        "publisher": "Harbour News",
        "author": "Ana Ruiz",
        "published": "2023-08-18 10:00:00",
        "original_url": "https://a.example/1",
        "language": "en",
    }
    assert all(claim.rule == RULE for claim in front.claims)
    assert front.body.split("\n")[9] == "Body"
    assert front.block is not None
    assert (front.block.first_line, front.block.last_line, front.block.dropped) == (1, 9, RULE)
    assert "tags: [a, b]" in front.block.text


@pytest.mark.parametrize("key", ["publishDate", "publish_date", "Publish-Date", "publish date"])
def test_the_words_of_a_key_are_joined_in_any_way(key: str):
    front = split(f"---\n{key}: 2023-08-18\nsiteName: Harbour News\n---\nBody\n")

    assert claimed(front) == {"published": "2023-08-18", "publisher": "Harbour News"}


def test_toml_values_become_claims():
    front = split(
        '+++\ntitle = "Tides"\ndate = 2023-08-18\nauthors = ["A. One", "B. Two"]\n+++\nBody'
    )

    assert claimed(front) == {
        "title": "Tides",
        "published": "2023-08-18",
        "author": "A. One, B. Two",
    }


@pytest.mark.parametrize(
    "line",
    [
        "publish: false",
        "draft: true",
        "published: no",
        "Draft: yes",
        "withhold: on",
        "private: true",
        "status: draft",
        'Status: "Private"',
        "embargo: true",
        "embargo: 2023-09-01",
        "Embargo_until: 1 September",
        "x: a: b\npublish: false  # not yet",
    ],
)
def test_a_file_can_ask_not_to_be_published(line: str):
    assert split(f"---\ntitle: T\n{line}\n---\nBody").withheld


@pytest.mark.parametrize(
    "line",
    [
        "publish: true",
        "draft: false",
        "published: 2023-01-01",
        "status: publish",
        "private: false",
        "embargo: no",
        "embargo:",
        "embargo: ~",
    ],
)
def test_a_file_that_does_not_ask_is_published(line: str):
    assert not split(f"---\ntitle: T\n{line}\n---\nBody").withheld


@pytest.mark.parametrize(
    ("head", "held"),
    [
        ("Title: Tides\nDate: 2024-05-06\nPublish: false", True),
        ("\n \ndraft: yes", True),
        ("Title: Tides\nEmbargo: 00:01 hours, 6 May 2024", False),
        ("Title: Tides\nPublish: true", False),
        ("Publish: false\nThe tide came in and nobody held it back.", False),
        ("The tide came in.\nPublish: false", False),
    ],
)
def test_a_head_without_its_lines_can_ask_not_to_be_published(head: str, held: bool):
    front = split(f"{head}\n\nThe gate opened.\nPublish: false\n")

    assert front.withheld == held
    assert (front.claims, front.block) == ((), None)


def test_empty_lines_may_stand_before_it():
    front = split(" \n\n---\ntitle: Tides\npublish: false\n---\nBody")

    assert claimed(front) == {"title": "Tides"}
    assert front.withheld
    assert front.block is not None
    assert (front.block.first_line, front.block.last_line) == (3, 6)
    assert front.body.split("\n")[6] == "Body"


def test_broken_yaml_still_gives_what_can_be_read():
    front = split("---\ntitle: Tides: a report\n\tauthor: x\ndraft: true\n---\nBody")

    assert claimed(front)["title"] == "Tides: a report"
    assert front.withheld
    assert front.block is not None
    assert front.block.dropped == BROKEN
    assert front.body.strip() == "Body"


def test_front_matter_without_its_last_line_ends_at_an_empty_one():
    front = split("---\ntitle: Tides: a report\ndate: 2023-08-18\n\nBody\nMore\n")

    assert claimed(front) == {"title": "Tides: a report", "published": "2023-08-18"}
    assert front.block is not None
    assert front.block.dropped == BROKEN
    assert front.body == "\n\n\n\nBody\nMore\n"


@pytest.mark.parametrize(
    "text",
    [
        "---\nA line between rules.\n---\nBody",
        "---\ntitle: no end",
        "---\nHe said: no\n\nBody",
        "---\ntitle: no\nA line.\n\nBody",
        "--- \n",
        "Title\n---\nname: x\n---\n",
        "---\n- a\n- b\n---\nBody",
        "",
    ],
)
def test_what_is_no_front_matter_is_left_in_the_text(text: str):
    front = split(text)

    assert front.body == text
    assert front.block is None
    assert front.claims == ()


def bomb() -> str:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for before, name in zip("abcdefghi", "bcdefghij", strict=True):
        lines.append(f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]")
    return "\n".join(lines)


@pytest.mark.parametrize(
    "inside",
    [
        bomb(),
        "title: &x T\nauthor: *x",
        "a: " + "[" * 5000,
        "a: " + "{b: " * 3000,
        "title: !!python/object/apply:os.system [exit]",
    ],
)
def test_yaml_that_is_an_attack_is_read_as_lines(inside: str):
    front = split(f"---\n{inside}\n---\nBody")

    assert front.body.strip() == "Body"
    assert sum(len(claim.value) for claim in front.claims) < len(inside)


@pytest.mark.parametrize(
    ("key", "known"),
    [
        ("tilte", "title"),
        ("themme", "theme"),
        ("auther", "author"),
        ("pubished", "published"),
        ("Publisherr", "publisher"),
        ("orginal-url", "original_url"),
        ("privat", "private"),
        ("witheld", "withheld"),
    ],
)
def test_a_key_one_slip_away_is_misspelt(key: str, known: str):
    front = split(f"---\ntags: [a]\n{key}: x\n---\nBody\n")

    assert front.block is not None
    assert list(misspelt(front.block)) == [(3, key, known)]


@pytest.mark.parametrize(
    "head",
    [
        "data: x\nsize: 2\nlinks: y",
        "sources: [a, b]\nlocal: true\ndeadline: 2024-01-01",
        "title: x\ntitre: x",
        "publishDate: 2024-01-01\nstatus: x\ndescription: auther",
    ],
)
def test_a_key_of_another_program_is_none(head: str):
    front = split(f"---\n{head}\n---\nBody\n")

    assert front.block is not None
    assert list(misspelt(front.block)) == []


def test_a_bare_head_counts_where_it_may():
    text = "Title: Boats stay in\nAuthors: Ana Ruiz\nDate: 3rd of May, 2024\nSlug: boats\n\nBody\n"
    front = split(text, bare=True)

    assert claimed(front) == {
        "title": "Boats stay in",
        "author": "Ana Ruiz",
        "published": "3rd of May, 2024",
    }
    assert front.body == "\n\n\n\n\nBody\n"
    assert split(text).block is None


def test_a_head_of_pandoc_tells_title_authors_and_date():
    front = split("% Tides\n% Anna Kerr; Jo Bram\n% 30 June 2022\n\nThe tide turned.\n", bare=True)

    assert [(claim.field, claim.value) for claim in front.claims] == [
        ("title", "Tides"),
        ("author", "Anna Kerr, Jo Bram"),
        ("published", "30 June 2022"),
    ]
    assert front.body == "\n\n\n\nThe tide turned.\n"
    assert split("% of all ships sank.\n\nSo it was.\n", bare=True).block is None


@pytest.mark.parametrize(
    "text",
    [
        "Title: Boats stay in\n\nBody\n",
        "Title: Boats\nAuthor: Ana Ruiz said so, and\nleft us\n\nBody\n",
        "Author: Ana Ruiz\nDate: 3 May 2024\n\nBody\n",
    ],
)
def test_prose_and_heads_without_a_title_are_no_bare_head(text: str):
    assert split(text, bare=True).block is None


def test_a_clipper_links_authors_by_name_and_gives_the_address_as_the_source():
    head = (
        '---\ntitle: Tides\nsource: "https://harbour.example/tides"\nauthor:\n  - "[[Anna Kerr]]"\n'
        '  - "[[people/Jo Bram|Jo Bram]]"\n---\n'
    )

    assert [(claim.field, claim.value) for claim in split(head + "Prose.\n").claims] == [
        ("title", "Tides"),
        ("author", "Anna Kerr, Jo Bram"),
        ("original_url", "https://harbour.example/tides"),
    ]
