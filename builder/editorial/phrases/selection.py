"""Selection: the phrases of an edition, chosen and found, from which its pages of phrases come."""

from __future__ import annotations

from msgspec import Struct

from builder.editorial.phrases import choice, concordances, mentions, renewal, shared
from builder.editorial.phrases.candidates import Candidates, Chosen
from builder.editorial.phrases.concordances import Found
from builder.editorial.phrases.mentions import Mentions
from builder.editorial.phrases.shared import Shared
from builder.editorial.texts import Texts
from builder.errors import Problem
from builder.memo import Memo
from builder.settings import KeyphraseSettings


class Selection(Struct, frozen=True):
    """The phrases of all articles: 6 kB an article beside what is ``shared``."""

    held: Candidates
    chosen: Chosen
    """Those that articles show."""
    mentions: Mentions
    """Where these stand in any article."""
    shared: Shared
    """Those that two articles or more have."""
    unused: tuple[Problem, ...]
    """A warning for each phrase that the editor pins or blocks and no article holds."""

    @staticmethod
    def of(texts: Texts, settings: KeyphraseSettings, memo: Memo) -> Selection:
        """Choose the phrases that articles show, and find every place where they stand."""
        articles = texts.articles
        held = renewal.read(articles, texts.analyses, texts.wording, texts.digests, memo)
        chosen, unused = choice.choose(articles, held, settings, memo)
        told = shared.share(articles, held, chosen, settings.block, memo)
        printed = mentions.find(articles, held, chosen, memo)
        return Selection(held, chosen, printed, told, unused)

    def concordance(self, texts: Texts, memo: Memo) -> Found:
        """Every phrase that has a page, with its places; and the phrases of each article."""
        found = self.held, self.chosen, self.mentions
        return concordances.list_phrases(texts.articles, texts.analyses, *found, memo=memo)
