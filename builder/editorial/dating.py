"""Dating: of which day the edition is, and which articles are from after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from builder.errors import Problem
from builder.model import Article

AUTO = "auto"
"""Has the edition dated by its newest article."""

WHOLE_DATE = len("2023-08-18")
"""Characters of a date that is known to the day."""

UNDATED = "9999"
"""Sorts after every date."""

LEAP = 366
"""Days without an article from which a date behind them is more likely a wrong one."""


def day_of(articles: Sequence[Article], configured: str) -> str | None:
    """The configured day of the edition, or the newest that is known of an article."""
    return max(_days(articles), default=None) if configured == AUTO else configured


def warn_of_future(articles: Sequence[Article], configured: str) -> Iterator[Problem]:
    """A warning for each article that is dated after its edition (I4).

    There is no clock that knows which day is in the future. Where the newest article dates the
    edition, it is one that comes more than ``LEAP`` days after all others.
    """
    days = sorted(_days(articles))
    last = configured
    if configured == AUTO:
        last = days[-1] if days else ""
        earlier = max((day for day in days if day < last), default="")
        if not earlier or (date.fromisoformat(last) - date.fromisoformat(earlier)).days <= LEAP:
            return
        what = f"the date {last} lies more than a year after all others, and dates the edition"
        for article in articles:
            if article.published == last:
                remedy = "Mend the date, or name the edition's own in [site]"
                yield Problem(article.path, "W114", what, remedy)
        return
    for article in articles:
        if article.published and article.published > last[: len(article.published)]:
            what = f"the date {article.published} lies after the edition's own, {last}"
            yield Problem(article.path, "W114", what, "Mend the date, or edition in [site]")


def _days(articles: Sequence[Article]) -> list[str]:
    known = (each.published for each in articles)
    return [day for day in known if day and len(day) == WHOLE_DATE]
