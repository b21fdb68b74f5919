"""Belonging: which articles belong together, and the phrases that say why."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec import Struct

from builder.editorial import relations
from builder.editorial.background import Background, at_once
from builder.editorial.grouping import groups, stories
from builder.editorial.grouping.groups import Groups
from builder.editorial.phrases import labels
from builder.editorial.phrases.selection import Selection
from builder.editorial.phrases.shared import Shared
from builder.editorial.relations import Relations
from builder.editorial.texts import Texts
from builder.errors import Problem
from builder.memo import Memo
from builder.model import Keyphrase, Phrase
from builder.settings import Settings


class Belonging(Struct, frozen=True):
    """What articles have in common; all lists are in the order of ``Texts``."""

    together: Groups
    """Stories and themes, by number."""
    relations: Relations
    """The themes by name, and the links between articles."""
    shared: Shared
    """The phrases that two articles or more have."""
    concordance: tuple[Phrase, ...]
    """Every phrase that has a page, with its places."""
    keyphrases: Sequence[Sequence[Keyphrase]]
    """For each article those that it shows."""
    because: Sequence[tuple[str, ...]]
    """For each article the phrases that put it into its theme."""
    problems: tuple[Problem, ...]
    """What of the editor's themes and phrases no article holds."""

    @staticmethod
    def of(texts: Texts, settings: Settings, background: Background, memo: Memo) -> Belonging:
        """Group articles while phrases are told; name what belongs together while it is linked.

        Args:
            texts: the articles that count.
            settings: what the editor asks for.
            background: runs the first of two parts beside the second.
            memo: what is known of an earlier edition.
        """
        with background(partial(Groups.of, texts, settings, memo), groups.load) as grouped:
            phrases = Selection.of(texts, settings.keyphrases, memo)
            concordance, keyphrases = phrases.concordance(texts, memo)
            shared, unused = phrases.shared, phrases.unused
            del phrases  # 6 kB an article
            texts.wording.keep(texts.digests, memo)
            together = grouped()
        name = partial(relations.name, texts, shared, together, memo)
        with (at_once if memo.lasts else background)(name, relations.load) as named:
            related = relations.link(texts, shared, together, memo)
            because = labels.reasons(together.members, shared, together.alike.pairs, memo)
            words = texts.wording, texts.titles
            told = stories.describe(together.events, texts.articles, *words, memo=memo)
            tied = Relations(named(), related, told)
        problems = (*unused, *together.problems)
        return Belonging(together, tied, shared, concordance, keyphrases, because, problems)
