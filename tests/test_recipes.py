"""The README's recipes: every command in them is run, as it stands there."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
import yaml

from builder.starter.workflows import FILES
from tests.conftest import ROOT
from tests.files import read_files

RECIPE = re.compile(r"^\*\*(?P<name>[^*]+)\.\*\*(?P<text>.*?)(?=^\*\*|\Z)", re.M | re.S)

BLOCK = re.compile(r"^```(?:sh)?\n(.*?)^```$", re.M | re.S)

ARTICLES = {
    "gate": "Velm opens its tide gate\nHarbour Post, 18 August 2023\n\n"
    "The tide gate of Velm opened on Friday, and engineers of the council closed it twice. "
    "It turns each tide into power for nine thousand homes, said Mayor Ilse Brandt.\n",
    "lamps": "Street lamps run on the tide\nStrait Review, 19 August 2023\n\n"
    "Every street lamp in the old town has burned without oil since Saturday evening. "
    "The boiler behind the market, which used nine barrels a night, stays as a landmark.\n",
    "ferry": "Ferry to Sandhaven cancelled\nNorth Ledger, 20 August 2023\n\n"
    "A torn rudder keeps the Sandhaven ferry in dock until the end of the month. "
    "Islanders have asked the navy for a launch, and the ministry promised an answer.\n",
}
"""Name of a file -> what is in it; the last comes a day later."""

pytestmark = pytest.mark.skipif(not shutil.which("bash"), reason="the recipes are for a shell")


def recipes() -> dict[str, list[str]]:
    """Name of a recipe -> its blocks of commands."""
    section = (ROOT / "README.md").read_text("utf-8").partition("\n## Recipes\n")[2]
    found = RECIPE.finditer(section.partition("\n## ")[0])
    return {each["name"]: BLOCK.findall(each["text"]) for each in found}


def add(home: Path, *names: str) -> None:
    for name in names:
        (home / "articles" / f"{name}.txt").write_text(ARTICLES[name], "utf-8")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with articles, where ``briefing`` is this program."""
    command = tmp_path / ".venv" / "bin" / "briefing"
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m builder "$@"\n', "utf-8")
    command.chmod(0o755)
    (command.parent / "python3").symlink_to(sys.executable)
    for name in ("articles", "share", "stick", "www/team"):
        (tmp_path / name).mkdir(parents=True)
    add(tmp_path, "gate", "lamps")
    return tmp_path


def shell(home: Path, commands: str, **more: str) -> str:
    """What the commands said."""
    path = f"{home / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    around = {"HOME": str(home), "PATH": path, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}
    words = ("bash", "-euo", "pipefail", "-c", commands)
    done = subprocess.run(
        words, cwd=home, env=around | more, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def edition(folder: Path) -> Any:
    return json.loads((folder / "briefing.json").read_bytes())


def shared(home: Path) -> None:
    assert len(edition(home / "share" / "brief")["articles"]) == 2


def on_a_stick(home: Path) -> None:
    names = [path.name for path in (home / "stick" / "brief").rglob("*")]
    assert all(name.isascii() and len(name) <= 80 for name in names)
    assert b"The tide gate of Velm opened" in (home / "stick" / "brief.html").read_bytes()


def on_a_server(home: Path) -> None:
    site = home / "www" / "team" / "brief"
    assert 'href="/team/brief/index.html"' in (site / "404.html").read_text("utf-8")
    assert (site / "feed.xml").is_file()
    assert 'href="assets/style.css"' in (site / "index.html").read_text("utf-8")


def scheduled(home: Path) -> None:
    """The next morning there is a third article, and the crontab's line runs."""
    (_, line) = recipes()["Scheduled edition"]
    add(home, "ferry")
    when, command = re.fullmatch(r"((?:\S+ ){5}) *(.+)\n", line).groups()  # type: ignore[union-attr]
    assert when == "0 6 * * 1-5 "
    assert "%" not in command  # which a crontab takes for the end of a line

    mail = shell(home, command, PATH=os.environ["PATH"])

    assert mail == ""
    assert len(edition(home / "public")["changes"]["new"]) == 1
    assert (home / "public" / "changes.html").is_file()


def kept(home: Path) -> None:
    """The next week there is a third article, and both editions are there as they were."""
    add(home, "ferry")

    shell(home, recipes()["Editions that stay"][1])

    for name in ("2026-11-09", "2026-11-16"):
        site = home / "public" / "editions" / name
        assert read_files(site) == read_files(home / "editions" / name)
    assert len(edition(home / "public")["changes"]["new"]) == 1


def mailed(home: Path) -> None:
    mail = message_from_bytes((home / "brief.eml").read_bytes(), policy=policy.default)
    (attached,) = mail.iter_attachments()
    text, html = mail.get_body(("plain",)), mail.get_body(("html",))

    assert text
    assert html
    assert text.get_content() == (home / "public" / "edition.txt").read_text("utf-8")
    assert html.get_content().rstrip() == (home / "public" / "email.html").read_text("utf-8")
    assert 'href="https://intranet.example/team/brief/articles/' in html.get_content()
    assert attached.get_filename() == "brief.html"
    assert attached.get_content_charset() == "utf-8"
    assert attached.get_payload(decode=True) == (home / "brief.html").read_bytes()


def hosted(home: Path) -> None:
    """Each workflow's own commands make and check the site at the address that the host gives."""
    for host, path in FILES.items():
        text = (home / path).read_text("utf-8")
        lines = re.findall(r"(?:run: |- )(briefing (?:build|check) [^\n]+)", text)
        values = yaml.safe_load(text)["env" if host == "github" else "variables"]
        shutil.rmtree(home / "public", ignore_errors=True)
        address = f"https://{host}.example/team/brief"
        shell(home, "\n".join(lines), BRIEFING_BASE_URL=address, CONTENT=values["CONTENT"])
        assert len(lines) == 2
        assert edition(home / "public")["site"]["base_url"] == address


OUTCOMES: Mapping[str, Callable[[Path], None]] = {
    "Intranet share": shared,
    "USB stick": on_a_stick,
    "Web server": on_a_server,
    "Scheduled edition": scheduled,
    "Editions that stay": kept,
    "Mail": mailed,
    "GitHub Pages, GitLab Pages": hosted,
}
"""Recipe -> what must be so after its commands."""


def test_every_recipe_is_tried():
    assert recipes().keys() == OUTCOMES.keys()


@pytest.mark.parametrize("name", OUTCOMES)
def test_a_recipe_does_what_it_says(name: str, home: Path):
    shell(home, recipes()[name][0])

    OUTCOMES[name](home)
