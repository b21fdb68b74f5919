"""What a phrase's page is made from, told without making it.

A phrase's page shows headlines, sources and sentences of its articles, but nothing of what was
made of them: so it stays as it is while other articles come and go.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

import msgspec

from builder.model import Entry, Phrase
from builder.site.views.lookup import Lookup

DIGEST_BYTES = 16
"""Length of the digest of an article."""


def view_cards(lookup: Lookup) -> Mapping[str, bytes]:
    """Article id -> digest of all that pages of phrases show of it."""
    return {entry.article.id: _card(entry, lookup) for entry in lookup.briefing.every}


def parts_of(phrase: Phrase, cards: Mapping[str, bytes], lookup: Lookup) -> tuple[object, ...]:
    """What alone decides the view of a phrase's page, beside code and settings.

    Args:
        phrase: an id, words and places, all of which the page shows.
        cards: as from ``view_cards``.
        lookup: the edition.
    """
    owners = lookup.owners.get(phrase.id, ())
    return (
        phrase,
        lookup.addresses.phrases[phrase.id],
        lookup.days,
        [
            (lookup.themes[theme].label, lookup.addresses.themes[theme])
            for theme in lookup.sharing.get(phrase.id, ())
        ],
        owners,
        b"".join(cards[article] for article in (*phrase.articles, *owners)),
    )


def _card(entry: Entry, lookup: Lookup) -> bytes:
    article = entry.article
    shown = (
        lookup.addresses.articles[article.id],
        article.title,
        article.publisher,
        article.published,
        article.original_url,
        article.language,
        article.text,
        entry.analysis.sentences,
    )
    return hashlib.blake2b(msgspec.msgpack.encode(shown), digest_size=DIGEST_BYTES).digest()
