"""What an edition says of an earlier one is true of itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.check.data import BRIEFING, Article
from builder.check.problem import ALTERED, problem
from builder.check.since import Grown, count_origins
from builder.check.site import Site
from builder.errors import Problem

PAGE = "changes.html"


def check_changes(site: Site) -> Iterator[Problem]:
    """Every article, sentence and story that it names is there, and its origins are counted."""
    changes = site.edition.changes
    if changes is None:
        return
    if PAGE not in site.by_path:
        yield _wrong(f"the page '{PAGE}' is missing")
    articles = site.by_id
    stories = {story.id: story for story in site.edition.stories}
    groups = (*changes.stories, *changes.quiet, *(each.story for each in changes.grown))
    for name in (*changes.new, *(each.article for each in changes.rewritten)):
        if name not in articles:
            yield _wrong(f"{name} is said to be new or changed, and is no article")
    if sorted(groups) != sorted(stories):
        yield _wrong("not every story is said once to be new, to have gone on, or to be quiet")
    for each in changes.rewritten:
        article = articles.get(each.article)
        known = {one.id for one in article.sentences} if article else set()
        if not known.issuperset(each.added):
            yield _wrong(f"{each.article} is said to have gained a sentence that it does not hold")
    for grown in changes.grown:
        members = site.some(stories[grown.story].articles if grown.story in stories else ())
        if not _went_on(grown, members, {*changes.new}):
            yield _wrong(f"{grown.story} is said to have gone on otherwise than it did")


def _went_on(grown: Grown, members: Sequence[Article], new: set[str]) -> bool:
    """Whether a story has the origins that are told of it, then and now, and was joined so."""
    before = [each for each in members if each.id not in grown.joined]
    then, now = count_origins(before), count_origins(members)
    return (
        then.is_told(grown.origins_before, grown.origins_before_stated)
        and now.is_told(grown.origins, grown.origins_stated)
        and {each.id for each in members} & new == {*grown.joined}
    )


def check_history(site: Site) -> Iterator[Problem]:
    """What is said to have joined a story since an edition is in it, and it was in one."""
    for story in site.edition.stories:
        if not {*story.joined} <= {*story.articles} or (story.joined and not story.history):
            yield _wrong(f"{story.id} is said to have been joined by what is not in it")
        if not {each.url for each in story.history if each.url} <= site.kept:
            yield _wrong(f"{story.id} is said to have a page in an edition that is not there")
        for each in story.history:
            if not 0 <= (each.origins_stated or 0) <= each.origins <= each.articles:
                yield _wrong(f"{story.id} is said to have had more origins than articles")


def check_news(site: Site) -> Iterator[Problem]:
    """A lead is new if all of its articles are, and has grown if some are."""
    new = {*site.edition.changes.new} if site.edition.changes else set()
    for lead in site.edition.leads:
        fresh = len(new.intersection(lead.articles))
        found = "new" if fresh == len(lead.articles) else "grown" if fresh else ""
        if lead.news != found:
            yield _wrong(f"the lead of {lead.article} is said to be '{lead.news}', not '{found}'")


def _wrong(what: str) -> Problem:
    return problem(BRIEFING, 0, "C179", what, ALTERED)
