"""Constraints: which articles the editor puts together, which never, and which under what theme.

``merge`` gives must-link constraints and ``split`` cannot-link ones, of stories; those of
``never_together`` are of themes as well (Wagstaff et al., "Constrained K-means Clustering with
Background Knowledge", ICML 2001).
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from msgspec import Struct, field
from msgspec.structs import replace

from builder.errors import Problem
from builder.model import Article, Entry, NotIncluded, article_id
from builder.settings import FILE_NAME, Settings

LIKE = 0.8
"""Share of letters in common from which a path is taken for a misspelt one."""

PARTING = ("split", "never_together")
"""The settings that part articles; the second parts themes, too."""


class Constraints(Struct, frozen=True):
    """What the settings say, by the ids of articles, copies among them."""

    together: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """To all that report its event, the article itself among them, as they are named."""
    apart: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """To those that are in no story with it."""
    marks: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Two articles with one mark are in no story, and are no copies of each other."""
    wishes: Mapping[str, str] = field(default_factory=dict)
    """To the theme that the settings, or else its file, want it in."""
    problems: tuple[Problem, ...] = ()
    """A warning for each name that is no article's, and for what contradicts a ``merge``."""

    def fold(self, folded: Mapping[str, str]) -> Constraints:
        """The same of the articles that stand for copies; ``folded``: id of a copy -> theirs."""
        if self.is_empty:
            return self
        return replace(
            self,
            together=_folded(self.together, folded),
            apart=_folded(self.apart, folded),
            wishes={folded[name]: wish for name, wish in self.wishes.items() if name in folded}
            | {name: wish for name, wish in self.wishes.items() if name not in folded},
        )

    @property
    def is_empty(self) -> bool:
        """True if nothing is said of any article."""
        return not (self.together or self.apart or self.wishes)

    def homes(self, articles: Iterable[Article]) -> dict[int, str]:
        """The theme that is wanted for an article, by its number."""
        if not self.wishes:
            return {}
        wishes = (self.wishes.get(each.id) for each in articles)
        return {number: wish for number, wish in enumerate(wishes) if wish}

    def events(self, articles: Iterable[Article]) -> tuple[tuple[int, ...], ...]:
        """Numbers of the articles that report one event, the first that is named first."""
        if not self.together:
            return ()
        numbers = {each.id: number for number, each in enumerate(articles)}
        events = dict.fromkeys(whole for whole in self.together.values() if len(whole) > 1)
        return tuple(tuple(numbers[each] for each in whole) for whole in events)

    def sign(self, entries: tuple[Entry, ...]) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
        """The entries with what the editor says of them; a warning for what could not be done."""
        if self.is_empty:
            return entries, ()
        known = {each.article.id: each for each in entries}
        signed, problems = [], []
        for entry in entries:
            name = entry.article.id
            others = [known[each] for each in self.together.get(name, ()) if each != name]
            merged = [
                each.article.id for each in others if entry.story and each.story == entry.story
            ]
            parted, wish = self.apart.get(name, ()), self.wishes.get(name, "")
            signed.append(replace(entry, merged=tuple(merged), parted=parted, wish=wish))
            if others and not merged:
                what = f"'{entry.article.path}' in groups.merge stays in another story"
                remedy = "Take out what parts a copy of it in groups.split or groups.never_together"
                problems.append(Problem(FILE_NAME, "W404", what, remedy))
        return tuple(signed), tuple(problems)


def read(
    articles: Sequence[Article], settings: Settings, not_included: Iterable[NotIncluded]
) -> Constraints:
    """Find the articles that the lists of the settings name, and what follows of them.

    Who is one event with an article is kept from all that the article is kept from.

    Args:
        articles: in any order, copies among them.
        settings: what the editor asks for.
        not_included: files that are no articles. Of those that are withheld nothing is told.
    """
    groups, wishes = settings.groups, {each.id: each.theme for each in articles if each.theme}
    named = any(theme.articles for theme in settings.themes)
    if not (groups.merge or groups.split or groups.never_together or named):
        return Constraints(wishes=wishes)
    finder = _Finder(
        {name: each.id for each in articles for name in (each.path, each.id)},
        {each.id: each.path for each in articles},
        list(not_included),
    )
    for theme in settings.themes:
        wishes |= dict.fromkeys(finder.find("themes.articles", theme.articles), theme.name)
    together: dict[str, dict[str, None]] = {}
    for names in groups.merge:
        listed = finder.find("groups.merge", names)
        whole = dict.fromkeys(each for name in listed for each in together.get(name, (name,)))
        together.update(dict.fromkeys(whole, whole))
    apart: dict[str, dict[str, None]] = {}
    marks: dict[str, set[str]] = {}
    for kind in PARTING:
        for index, names in enumerate(getattr(groups, kind)):
            listed = finder.find(f"groups.{kind}", names)
            events = [tuple(together.get(each, (each,))) for each in listed]
            for one, other in combinations(events, 2):
                if one == other:
                    finder.contradicted(kind, names, one)
            for here, there, mark in _parted(events, f"{kind}-{index}"):
                apart.setdefault(here, {})[there] = None
                marks.setdefault(here, set()).add(mark)
    return Constraints(
        {name: tuple(whole) for name, whole in together.items()},
        {name: tuple(others) for name, others in apart.items()},
        {name: frozenset(each) for name, each in marks.items()},
        wishes,
        tuple(finder.problems),
    )


def _parted(events: Sequence[tuple[str, ...]], mark: str) -> Iterator[tuple[str, str, str]]:
    """``(article, another, mark)`` for all of different events, both ways.

    Where each article stands for itself, one mark does for the whole list; else each two articles
    have their own.
    """
    plain = all(len(each) == 1 for each in events)
    for number, (one, other) in enumerate(combinations(events, 2)):
        for place, (here, there) in enumerate(product(one, other) if one != other else ()):
            own = mark if plain else f"{mark}-{number}-{place}"
            yield here, there, own
            yield there, here, own


def of_themes(marks: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """For each article those of its marks that keep articles out of one theme, too."""
    lasting = PARTING[1]
    return [
        frozenset(mark for mark in each if mark.startswith(lasting)) if each else each
        for each in marks
    ]


def _folded(
    named: Mapping[str, tuple[str, ...]], folded: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    told: dict[str, dict[str, None]] = {}
    for name, ids in named.items():
        kept = told.setdefault(folded.get(name, name), {})
        kept.update(dict.fromkeys(folded.get(each, each) for each in ids))
    return {name: tuple(ids) for name, ids in told.items()}


def is_withheld(name: str, not_included: Iterable[NotIncluded]) -> bool:
    """Whether a path or an id is that of a file about which nothing may be told."""
    return any(
        each.article in (name, article_id(name)) and each.article != article_id(each.path)
        for each in not_included
    )


class _Finder(Struct, frozen=True):
    """Finds the articles of a list, and notes what is wrong with it."""

    names: Mapping[str, str]
    """Path or id -> id."""
    paths: Mapping[str, str]
    """Id -> path."""
    left_out: Sequence[NotIncluded]
    problems: list[Problem] = field(default_factory=list)

    def find(self, key: str, listed: Iterable[str]) -> tuple[str, ...]:
        """Ids of the articles that are there, each once."""
        found: dict[str, None] = {}
        for name in listed:
            if name in self.names:
                found[self.names[name]] = None
            elif not is_withheld(name, self.left_out):
                self.problems.append(self._stranger(name, key))
        return tuple(found)

    def contradicted(self, kind: str, listed: Iterable[str], event: Iterable[str]) -> None:
        """Note that a list parts what ``merge`` puts together."""
        one, other, *_ = (name for name in listed if self.names.get(name, "") in event)
        what = f"'{one}' in groups.{kind} is one event with '{other}' in groups.merge"
        remedy = "Take one of them out of one of the two; merge holds until then"
        self.problems.append(Problem(FILE_NAME, "W404", what, remedy))

    def _stranger(self, name: str, key: str) -> Problem:
        what = f"'{name}' in {key} is no article"
        reason = next((each.reason for each in self.left_out if each.path == name), "")
        if reason:
            remedy = "Take it out, or mend that file"
            return Problem(FILE_NAME, "W403", f"{what}: the file is {reason}", remedy)
        near = difflib.get_close_matches(name, self.paths.values(), n=1, cutoff=LIKE)
        if near:
            return Problem(FILE_NAME, "W403", what, f"Did you mean '{near[0]}'?")
        return Problem(FILE_NAME, "W403", what, "Take it out, or write the article's path or id")
