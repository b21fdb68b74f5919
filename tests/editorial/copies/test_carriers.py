"""Carriers: what is remembered of an article is what it would say now."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from builder.editorial.copies import carriers
from builder.editorial.copies.carriers import Carried
from builder.memo import Memo, Table, key
from builder.model import Article
from tests.editorial.articles import analyses
from tests.editorial.wires import corpus


def parted(articles: Sequence[Article], memo: Memo | None = None) -> Carried:
    pairs = [*zip(articles, analyses(articles), strict=True)]
    return carriers.part(pairs, [frozenset()] * len(articles), {}, memo)


def begun(tables: dict[str, Table], articles: Sequence[Article]) -> Memo:
    return Memo(tables, {each.id: key(repr(each).encode()) for each in articles})


def test_an_edition_with_one_other_article_is_parted_as_if_nothing_were_known():
    articles = [*corpus().articles[:6], *corpus().articles[30:36]]
    tables: dict[str, Table] = {}
    before = parted(articles, begun(tables, articles))
    articles[-1] = replace(articles[-1], blocks=articles[3].blocks)

    again = parted(articles, begun(tables, articles))

    assert before.twins
    assert again.twins != before.twins
    assert again == parted(articles)


def test_of_what_is_known_no_text_is_read_again(monkeypatch):
    articles = corpus().articles[:6]
    tables: dict[str, Table] = {}
    before = parted(articles, begun(tables, articles))
    monkeypatch.setattr("builder.editorial.copies.duplicates._packed", None)
    monkeypatch.setattr("builder.editorial.copies.origins._credits", None)

    assert parted(articles, begun(tables, articles)) == before


def test_path_and_id_of_a_copy_name_the_article_that_counts():
    found = parted(corpus().articles)
    twin = found.twins[0]
    (copy, _), (kept, _) = found.pairs[twin.number], found.pairs[twin.kept]

    assert {found.names[name] for name in (copy.path, copy.id, kept.path, kept.id)} == {kept.id}
