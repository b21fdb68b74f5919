"""Every sentence shown is the article's own, and stands at the place that it links to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.check.addresses import is_outside, resolve
from builder.check.data import BRIEFING, Article
from builder.check.pages import Document, Passage, fold
from builder.check.problem import ALTERED, problem
from builder.check.site import Site
from builder.errors import Problem

_QUOTES = "\u201c\u201d\"'\u2018\u2019\u00ab\u00bb\u2026"
"""What a page may put around a sentence to show that it is quoted."""


def check_sentences(site: Site) -> Iterator[Problem]:
    """Offsets give a sentence, and the article's page shows the same words at its anchor."""
    for article in site.articles:
        document = site.by_path.get(article.url)
        for sentence in article.sentences:
            words = article.words(sentence)
            if not words or words != words.strip():
                what = f"{article.id} {sentence.id}: the offsets give no sentence"
                yield problem(BRIEFING, 0, "C146", what, ALTERED)
            elif document:
                yield from _check_place(document, sentence.id, fold(words))


def check_whole(site: Site) -> Iterator[Problem]:
    """An article's text is its sentences, one after the other, and its page shows just that."""
    if site.edition.site.rights == "excerpt":
        return
    for article in site.articles:
        end, left = 0, []
        for sentence in article.sentences:
            left.append(article.text[end : sentence.start])
            if sentence.start < end:
                what = f"{article.id} {sentence.id}: the sentence stands out of its order"
                yield problem(BRIEFING, 0, "C203", what, ALTERED)
            end = max(end, sentence.end)
        for words in (*left, article.text[end:]):
            if words.strip():
                what = f"{article.id}: '{_short(fold(words), '')}' belongs to no sentence"
                yield problem(BRIEFING, 0, "C203", what, ALTERED)
        document = site.by_path.get(article.url)
        shown = document.text if document else None
        if shown and bare(shown.text) != bare(article.text):
            is_ = _short(bare(shown.text), bare(article.text))
            what = f"the page does not show the text of {article.id} alone: '{is_}'"
            yield problem(article.url, shown.line, "C204", what, ALTERED)


def check_headlines(site: Site) -> Iterator[Problem]:
    """Each article's page is headed by its title."""
    for article in site.articles:
        document = site.by_path.get(article.url)
        for heading in document.headings if document else ():
            if heading.text != fold(article.title):
                what = f"the page is headed '{_short(heading.text, fold(article.title))}'"
                yield problem(article.url, heading.line, "C148", what, ALTERED)


def check_summaries(site: Site) -> Iterator[Problem]:
    """Each sentence of a summary is one of the article's sentences, word for word."""
    for article in site.articles:
        known = sentences_of(article)
        for each in article.summary:
            if known.get(each.id) != each.text:
                what = f"{article.id} {each.id}: the summary says what the article does not"
                yield problem(BRIEFING, 0, "C142", what, ALTERED)


def check_shown(site: Site) -> Iterator[Problem]:
    """A sentence shown on any page reads as it does at the place that it links to."""
    words = {article.url: sentences_of(article) for article in site.articles}
    for document in site.documents:
        for passage in document.said:
            yield from _check_passage(document, passage, words)


def check_keyphrases(site: Site) -> Iterator[Problem]:
    """Each keyphrase stands in its article's text as it is printed."""
    for article in site.articles:
        for each in article.keyphrases:
            if each.text not in article.text:
                what = f"{article.id}: the keyphrase '{each.text}' is not in the text"
                yield problem(BRIEFING, 0, "C144", what, ALTERED)


def check_themes(site: Site) -> Iterator[Problem]:
    """What the articles of a theme are said to share stands in the text or title of one."""
    if site.edition.site.rights == "excerpt":
        return
    articles = {each.id: each for each in site.articles}
    for theme in site.edition.themes:
        members = [articles[each] for each in theme.articles if each in articles]
        for phrase in theme.phrases:
            forms = {phrase, phrase[:1].upper() + phrase[1:]}
            texts = (text for each in members for text in (each.text, each.title))
            if not any(form in text for text in texts for form in forms):
                what = f"{theme.id}: '{phrase}' is in none of its articles"
                yield problem(BRIEFING, 0, "C208", what, ALTERED)


def _check_place(document: Document, name: str, words: str) -> Iterator[Problem]:
    shown = document.sentences.get(name)
    if shown is None:
        what = f"the sentence '{name}' has no place in its article"
        yield problem(document.path, 0, "C141", what, ALTERED)
    elif shown.text != words and not (shown.tag == "tr" and words in shown.text):
        is_, ought = _short(shown.text, words), _short(words, shown.text)
        what = f"the page shows '{is_}' at '{name}', not '{ought}'"
        yield problem(document.path, shown.line, "C140", what, ALTERED)


def _check_passage(
    document: Document, passage: Passage, words: Mapping[str, Mapping[str, str]]
) -> Iterator[Problem]:
    """A sentence shown away from its place says what its place says."""
    if is_outside(passage.name):
        return
    target = resolve(document.path, passage.name)
    source = words.get(target.path, {}).get(target.fragment)
    if source is None:
        what = f"a sentence is shown whose place is unknown: '{passage.name}'"
        yield problem(document.path, passage.line, "C147", what, ALTERED)
    elif passage.text not in (source, fold(source)) and passage.text.strip(_QUOTES) != fold(
        source
    ).strip(_QUOTES):
        said = _short(passage.text, fold(source))
        what = f"'{said}' is not what {target.path}#{target.fragment} says"
        yield problem(document.path, passage.line, "C143", what, ALTERED)


def sentences_of(article: Article) -> dict[str, str]:
    """Sentence id -> its words."""
    return {each.id: article.words(each) for each in article.sentences}


def bare(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


_SHOWN = 60
"""Characters of a sentence in a message."""


def _short(text: str, other: str) -> str:
    """The text around the first character in which it differs from the other."""
    same = next(
        (at for at, (one, two) in enumerate(zip(text, other, strict=False)) if one != two),
        min(len(text), len(other)),
    )
    start = max(0, same - _SHOWN // 3)
    cut = text[start : start + _SHOWN]
    return ("…" if start else "") + cut + ("…" if start + _SHOWN < len(text) else "")
