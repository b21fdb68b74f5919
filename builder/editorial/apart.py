"""Apart: which articles the editor's settings never put together."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

from builder.errors import Problem
from builder.model import Article, NotIncluded, article_id
from builder.settings import FILE_NAME, GroupSettings

LIKE = 0.8
"""Share of letters in common from which a path is taken for a misspelt one."""


def mark(
    articles: Sequence[Article], settings: GroupSettings, not_included: Iterable[NotIncluded]
) -> tuple[list[frozenset[str]], tuple[Problem, ...]]:
    """Find the articles that each list of ``never_together`` names.

    Args:
        articles: in any order, copies among them.
        settings: those of groups.
        not_included: files that are no articles. Of those that are withheld nothing is told.

    Returns:
        For each article the marks of the lists that name it; and a warning for each name that is
        no article's.
    """
    names = {name: number for number, each in enumerate(articles) for name in (each.path, each.id)}
    marks: list[set[str]] = [set() for _ in articles]
    left_out = list(not_included) if settings.never_together else []
    problems = []
    for index, listed in enumerate(settings.never_together):
        for name in listed:
            if name in names:
                marks[names[name]].add(f"apart-{index}")
            elif not is_withheld(name, left_out):
                problems.append(_stranger(name, articles, left_out))
    return [frozenset(each) for each in marks], tuple(problems)


def is_withheld(name: str, not_included: Iterable[NotIncluded]) -> bool:
    """Whether a path or an id is that of a file about which nothing may be told."""
    return any(
        each.article in (name, article_id(name)) and each.article != article_id(each.path)
        for each in not_included
    )


def _stranger(name: str, articles: Sequence[Article], left_out: Iterable[NotIncluded]) -> Problem:
    what = f"'{name}' in groups.never_together is no article"
    reason = next((each.reason for each in left_out if each.path == name), "")
    if reason:
        remedy = "Take it out, or mend that file"
        return Problem(FILE_NAME, "W403", f"{what}: the file is {reason}", remedy)
    near = difflib.get_close_matches(name, [each.path for each in articles], n=1, cutoff=LIKE)
    if near:
        return Problem(FILE_NAME, "W403", what, f"Did you mean '{near[0]}'?")
    return Problem(FILE_NAME, "W403", what, "Take it out, or write the article's path or id")
