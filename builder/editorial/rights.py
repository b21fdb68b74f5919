"""An edition as it goes out: whole texts or excerpts, and how much each problem counts."""

from __future__ import annotations

from collections import Counter

from msgspec.structs import replace

from builder.editorial.excerpt import cut
from builder.errors import Problem
from builder.model import Briefing
from builder.settings import FILE_NAME, Settings


def release(briefing: Briefing, settings: Settings) -> Briefing:
    """The edition as its settings let it go out.

    With ``rights = "excerpt"`` each article is cut to the sentences that are used and their
    neighbours. With ``"full"`` and a public address, each publisher whose licence is not named is
    a warning. Problems count as ``[severity]`` says, and those of settings name file and line.
    """
    problems = briefing.problems
    if settings.site.rights == "excerpt":
        briefing = cut(briefing)
    elif settings.site.base_url:
        problems = (*problems, *_unlicensed(briefing, settings))
    placed = (
        each._replace(where=settings.place(each.what)) if each.where == FILE_NAME else each
        for each in problems
    )
    weighed = sorted(each.weighed(settings.severity) for each in placed)
    return replace(briefing, problems=tuple(weighed))


def _unlicensed(briefing: Briefing, settings: Settings) -> list[Problem]:
    """One warning for each publisher that has given no licence, with how many texts it concerns."""
    licensed = {name for name, each in settings.publishers.items() if each.licence}
    texts = Counter(entry.article.publisher or "" for entry in briefing.every)
    return [
        Problem(
            FILE_NAME,
            "W303",
            f"whole texts of {name or 'unknown publishers'} go public ({texts[name]}), "
            "and no licence is named",
            _remedy(name),
        )
        for name in sorted(set(texts) - licensed)
    ]


def _remedy(name: str) -> str:
    if not name:
        return 'Set rights = "excerpt" in [site], or state the publisher in each file'
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'Set rights = "excerpt" in [site], or licence = "…" in [publishers."{quoted}"]'
