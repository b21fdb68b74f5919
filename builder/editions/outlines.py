"""Outlines: an edition in the few words that a list of editions has for it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from builder.editions.records import Outlined
from builder.model import Archived, Led, count_origins

_PAGE = re.compile(r"(?:articles|stories)/[a-z0-9]+(?:-[a-z0-9]+)*\.html")


def tell(told: Outlined, root: str, files: Mapping[str, str]) -> Archived:
    """An edition as the site that keeps it tells of it, with addresses in that site.

    Args:
        told: the edition.
        root: address of the folder in which the site keeps it.
        files: paths of its files -> their digests.
    """
    articles = {each.id: each for each in told.articles}
    stories = {name: each for each in told.stories for name in each.articles}
    own = [each for each in told.articles if each.copy_of is None]
    count = count_origins(each.attribution for each in own)
    leads = []
    for lead in told.leads:
        article, story = articles[lead.article], stories.get(lead.article)
        title, url = article.title, article.url
        if story and story.url:  # the front page gives its headline
            title, url = story.label, story.url
            members = (articles[name] for name in story.articles)
            article = next((each for each in members if each.title == title), article)
        if is_page(url, files):
            leads.append(Led(title, root + url, article.language))
    return Archived(
        told.site.edition,
        f"{root}index.html",
        len(own),
        count.most,
        count.stated,
        len(told.stories),
        tuple(leads),
    )


def is_page(path: str | None, files: Mapping[str, str]) -> bool:
    """Whether an edition has a page of an article or a story at a path."""
    return bool(path and path in files and _PAGE.fullmatch(path))
