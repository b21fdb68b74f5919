"""Themes: articles on one subject, found or as the editor asks."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from msgspec import Struct

from builder.editorial.likeness.linkage import Bar, Limits, attach, join
from builder.editorial.likeness.pairs import Pair
from builder.editorial.likeness.vectors import COMMON, FEW
from builder.errors import Problem
from builder.model import Article, Entry, Theme
from builder.settings import FILE_NAME, ThemeSettings
from builder.text.words import key_of

BAR = Bar(floor=0.0525, few=1.2)
"""How alike the articles of a theme must be, within a plateau (floor .05 to .0525, few 1 to 1.3).
``few`` keeps loners out."""

FLAT = 5
"""So few articles make a flat brief without themes (Y7)."""

LARGE = 0.4
"""A theme with a larger share of the articles says little (T9)."""

LOST = 0.25
"""A larger share of articles in no theme is worth a warning (T4)."""


class Seeds(Struct, frozen=True):
    """What the editor's ``[[themes]]`` and the front matter of articles ask for."""

    wanted: tuple[int | None, ...]
    """For each article the number of the configured theme that it belongs to."""
    problems: tuple[Problem, ...]
    firm: frozenset[int] = frozenset()
    """The articles of which the editor names the theme."""


class Group(Struct, frozen=True):
    """Articles on one subject, by number."""

    members: tuple[int, ...]
    """Ascending; at least two."""
    name: str
    """The configured name; empty if the theme was found."""


def configured(wishes: Iterable[str], themes: Sequence[ThemeSettings]) -> tuple[ThemeSettings, ...]:
    """The themes of the settings, then those that two articles or more want, by their name.

    What one file alone names may be meant for another program, and begins nothing.
    """
    known = {theme.name.casefold() for theme in themes}
    wanted = sorted(wishes)
    names = {name.casefold(): name for name in reversed(wanted)}
    counts = Counter(name.casefold() for name in wanted)
    more = (each for each in sorted(names) if counts[each] > 1 and each not in known)
    return (*themes, *(ThemeSettings(names[each]) for each in more))


def seed(
    articles: Sequence[Article],
    themes: Sequence[ThemeSettings],
    wishes: Mapping[int, str] = MappingProxyType({}),
) -> Seeds:
    """Find the articles that hold the phrases of the configured themes.

    A phrase counts in any case and number, the more the fewer articles hold it; saying it again
    adds less than saying another. One that more than 40 % of the articles hold does not count
    (K3). Ties go to the theme that comes first. What the editor wants in a theme is in that.

    Args:
        articles: in a stated order.
        themes: as configured.
        wishes: article -> name of the theme that the editor wants it in.
    """
    phrased = max((number for number, each in enumerate(themes, 1) if each.phrases), default=0)
    texts = [
        f" {key_of(f'{each.title} {each.text}', each.language)} " if phrased else ""
        for each in articles
    ]
    scores = [[0.0] * phrased for _ in articles]
    problems = []
    for number, theme in enumerate(themes):
        for phrase in theme.phrases:
            counts = [
                text.count(f" {key_of(phrase, each.language)} ")
                for text, each in zip(texts, articles, strict=True)
            ]
            held = sum(count > 0 for count in counts)
            problem = _useless(theme.name, phrase, held, len(articles))
            if problem:
                problems.append(problem)
                continue
            weight = math.log((1 + len(articles)) / (1 + held)) + 1
            for article, count in enumerate(counts):
                scores[article][number] += weight * count / (count + 1)
    numbers = {theme.name.casefold(): number for number, theme in enumerate(themes)}
    wishes = {article: name.casefold() for article, name in wishes.items()}
    firm = {article: numbers[name] for article, name in wishes.items() if name in numbers}
    wanted = tuple(firm.get(article, _likeliest(each)) for article, each in enumerate(scores))
    return Seeds(wanted, tuple(problems), frozenset(firm))


def _likeliest(scores: Sequence[float]) -> int | None:
    """The theme with the highest score, the first of equals; None if all are 0."""
    if not any(scores):
        return None
    return max(range(len(scores)), key=lambda number: (round(scores[number], 6), -number))


def group(
    seeds: Seeds,
    settings: Sequence[ThemeSettings],
    stories: Sequence[Sequence[int]],
    pairs: Sequence[Pair],
    marks: Sequence[frozenset[str]],
    *,
    heard: Any = None,
) -> tuple[Group, ...]:
    """Put the articles on one subject together.

    Args:
        seeds: which articles are in a configured theme.
        settings: the configured themes.
        stories: groups of articles on one event; none is torn apart.
        pairs: how alike the articles are.
        marks: for each article; two with the same mark are not in one theme.
        heard: as ``Vectors`` has it; the articles that are not may join a theme, but none begins
            with them, so that one more of them changes nothing for the others (T7).

    Returns:
        Groups of two or more, by their lowest article; an article in none of them is on its own.
        None at all in an edition of ``FLAT`` articles or fewer, unless the editor names themes.
    """
    if len(marks) <= FLAT and not settings:
        return ()
    starts = _starts(seeds, stories, marks)
    own = [
        mark | {"theme"} if number in starts.seeded else mark for number, mark in enumerate(marks)
    ]
    limits = Limits(own)
    early: list[list[int]] = []
    late: list[list[int]] = []
    for unit in starts.groups:
        known = heard is None or any(heard[each] or each in starts.seeded for each in unit)
        (early if known else late).append(unit)
    joined = join(early, pairs, bar=BAR, limits=limits)
    joined = attach(joined, late, pairs, bar=BAR, limits=limits)
    alone = {tuple(each) for each in late}
    left = [each for each in joined if tuple(each) in alone]
    joined = [each for each in joined if tuple(each) not in alone] + join(
        left, pairs, bar=BAR, limits=limits
    )
    return tuple(
        Group(tuple(members), _name(members, starts.seeded, settings))
        for members in joined
        if len(members) > 1
    )


def warn_of_lone(
    seeds: Seeds, settings: Sequence[ThemeSettings], groups: Sequence[Group]
) -> tuple[Problem, ...]:
    """A warning for each configured theme that has found articles, and no two to put together."""
    there = {each.name for each in groups}
    return tuple(
        Problem(
            FILE_NAME,
            "W403",
            f"'{theme.name}' of [[themes]] has no two articles to put together, and is left out",
            "Name phrases that more articles hold, or take the theme out",
        )
        for number, theme in enumerate(settings)
        if number in seeds.wanted and theme.name not in there
    )


def warn_of_unfollowed(entries: Iterable[Entry], themes: Sequence[Theme]) -> tuple[Problem, ...]:
    """A warning for each article that is not in the theme that the editor wants it in."""
    labels = {theme.id: theme.label.casefold() for theme in themes}
    names = {each.casefold() for theme in themes for each in (theme.label, theme.found)}
    problems = []
    for entry in entries:
        wish, path = entry.wish.casefold(), entry.article.path
        if not wish or wish == labels.get(entry.theme or ""):
            continue
        if entry.wish == entry.article.theme:
            where, what = path, f"its front matter names the theme '{entry.wish}'"
        else:
            where, what = FILE_NAME, f"'{path}' in themes.articles is named for '{entry.wish}'"
        if wish in names:
            what = f"{what}, and does not stand there"
            remedy = "Name it for all articles of the story, and for one that stands there"
        else:
            what = f"{what}, under which no second article stands"
            remedy = "Name the theme for another article, too, or take it out"
        problems.append(Problem(where, "W403", what, remedy))
    return tuple(problems)


def warn_of_sizes(
    groups: Sequence[Group], total: int, themes: Sequence[Theme]
) -> tuple[Problem, ...]:
    """Warn of a theme that holds too much and of too many articles in none (T4, T9)."""
    problems = [
        Problem(
            "edition",
            "W401",
            f"the theme '{theme.label}' holds {len(theme.articles)} of {total} articles",
            "Split it by [[themes]] in briefing.toml, or read it as the edition's main subject",
        )
        for theme in themes
        if total >= FEW and len(theme.articles) > LARGE * total
    ]
    lost = total - sum(len(each.members) for each in groups)
    if total >= FEW and lost > LOST * total:
        problems.append(
            Problem(
                "edition",
                "W402",
                f"{lost} of {total} articles are in no theme",
                "Name further themes by [[themes]] in briefing.toml, or add articles on them",
            )
        )
    return tuple(problems)


class _Starts(Struct, frozen=True):
    groups: list[list[int]]
    seeded: dict[int, int]
    """Article -> configured theme, for the articles that start in it."""


def _starts(
    seeds: Seeds, stories: Sequence[Sequence[int]], marks: Sequence[frozenset[str]]
) -> _Starts:
    """The groups to begin with: configured themes, stories, and each other article alone."""
    told = {number for story in stories for number in story}
    units = sorted(
        [list(story) for story in stories]
        + [[number] for number in range(len(marks)) if number not in told]
    )
    configured: dict[int, list[int]] = {}
    held: dict[int, set[str]] = {}
    groups = []
    for unit in units:
        voters = seeds.firm.intersection(unit) or unit
        votes = Counter(theme for number in voters if (theme := seeds.wanted[number]) is not None)
        theme = min(votes, key=lambda each: (-votes[each], each)) if votes else None
        own = {mark for number in unit for mark in marks[number]}
        if theme is None or held.get(theme, set()) & own:
            groups.append(unit)
        else:
            configured.setdefault(theme, []).extend(unit)
            held.setdefault(theme, set()).update(own)
    seeded = {number: theme for theme, members in configured.items() for number in members}
    return _Starts([*groups, *configured.values()], seeded)


def _name(members: Iterable[int], seeded: dict[int, int], settings: Sequence[ThemeSettings]) -> str:
    for number in members:
        if number in seeded:
            return settings[seeded[number]].name
    return ""


def _useless(name: str, phrase: str, held: int, total: int) -> Problem | None:
    """Why a configured phrase does nothing; None if it does something."""
    if not held:
        return Problem(
            FILE_NAME,
            "W403",
            f"no article holds '{phrase}' of the theme '{name}'",
            "Take the phrase out, or write it as the articles do",
        )
    if total >= FEW and held > COMMON * total:
        return Problem(
            FILE_NAME,
            "W403",
            f"'{phrase}' of the theme '{name}' stands in {held} of {total} articles "
            "and is left aside",
            "Name phrases that fewer articles hold",
        )
    return None
