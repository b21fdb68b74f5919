"""Copies are accounted for, origins are counted, and stories say what their sources say."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from builder.check.addresses import is_outside, resolve
from builder.check.data import BRIEFING, Article, Story
from builder.check.pages import Document
from builder.check.problem import ALTERED, problem
from builder.check.since import Attribution, Unattributed, count_origins
from builder.check.site import Site
from builder.errors import Problem

RUN = 5
"""Words in a row that two texts share where one was copied from the other."""

SHORT = 25
"""Words below which a text counts as a copy only as a whole."""

SLACK = 0.02
"""By how much a stated likeness may differ from the one that is found: it is rounded."""

MOST_SHOWN = 100
"""Differences up to which a copy's page shows every one, those of both articles in one list."""

_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+")
_WORD = re.compile(r"\w+")


def check_copies(site: Site) -> Iterator[Problem]:
    """Each copy names the article that stands for it, which names it back; no list holds it."""
    articles = site.by_id
    for article in site.articles:
        kept = articles.get(article.copy_of or "")
        if kept and (kept.copy_of or article.id not in kept.copies):
            yield _wrong("C160", f"{article.id} is a copy of {kept.id}, which does not say so")
        for each in article.copies:
            if each not in articles or articles[each].copy_of != article.id:
                yield _wrong("C160", f"{article.id} names {each} as its copy, which it is not")
    for holder, names in _lists(site):
        for each in names:
            if each in articles and articles[each].copy_of:
                yield _wrong("C161", f"{holder} counts {each}, which is a copy")


def check_likeness(site: Site) -> Iterator[Problem]:
    """A copy has as much of the kept article's text as it says, where the whole is published."""
    if site.edition.site.rights == "excerpt":
        return
    copies: defaultdict[str, list[tuple[Article, float]]] = defaultdict(list)
    for article in site.articles:
        name = article.copy_of or ""
        if name in site.by_id and article.likeness is not None:
            copies[name].append((article, article.likeness))
    for name, some in copies.items():
        theirs = _tokens(site.by_id[name].text)
        runs = {*_runs(theirs)}
        for article, claimed in some:
            mine = _tokens(article.text)
            found = _share(mine, runs) if len(mine) >= SHORT else float(mine == theirs)
            if abs(found - claimed) > SLACK:
                what = (
                    f"{article.id} claims {claimed:.2f} of its text to stand in {name}; "
                    f"it is {found:.2f}"
                )
                yield _wrong("C162", what)


def check_differences(site: Site) -> Iterator[Problem]:
    """A copy's page shows each of its sentences that the kept article lacks, and links to that."""
    pairs = [
        (article, kept, page)
        for article in site.articles
        if (kept := site.by_id.get(article.copy_of or ""))
        and (page := site.by_path.get(article.url))
    ]
    both = {url for article, kept, _ in pairs for url in (article.url, kept.url)}
    led = {url: _leads_to(site.by_path.get(url)) for url in both}
    for article, kept, page in pairs:
        for one, other in ((article, kept), (kept, article)):
            if other.url not in led[one.url]:
                what = f"the link to {other.url}, which has the same text, is missing"
                yield problem(one.url, 0, "C163", what, ALTERED)
        shown = _shown(page)
        beside = sum(path in (article.url, kept.url) for path, _ in shown)
        for name in _apart(article, kept) if beside < MOST_SHOWN else ():
            if (article.url, name) not in shown:
                what = (
                    f"the sentence '{name}' differs from {kept.id}, and the page does not show it"
                )
                yield problem(article.url, 0, "C163", what, ALTERED)


def check_origins(site: Site) -> Iterator[Problem]:
    """Stories and leads count each origin once, and each article under its own."""
    for story in site.edition.stories:
        if story.url is None:
            continue
        found: dict[Attribution, list[str]] = {}
        for each in site.some(story.articles):
            found.setdefault(each.attribution, []).append(each.id)
        told = {
            voice.name or Unattributed("".join(voice.articles)): [*voice.articles]
            for voice in story.origins
        }
        if len(story.origins) != len(found):
            what = f"{story.id} names {len(story.origins)} origins, not {len(found)}"
            yield _wrong("C164", what)
        elif told != found:
            yield _wrong("C164", f"{story.id} counts an article under another's origin")
    for lead in site.edition.leads:
        count = count_origins(site.some(lead.articles))
        if lead.origins and not count.is_told(lead.origins, lead.origins_stated):
            yield _wrong("C164", f"a lead counts {lead.origins} origins for {count.most}")


def check_accounts(site: Site) -> Iterator[Problem]:
    """Each sentence of a story is one of its articles', under its origin, and on its page."""
    articles = site.by_id
    sentences = {each.id: {one.id for one in each.sentences} for each in site.articles}
    for story in site.edition.stories:
        if story.url is None:
            continue
        for cite in story.shown():
            if cite.article not in story.articles or not {cite.sentence, cite.after} - {""} <= (
                sentences.get(cite.article, set())
            ):
                yield _wrong("C165", f"{story.id} shows {cite.sentence}, which none of it says")
        yield from _check_points(story)
        yield from _check_page(site, story, articles)


def check_story_links(site: Site) -> Iterator[Problem]:
    """A story and each of its articles lead to each other; so do related stories."""
    articles = site.by_id
    stories = {story.id: story for story in site.edition.stories}
    for story in site.edition.stories:
        page = site.by_path.get(story.url or "")
        if story.url and page is None:
            yield _wrong("C166", f"the page '{story.url}' of {story.id} is missing")
        led = _leads_to(page)
        for each in story.articles if page else ():
            article = articles.get(each)
            if article and article.url not in led:
                what = f"the link to {article.url}, one of its articles, is missing"
                yield problem(story.url or "", 0, "C166", what, ALTERED)
            if article and story.url not in _leads_to(site.by_path.get(article.url)):
                what = f"the link to {story.url}, its story, is missing"
                yield problem(article.url, 0, "C166", what, ALTERED)
        for link in story.related:
            other = stories.get(link.id)
            if not other or story.id not in {back.id for back in other.related}:
                yield _wrong("C167", f"{story.id} is related to {link.id}, but not the other way")
            if not link.because:
                yield _wrong("C167", f"{story.id} is related to {link.id} without a reason")


def check_notes(site: Site) -> Iterator[Problem]:
    """Each sentence that a note names is there, and the note's page leads to it."""
    articles = site.by_id
    pages = {story.id: story.url for story in site.edition.stories}
    for note in site.edition.notes:
        path = (pages.get(note.story) or "") if note.story else "index.html"
        page = site.by_path.get(path)
        led = {resolve(path, link.address) for link in page.links} if page else set()
        for cite in note.evidence:
            article = articles.get(cite.article)
            if not article or cite.sentence not in {each.id for each in article.sentences}:
                yield _wrong("C168", f"{note.source_path} names {cite.sentence}, which is nowhere")
            elif page and not any(
                (target.path, target.fragment) == (article.url, cite.sentence) for target in led
            ):
                what = f"the note of {note.source_path} does not lead to {cite.sentence}"
                yield problem(path, 0, "C168", what, ALTERED)


def _lists(site: Site) -> Iterator[tuple[str, Sequence[str]]]:
    """``(holder, article ids)`` of every list that counts articles."""
    edition = site.edition
    for theme in edition.themes:
        yield theme.id, theme.articles
    for phrase in edition.phrases:
        yield phrase.id, phrase.articles
    for story in edition.stories:
        yield story.id, story.articles
    for lead in edition.leads:
        yield "a lead", lead.articles
    for article in edition.articles:
        yield article.id, [each.id for each in article.related]


def _check_points(story: Story) -> Iterator[Problem]:
    """A row has a cell for each origin, two of them filled, each by its own origin's article."""
    for point in story.points:
        if len(point) != len(story.origins) or sum(cite is not None for cite in point) < 2:  # noqa: PLR2004
            yield _wrong("C165", f"{story.id} sets fewer than two origins side by side")
            continue
        for voice, cite in zip(story.origins, point, strict=True):
            if cite and cite.article not in voice.articles:
                yield _wrong("C165", f"{story.id} shows {cite.sentence} under another's name")


def _check_page(site: Site, story: Story, articles: Mapping[str, Article]) -> Iterator[Problem]:
    page = site.by_path.get(story.url or "")
    if page is None:
        return
    shown = _shown(page)
    for cite in story.shown():
        article = articles.get(cite.article)
        if article and (article.url, cite.sentence) not in shown:
            what = f"the sentence '{cite.sentence}' of {cite.article} is not shown"
            yield problem(story.url or "", 0, "C165", what, ALTERED)


def _share(words: Sequence[str], runs: Set[tuple[str, ...]]) -> float:
    """Share of a text's words that stand in one of these runs."""
    covered = reach = 0
    for at, run in enumerate(_runs(words)):
        if run in runs:
            covered += at + RUN - max(at, reach)
            reach = at + RUN
    return covered / len(words)


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every ``RUN`` words in a row."""
    return zip(*(words[at:] for at in range(RUN)), strict=False)


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(unicodedata.normalize("NFKC", text).casefold())


def _apart(article: Article, kept: Article) -> list[str]:
    """Ids of the sentences that stand nowhere in the kept article, by their words."""
    known = {_said(kept, each.start, each.end) for each in kept.sentences}
    return [
        each.id for each in article.sentences if _said(article, each.start, each.end) not in known
    ]


def _said(article: Article, start: int, end: int) -> str:
    return " ".join(_WORD.findall(article.text[start:end].casefold()))


def _shown(page: Document) -> set[tuple[str, str]]:
    """``(path, sentence id)`` of the sentences that a page shows."""
    found = (resolve(page.path, each.name) for each in page.said if not is_outside(each.name))
    return {(target.path, target.fragment) for target in found}


def _leads_to(page: Document | None) -> set[str]:
    """Paths inside the site that the page's links lead to."""
    if page is None:
        return set()
    inside = {link.address for link in page.links if not is_outside(link.address)}
    return {resolve(page.path, address).path for address in inside}


def _wrong(code: str, what: str) -> Problem:
    return problem(BRIEFING, 0, code, what, ALTERED)
