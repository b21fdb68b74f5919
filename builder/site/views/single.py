"""The edition in one file: its parts, and where a link between pages leads within it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from builder.model import Account, Entry
from builder.site.views.article import ArticleView, view_article
from builder.site.views.front import FrontView, Plan, Whole, view_brief
from builder.site.views.lookup import Lookup
from builder.site.views.method import Section, view_method
from builder.site.views.shared import Link
from builder.site.views.story import StoryView, view_story

SHOWN = ("lead-", "note-")
"""How the anchors of the front page begin that the file has as well."""

Here = Callable[[str], str]
"""Gives, for the address of a place of the site, the fragment that names it in the file; empty for
what is not in it."""


class SingleView(Struct, frozen=True):
    """The beginning: masthead, leads, themes with their stories."""

    brief: FrontView
    css: str
    """The style sheet."""
    stories: str
    """How many have a part of their own, in words; empty if none."""
    articles: str
    """How many there are, in words."""
    ids: Mapping[str, str]
    """Path of a theme's page -> its id."""
    here: Here


class SingleStoryView(Struct, frozen=True):
    """A story: what each source says."""

    id: str
    story: StoryView
    here: Here


class SingleArticleView(Struct, frozen=True):
    """An article with its text."""

    article: ArticleView
    carried: tuple[Link, ...]
    """Who carries its text too, and how much of it."""
    here: Here


class SingleEndView(Struct, frozen=True):
    """The end: how it was made, and what is not included."""

    method: tuple[Section, ...]
    """What was done, and what it cannot tell."""
    brief: FrontView


class Single(Struct, frozen=True):
    """The edition in one file, part by part."""

    begin: SingleView
    stories: Iterator[SingleStoryView]
    articles: Iterator[SingleArticleView]
    end: SingleEndView


def view_single(lookup: Lookup, css: str) -> Single:
    """The parts of the file, each made when it is asked for."""
    briefing, strings, here = lookup.briefing, lookup.strings, _Places.of(lookup)
    every = max(len(briefing.every), len(briefing.not_included))
    plan = Plan(every, every, every, every, away=True)
    brief = view_brief(lookup, plan, Whole.of(lookup))
    told = strings.count("story_count", len(briefing.accounts)) if briefing.accounts else ""
    return Single(
        SingleView(
            brief,
            css,
            told,
            strings.count("articles", len(briefing.entries)),
            {path: name for name, path in lookup.addresses.themes.items()},
            here,
        ),
        (_story(account, lookup, here) for account in briefing.accounts),
        (_article(entry, lookup, here) for entry in briefing.entries),
        SingleEndView(view_method(lookup).sections[1::2], brief),
    )


def _story(account: Account, lookup: Lookup, here: Here) -> SingleStoryView:
    return SingleStoryView(account.story, view_story(account, lookup), here)


def _article(entry: Entry, lookup: Lookup, here: Here) -> SingleArticleView:
    article = view_article(entry, lookup)
    return SingleArticleView(article, article.carried, here)


class _Places(Struct, frozen=True):
    """Where everything stands in the file: a call tells it of an address in the site."""

    articles: Mapping[str, str]
    """Path of a page -> id of what it shows; likewise below."""
    stories: Mapping[str, str]
    themes: Mapping[str, str]

    @classmethod
    def of(cls, lookup: Lookup) -> _Places:
        """The places of an edition."""
        addresses = lookup.addresses
        shown = [entry.article.id for entry in lookup.briefing.entries]
        return cls(
            {addresses.articles[name]: name for name in shown},
            {path: name for name, path in addresses.stories.items()},
            {path: name for name, path in addresses.themes.items()},
        )

    def __call__(self, href: str) -> str:
        path, _, anchor = href.removeprefix("../").partition("#")
        if path == "index.html" and anchor.startswith(SHOWN):
            return f"#{anchor}"
        if path in self.articles and (not anchor or anchor.startswith("s-")):
            name = self.articles[path]
        elif path in self.stories:
            name = self.stories[path]
        elif path in self.themes and not anchor:
            name = self.themes[path]
        else:
            return ""
        return f"#{name}-{anchor}" if anchor else f"#{name}"
