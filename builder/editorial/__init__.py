"""All articles together: what belongs together, why, and what leads; pure.

``compose`` is the stage, in the order in which its parts stand on each other: ``copies`` sets apart
articles that print another one's text; ``texts`` numbers the words of the others (``terms``), from
which ``phrases`` and ``likeness`` come; ``grouping`` makes stories and themes, ``relations`` names
themes and links articles (``links``), and ``belonging`` runs all of these; ``comparison`` sets
sources side by side; ``leads`` chooses what stands first. ``constraints``, ``renaming``,
``priority`` and ``notes`` are what the editor asks for; ``continuity`` and ``changes`` know an
earlier edition. ``rights`` and ``excerpt`` cut an edition that goes out.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from functools import lru_cache, partial

from msgspec.structs import replace

from builder.editions import Edition
from builder.editorial import changes, constraints, dating, leads, priority, renaming
from builder.editorial import notes as analyst
from builder.editorial.background import Background, at_once
from builder.editorial.belonging import Belonging
from builder.editorial.comparison import sayings
from builder.editorial.comparison.compared import Compared
from builder.editorial.continuity import Continuity
from builder.editorial.copies import carriers
from builder.editorial.grouping import themes
from builder.editorial.relations import Relations
from builder.editorial.texts import Texts
from builder.errors import Problem
from builder.memo import Memo
from builder.model import Analysis, Article, Briefing, Lasting, Note, NotIncluded
from builder.settings import Settings

__all__ = ["at_once", "compose"]


def compose(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    settings: Settings,
    *,
    not_included: Sequence[NotIncluded] = (),
    problems: Sequence[Problem] = (),
    notes: Sequence[Note] = (),
    since: Edition | None = None,
    background: Background = at_once,
    ahead: Background | None = None,
    memo: Memo | None = None,
) -> Briefing:
    """Make an edition of all articles: copies, themes, stories, links, phrases and leads.

    Articles that carry another one's text come out first, so that nothing counts them.

    Args:
        articles: in any order; the result does not depend on it.
        analyses: of the same articles in the same order.
        settings: what the editor asks for.
        not_included: files that did not become articles.
        problems: what was found wrong before.
        notes: the analyst's, with their file's stem in the place of their story.
        since: the edition to tell changes from; what goes on from there keeps its id.
        background: runs one part beside another: articles are grouped while phrases are chosen,
            found and told, themes named while articles are linked, and stories set side by side
            while related articles are.
        ahead: likewise, from the beginning: reads what sentences say while articles are grouped.
            None where an earlier edition has told it of most.
        memo: what is known of an earlier edition, begun with these articles.

    Returns:
        The edition; an empty one if there are no articles.
    """
    memo = memo or Memo()
    pairs = sorted(zip(articles, analyses, strict=True), key=lambda pair: _newest(pair[0]))
    dated = [article for article, _ in pairs]
    reading = partial(sayings.ahead, pairs)
    with ahead(reading, sayings.load) if ahead else nullcontext(dict) as early:
        limits, carried = _part(pairs, settings, not_included, memo)
        texts = Texts.of(
            carried.articles,
            carried.analyses,
            carried.marks,
            memo,
            together=limits.events(carried.articles),
            wishes=limits.homes(carried.articles),
        )
        found = Belonging.of(texts, settings, background, memo)
        known = Continuity.of(since, dated, carried.folded) if since else None
        tied, unnamed = _name(found.relations, carried, settings, known, not_included)
        told = tied.stories(texts, found.together.events)
        described = known.stories(told) if known else told
        placed = tied.entries(texts, described, because=found.because, keyphrases=found.keyphrases)
        entries, unmet = limits.sign(carried.sign(placed))
        compared = Compared.of(
            entries,
            described,
            found.shared,
            found.together.alike.pairs,
            leads.news_sentence,
            background=background,
            memo=memo,
            early=early,
        )
    beside, copies = compared.entries, carried.copies(entries)
    others = [copy.entry for copy in copies]
    every = (*beside, *others)
    lasting = (
        known.lasting(every, compared.paged, tied.themes, found.concordance, not_included)
        if known
        else Lasting()
    )
    settled, astray = analyst.resolve(notes, compared.paged, every, lasting.kept)
    whole = settings.site.rights == "full"
    news = (
        changes.since(since, beside, others, described, not_included, whole=whole)
        if since
        else None
    )
    first, unmeant = priority.find(
        beside, tied.themes, settings.leads.priority, copies, not_included
    )
    day = dating.day_of(dated, settings.site.edition)
    wrong = {
        *(*problems, *limits.problems, *unmet, *unnamed, *found.problems, *astray, *unmeant),
        *dating.warn_of_future(dated, settings.site.edition),
        *themes.warn_of_unfollowed(beside, tied.themes),
        *themes.warn_of_sizes(found.together.subjects, len(texts.articles), tied.themes),
    }
    return Briefing(
        edition=day,
        entries=beside,
        themes=tied.themes,
        stories=described,
        phrases=found.concordance,
        leads=leads.choose(
            beside,
            described,
            tied.themes,
            new={*news.new} if news else (),
            priority=first,
            day=day,
        ),
        not_included=tuple(sorted(not_included, key=lambda each: (each.path, each.reason))),
        problems=tuple(sorted(wrong)),
        copies=copies,
        accounts=compared.accounts,
        notes=settled,
        changes=news,
        lasting=lasting,
    )


def _part(
    pairs: Sequence[carriers.Pair],
    settings: Settings,
    not_included: Sequence[NotIncluded],
    memo: Memo,
) -> tuple[constraints.Constraints, carriers.Carried]:
    """What the editor asks of the articles that count, and who carries whose text."""
    articles = [article for article, _ in pairs]
    limits = constraints.read(articles, settings, not_included)
    marks = [limits.marks.get(each.id, frozenset()) for each in articles]
    carried = carriers.part(pairs, marks, settings.publishers, memo)
    return limits.fold(carried.folded), carried


def _name(
    tied: Relations,
    carried: carriers.Carried,
    settings: Settings,
    known: Continuity | None,
    not_included: Sequence[NotIncluded],
) -> tuple[Relations, Sequence[Problem]]:
    """The themes as the editor calls them, or an earlier edition; what could not be renamed."""
    named, unnamed = renaming.rename(
        tied.themes,
        settings.groups.rename,
        carried.names,
        known.called(tied.themes) if known else {},
        not_included,
    )
    return replace(tied, themes=known.themes(named) if known else named), unnamed


def _newest(article: Article) -> tuple[bool, tuple[int, ...], str, str]:
    """Sorts by date, newest first, undated last, then by path."""
    return (not article.published, _backwards(article.published or ""), article.path, article.id)


@lru_cache
def _backwards(published: str) -> tuple[int, ...]:
    return tuple(-ord(character) for character in published)
