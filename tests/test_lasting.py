"""Three editions by the command: addresses last, whatever was kept of the build before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from builder import cli
from builder.editions import Edition, load_edition
from builder.model import Article
from builder.site.urls import slug
from tests.editorial.articles import BRIDGE, LONERS, ORCHARD
from tests.site.thrice import FIRST, PILOTS, RENAMED, STUCK

PADDING = (
    "The harbour council meets again in spring, and until then the old rules of passage stand as "
    "they were written down after the great flood, with one ferry in the morning and one at night."
)
"""What makes an article long enough to be summed up; no two files hold the same."""


def write(folder: Path, articles: Sequence[Article]) -> None:
    """The content folder holds just these."""
    folder.mkdir(exist_ok=True)
    for file in folder.glob("*/*.md"):
        file.unlink()
    for number, each in enumerate(articles):
        file = (folder / each.path).with_suffix(".md")
        file.parent.mkdir(exist_ok=True)
        date = f"date: {each.published}\n" if each.published else ""
        head = f"---\ntitle: {each.title}\npublisher: {each.publisher}\n{date}---\n\n"
        text = "\n\n".join(block.text for block in each.blocks)
        file.write_text(f"{head}{text}\n\nNumber {number}. {PADDING[number:]}\n", "utf-8")


def make(content: Path, output: Path, *more: str) -> Edition:
    """The edition that the command builds."""
    assert cli.main(["build", str(content), "-o", str(output), "-q", *more]) == 0
    return load_edition((output / "briefing.json").read_bytes(), "briefing.json")


def read(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".briefing-")
    }


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("BRIEFING_BASE_URL", raising=False)


def test_addresses_last_over_three_editions_and_a_rebuild_equals_a_clean_build(tmp_path: Path):
    content, site = tmp_path / "content", tmp_path / "site"
    kept = [tmp_path / f"{number}.json" for number in range(2)]
    editions = []
    for number, articles in enumerate(
        (
            [FIRST, STUCK, *ORCHARD, *LONERS],
            [RENAMED, *BRIDGE[1:], PILOTS, *ORCHARD, *LONERS],
            [RENAMED, BRIDGE[2], PILOTS, *LONERS],
        )
    ):
        write(content, articles)
        more = ["--since", str(kept[number - 1])] if number else []
        editions.append(make(content, site, *more))
        clean = tmp_path / f"clean-{number}"
        make(content, clean, "--no-cache", *more)
        assert read(site) == read(clean)
        assert cli.main(["check", str(site), "--content", str(content)]) == 0
        if number < len(kept):
            kept[number].write_bytes((site / "briefing.json").read_bytes())

    one, two, three = ({each.id: each.url for each in edition.articles} for edition in editions)
    assert one.items() <= two.items()
    assert three.items() <= two.items()
    titles = {each.id: each.title for each in editions[1].articles}
    assert any(slug(title) not in two[name] for name, title in titles.items())
    stories = [
        {(each.id, each.url): each.label for each in edition.stories if each.url}
        for edition in editions
    ]
    bridge = next(each for each in stories[0] if "merle" not in str(each[1]))
    assert stories[1][bridge] != stories[0][bridge]
    assert bridge in stories[2]


def test_another_earlier_edition_is_another_build(tmp_path: Path):
    content, site = tmp_path / "content", tmp_path / "site"
    write(content, [*BRIDGE, *ORCHARD])
    make(content, tmp_path / "before")
    earlier = tmp_path / "before.json"
    plain = (tmp_path / "before" / "briefing.json").read_bytes()
    earlier.write_bytes(plain)
    make(content, site, "--since", str(earlier))
    old = next(each.url for each in load_edition(plain, "").articles)
    assert (site / old).exists()

    earlier.write_bytes(plain.replace(old.encode(), b"articles/as-it-was-told-there.html"))
    make(content, site, "--since", str(earlier))

    assert (site / "articles/as-it-was-told-there.html").exists()
    assert not (site / old).exists()
    assert cli.main(["check", str(site), "--content", str(content)]) == 0
    clean = tmp_path / "clean"
    make(content, clean, "--no-cache", "--since", str(earlier))
    assert read(site) == read(clean)


@pytest.mark.parametrize("moved", [False, True])
def test_nothing_of_a_withheld_file_stands_in_an_address_that_lasted(
    tmp_path: Path, *, moved: bool
):
    content = tmp_path / "content"
    write(content, [STUCK, BRIDGE[2], *ORCHARD, *LONERS])
    make(content, tmp_path / "one")
    write(content, [*BRIDGE, PILOTS, *ORCHARD, *LONERS])
    two = make(content, tmp_path / "two", "--since", str(tmp_path / "one"))
    assert any(slug(STUCK.title) in str(each.url) for each in two.stories)
    (content / "briefing.toml").write_text('[input]\nwithhold = ["gazette/jam*"]\n', "utf-8")
    if moved:
        (content / "gazette" / "jam.md").rename(content / "gazette" / "jam-2.md")

    make(content, tmp_path / "three", "--since", str(tmp_path / "two"))

    files = read(tmp_path / "three")
    assert not [path for path in files if slug(STUCK.title) in path]
    assert not [path for path, body in files.items() if slug(STUCK.title).encode() in body]
    check = ["check", str(tmp_path / "three"), "--content", str(content)]
    assert cli.main(check) == 0
