"""Priority: what the editor sets before what others report."""

from __future__ import annotations

from collections.abc import Sequence

from builder.editorial.constraints import is_withheld
from builder.errors import Problem
from builder.model import Copy, Entry, NotIncluded, Theme
from builder.settings import FILE_NAME
from builder.text.words import key_of


def find(
    entries: Sequence[Entry],
    themes: Sequence[Theme],
    wanted: Sequence[str],
    copies: Sequence[Copy] = (),
    not_included: Sequence[NotIncluded] = (),
) -> tuple[frozenset[str], tuple[Problem, ...]]:
    """The articles that the editor's names and phrases mean.

    Args:
        entries: all articles that count, with their phrases.
        themes: all themes.
        wanted: labels of themes, phrases that articles show, paths or ids of articles.
        copies: each is named by its path or id, too, and means what stands for it.
        not_included: files that are no articles. Of those that are withheld nothing is told.

    Returns:
        Ids of the articles; and a warning for each name that means none.
    """
    found: set[str] = set()
    problems = []
    for name in wanted:
        meant = _meant(name, entries, themes) or {
            copy.kept for copy in copies if name in (copy.entry.article.path, copy.entry.article.id)
        }
        found |= meant
        if not meant and not is_withheld(name, not_included):
            what = f"'{name}' in leads.priority is no theme, no phrase and no article"
            remedy = "Take it out, or write a theme's name or a phrase as the pages show it"
            problems.append(Problem(FILE_NAME, "W302", what, remedy))
    return frozenset(found), tuple(problems)


def _meant(name: str, entries: Sequence[Entry], themes: Sequence[Theme]) -> set[str]:
    """A theme's articles, else those that show the phrase, else the one of that path or id."""
    folded = name.casefold()
    for theme in themes:
        if folded in (theme.label.casefold(), theme.found.casefold()):
            return {*theme.articles}
    return {
        entry.article.id
        for entry in entries
        if name in (entry.article.path, entry.article.id) or _shows(entry, name)
    }


def _shows(entry: Entry, name: str) -> bool:
    language = entry.article.language
    wanted = key_of(name, language)
    return any(key_of(each.text, language) == wanted for each in entry.keyphrases)
