"""What can be wrong, said so that a person can mend it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple, Self

Severity = Literal["note", "warning", "error"]

TOO_SLOW = "W106"
"""Code of the one problem that another machine, or the same one at another time, may not have."""


def on_one_line(path: str) -> str:
    """A path as it is told: what follows the end of a line would be taken for a message."""
    return path.replace("\n", "\\n")


class Problem(NamedTuple):
    """One thing that is wrong: where it is, what it is, how to mend it."""

    where: str
    """A file inside the content or output folder, with ``:line`` where one is known."""
    code: str
    """Stable, such as ``W203``: the letter of the severity and three digits."""
    what: str
    """One clause that names the thing, without a full stop."""
    remedy: str
    """What the reader can do about it, without a full stop."""
    severity: Severity = "warning"
    """``error`` and ``warning`` count as problems under ``--strict``; ``note`` never does."""

    def __str__(self) -> str:
        """Two lines: place, code and cause; then, indented, the remedy."""
        return f"{on_one_line(self.where)}: {self.what} [{self.code}]\n  {self.remedy}"

    def weighed(self, levels: Mapping[str, Severity]) -> Problem:
        """The problem with the severity that the settings give its code, if they name it."""
        return self._replace(severity=levels.get(self.code, self.severity))


class BuilderError(Exception):
    """The family of errors that stop a command; carries the Problem to show."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem

    @classmethod
    def of(cls, where: object, code: str, what: str, remedy: str) -> Self:
        """The error of a problem that stops a command; ``where`` is a path or what names one."""
        return cls(Problem(str(where), code, what, remedy, "error"))


class UsageError(BuilderError):
    """Wrong arguments, settings, templates or folders: exit status 2."""


class UnreadableError(BuilderError):
    """One file cannot become an article: it is listed, and the build goes on."""


def are_reproducible(problems: Iterable[Problem]) -> bool:
    """True if another run on the same files finds the same problems: none is a matter of time."""
    return all(each.code != TOO_SLOW for each in problems)


def worker_died() -> BuilderError:
    """What to raise when a process that works for this one has ended too early."""
    return BuilderError.of(
        "workers",
        "E420",
        "a worker process ended before its work was done",
        "Run again with --workers 1, and with less open if memory is short",
    )
