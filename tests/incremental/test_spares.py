"""An output folder that lacks files gets those that were kept, if they are what they were."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from builder import publish
from builder.cache import Cache
from builder.incremental import spares
from builder.incremental.spares import LostError, Spares
from builder.model import Page

OWNER = "somebody"

SITE = {"index.html": b"front", "articles/a.html": b"news", "empty.txt": b"", "twin.html": b"front"}


def keep(folder: Path, **changes: bytes) -> None:
    """Publish a site, and keep it."""
    site = SITE | {f"{name}.html": body for name, body in changes.items()}
    publish.publish((Page(*pair) for pair in site.items()), folder / "site")
    with Cache(folder / "cache") as store:
        spares.keep(store, folder / "content", folder / "site", OWNER)


def kept(folder: Path) -> Spares:
    with Cache(folder / "cache") as store:
        return Spares.of(store, folder / "content")


def files_of(folder: Path) -> list[Path]:
    return sorted(file for file in (folder / "cache" / spares.FOLDER).rglob("*") if file.is_file())


def fill(known: Spares, site: Path) -> None:
    publish.publish(filter(None, map(known.file, known.files)), site)


def test_what_alters_one_site_alters_no_other(tmp_path: Path):
    keep(tmp_path)

    fill(kept(tmp_path).checked(()), tmp_path / "again")
    (tmp_path / "again" / "index.html").write_bytes(b"other")

    assert (tmp_path / "site" / "index.html").read_bytes() == SITE["index.html"]


def test_a_link_is_no_spare_file(tmp_path: Path):
    keep(tmp_path)
    (file,) = (each for each in files_of(tmp_path) if each.read_bytes() == b"news")
    file.rename(tmp_path / "moved")
    file.symlink_to(tmp_path / "moved")

    assert "articles/a.html" not in kept(tmp_path).checked(()).files
    assert not file.is_symlink()


def test_a_site_is_there_when_its_folder_is_gone(tmp_path: Path):
    keep(tmp_path)
    stamp = publish.stamp(tmp_path / "site")
    shutil.rmtree(tmp_path / "site")

    known = kept(tmp_path).checked(())
    fill(known, tmp_path / "again")

    assert (known.manifest, known.owner, known.is_whole) == (stamp, OWNER, True)
    assert {path: (tmp_path / "again" / path).read_bytes() for path in SITE} == SITE
    assert publish.look(tmp_path / "again").stamp == stamp
    with known.open("articles/a.html") as opened:
        assert opened.read() == b"news"


def test_of_what_was_never_there_is_nothing(tmp_path: Path):
    keep(tmp_path)

    known = kept(tmp_path)

    assert known.file("other.html") is None
    assert known.open("other.html").read() == b""
    assert kept(tmp_path / "elsewhere") == Spares()


def test_a_kept_file_takes_no_room_while_the_site_is_there(tmp_path: Path):
    keep(tmp_path)
    links = [file.stat().st_nlink for file in files_of(tmp_path)]
    assert sorted(links) == [1, *[2] * len({*SITE.values()})]  # the manifest is a copy

    shutil.rmtree(tmp_path / "site")
    known = kept(tmp_path)
    fill(known, tmp_path / "again")

    assert (tmp_path / "again" / "empty.txt").stat().st_nlink == 2


def test_a_file_that_can_have_one_name_only_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_: object) -> None:
        raise OSError(errno.EXDEV, "another disk")

    keep(tmp_path)
    monkeypatch.setattr(os, "link", refuse)

    fill(kept(tmp_path), tmp_path / "again")

    assert {path: (tmp_path / "again" / path).read_bytes() for path in SITE} == SITE


def test_only_the_last_site_is_kept(tmp_path: Path):
    keep(tmp_path, old=b"old")
    keep(tmp_path, new=b"new")

    assert sorted(kept(tmp_path).files) == sorted((*SITE, "new.html"))
    assert len(files_of(tmp_path)) == len({*SITE.values(), b"new", b"manifest"})


def test_what_was_altered_by_its_other_name_is_not_there(tmp_path: Path):
    keep(tmp_path)
    (tmp_path / "site" / "articles" / "a.html").write_bytes(b"lies")

    known = kept(tmp_path).checked({"empty.txt"})

    assert sorted(known.files) == ["index.html", "twin.html"]
    assert not known.is_whole
    assert sorted(kept(tmp_path).files) == sorted(SITE.keys() - {"articles/a.html"})


def test_what_is_altered_is_not_opened(tmp_path: Path):
    keep(tmp_path)
    known = kept(tmp_path)
    (tmp_path / "site" / "articles" / "a.html").write_bytes(b"lies")

    with pytest.raises(LostError):
        known.open("articles/a.html")


def test_a_site_whose_manifest_is_altered_is_none(tmp_path: Path):
    keep(tmp_path)
    (tmp_path / "site" / publish.MANIFEST).write_bytes(b"{}")
    manifest = next(file for file in files_of(tmp_path) if file.name == kept(tmp_path).manifest)
    manifest.write_bytes(manifest.read_bytes().replace(b"/a", b"/b"))

    assert kept(tmp_path) == Spares()


def test_a_file_that_goes_while_the_folder_is_filled_is_lost(tmp_path: Path):
    keep(tmp_path)
    known = kept(tmp_path).checked(())
    shutil.rmtree(tmp_path / "cache")

    with pytest.raises(LostError):
        fill(known, tmp_path / "again")
    assert not (tmp_path / "again").exists()


def test_where_files_have_one_name_none_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object) -> None:
        raise OSError(errno.EXDEV, "another disk")

    monkeypatch.setattr(os, "link", refuse)

    keep(tmp_path)

    assert kept(tmp_path) == Spares()
    assert files_of(tmp_path) == []
