"""What changed from one edition to the next, from their ``briefing.json`` alone."""

from builder.editions.differences import Difference, Regrouped, Rewritten, Told, diff
from builder.editions.matching import continuing, left_out, same_articles
from builder.editions.records import (
    SCHEMA,
    AppearanceRecord,
    ArticleRecord,
    Edition,
    GroupRecord,
    MovedRecord,
    Outlined,
    PhraseRecord,
    SentenceRecord,
    SiteRecord,
    StoryRecord,
    load_edition,
    load_outline,
)
from builder.editions.telling import tell

__all__ = [
    "SCHEMA",
    "AppearanceRecord",
    "ArticleRecord",
    "Difference",
    "Edition",
    "GroupRecord",
    "MovedRecord",
    "Outlined",
    "PhraseRecord",
    "Regrouped",
    "Rewritten",
    "SentenceRecord",
    "SiteRecord",
    "StoryRecord",
    "Told",
    "continuing",
    "diff",
    "left_out",
    "load_edition",
    "load_outline",
    "same_articles",
    "tell",
]
