"""The command line: arguments, progress, exit status.

Results go to stdout, progress and problems to stderr. Everything that takes time to load is
imported by the command that needs it. ``arguments`` reads the command line, ``inputs`` opens what
commands work with, ``commands`` is the table of them all, ``reports`` and ``external`` find out
what some of them tell, ``talk`` prints.
"""

from __future__ import annotations

import argparse
import errno
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from builder.cli import arguments, talk
from builder.cli.commands import COMMANDS
from builder.cli.talk import FINE, PROBLEMS, USAGE
from builder.errors import BuilderError, Problem, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from builder.incremental.unchanged import Look

__all__ = ["main"]

INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells give it: 128 and the number of SIGINT."""

_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.ELOOP, errno.ENAMETOOLONG, errno.EIO})
"""What a system says of a path that was named wrongly, or that this user may not even look at."""


def main(argv: Sequence[str] | None = None, *, look: Look | None = None) -> int:
    """Run one command.

    Args:
        argv: what follows the program's name; None: as this process was called.
        look: how the folders of a build look, if somebody looked a moment ago.

    Returns:
        The exit status: 0 fine, 1 problems found, 2 wrong usage.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        options = arguments.parse(words, COMMANDS)
    except UsageError as error:
        talk.tell(error.problem)
        return USAGE
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else USAGE
    options.words, options.look = words, look
    talk.set_up_log(options.level)
    return _guarded(options)


def _guarded(options: argparse.Namespace) -> int:
    """The command's status; what stops it is told in a line or two."""
    debug = options.level <= logging.DEBUG
    try:
        status: int = options.run(options)
    except BuilderError as error:
        if debug:
            raise
        folder = getattr(options, "content", None) or Path()
        talk.say(talk.format_problem(error.problem, options, folder))
        return USAGE if isinstance(error, UsageError) else PROBLEMS
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        return FINE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # the program's edge
        if debug:
            raise
        return _stopped(error)
    return status


def _stopped(error: Exception) -> int:
    """The status after what nobody expected; a fault of ours is told in one line."""
    if isinstance(error, MemoryError):
        remedy = "Close what else is open, or build fewer articles at a time"
        talk.tell(Problem("briefing", "E506", "there is not enough memory", remedy, "error"))
        return PROBLEMS
    if isinstance(error, OSError) and error.errno in _DENIED and error.filename:
        what = f"it can be neither read nor written: {error.strerror}"
        remedy = "Give permission to use it, or name another place"
        talk.tell(Problem(os.fspath(error.filename), "E507", what, remedy, "error"))
        return USAGE
    note = "".join(f" ({each})" for each in getattr(error, "__notes__", ()))
    talk.say(f"briefing: {type(error).__name__}: {error}{note}")
    talk.say("  This is a fault of the program; run with --debug to see where")
    return PROBLEMS
