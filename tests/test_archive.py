"""Edition after edition in one site: the earlier ones stay as they were, at their own addresses."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from http import HTTPStatus
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from builder import cli
from builder.archive import open_archive
from builder.check import check
from builder.editions import load_outline
from builder.errors import UsageError
from builder.publish import MANIFEST
from builder.publish.manifest import digest, dump
from builder.serve.answers import answer
from builder.serve.shelf import Site
from tests.check.sites import sealed
from tests.editorial.articles import LONERS, ORCHARD
from tests.files import read_files
from tests.site.thrice import BEARING, FIRST, PILOTS, STUCK
from tests.test_lasting import write

DAYS = ("2023-08-21", "2023-08-28", "2023-09-04")

ARTICLES = (FIRST, PILOTS, BEARING, *LONERS, STUCK, *ORCHARD)

MANY = (4, 4 + len(LONERS), len(ARTICLES))
"""How many of them each edition has; a story goes on through all three."""


OLD = f"editions/{DAYS[0]}/"


def turn_to(content: Path, edition: int) -> None:
    """The content folder as it is on the day of an edition."""
    write(content, ARTICLES[: MANY[edition]])
    (content / "briefing.toml").write_text(f'[site]\nedition = "{DAYS[edition]}"\n', "utf-8")


def make(content: Path, output: Path, *more: str) -> int:
    return cli.main(["build", str(content), "-o", str(output), "-q", *more])


class Desk:
    """A weekly analyst's folders, on the day of the third edition."""

    def __init__(self, folder: Path) -> None:
        self.content, self.editions = folder / "content", folder / "editions"
        self.site, self.cache = folder / "site", folder / "cache"

    def build(self, output: Path | None = None, *more: str) -> int:
        store = () if "--no-cache" in more else ("--cache", str(self.cache))
        told = ("--archive", str(self.editions), *store, *more)
        return make(self.content, output or self.site, *told)


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BRIEFING_BASE_URL", raising=False)
    monkeypatch.delenv("BRIEFING_ARCHIVE", raising=False)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Two editions are kept, and the third one is published with them."""
    desk = Desk(tmp_path_factory.mktemp("desk"))
    for number, day in enumerate(DAYS[:2]):
        turn_to(desk.content, number)
        earlier = ("--since", str(desk.editions / DAYS[0])) if number else ()
        assert make(desk.content, desk.editions / day, "--no-cache", *earlier) == 0
    turn_to(desk.content, 2)
    assert desk.build() == 0
    return desk


@pytest.fixture
def desk(finished: Desk, tmp_path: Path) -> Desk:
    """The same once more, for a test that alters it."""
    folder = tmp_path / "desk"
    shutil.copytree(finished.content.parent, folder, ignore=shutil.ignore_patterns("cache"))
    return Desk(folder)


def read(desk: Desk) -> dict[str, bytes]:
    return read_files(desk.site)


def links(body: bytes, path: str) -> list[tuple[str, str]]:
    page: lxml.html.HtmlElement = lxml.html.document_fromstring(body)
    return [(each.text_content(), each.get("href") or "") for each in page.xpath(path)]


def test_earlier_editions_are_kept_byte_for_byte_at_their_own_addresses(finished: Desk):
    for day in DAYS[:2]:
        kept = finished.site / "editions" / day
        assert read_files(kept) == read_files(finished.editions / day)
        assert cli.main(["check", str(kept)]) == 0

    assert cli.main(["check", str(finished.site), "--content", str(finished.content)]) == 0


def test_the_page_of_editions_lists_each_with_its_headlines(finished: Desk):
    files = read(finished)
    told = json.loads(files["briefing.json"])

    shown = links(files["archive.html"], "//main//h3/a")
    assert shown == [
        ("Edition of 28 August 2023", "editions/2023-08-28/index.html"),
        ("Edition of 21 August 2023", "editions/2023-08-21/index.html"),
        ("Edition of 4 September 2023", "index.html"),
    ]
    for row in told["archive"]:
        folder = row["url"].removesuffix("index.html")
        leads = [(each["title"], each["url"]) for each in row["leads"]]
        first = links(files[row["url"]], "//*[contains(@class, 'leads')]//h3/a")
        assert leads == [(title, folder + url) for title, url in first]
        assert {*leads} <= {*links(files["archive.html"], "//main//li/a")}
    assert [(row["articles"], row["stories"]) for row in told["archive"]] == [(7, 1), (4, 1)]
    assert b'href="archive.html"' in files["index.html"]


def test_a_story_leads_to_its_page_in_each_edition(finished: Desk):
    files = read(finished)
    told = json.loads(files["briefing.json"])
    story = next(each for each in told["stories"] if len(each.get("history", ())) == 2)

    assert [each["edition"] for each in story["history"]] == [*DAYS[:2]]
    shown = links(files[story["url"]], "//*[@class='history']//span/a")
    assert [href for _, href in shown] == [f"../{each['url']}" for each in story["history"]]
    for each in story["history"]:
        old = json.loads(files[f"editions/{each['edition']}/briefing.json"])
        (was,) = (one for one in old["stories"] if one["id"] == story["id"])
        assert each["url"] == f"editions/{each['edition']}/{was['url']}"


def test_changes_are_told_from_the_newest_edition_of_an_earlier_day(desk: Desk):
    alone = desk.site.with_name("alone")
    assert make(desk.content, alone, "--no-cache", "--since", str(desk.editions / DAYS[1])) == 0
    kept = desk.editions / DAYS[2]
    shutil.copytree(alone, kept)

    assert desk.build() == 0

    one, other = (json.loads((each / "briefing.json").read_bytes()) for each in (alone, desk.site))
    assert one["changes"] == other["changes"] != None  # noqa: E711
    assert [row["edition"] for row in other["archive"]] == [*DAYS[::-1]]
    assert cli.main(["check", str(desk.site), "--content", str(desk.content)]) == 0


def test_a_rebuild_writes_no_edition_again_and_equals_a_clean_build(desk: Desk):
    assert desk.build() == 0
    before = {path: path.stat().st_mtime_ns for path in desk.site.rglob("editions/*/*")}
    (desk.content / "briefing.toml").write_text('[site]\nedition = "2023-09-05"\n', "utf-8")

    assert desk.build() == 0

    assert {path: path.stat().st_mtime_ns for path in before} == before
    clean, filled = desk.site.with_name("clean"), desk.site.with_name("filled")
    assert desk.build(clean, "--no-cache") == 0
    assert desk.build(filled) == 0
    assert read(desk) == read_files(clean) == read_files(filled)


def test_what_is_missing_or_altered_in_the_site_is_copied_again(desk: Desk):
    assert desk.build() == 0
    before = read(desk)
    (desk.site / OLD / "index.html").unlink()
    (desk.site / OLD / "themes.html").write_bytes(b"altered")

    assert desk.build() == 0

    assert read(desk) == before


def test_an_edition_that_is_taken_out_goes(desk: Desk):
    shutil.rmtree(desk.editions / DAYS[0])

    assert desk.build() == 0

    assert [each.name for each in (desk.site / "editions").iterdir()] == [DAYS[1]]
    assert cli.main(["check", str(desk.site), "--content", str(desk.content)]) == 0


def name_archive(desk: Desk, name: str = "../editions") -> None:
    with (desk.content / "briefing.toml").open("a") as file:
        file.write(f'archive = "{name}"\n')


def test_the_settings_name_the_archive_and_a_flag_or_the_environment_another(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
):
    expected, cache = read(desk), ("--cache", str(desk.cache))
    name_archive(desk)

    assert make(desk.content, desk.site, *cache) == 0
    assert read(desk) == expected

    shutil.rmtree(desk.editions / DAYS[0])
    assert make(desk.content, desk.site, *cache) == 0
    assert [each.name for each in (desk.site / "editions").iterdir()] == [DAYS[1]]

    monkeypatch.setenv("BRIEFING_ARCHIVE", str(desk.editions.with_name("missing")))
    assert make(desk.content, desk.site, *cache) == 2
    assert make(desk.content, desk.site, *cache, "--archive", "") == 0
    assert not (desk.site / "editions").exists()


def test_an_archive_that_is_missing_is_an_error(desk: Desk, capsys: pytest.CaptureFixture[str]):
    name_archive(desk, "editions")

    assert make(desk.content, desk.site) == 2

    assert "as seen from the articles" in capsys.readouterr().err


def test_an_edition_in_the_archive_and_one_file_are_told_from_it_and_keep_none(desk: Desk):
    expected = json.loads(read(desk)["briefing.json"])["changes"]
    name_archive(desk)
    kept, one = desk.editions / DAYS[2], desk.site.with_name("one.html")

    for _ in range(2):  # made again, it is not told from itself
        assert make(desk.content, kept, "--no-cache") == 0
        assert json.loads((kept / "briefing.json").read_bytes())["changes"] == expected
        assert not (kept / "editions").exists()
    assert cli.main(["build", str(desk.content), "--single-file", str(one), "-q"]) == 0
    assert "editions/" not in (alone := one.read_text("utf-8"))
    flag = ["--archive", "", "--since", str(desk.editions / DAYS[1]), "--force"]
    assert cli.main(["build", str(desk.content), "--single-file", str(one), "-q", *flag]) == 0
    assert one.read_text("utf-8") == alone
    shutil.rmtree(desk.editions)
    assert make(desk.content, desk.editions / "first", "--no-cache") == 0
    assert make(desk.content, desk.editions / "Last One", "--no-cache") == 2
    assert [each.name for each in desk.editions.iterdir()] == ["first"]


def test_without_an_archive_nothing_is_another(desk: Desk):
    empty, plain = desk.site.with_name("none"), desk.site.with_name("plain")
    empty.mkdir()
    since = ("--since", str(desk.editions / DAYS[1]))
    assert make(desk.content, plain, "--no-cache", *since) == 0

    assert make(desk.content, desk.site, "--no-cache", *since, "--archive", str(empty)) == 0

    assert read(desk) == read_files(plain)
    assert not (desk.site / "editions").exists()


def alter(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"Sandhaven", b"Sandhaver", 1))


def nest(folder: Path) -> None:
    (folder / "editions").mkdir()
    (folder / "editions/a.html").write_bytes(b"")
    reseal(folder)


def reseal(folder: Path) -> None:
    """A manifest of just what lies there."""
    files = {path: body for path, body in read_files(folder).items() if path != MANIFEST}
    (folder / MANIFEST).write_bytes(dump({path: digest(body) for path, body in files.items()}))


def link(path: Path) -> None:
    path.rename(path.with_name("moved"))
    path.symlink_to("moved")


def replace_by_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def forge(folder: Path) -> None:
    told = json.loads((folder / "briefing.json").read_bytes())
    told["leads"][0]["article"] = "a-none"
    (folder / "briefing.json").write_text(json.dumps(told))
    reseal(folder)


WRONG: Mapping[str, tuple[str, Callable[[Path], object]]] = {
    "another byte": ("E545", lambda each: alter(each / "index.html")),
    "another byte of its data": ("E545", lambda each: alter(each / "briefing.json")),
    "a file is missing": ("E545", lambda each: (each / "404.html").unlink()),
    "a link for a file": ("E545", lambda each: link(each / "themes.html")),
    "a link for a folder": ("E545", lambda each: link(each / "articles")),
    "a folder for a file": ("E545", lambda each: replace_by_folder(each / "report.json")),
    "no manifest": ("E544", lambda each: (each / MANIFEST).unlink()),
    "a link for the manifest": ("E544", lambda each: link(each / MANIFEST)),
    "another manifest": ("E544", lambda each: (each / MANIFEST).write_bytes(b"{}")),
    "a manifest of a way out": (
        "E544",
        lambda each: (each / MANIFEST).write_bytes(dump({"../index.html": digest(b"")})),
    ),
    "a manifest of nothing": ("E544", lambda each: (each / MANIFEST).write_bytes(dump({}))),
    "an archive of its own": ("E544", nest),
    "no name for an address": ("E544", lambda each: each.rename(each.with_name("Week 35"))),
    "a name of a device": ("E544", lambda each: each.rename(each.with_name("con"))),
    "a link for the edition": ("E544", link),
    "a file beside it": ("E544", lambda each: each.with_name("notes.txt").write_bytes(b"")),
    "a lead of nothing": ("E540", forge),
}


@pytest.mark.parametrize(("code", "spoil"), WRONG.values(), ids=WRONG)
def test_what_is_no_edition_as_it_was_built_stops_the_build(
    desk: Desk,
    code: str,
    spoil: Callable[[Path], object],
    capsys: pytest.CaptureFixture[str],
):
    edition = desk.editions / DAYS[1]
    spoil(edition)
    new = desk.site.with_name("new")

    assert desk.build(new) == 2

    assert f"[{code}]" in capsys.readouterr().err
    assert not new.exists()


def test_hidden_files_beside_editions_are_passed_over(desk: Desk):
    (desk.editions / ".git").mkdir()
    (desk.editions / ".gitattributes").write_bytes(b"* -text\n")

    assert desk.build() == 0


def test_files_of_which_no_manifest_knows_are_left_out(desk: Desk):
    (desk.editions / DAYS[0] / "diary.html").write_bytes(b"secret")

    assert desk.build() == 0

    assert not [*desk.site.rglob("diary.html")]


@pytest.mark.parametrize("moved", [False, True])
def test_an_edition_with_what_is_withheld_now_stops_the_build(
    desk: Desk, capsys: pytest.CaptureFixture[str], *, moved: bool
):
    if moved:
        (desk.content / "gazette" / "jam.md").rename(desk.content / "gazette" / "jam-2.md")
    withheld = '[site]\nedition = "2023-09-04"\n[input]\nwithhold = ["gazette/jam*"]\n'
    (desk.content / "briefing.toml").write_text(withheld, "utf-8")

    assert desk.build() == 2

    told = capsys.readouterr().err
    assert "[E546]" in told
    assert "jam" not in told
    shutil.rmtree(desk.editions / DAYS[1])
    assert desk.build() == 0
    assert cli.main(["check", str(desk.site), "--content", str(desk.content)]) == 0


def test_check_finds_what_is_withheld_now_in_an_edition(
    desk: Desk, capsys: pytest.CaptureFixture[str]
):
    withheld = '[site]\nedition = "2023-09-04"\n[input]\nwithhold = ["gazette/jam*"]\n'
    (desk.content / "briefing.toml").write_text(withheld, "utf-8")
    assert make(desk.content, desk.site, "--no-cache") == 0
    shutil.copytree(desk.editions, desk.site / "editions")

    assert cli.main(["check", str(desk.site), "--content", str(desk.content)]) == 1

    assert "[C190]" in capsys.readouterr().out


@pytest.mark.parametrize("place", ["content/editions", "site/editions", "."])
def test_an_archive_among_articles_or_in_the_site_is_refused(
    desk: Desk, place: str, capsys: pytest.CaptureFixture[str]
):
    desk.editions = desk.site.parent / place

    assert desk.build() == 2

    assert "[E543]" in capsys.readouterr().err


def test_one_file_keeps_no_other_edition(desk: Desk, capsys: pytest.CaptureFixture[str]):
    words = ["build", str(desk.content), "--single-file", str(desk.site.with_name("one.html"))]

    assert cli.main([*words, "--archive", str(desk.editions)]) == 2

    assert "[E547]" in capsys.readouterr().err


def test_the_preview_answers_from_the_editions_as_they_lie_there(desk: Desk):
    kept = open_archive(desk.editions).get
    site, path = Site({"index.html": b"<p>New</p>"}), f"/editions/{DAYS[0]}/"

    assert answer(site, path, kept).body == (desk.editions / DAYS[0] / "index.html").read_bytes()
    (desk.editions / DAYS[0] / "themes.html").write_bytes(b"altered")
    for other in ("themes.html", "none.html", "../../secret", MANIFEST + "x"):
        assert answer(site, path + other, kept).status == HTTPStatus.NOT_FOUND
    assert answer(site, path).status == HTTPStatus.NOT_FOUND


Files = dict[str, bytes]


def retold(files: Files, change: Callable[[dict[str, Any]], object]) -> None:
    told = json.loads(files["briefing.json"])
    change(told)
    files["briefing.json"] = json.dumps(told).encode()


def drop_edition(files: Files) -> None:
    for path in [path for path in files if path.startswith(OLD)]:
        del files[path]


def drop_page(files: Files) -> None:
    page = next(path for path in files if path.startswith(f"{OLD}articles/"))
    del files[page]


def put_another_page(files: Files) -> None:
    files[f"{OLD}index.html"] += b" "


def invent(files: Files) -> None:
    retold(files, lambda it: it["archive"][0]["leads"][0].update(title="Made up"))


BROKEN: Mapping[str, tuple[str, Callable[[Files], object]]] = {
    "an edition is gone": ("C207", drop_edition),
    "an edition is not told": ("C207", lambda each: retold(each, lambda it: it["archive"].pop())),
    "other counts": (
        "C207",
        lambda each: retold(each, lambda it: it["archive"][0].update(articles=99)),
    ),
    "another headline": ("C207", invent),
    "no link": (
        "C207",
        lambda each: each.update(
            {"archive.html": each["archive.html"].replace(OLD.encode(), b"a/")}
        ),
    ),
    "its data is none": ("C207", lambda each: each.update({f"{OLD}briefing.json": b"{"})),
    "a page less, under another seal": ("C207", drop_page),
    "another page, under another seal": ("C207", put_another_page),
    "its manifest is gone": ("C207", lambda each: each.pop(OLD + MANIFEST)),
    "a history of nothing": (
        "C179",
        lambda each: retold(
            each,
            lambda it: [
                one.update(history=[{"edition": None, "articles": 1, "origins": 1, "url": "x"}])
                for one in it["stories"]
            ],
        ),
    ),
}


@pytest.mark.parametrize(("code", "spoil"), BROKEN.values(), ids=BROKEN)
def test_check_finds_an_edition_that_is_not_what_is_told(
    finished: Desk, code: str, spoil: Callable[[Files], object]
):
    files = {path: body for path, body in read(finished).items() if path != MANIFEST}
    assert list(check(sealed(files))) == []

    spoil(files)

    assert code in {each.code for each in check(sealed(files))}


@pytest.mark.parametrize("path", ["index.html", "briefing.json", "assets/style.css"])
def test_check_finds_any_altered_byte_of_an_edition(
    desk: Desk, path: str, capsys: pytest.CaptureFixture[str]
):
    with (desk.site / OLD / path).open("ab") as file:
        file.write(b" ")

    assert cli.main(["check", str(desk.site)]) == 1

    assert f"{OLD}{path}: the file is not what the build wrote [C198]" in capsys.readouterr().out


def test_check_counts_editions(finished: Desk, capsys: pytest.CaptureFixture[str]):
    assert cli.main(["check", str(finished.site)]) == 0

    assert "2 earlier editions of" in capsys.readouterr().out


def test_of_an_outline_every_lead_is_an_article():
    data = b'{"schema": "briefing/1", "site": {}, "articles": [], "leads": [{"article": "a"}]}'

    with pytest.raises(UsageError, match="a lead is no article"):
        load_outline(data, "briefing.json")
