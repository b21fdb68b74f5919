"""What the build did, for programs: ``report.json``."""

from __future__ import annotations

from collections import Counter

import msgspec

from builder.site.views.head import base_address
from builder.site.views.lookup import Lookup

SCHEMA = "briefing-report/1"
"""Changes with the meaning of a name; new names do not change it."""

NEEDS_ADDRESS = ("feed.xml", "feed.json", "sitemap.xml", "robots.txt")
"""Files that hold whole addresses, and so need ``base_url``."""


def dump_report(lookup: Lookup) -> bytes:
    """Counts, problems and what was left out, the same bytes for the same edition."""
    briefing = lookup.briefing
    removed = Counter(removed.rule for entry in briefing.every for removed in entry.article.removed)
    report = {
        "schema": SCHEMA,
        "site": {"id": lookup.settings.site.id, "edition": briefing.edition},
        "counts": {
            "files": len(briefing.every) + len(briefing.not_included),
            "articles": len(briefing.entries),
            "copies": len(briefing.copies),
            "not_included": len(briefing.not_included),
            "themes": len(briefing.themes),
            "stories": len(briefing.stories),
            "phrases": len(briefing.phrases),
            "sentences": sum(len(entry.analysis.sentences) for entry in briefing.entries),
            "shown": sum(lookup.shown.values()),
        },
        "removed": dict(sorted(removed.items())),
        "skipped": [
            {"file": file, "because": "base_url is not set"}
            for file in (() if base_address(lookup) else NEEDS_ADDRESS)
        ],
        "addresses": [
            {"id": key, "url": path} for key, path in sorted(lookup.addresses.suffixed.items())
        ],
        "not_included": [
            {"source_path": each.path, "reason": each.reason} for each in briefing.not_included
        ],
        "problems": [each._asdict() for each in briefing.problems],
    }
    return msgspec.json.format(msgspec.json.encode(report), indent=1) + b"\n"
