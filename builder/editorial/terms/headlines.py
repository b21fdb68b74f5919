"""Headlines: the words of the articles' titles, for all who ask what stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.editorial.terms.wording import Wording
from builder.memo import Memo
from builder.model import Article
from builder.text.words import key_of


def wording(articles: Sequence[Article], memo: Memo | None = None) -> Wording:
    """The wording of the key of each article's title.

    Args:
        articles: in a stated order.
        memo: what is known of articles.
    """

    def keys(numbers: Sequence[int]) -> Iterator[bytes]:
        for each in map(articles.__getitem__, numbers):
            yield key_of(each.title, each.language).encode()

    names = (memo or Memo()).digests(articles)
    return Wording.of([each.decode() for each in (memo or Memo()).answers("titles", names, keys)])
