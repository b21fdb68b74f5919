"""The site as it would be built, watched and served to one reader on this machine.

Pages live in memory: nothing is written. A request gets the last good site, also while the next
one is being made; a failure is shown over it and vanishes when it is mended.
"""

from __future__ import annotations

import logging
import webbrowser
from collections.abc import Callable
from pathlib import Path
from threading import Event

from builder.errors import BuilderError, Problem, UsageError
from builder.pipeline import Assembling, assemble
from builder.serve.server import Server
from builder.serve.shelf import Shelf, Site
from builder.settings import FILE_NAME, Settings

__all__ = ["HOST", "Server", "Shelf", "Site", "serve"]

HOST = "127.0.0.1"
"""Only this machine can ask."""

DEBOUNCE_MILLISECONDS, STEP_MILLISECONDS = 50, 10
"""A burst of changes ends when none came for a step, or after the debounce time. With these a save
is seen in 14 ms; with the library's defaults in 83."""

log = logging.getLogger(__name__)


def serve(
    content: Path,
    load: Callable[[], Settings],
    how: Assembling,
    *,
    config: Path | None = None,
    host: str = HOST,
    port: int | None = None,
    say: Callable[[str], None] = log.info,
    ready: Callable[[str], None] = lambda _: None,
    stop: Event | None = None,
    shelf: Shelf | None = None,
) -> None:
    """Serve the site until Ctrl-C, made again after every change.

    Args:
        content: the content folder; all in it is watched.
        load: gives the settings; asked before each build, since their file may change.
        how: how to assemble.
        config: a settings file outside the content folder, watched too.
        host: the address to bind.
        port: the port to bind; None takes the usual one or the next that is free, 0 any.
        say: told what a person at the terminal wants to know.
        ready: told the site's address once it can be opened.
        stop: ends the command when it is set.
        shelf: where the finished site is put; one of our own if None.

    Raises:
        UsageError: the folder is missing, the settings are wrong at the start, or the port is busy.
    """
    if not content.is_dir():
        raise _missing(content)
    settings = load()
    shelf = shelf or Shelf()
    with Server(shelf, host=host, port=port) as server:
        if host not in (HOST, "localhost", "::1"):
            say(f"warning: anybody who reaches {host} can read this preview")
        _refresh(shelf, content, lambda: settings, how, say)
        server.start()
        address = server.address + shelf.site.base.removeprefix("/")
        say(f"Serving {content} at {address} (Ctrl-C to stop)")
        ready(address)
        try:
            _watch(shelf, content, load, how, say, config=config, stop=stop)
        except KeyboardInterrupt:
            say("")
        finally:
            shelf.close()


def browse(address: str) -> None:
    """Open the address in the reader's own browser."""
    webbrowser.open(address)


def _watch(
    shelf: Shelf,
    content: Path,
    load: Callable[[], Settings],
    how: Assembling,
    say: Callable[[str], None],
    *,
    config: Path | None,
    stop: Event | None,
) -> None:
    """Build again after each burst of changes."""
    from watchfiles import watch  # noqa: PLC0415 - only needed here

    watched = [content] if config is None else [content, config.parent]
    changes = watch(
        *watched,
        watch_filter=lambda _, path: config is None or _concerns(Path(path), content, config),
        debounce=DEBOUNCE_MILLISECONDS,
        step=STEP_MILLISECONDS,
        stop_event=stop,
    )
    for changed in changes:
        log.debug("changed: %s", ", ".join(sorted(path for _, path in changed)))
        _refresh(shelf, content, load, how, say)


def _concerns(path: Path, content: Path, config: Path) -> bool:
    return path == config.absolute() or path.is_relative_to(content.absolute())


def _refresh(
    shelf: Shelf,
    content: Path,
    load: Callable[[], Settings],
    how: Assembling,
    say: Callable[[str], None],
) -> None:
    """Put a new site on the shelf, or what is wrong over the one that is there."""
    try:
        settings = load()
        edition = assemble(content, settings, how)
    except BuilderError as error:
        fault = error.problem
    except Exception as error:  # the preview outlives whatever is wrong with one save
        log.debug("the build failed", exc_info=True)
        what = f"{type(error).__name__}: {error}"
        fault = Problem(
            "briefing", "E521", what, "Run briefing build --debug to see where", "error"
        )
    else:
        files = {page.path: page.body for page in edition.pages}
        if shelf.put(Site(files, _base(settings))):
            say(f"{len(edition.briefing.entries)} articles, {len(files)} files")
        return
    shelf.fail(fault)
    say(str(fault))


def _base(settings: Settings) -> str:
    """The path under which the published site will live, with a slash at both ends."""
    path = "/".join(settings.site.base_url.split("/")[3:]).strip("/")
    return f"/{path}/" if path else "/"


def _missing(content: Path) -> UsageError:
    remedy = f"Name a folder of articles; settings go into its {FILE_NAME}"
    return UsageError(Problem(str(content), "E503", "there is no such folder", remedy, "error"))
