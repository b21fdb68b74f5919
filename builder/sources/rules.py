"""The editor's rules for lines, looked at from the end: which of them had nothing to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from builder.errors import Problem
from builder.model import Article
from builder.settings import FILE_NAME, CleanRule, Settings
from builder.sources.publishers import is_same


def idle_rules(articles: Iterable[Article], settings: Settings) -> Iterator[Problem]:
    """A warning for each of the editor's rules that fits no line of its publisher's articles."""
    waiting = list(settings.clean.rules)
    for article in articles if waiting else ():
        waiting = [rule for rule in waiting if not _has_work(rule, article)]
    for rule in waiting:
        pattern = rule.drop_line or rule.keep_line
        whose = f" of {rule.publisher}" if rule.publisher else ""
        yield Problem(
            FILE_NAME,
            "W123",
            f"the rule '{pattern}' of [[clean.rules]] fits no line of any article{whose}",
            "Mend its expression or the publisher's name, or remove it",
        )


def holds_for(rule: CleanRule, publisher: str | None) -> bool:
    """Whether a rule is one for the articles of a publisher, or for all."""
    return not rule.publisher or is_same(rule.publisher, publisher or "")


def _has_work(rule: CleanRule, article: Article) -> bool:
    """Whether a rule drops or keeps a line of an article."""
    if not holds_for(rule, article.publisher):
        return False
    dropped = (each.text for each in article.removed if each.rule == "user-rule")
    if rule.drop_line and any(re.fullmatch(rule.drop_line, text) for text in dropped):
        return True
    kept = (block.text for block in article.blocks)
    return bool(rule.keep_line) and any(re.fullmatch(rule.keep_line, text) for text in kept)
