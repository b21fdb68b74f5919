"""Themes: articles on one subject, named by what they share."""

from __future__ import annotations

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from builder.editorial.linkage import Limits, Pair, adopt, join
from builder.editorial.shared import MOST_REASONS, Shared, without_nested
from builder.editorial.vectors import COMMON, FEW
from builder.errors import Problem
from builder.model import Article, Related, Theme
from builder.settings import FILE_NAME, ThemeSettings
from builder.words import key_of

FLOOR = 0.06
"""Average likeness of articles on one subject, at least (B-cubed F of themes)."""

RELUCTANCE = 1.0
"""How much more alike the articles of a theme must be that would hold all of them (B-cubed F .972,
without it .970; in a folder on one field it keeps the subjects of that field apart)."""

VOUCHED = 0.08
"""Likeness of a lone article to its two closest in a theme, at least."""

LARGE = 0.4
"""A theme with a larger share of the articles says little (T9)."""

LOST = 0.25
"""A larger share of articles in no theme is worth a warning (T4)."""

ID_DIGITS = 10
"""Hexadecimal digits of a theme's id."""

MOST_PHRASES = 8
"""Shared phrases that are told of a theme."""

MOST_NEIGHBOURS = 3
"""Other themes that are told of a theme."""

MOST_LABEL = 3
"""Phrases in a label."""

ENOUGH = 0.6
"""A label's phrases stand in at least this share of the theme's articles, or there are three."""


@dataclass(frozen=True, slots=True)
class Seeds:
    """What the editor's ``[[themes]]`` ask for."""

    wanted: tuple[int | None, ...]
    """For each article the number of the configured theme that it belongs to."""
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Articles on one subject, by number."""

    members: tuple[int, ...]
    """Ascending; at least two."""
    name: str
    """The configured name; empty if the theme was found."""


def seed(articles: Sequence[Article], themes: Sequence[ThemeSettings]) -> Seeds:
    """Find the articles that hold the phrases of the configured themes.

    A phrase counts in any case and number, the more the fewer articles hold it; one that more
    than 40 % of the articles hold does not count (K3). Ties go to the theme that comes first.

    Args:
        articles: in a stated order.
        themes: as configured.
    """
    texts = [
        f" {key_of(f'{each.title} {each.text}', each.language)} " if themes else ""
        for each in articles
    ]
    scores = [[0.0] * len(themes) for _ in articles]
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
                scores[article][number] += weight * math.log1p(count)
    wanted = tuple(
        max(range(len(each)), key=lambda number: (round(each[number], 6), -number))
        if any(each)
        else None
        for each in scores
    )
    return Seeds(wanted, tuple(problems))


def group(
    seeds: Seeds,
    settings: Sequence[ThemeSettings],
    stories: Sequence[Sequence[int]],
    pairs: Sequence[Pair],
    marks: Sequence[frozenset[str]],
) -> tuple[Group, ...]:
    """Put the articles on one subject together.

    Args:
        seeds: which articles are in a configured theme.
        settings: the configured themes.
        stories: groups of articles on one event; none is torn apart.
        pairs: how alike the articles are.
        marks: for each article; two with the same mark are not in one theme.

    Returns:
        Groups of two or more, by their lowest article. An article in none of them is on its own.
    """
    starts = _starts(seeds, stories, marks)
    own = [
        mark | {"theme"} if number in starts.seeded else mark for number, mark in enumerate(marks)
    ]
    limits = Limits(own)
    joined = join(starts.groups, pairs, floor=FLOOR, limits=limits, reluctance=RELUCTANCE)
    joined = adopt(joined, pairs, floor=VOUCHED, limits=limits)
    return tuple(
        Group(tuple(members), _name(members, starts.seeded, settings))
        for members in joined
        if len(members) > 1
    )


@dataclass(frozen=True, slots=True)
class _Starts:
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
        votes = Counter(theme for number in unit if (theme := seeds.wanted[number]) is not None)
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


def describe(
    groups: Sequence[Group],
    articles: Sequence[Article],
    shared: Shared,
    pairs: Sequence[Pair],
    order: Sequence[int],
) -> tuple[Theme, ...]:
    """Name each group by what its articles share, and put the themes in order.

    Args:
        groups: as ``group`` returns them.
        articles: in the same order as there, newest first.
        shared: their phrases.
        pairs: how alike they are.
        order: for each article its place in the reading order.

    Returns:
        The largest theme first, ties by its newest article. No two have one label.
    """
    ranked = sorted(groups, key=lambda each: (-len(each.members), each.members))
    labels = _labels(ranked, articles, shared)
    ids = [_id(label) for label in labels]
    near = _neighbours(ranked, ids, pairs, shared)
    return tuple(
        Theme(
            ids[number],
            labels[number],
            tuple(articles[member].id for member in sorted(each.members, key=order.__getitem__)),
            tuple(_texts(_phrases(each.members, shared)[:MOST_PHRASES], each.members, shared)),
            near[number],
        )
        for number, each in enumerate(ranked)
    )


def reasons(groups: Sequence[Group], shared: Shared, total: int) -> list[tuple[str, ...]]:
    """Tell for each article which phrases put it into its theme (T5).

    Returns:
        At most ``MOST_REASONS`` each, strongest first, verbatim in the article; empty for an
        article in no theme.
    """
    because: list[tuple[str, ...]] = [()] * total
    for each in groups:
        held = Counter(name for member in each.members for name in shared.said[member])
        for member in each.members:
            said = shared.said[member]
            scores = {
                name: shared.worth(name) * said[name].weight * held[name] / len(each.members)
                for name in said
                if held[name] > 1 and not shared.common(name)
            }
            ranked = sorted(scores, key=lambda name: (-round(scores[name], 6), name))
            because[member] = tuple(
                said[name].text for name in without_nested(ranked, MOST_REASONS)
            )
    return because


def judge(groups: Sequence[Group], total: int, themes: Sequence[Theme]) -> tuple[Problem, ...]:
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


def _labels(groups: Sequence[Group], articles: Sequence[Article], shared: Shared) -> list[str]:
    """A label for each group: configured names first, so that none is taken twice."""
    taken = {each.name.casefold() for each in groups if each.name}
    used: set[str] = set()
    labels = []
    for each in groups:
        label = each.name
        if not label:
            names = [name for name in _phrases(each.members, shared) if name not in used]
            chosen = _enough(names, each.members, shared)
            used.update(chosen)
            label = ", ".join(_texts(chosen, each.members, shared))
            label = label[:1].upper() + label[1:]
        if not label or label.casefold() in taken - {each.name.casefold()}:
            label = min(articles[member].title for member in each.members)
        taken.add(label.casefold())
        labels.append(label)
    return labels


def _phrases(members: Sequence[int], shared: Shared) -> list[str]:
    """What the articles share and others do not, strongest first, none within another."""
    held = Counter(name for member in members for name in shared.said[member])
    scores = {}
    for name, count in held.items():
        if count > 1 and not shared.common(name):
            weight = sum(
                shared.said[each][name].weight for each in members if name in shared.said[each]
            )
            share = count / len(members)
            scores[name] = round(
                share * weight / count * (count / shared.holders[name]) * shared.bonus(name), 6
            )
    return without_nested(sorted(scores, key=lambda name: (-scores[name], name)), len(scores))


def _enough(names: Sequence[str], members: Sequence[int], shared: Shared) -> list[str]:
    """The first of the phrases, until most of the articles have one of them."""
    chosen: list[str] = []
    covered: set[int] = set()
    for name in names:
        more = {member for member in members if name in shared.said[member]} - covered
        if chosen and not more:
            continue
        chosen.append(name)
        covered |= more
        if len(covered) >= ENOUGH * len(members) or len(chosen) == MOST_LABEL:
            break
    return chosen


def _texts(names: Iterable[str], members: Sequence[int], shared: Shared) -> list[str]:
    """The printed form that most of the articles prefer, for each key."""
    texts = []
    for name in names:
        forms = Counter(
            shared.said[member][name].text for member in members if name in shared.said[member]
        )
        texts.append(min(forms, key=lambda form: (-forms[form], form)))
    return texts


def _neighbours(
    groups: Sequence[Group], ids: Sequence[str], pairs: Sequence[Pair], shared: Shared
) -> list[tuple[Related, ...]]:
    """For each theme those closest to it that share a phrase with it."""
    home = {member: number for number, each in enumerate(groups) for member in each.members}
    totals: defaultdict[tuple[int, int], float] = defaultdict(float)
    for first, second, score in pairs:
        one, other = home.get(first), home.get(second)
        if one is not None and other is not None and one != other:
            totals[min(one, other), max(one, other)] += score
    found: list[list[tuple[float, int, tuple[str, ...]]]] = [[] for _ in groups]
    for (one, other), total in sorted(totals.items()):
        score = round(total / (len(groups[one].members) * len(groups[other].members)), 4)
        because = _both(groups[one].members, groups[other].members, shared)
        if because:
            found[one].append((-score, other, because))
            found[other].append((-score, one, because))
    return [
        tuple(
            Related(ids[other], -score, because)
            for score, other, because in sorted(each)[:MOST_NEIGHBOURS]
        )
        for each in found
    ]


def _both(one: Sequence[int], other: Sequence[int], shared: Shared) -> tuple[str, ...]:
    """Phrases that articles of both groups have, strongest first."""
    first = Counter(name for member in one for name in shared.said[member])
    second = Counter(name for member in other for name in shared.said[member])
    scores = {
        name: shared.worth(name) * math.sqrt(count * second[name] / (len(one) * len(other)))
        for name, count in first.items()
        if name in second and not shared.common(name)
    }
    ranked = sorted(scores, key=lambda name: (-round(scores[name], 6), name))
    return tuple(_texts(without_nested(ranked, 3), [*one, *other], shared))


def _id(label: str) -> str:
    return "t-" + hashlib.sha256(label.encode()).hexdigest()[:ID_DIGITS]
