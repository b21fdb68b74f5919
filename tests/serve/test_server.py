from __future__ import annotations

import http.client
import socket
from collections.abc import Iterator
from http import HTTPStatus
from threading import Timer

import pytest

from builder.errors import Problem, UsageError
from builder.serve.server import PORT, Server
from builder.serve.shelf import Shelf, Site, Unfinished

OLD = Site({"index.html": b"<p>old</p>", "404.html": b"<p>lost</p>"})
NEW = Site({"index.html": b"<p>new</p>"})


@pytest.fixture
def shelf() -> Shelf:
    shelf = Shelf()
    shelf.put(OLD)
    return shelf


@pytest.fixture
def server(shelf: Shelf) -> Iterator[Server]:
    with Server(shelf, host="127.0.0.1", port=0) as server:
        server.start()
        yield server


def port_of(server: Server) -> int:
    return int(server.address.rsplit(":", 1)[1].rstrip("/"))


@pytest.fixture
def line(server: Server) -> Iterator[http.client.HTTPConnection]:
    connection = http.client.HTTPConnection("127.0.0.1", port_of(server), timeout=10)
    yield connection
    connection.close()


def ask(
    line: http.client.HTTPConnection, target: str, method: str = "GET", **headers: str
) -> tuple[http.client.HTTPResponse, bytes]:
    line.request(method, target, headers=headers)
    reply = line.getresponse()
    return reply, reply.read()


def test_a_page_is_answered_without_any_caching(line: http.client.HTTPConnection):
    reply, body = ask(line, "/")

    assert reply.status == HTTPStatus.OK
    assert body.startswith(b"<p>old</p>")
    assert reply.headers["Cache-Control"] == "no-store"
    assert reply.headers["X-Content-Type-Options"] == "nosniff"
    assert "Access-Control-Allow-Origin" not in reply.headers


def test_one_connection_carries_many_requests(line: http.client.HTTPConnection):
    assert [ask(line, target)[0].status for target in ("/", "/no", "/")] == [200, 404, 200]


def test_head_is_get_without_a_body(line: http.client.HTTPConnection):
    whole, body = ask(line, "/")
    head, nothing = ask(line, "/", "HEAD")

    assert (head.status, nothing) == (200, b"")
    assert head.headers["Content-Length"] == whole.headers["Content-Length"] == str(len(body))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_other_methods_are_refused(line: http.client.HTTPConnection, method: str):
    reply, _ = ask(line, "/", method)

    assert reply.status == HTTPStatus.NOT_IMPLEMENTED


def test_a_foreign_host_is_refused_for_pages_and_events(line: http.client.HTTPConnection):
    for target in ("/", "/-/events?x", "/-/reload.js"):
        reply, body = ask(line, target, Host="evil.example")
        assert reply.status == HTTPStatus.FORBIDDEN
        assert b"old" not in body


def test_traversal_reaches_nothing(line: http.client.HTTPConnection):
    for target in ("/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd"):
        reply, body = ask(line, target)
        assert reply.status == HTTPStatus.NOT_FOUND
        assert b"root:" not in body


def test_the_next_site_replaces_the_whole_one_at_once(
    line: http.client.HTTPConnection, shelf: Shelf
):
    ask(line, "/")
    shelf.put(NEW)

    assert ask(line, "/")[1].startswith(b"<p>new</p>")
    assert ask(line, "/404.html")[0].status == HTTPStatus.NOT_FOUND


def test_a_waiting_page_hears_of_the_next_site(server: Server, shelf: Shelf):
    with listening(server, OLD.version) as events:
        shelf.put(NEW)
        assert b"event: reload" in b"".join(events)


def test_a_page_that_missed_a_site_hears_of_it_at_once(server: Server, shelf: Shelf):
    shelf.put(NEW)
    with listening(server, OLD.version) as events:
        assert b"event: reload" in b"".join(events)


def test_a_fault_and_its_repair_both_reload(server: Server, shelf: Shelf):
    shelf.fail(Problem("a", "E1", "b", "c", "error"))
    with listening(server, OLD.version) as events:
        assert b"event: reload" in b"".join(events)
    broken = shelf.site.version
    shelf.put(OLD)
    with listening(server, broken) as events:
        assert b"event: reload" in b"".join(events)
    assert shelf.site.version == OLD.version


def test_a_waiting_page_hears_nothing_of_an_equal_site(server: Server, shelf: Shelf):
    with listening(server, OLD.version) as events:
        assert shelf.put(Site(dict(OLD.files))) is False
        shelf.close()
        assert b"event: reload" not in b"".join(events)


def test_the_page_that_waits_is_known(server: Server, shelf: Shelf):
    shelf.put(Site(OLD.files, "/x/"))
    for path, name in [("%2Fx%2F", "index.html"), ("%2Fx%2Fa%2Fb.html", "a/b.html")]:
        with listening(server, f"{shelf.site.version}&{path}"):
            assert name in shelf.looked_at


def test_what_a_site_that_was_given_up_lacks_is_answered_by_the_next(
    line: http.client.HTTPConnection, shelf: Shelf
):
    files = Unfinished(OLD.files, lambda _: files.end(None))
    shelf.put(Site(files, name="new"))
    Timer(0.1, shelf.put, [NEW]).start()

    assert ask(line, "/")[1].startswith(b"<p>new</p>")


class listening:  # noqa: N801 - reads as a phrase
    """The lines that the server sends to a page that shows a version, until it hangs up."""

    def __init__(self, server: Server, version: str) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port_of(server)), timeout=10)
        request = f"GET /-/events?{version} HTTP/1.1\r\nHost: localhost\r\n\r\n"
        self.socket.sendall(request.encode())
        self.file = self.socket.makefile("rb")

    def __enter__(self) -> Iterator[bytes]:
        while self.file.readline().strip():
            pass
        return iter(self.file)

    def __exit__(self, *_: object) -> None:
        self.file.close()
        self.socket.close()


def test_a_busy_port_that_was_asked_for_is_an_error(server: Server, shelf: Shelf):
    with pytest.raises(UsageError, match="busy") as caught:
        Server(shelf, host="127.0.0.1", port=port_of(server))

    assert caught.value.problem.code == "E520"


def test_a_busy_usual_port_gives_the_next(shelf: Shelf):
    with Server(shelf, host="127.0.0.1") as one, Server(shelf, host="127.0.0.1") as two:
        assert PORT <= port_of(one) < port_of(two)


def test_an_address_that_is_not_ours_is_an_error(shelf: Shelf):
    with pytest.raises(UsageError):
        Server(shelf, host="203.0.113.7", port=0)


def test_an_ended_server_gives_its_port_back(shelf: Shelf):
    with Server(shelf, host="127.0.0.1", port=0) as first:
        first.start()
        port = port_of(first)

    with Server(shelf, host="127.0.0.1", port=port) as second:
        assert port_of(second) == port
