"""Read what was built and hold every promise against it, from its bytes alone.

Each check is a function of the whole site that yields Problems; ``CHECKS`` is the order in which
they are asked. Codes begin with ``C`` and never change their meaning. ``site`` is what checks see:
``pages`` reads the HTML, ``data`` (with ``named`` and ``since``) ``briefing.json``, ``raw`` the
content folder. Nothing of what made the site is imported, so that a mistake there is not repeated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from builder.check import (
    archive,
    carried,
    changes,
    citing,
    edition,
    evidence,
    excerpts,
    facts,
    feeds,
    labels,
    leaks,
    links,
    listing,
    markup,
    moved,
    names,
    origins,
    points,
    safety,
    stories,
    written,
)
from builder.check.links import foreign
from builder.check.site import Site, read
from builder.errors import Problem

__all__ = ["CHECKS", "Site", "check", "foreign_links"]

CHECKS: tuple[Callable[[Site], Iterator[Problem]], ...] = (
    markup.check_syntax,
    markup.check_ids,
    markup.check_heads,
    markup.check_pictures,
    links.check_links,
    links.check_reach,
    links.check_back,
    moved.check_moved,
    safety.check_policies,
    safety.check_active,
    safety.check_requests,
    safety.check_leaks,
    leaks.check_data,
    leaks.check_tracking,
    leaks.check_withheld,
    excerpts.check_excerpts,
    names.check_names,
    names.check_lost,
    listing.check_files,
    listing.check_sitemap,
    listing.check_robots,
    listing.check_report,
    feeds.check_feeds,
    citing.check_table,
    citing.check_items,
    citing.check_claims,
    edition.check_shape,
    edition.check_references,
    edition.check_related,
    evidence.check_sentences,
    evidence.check_whole,
    evidence.check_headlines,
    evidence.check_summaries,
    evidence.check_shown,
    evidence.check_keyphrases,
    evidence.check_themes,
    facts.check_facts,
    facts.check_numbers,
    facts.check_places,
    points.check_points,
    points.check_rows,
    stories.check_copies,
    stories.check_likeness,
    stories.check_differences,
    stories.check_origins,
    stories.check_accounts,
    labels.check_labels,
    labels.check_counts,
    stories.check_story_links,
    stories.check_notes,
    changes.check_changes,
    changes.check_news,
    changes.check_history,
    origins.check_lines,
    origins.check_words,
    origins.check_sources,
    carried.check_carried,
    carried.check_told,
    carried.check_mail,
    archive.check_archive,
    written.check_written,
)
"""Every promise that can be held against a built site."""


def check(
    files: Mapping[str, bytes], *, raw: Mapping[str, bytes] | None = None
) -> Iterator[Problem]:
    """Every promise that the site breaks.

    Args:
        files: every file of the built site: path with ``/`` -> bytes. Of those whose name begins
            with ``.briefing-``, which belong to the builder, only the manifest is looked at.
        raw: the content folder the same way; without it nothing is held against the raw files.

    Yields:
        Problems with a place in the site, a code and a remedy; by check, then by path and line.
        Nothing for a site that keeps its promises.
    """
    site = read(files, raw)
    for ask in CHECKS:
        yield from ask(site)


def foreign_links(files: Mapping[str, bytes]) -> dict[str, str]:
    """Every address of the web that the site links to -> the first place that does."""
    return foreign(read(files))
