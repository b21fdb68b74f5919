"""The preview's HTTP server: the standard library's, bound to this machine."""

from __future__ import annotations

import errno
import logging
import sys
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, Self
from urllib.parse import unquote

from builder.errors import UsageError
from builder.serve.answers import TYPES, Answer, answer, is_welcome, name_of
from builder.serve.overlay import EVENTS
from builder.serve.shelf import Shelf, Site, SupersededError

PORT = 8765
"""The usual port."""

FURTHER_PORTS = 50
"""How many ports after the usual one are tried when it is busy."""

HEARTBEAT_SECONDS = 15.0
"""How often a waiting page hears from us, so that a closed one is noticed."""

log = logging.getLogger(__name__)


class Server:
    """A server that is bound when it is made, answers once started, and ends with its block."""

    def __init__(
        self,
        shelf: Shelf,
        *,
        host: str,
        port: int | None = None,
        kept: Callable[[str], bytes | None] = lambda _: None,
    ) -> None:
        """Bind the port.

        Args:
            shelf: where the site to serve stands.
            host: the address to bind.
            port: 0 for any free one; None for the usual one or the next that is free.
            kept: gives the bytes of a file of an earlier edition, by its path.

        Raises:
            UsageError: the port is busy, or the address is not ours.
        """
        self._shelf = shelf
        self._http = _bind(partial(_Handler, shelf, host, kept), host, port)
        self._thread = Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)

    @property
    def address(self) -> str:
        """The server's root, with the port that it got."""
        host, port = self._http.server_address[:2]
        name = f"[{host!s}]" if ":" in str(host) else str(host)
        return f"http://{name}:{port}/"

    def start(self) -> None:
        """Answer from now on, in threads that end with the program."""
        self._thread.start()

    def __enter__(self) -> Self:
        """The server itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop answering and give the port back."""
        self._shelf.close()
        if self._thread.is_alive():
            self._http.shutdown()
        self._http.server_close()


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = sys.platform != "win32"  # there it would share a busy port

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a reader who went away is no news."""
        log.debug("a request ended early", exc_info=True)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "briefing"
    sys_version = ""
    disable_nagle_algorithm = True
    wbufsize = -1

    def __init__(
        self, shelf: Shelf, bound: str, kept: Callable[[str], bytes | None], *rest: Any
    ) -> None:
        self._shelf = shelf
        self._bound = bound
        self._kept = kept
        super().__init__(*rest)

    def do_GET(self) -> None:
        if not is_welcome(self.headers.get("Host"), self._bound):
            text = b"This preview answers to its own address only.\n"
            self._send(Answer(HTTPStatus.FORBIDDEN, TYPES[".txt"], text))
        elif self.path.partition("?")[0] == EVENTS:
            self._send_events(self.path.partition("?")[2])
        else:
            self._send(self._answer(self._shelf.site))

    do_HEAD = do_GET  # noqa: N815

    def log_message(self, format: str, *args: Any) -> None:
        log.debug(format, *args)

    def _answer(self, site: Site) -> Answer:
        """The answer of this site, or of the one after it if this is never finished."""
        while True:
            try:
                return answer(site, self.path, self._kept)
            except SupersededError:
                site = self._shelf.after(site)

    def _send(self, reply: Answer) -> None:
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.kind)
        self.send_header("Content-Length", str(len(reply.body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        if reply.location:
            self.send_header("Location", reply.location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply.body)

    def _send_events(self, query: str) -> None:
        """Keep the connection open until the site differs from the page that asks, then say so."""
        version, _, path = query.partition("&")
        with self._shelf.looking(name_of(unquote(path), self._shelf.site.base)):
            self.close_connection = True
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Cache-Control", "no-store")
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.flush()
            if self.command == "HEAD":
                return
            while not self._shelf.wait(version, HEARTBEAT_SECONDS):
                self._write(b": waiting\n\n")
        if self._shelf.is_open:
            self._write(b"event: reload\ndata: now\n\n")

    def _write(self, data: bytes) -> None:
        self.wfile.write(data)
        self.wfile.flush()


def _bind(handler: Any, host: str, port: int | None) -> _Http:
    """A server bound to the port, or to the first free one from ``PORT`` on."""
    ports = range(PORT, PORT + FURTHER_PORTS) if port is None else [port]
    for each in ports:
        try:
            return _Http((host, each), handler)
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                what = f"nobody can be served there: {error.strerror or error}"
                remedy = "Name an address of this machine with --host"
                raise UsageError.of(f"{host}:{each}", "E520", what, remedy) from error
            if each == ports[-1]:
                raise _refusal(host, each, busy=error.errno == errno.EADDRINUSE) from error
    raise AssertionError("there is always a port to try")


def _refusal(host: str, port: int, *, busy: bool) -> UsageError:
    what = "the port is busy" if busy else "the port may not be used"
    remedy = "Choose another with --port, or leave it out for the next free one"
    return UsageError.of(f"{host}:{port}", "E520", what, remedy)
