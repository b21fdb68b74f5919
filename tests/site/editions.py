"""Builders of editions for the tests of the site, with a small one in words of our own."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from builder.analysis.facts import extract
from builder.editorial.comparison import accounts, sayings, stems
from builder.errors import Problem
from builder.memo import Memo
from builder.model import (
    Analysis,
    Article,
    Block,
    BlockKind,
    Briefing,
    Claim,
    Entry,
    Keyphrase,
    Lead,
    Mark,
    Mention,
    NotIncluded,
    Phrase,
    Related,
    Removed,
    Sentence,
    Story,
    Theme,
)


class Told(Struct, frozen=True):
    """What a test says of one article; the rest is made up from it."""

    title: str
    paragraphs: Sequence[str | Block]
    """Sentences end in ``.``, ``?`` or ``!`` before a blank."""
    publisher: str | None = "Harbour Post"
    published: str | None = "2023-08-18"
    phrases: Sequence[str] = ()
    theme: str | None = None
    event: str | None = None
    """The label of its story, if others report the same."""
    summary: Sequence[int] = (0,)
    language: str | None = "en"
    original_url: str | None = None
    removed: Sequence[tuple[str, str]] = ()
    """Texts with their rules."""
    author: str | None = None
    problems: tuple[Problem, ...] = ()
    unsuitable: str = ""


def block(
    text: str, kind: BlockKind = "paragraph", level: int = 0, marks: Iterable[Mark] = ()
) -> Block:
    """A block that stands in the first line of its file."""
    return Block(text, ((0, 1),), kind, level, tuple(marks))


def digest(prefix: str, text: str) -> str:
    """An id as the program makes them."""
    return f"{prefix}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def entry(told: Told, phrase_ids: dict[str, str]) -> Entry:
    """An article's place in an edition, without its neighbours."""
    blocks = tuple(
        paragraph if isinstance(paragraph, Block) else block(paragraph)
        for paragraph in told.paragraphs
    )
    path = re.sub(r"\W+", "-", told.title.lower()).strip("-")[:40] + ".txt"
    article = Article(
        id=digest("a", told.title + str(told.publisher)),
        path=path,
        sha256=hashlib.sha256(told.title.encode()).hexdigest(),
        format="text",
        encoding="utf-8",
        replaced=0,
        title=told.title,
        publisher=told.publisher,
        author=told.author,
        published=told.published,
        updated=None,
        original_url=told.original_url,
        language=told.language,
        claims=(Claim("published", told.published, "file-name"),) if told.published else (),
        blocks=blocks,
        removed=tuple(
            Removed(text, rule, 10 + index, 10 + index + index % 2)
            for index, (text, rule) in enumerate(told.removed)
        ),
        problems=told.problems,
    )
    sentences = tuple(_sentences(article))
    text, named = article.text, extract(article, sentences)
    keyphrases = tuple(
        Keyphrase(
            phrase,
            round(1 - index / 10, 2),
            phrase_ids.get(phrase),
            tuple((found.start(), found.end()) for found in re.finditer(re.escape(phrase), text)),
        )
        for index, phrase in enumerate(told.phrases)
    )
    summary = tuple(index for index in told.summary if index < len(sentences))
    if told.unsuitable:
        summary = ()
    return Entry(
        article,
        Analysis(
            sentences,
            summary,
            told.unsuitable,
            (),
            "",
            tuple(range(len(sentences))),
            named.figures,
            named.dates,
            named.quotations,
        ),
        keyphrases,
        told.theme and digest("t", told.theme),
        told.event and digest("e", told.event),
        tuple(told.phrases[:2]) if told.theme else (),
        (),
        None,
        None,
    )


def briefing(
    articles: Sequence[Told],
    *,
    leads: Sequence[tuple[int, int]] = (),
    not_included: Sequence[NotIncluded] = (),
    problems: Sequence[Problem] = (),
) -> Briefing:
    """An edition of these articles, newest first, with themes, phrases and links worked out.

    Args:
        articles: what it holds.
        leads: ``(article, sentence)`` indices.
        not_included: files that became nothing.
        problems: what was found on the way.
    """
    phrase_ids = _shared_phrases(articles)
    made = [entry(told, phrase_ids) for told in articles]
    texts = {each.article.id: each.article.text for each in made}
    themes = _themes(articles, made)
    reading = {article: theme for theme in themes for article in theme.articles}
    entries = tuple(
        _placed(each, made, reading.get(each.article.id))
        for each in sorted(made, key=lambda each: each.article.path)
    )
    newest = sorted(entries, key=lambda each: each.article.published or "", reverse=True)
    names = {each.article.id for each in newest}
    stories = _stories(articles, newest)
    return Briefing(
        edition=max((told.published or "" for told in articles), default="") or None,
        entries=tuple(newest),
        themes=themes,
        stories=stories,
        phrases=tuple(_phrases(phrase_ids, newest, texts)),
        leads=tuple(
            Lead(
                made[article].article.id,
                made[article].analysis.sentences[sentence].id,
                tuple(
                    other.article.id
                    for other in newest
                    if other is made[article]
                    or other.article.id == made[article].article.id
                    or (other.theme and other.theme == made[article].theme and article == 0)
                ),
                3 if article == 0 and articles[0].theme else 1,
                1,
            )
            for article, sentence in leads
        ),
        not_included=tuple(not_included),
        problems=tuple(problems),
        accounts=accounts.align(
            stories,
            newest,
            lambda each: each.analysis.sentences[0].id,
            (),
            lambda *_: (),
            said=sayings.read(newest, names, stems.Vocabulary.of(newest), Memo()),
            memo=Memo(),
        ),
    )


def _sentences(article: Article) -> list[Sentence]:
    found: list[Sentence] = []
    seen: dict[str, int] = {}
    for index, (start, each) in enumerate(zip(article.starts(), article.blocks, strict=True)):
        for match in re.finditer(r"\S.*?(?:[.?!]”?(?=\s|$)|$)", each.text):
            name = digest("s", match[0])
            seen[name] = seen.get(name, 0) + 1
            if seen[name] > 1:
                name = f"{name}-{seen[name]}"
            first, last = start + match.start(), start + match.end()
            found.append(Sentence(name, first, last, index, index + 1, index + 1))
    return found


def _shared_phrases(articles: Sequence[Told]) -> dict[str, str]:
    texts = ["\n".join(_text(each) for each in told.paragraphs) for told in articles]
    names = sorted({phrase for told in articles for phrase in told.phrases})
    return {name: digest("p", name) for name in names if sum(name in text for text in texts) >= 2}


def _text(paragraph: str | Block) -> str:
    return paragraph if isinstance(paragraph, str) else paragraph.text


def _themes(articles: Sequence[Told], made: Sequence[Entry]) -> tuple[Theme, ...]:
    labels = list(dict.fromkeys(told.theme for told in articles if told.theme))
    themes = []
    for label in labels:
        members = [each for each, told in zip(made, articles, strict=True) if told.theme == label]
        phrases = dict.fromkeys(
            phrase.text for each in members for phrase in each.keyphrases[:2] if phrase.phrase
        )
        others = [other for other in labels if other != label][:2]
        themes.append(
            Theme(
                digest("t", label),
                label,
                tuple(
                    each.article.id
                    for each in sorted(
                        members, key=lambda each: (each.article.published or "", each.article.id)
                    )
                ),
                tuple(phrases),
                tuple(Related(digest("t", other), 0.4, tuple(phrases)[:1]) for other in others),
            )
        )
    return tuple(themes)


def _stories(articles: Sequence[Told], entries: Sequence[Entry]) -> tuple[Story, ...]:
    stories = []
    for label in dict.fromkeys(told.event for told in articles if told.event):
        members = [each for each in entries[::-1] if each.story == digest("e", label)]
        names = tuple(each.article.id for each in members)
        stories.append(Story(digest("e", label), label, names, members[0].theme))
    return tuple(stories)


def _placed(each: Entry, made: Sequence[Entry], theme: Theme | None) -> Entry:
    mine = [phrase.text for phrase in each.keyphrases]
    related = []
    for other in made:
        shared = tuple(
            phrase.text for phrase in other.keyphrases if phrase.text in mine and phrase.phrase
        )
        if other.article.id != each.article.id and shared:
            related.append(Related(other.article.id, min(1.0, len(shared) / 4), shared))
    order = theme.articles if theme else ()
    at = order.index(each.article.id) if theme else -1
    return Entry(
        each.article,
        each.analysis,
        each.keyphrases,
        each.theme,
        each.story,
        each.because,
        tuple(sorted(related, key=lambda link: (-link.score, link.id))[:5]),
        order[at - 1] if at > 0 else None,
        order[at + 1] if theme and at + 1 < len(order) else None,
    )


def _phrases(
    ids: dict[str, str], entries: Sequence[Entry], texts: dict[str, str]
) -> Iterable[Phrase]:
    for name in sorted(ids, key=str.casefold):
        mentions = tuple(
            Mention(each.article.id, sentence.id, found.start(), found.end())
            for each in entries
            for sentence in each.analysis.sentences
            for found in re.finditer(re.escape(name), texts[each.article.id])
            if sentence.start <= found.start() and found.end() <= sentence.end
        )
        articles = tuple(dict.fromkeys(mention.article for mention in mentions))
        yield Phrase(ids[name], name, (), articles, mentions, common=False)
