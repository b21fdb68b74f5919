"""Renaming: what the editor calls themes, whatever the program would."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from builder.editorial.constraints import is_withheld
from builder.errors import Problem
from builder.model import NotIncluded, Theme
from builder.settings import FILE_NAME

BETWEEN = ", "
"""What stands between the phrases of a label."""


def rename(
    themes: Sequence[Theme],
    wanted: Mapping[str, str],
    articles: Mapping[str, str],
    earlier: Mapping[str, str],
    not_included: Sequence[NotIncluded] = (),
) -> tuple[tuple[Theme, ...], tuple[Problem, ...]]:
    """Give themes the names that the editor wants, and keep what the program calls them.

    A theme is meant by its label; else by the label that it had in an earlier edition, or by having
    all phrases of one, for a label changes with the articles around; else by an article in it.

    Args:
        themes: all themes.
        wanted: label, or path or id of an article -> name.
        articles: path and id of each -> id of the one that stands for it.
        earlier: theme id -> its label in the earlier edition.
        not_included: files that are no articles. Of those that are withheld nothing is told.

    Returns:
        The themes, no two with one name; and a warning for what means none, or cannot be done.
    """
    labels = {theme.id: theme.label for theme in themes}
    keys: dict[str, str] = {}
    problems = []
    for key, name in wanted.items():
        theme = _meant(key, name, themes, articles, earlier)
        taken = [each for each in labels if labels[each].casefold() == name.casefold()]
        if theme is None:
            if not is_withheld(key, not_included):
                problems.append(_stranger(key, themes, articles))
        elif taken and taken != [theme.id]:
            what = f"'{name}' in groups.rename is what another theme is called"
            remedy = "Choose another name; one of [[themes]] with phrases of both joins the two"
            problems.append(Problem(FILE_NAME, "W404", what, remedy))
        elif theme.id in keys and labels[theme.id] != name:
            what = f"'{key}' in groups.rename is the theme that '{keys[theme.id]}' names otherwise"
            problems.append(Problem(FILE_NAME, "W404", what, "Take one of them out"))
        else:
            keys[theme.id], labels[theme.id] = key, name
    return tuple(
        replace(each, label=labels[each.id], found=each.label)
        if labels[each.id] != each.label
        else each
        for each in themes
    ), tuple(problems)


def _meant(
    key: str,
    name: str,
    themes: Sequence[Theme],
    articles: Mapping[str, str],
    earlier: Mapping[str, str],
) -> Theme | None:
    """The only theme that is meant; None if there is none, or several."""
    folded, called = key.casefold(), {key.casefold(), name.casefold()}
    phrases = {*folded.split(BETWEEN)}
    for found in (
        [each for each in themes if each.label.casefold() == folded],
        [each for each in themes if earlier.get(each.id, "").casefold() in called],
        [each for each in themes if phrases <= {one.casefold() for one in each.phrases}],
        [each for each in themes if articles.get(key) in each.articles],
    ):
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _stranger(key: str, themes: Sequence[Theme], articles: Mapping[str, str]) -> Problem:
    if key in articles:
        what = f"'{key}' in groups.rename is an article in no theme"
        return Problem(FILE_NAME, "W403", what, "Name an article of the theme, or take it out")
    what = f"'{key}' in groups.rename is no theme and no article, or several themes"
    near = difflib.get_close_matches(key, [each.label for each in themes], n=1)
    if near:
        return Problem(FILE_NAME, "W403", what, f"Did you mean '{near[0]}'?")
    remedy = "Write the theme's name as its page shows it, or the path of an article in it"
    return Problem(FILE_NAME, "W403", what, remedy)
