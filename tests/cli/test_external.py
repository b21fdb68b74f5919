"""Foreign links are asked only when told, politely, and never on a private network."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from builder import cli
from builder.check import foreign_links
from builder.cli import external
from tests.check.sites import SMALL, broken


class Host(BaseHTTPRequestHandler):
    """Answers by the first part of the path: ``/404/x`` with 404."""

    asked: ClassVar[list[tuple[str, str, str]]] = []

    def do_HEAD(self) -> None:
        self.answer("HEAD")

    def do_GET(self) -> None:
        self.answer("GET")

    def answer(self, method: str) -> None:
        self.asked.append((method, self.path, self.headers["User-Agent"]))
        status = int(self.path.split("/")[1])
        if status == 302:
            self.send_response(302)
            self.send_header("Location", "/200/moved")
        else:
            self.send_response(405 if status == 405 and method == "HEAD" else status % 1000)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def host() -> Iterator[str]:
    Host.asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def asked(*links: str) -> list[tuple[str, str]]:
    found = external.ask(
        {link: f"index.html:{n}" for n, link in enumerate(links)}, pause=0, private=True
    )
    return [(each.where, each.severity) for each in found]


def test_what_is_there_is_no_problem(host: str):
    assert asked(f"{host}/200/a", f"{host}/302/b") == []


@pytest.mark.parametrize(
    ("status", "severity"), [(404, "error"), (410, "error"), (500, "warning"), (429, "warning")]
)
def test_what_is_gone_is_an_error_and_what_refuses_a_warning(host: str, status: int, severity: str):
    assert asked(f"{host}/{status}/a") == [("index.html:0", severity)]


def test_no_answer_is_a_warning():
    assert asked("http://127.0.0.1:9/a") == [("index.html:0", "warning")]


def test_head_is_asked_first_and_the_program_says_who_it_is(host: str):
    asked(f"{host}/200/a", f"{host}/403/b")

    assert [method for method, _, _ in Host.asked] == ["HEAD", "HEAD", "GET"]
    assert all(agent.startswith("briefing/") for _, _, agent in Host.asked)


def test_a_private_network_is_not_asked(host: str):
    found = list(external.ask({f"{host}/200/a": "index.html:3"}))

    assert Host.asked == []
    assert [(each.code, each.severity) for each in found] == [("C193", "warning")]


def test_each_address_is_found_once_without_its_fragment():
    links = '</h1><a href="https://a.example/x#one">x</a><a href="https://a.example/x#two">y</a>'

    assert foreign_links(broken("index.html", "</h1>", links)) == {
        "https://a.example/x": "index.html:10"
    }


def test_nothing_is_asked_unless_told(
    host: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    link = f'</h1><a href="{host}/404/gone">x</a>'
    for path, body in {**SMALL, **broken("index.html", "</h1>", link)}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(body)
    monkeypatch.setattr(external, "_is_public", lambda host: True)

    cli.main(["check", str(tmp_path)])
    before = list(Host.asked)
    status = cli.main(["check", str(tmp_path), "--external"])

    assert before == []
    assert status == 1
    assert f"'{host}/404/gone' is gone" in capsys.readouterr().out
