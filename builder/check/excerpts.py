"""A site of excerpts publishes the sentences that it uses, their neighbours, and no more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.check.addresses import is_outside, resolve
from builder.check.data import BRIEFING, Article
from builder.check.problem import problem
from builder.check.site import Site
from builder.errors import Problem

CUT = "[…]"
"""Stands for what is not published."""

NEIGHBOURS = 1
"""Sentences that may stand before and behind each that is used."""

LISTS = ("phrases/", "figures.html", "timeline.html", "search.html", "print.html", "articles/")
"""Pages that show sentences because these are there, and do not make them used."""

_REMEDY = 'Build the site again with rights = "excerpt"'


def check_excerpts(site: Site) -> Iterator[Problem]:
    """No sentence stands there without a reason, nothing between them, and nothing removed."""
    if site.edition.site.rights != "excerpt":
        return
    shown = _shown(site)
    for article in site.articles:
        used = shown.get(article.url, set()) | {each.id for each in article.summary}
        for name in _idle(article, used):
            what = f"{article.id} {name}: a sentence that is neither used nor beside one"
            yield problem(BRIEFING, 0, "C195", what, _REMEDY)
        if _between(article):
            what = f"{article.id}: words stand outside the sentences"
            yield problem(BRIEFING, 0, "C195", what, _REMEDY)
        if any(each.text for each in article.removed):
            what = f"{article.id}: a removed block stands there with its words"
            yield problem(BRIEFING, 0, "C195", what, _REMEDY)


def _shown(site: Site) -> dict[str, set[str]]:
    """Path of an article's page -> ids of the sentences that other pages, or notes, use."""
    pages = {article.id: article.url for article in site.articles}
    found: dict[str, set[str]] = {}
    for lead in site.edition.leads:
        found.setdefault(pages.get(lead.article, ""), set()).add(lead.sentence)
    for article in site.articles:
        own = (cite for link in article.related for cite, _ in link.points)
        for cite in own:
            found.setdefault(article.url, set()).update({cite.sentence, cite.after} - {""})
    for note in site.edition.notes:
        for cite in note.evidence:
            found.setdefault(pages.get(cite.article, ""), set()).add(cite.sentence)
    for document in site.documents:
        for passage in document.said if not document.path.startswith(LISTS) else ():
            if not is_outside(passage.name):
                target = resolve(document.path, passage.name)
                found.setdefault(target.path, set()).add(target.fragment)
    return found


def _idle(article: Article, used: set[str]) -> Iterator[str]:
    """Sentences that stand too far from any that is used; a cut parts neighbours."""
    for run in _runs(article):
        places = {at for at, name in enumerate(run) if name in used}
        for at, name in enumerate(run):
            if not places & set(range(at - NEIGHBOURS, at + NEIGHBOURS + 1)):
                yield name


def _runs(article: Article) -> Iterator[Sequence[str]]:
    """Ids of sentences between which nothing was cut."""
    run: list[str] = []
    end = 0
    for sentence in article.sentences:
        if CUT in article.text[end : sentence.start] and run:
            yield run
            run = []
        run.append(sentence.id)
        end = sentence.end
    yield run


def _between(article: Article) -> str:
    """Words of the text that belong to no sentence."""
    bounds = [0, *(at for each in article.sentences for at in (each.start, each.end))]
    bounds.append(len(article.text))
    outside = "".join(
        article.text[low:high] for low, high in zip(bounds[::2], bounds[1::2], strict=True)
    )
    return outside.replace(CUT, "").strip()
