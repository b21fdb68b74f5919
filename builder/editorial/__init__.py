"""All articles together: what belongs together, why, and what leads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from itertools import pairwise
from typing import Any, Protocol, TypeVar

from msgspec import Struct

from builder.editions import Edition
from builder.editorial import apart, changes, dating, leads, links, priority
from builder.editorial import notes as analyst
from builder.editorial.comparison import accounts, casts, points, sayings, stems
from builder.editorial.copies import carriers
from builder.editorial.grouping import groups, stories, themes
from builder.editorial.grouping.groups import Groups
from builder.editorial.likeness import evidence
from builder.editorial.phrases import choice, concordances, labels, mentions, reasons, shared
from builder.editorial.phrases.candidates import Candidates
from builder.editorial.terms import headlines
from builder.editorial.terms.wording import Wording
from builder.errors import Problem
from builder.memo import Memo
from builder.model import (
    Analysis,
    Article,
    Briefing,
    Entry,
    Keyphrase,
    Note,
    NotIncluded,
    Related,
    Story,
    Theme,
)
from builder.packed import unpack
from builder.settings import Settings

WORTH_A_COPY = 20
"""Articles to be read for what stories tell side by side from which this is done on a copy: to read
one takes a millisecond or two with all that follows, a copy 20 and more."""

Result = TypeVar("Result")


class Background(Protocol):
    """A way to run one part of editing while another goes on."""

    def __call__(
        self, work: Callable[[], Result], load: Callable[[bytes], Result], /
    ) -> AbstractContextManager[Callable[[], Result]]:
        """Begin the work; what ``with`` gives waits for its result.

        Args:
            work: gives what the cache can dump.
            load: gives the same of those bytes.
        """
        ...


@contextmanager
def at_once(work: Callable[[], Result], _: Any) -> Iterator[Callable[[], Result]]:
    """Do it when its result is asked for."""
    yield work


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
        since: the edition to tell changes from.
        background: runs one part beside another: articles are grouped while phrases are chosen
            and found, themes named and articles linked while phrases are told, and stories set
            side by side while related articles are.
        memo: what is known of an earlier edition, begun with these articles.

    Returns:
        The edition; an empty one if there are no articles.
    """
    memo = memo or Memo()
    pairs = sorted(zip(articles, analyses, strict=True), key=lambda pair: _newest(pair[0]))
    dated = [article for article, _ in pairs]
    marks, strangers = apart.read(dated, settings.groups, not_included)
    carried = carriers.part(pairs, marks, settings.publishers, memo)
    articles, analyses = carried.articles, carried.analyses
    digests = [memo.article(each.id) for each in articles]
    wording = Wording.read([each.terms for each in analyses], digests, memo)
    titles = headlines.read(articles, memo)

    def gather() -> Groups:
        wording.keep(digests, memo)
        dates = [each.dates for each in analyses]
        return Groups.of(
            articles, wording, titles, dates, marks=carried.marks, settings=settings, memo=memo
        )

    with background(gather, groups.load) as later:
        held = Candidates.of(articles, analyses, wording)
        chosen, steering = choice.choose(articles, held, settings.keyphrases, memo)
        told = shared.share(articles, held, chosen, settings.keyphrases.block)
        printed = mentions.find(articles, held, chosen, memo)
        together = later()
    members = [each.members for each in together.subjects]
    naming = partial(_named, articles, told, together, members, titles=titles, memo=memo)
    with background(naming, _load) as later_named:
        concordance, keyphrases = concordances.phrases(articles, analyses, held, chosen, printed)
        del held, chosen, printed  # 6 kB an article
        because = labels.reasons(members, told, together.alike.pairs, memo)
        named = later_named()
    found, events = named.themes, together.events
    home = {name: theme.id for theme in found for name in theme.articles}
    own = [home.get(each.id) for each in articles]
    described = stories.describe(events, articles, told.wording, titles, own)
    entries = carried.sign(
        _entries(articles, analyses, named, described, because=because, keyphrases=keyphrases)
    )
    paged = casts.told(described, entries)
    close = points.closest(entries, {story.id for story in paged})
    compared = {entries[number].article.id for pair in close for number in pair}
    compared.update(*(story.articles for story in paged))
    said = sayings.read(entries, compared, stems.Vocabulary.of(entries, wording), memo)
    with (background if said.fresh >= WORTH_A_COPY else at_once)(
        lambda: accounts.compose(
            paged,
            entries,
            leads.carry,
            together.alike.pairs,
            partial(reasons.between, told, "kin"),
            said=said,
            memo=memo,
        ),
        accounts.load,
    ) as tell:
        beside = points.compose(entries, close, said, memo)
        told_apart = tell()
    copies = carried.copies(entries)
    others = [copy.entry for copy in copies]
    settled, astray = analyst.settle(notes, paged, (*beside, *others))
    whole = settings.site.rights == "full"
    news = (
        changes.since(since, beside, others, described, not_included, whole=whole)
        if since
        else None
    )
    first, unmeant = priority.find(beside, found, settings.leads.priority, copies, not_included)
    day = dating.day_of(dated, settings.site.edition)
    return Briefing(
        edition=day,
        entries=beside,
        themes=found,
        stories=described,
        phrases=concordance,
        leads=leads.choose(
            beside,
            described,
            found,
            new={*news.new} if news else (),
            priority=first,
            day=day,
        ),
        not_included=tuple(sorted(not_included, key=lambda each: (each.path, each.reason))),
        problems=tuple(
            sorted(
                {
                    *(*problems, *strangers, *steering, *together.problems, *astray, *unmeant),
                    *dating.ahead(dated, settings.site.edition),
                    *themes.judge(together.subjects, len(articles), found),
                }
            )
        ),
        copies=copies,
        accounts=told_apart,
        notes=settled,
        changes=news,
    )


class _Named(Struct, frozen=True):
    """What is told of articles that belong together; a copy of the process may tell it."""

    themes: tuple[Theme, ...]
    related: tuple[tuple[Related, ...], ...]
    """For each article those close to it."""


def _named(
    articles: Sequence[Article],
    told: shared.Shared,
    together: Groups,
    members: Sequence[Sequence[int]],
    *,
    titles: Wording,
    memo: Memo,
) -> _Named:
    """Name the themes, and link articles, each with its reason."""
    pairs, events = together.alike.pairs, together.events
    order = stories.reading_order(events, articles)
    names = [each.name for each in together.subjects]
    return _Named(
        labels.describe(members, names, told, pairs, order, titles=titles, memo=memo),
        links.relate(
            [each.id for each in articles],
            pairs,
            evidence.prefer(together.alike.close, events),
            partial(reasons.between, told, "links"),
            themes=members,
            stories=events,
            memo=memo,
        ),
    )


def _load(data: bytes) -> _Named:
    """What ``_named`` gave, of the bytes that the cache makes of it."""
    return unpack(data, _Named)


def _entries(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    named: _Named,
    described: Sequence[Story],
    *,
    because: Sequence[tuple[str, ...]],
    keyphrases: Sequence[Sequence[Keyphrase]],
) -> tuple[Entry, ...]:
    """Every article with its place, in the edition's order."""
    theme_of = {name: theme.id for theme in named.themes for name in theme.articles}
    story_of = {name: story.id for story in described for name in story.articles}
    before, after = _neighbours(named.themes)
    return tuple(
        Entry(
            article=article,
            analysis=analysis,
            keyphrases=keyphrases[number],
            theme=theme_of.get(article.id),
            story=story_of.get(article.id),
            because=because[number],
            related=named.related[number],
            previous=before.get(article.id),
            next=after.get(article.id),
        )
        for number, (article, analysis) in enumerate(zip(articles, analyses, strict=True))
    )


def _neighbours(found: Sequence[Theme]) -> tuple[dict[str, str], dict[str, str]]:
    """For each article the one before it and the one after it in its theme."""
    steps = [step for theme in found for step in pairwise(theme.articles)]
    return {later: earlier for earlier, later in steps}, dict(steps)


def _newest(article: Article) -> tuple[bool, tuple[int, ...], str, str]:
    """Sorts by date, newest first, undated last, then by path."""
    backwards = tuple(-ord(character) for character in article.published or "")
    return (not article.published, backwards, article.path, article.id)
