"""Changes: what is new, went on, was rewritten or withdrawn since an earlier edition."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from builder import editions
from builder.editions import ArticleRecord, Edition, SentenceRecord, SiteRecord, Told
from builder.model import (
    Changes,
    Entry,
    Grown,
    NotIncluded,
    Rewritten,
    Story,
    Withdrawn,
    count_origins,
)


def since(
    before: Edition,
    entries: Sequence[Entry],
    copies: Sequence[Entry],
    stories: Sequence[Story],
    not_included: Sequence[NotIncluded],
    *,
    whole: bool = True,
) -> Changes:
    """Hold an edition against an earlier one.

    Args:
        before: the earlier one.
        entries: the articles of this one that count.
        copies: those that carry another one's text.
        stories: of this one.
        not_included: files that are no articles now.
        whole: True if this edition publishes whole texts; only then, and if the earlier one did
            too, sentences are compared, and not headlines and files alone.

    Returns:
        What changed; whether an article is the same one, ``editions.diff`` tells.
    """
    every = {entry.article.id: entry for entry in (*entries, *copies)}
    records = tuple(map(_record, every.values()))
    site = SiteRecord(rights="full" if whole else "excerpt")
    found = editions.diff(before, Edition(editions.SCHEMA, site, records))
    new = {each.id for each in found.new}
    held = [_grown(story, new, every) for story in stories]
    left_out = editions.left_out(before.articles, not_included)
    paths = {each.id: each.source_path for each in before.articles}
    return Changes(
        before=before.site.edition,
        new=tuple(entry.article.id for entry in entries if entry.article.id in new),
        stories=tuple(each.story for each in held if not each.origins_before),
        grown=tuple(each for each in held if each.joined and each.origins_before),
        quiet=tuple(each.story for each in held if not each.joined),
        rewritten=tuple(_rewritten(each, every[each.article.id]) for each in found.rewritten),
        withdrawn=tuple(_withdrawn(each, paths, left_out) for each in found.withdrawn),
    )


def _record(entry: Entry) -> ArticleRecord:
    """An article as a comparison needs it."""
    article = entry.article
    return ArticleRecord(
        id=article.id,
        source_path=article.path,
        title=article.title,
        text=article.text,
        sentences=tuple(
            SentenceRecord(each.id, each.start, each.end) for each in entry.analysis.sentences
        ),
        publisher=article.publisher,
        published=article.published,
        original_url=article.original_url,
        sha256=article.sha256,
    )


def _grown(story: Story, new: Collection[str], every: Mapping[str, Entry]) -> Grown:
    """What is new of a story, if anything; no origin before where all of it is."""
    before, now = (
        count_origins(every[name].attribution for name in names)
        for names in ([each for each in story.articles if each not in new], story.articles)
    )
    joined = tuple(name for name in story.articles if name in new)
    return Grown(story.id, joined, before.most, before.stated, now.most, now.stated)


CONTROLS = dict.fromkeys((*range(32), *range(127, 160), 65534, 65535))
"""Characters that no page may hold; the earlier edition's file may have been altered."""


def _rewritten(found: editions.Rewritten, entry: Entry) -> Rewritten:
    text, added = entry.article.text, {*found.added}
    ids = [each.id for each in entry.analysis.sentences if text[each.start : each.end] in added]
    dropped = tuple(each.translate(CONTROLS) for each in found.dropped)
    title = found.title_before.translate(CONTROLS)
    return Rewritten(entry.article.id, title, tuple(ids), dropped, found.published_before)


def _withdrawn(article: Told, paths: Mapping[str, str], left_out: Mapping[str, str]) -> Withdrawn:
    """What may be told of an article that is gone; nothing of one whose file is withheld.

    Args:
        article: as the earlier edition had it.
        paths: of that edition's articles, by id.
        left_out: paths, as they may be told, of files that are no articles now, by id.
    """
    path = paths.get(article.id, "")
    if left_out.get(article.id, path) != path:
        return Withdrawn(left_out[article.id], "", None, None)
    title = "" if article.id in left_out else article.title.translate(CONTROLS)
    publisher = article.publisher.translate(CONTROLS) if article.publisher else None
    return Withdrawn(path.translate(CONTROLS), title, publisher, article.published)
