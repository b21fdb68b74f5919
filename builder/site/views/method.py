"""Method: what was done, with the settings that were in force."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from builder.settings import GroupSettings, KeyphraseSettings
from builder.site.strings import Strings
from builder.site.views.lookup import Lookup
from builder.site.views.shared import View, frame


class Section(Struct, frozen=True):
    """A heading with its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


class MethodView(View, frozen=True):
    """The page of method."""

    sections: tuple[Section, ...]


def view_method(lookup: Lookup) -> MethodView:
    """The page that says how the edition was made."""
    values = _values(lookup)
    return MethodView(
        frame(lookup, lookup.strings.say("method"), "method.html"),
        tuple(
            Section(title, tuple(text.format(**values).rstrip() for text in paragraphs))
            for title, paragraphs in lookup.strings.catalogue.method
        ),
    )


def _values(lookup: Lookup) -> dict[str, str]:
    """What the texts of the page name: counts of the edition and values of its settings."""
    briefing, settings, strings = lookup.briefing, lookup.settings, lookup.strings
    return {
        "files": strings.count("files", len(briefing.every) + len(briefing.not_included)),
        "articles": strings.count("articles", len(briefing.entries)),
        "copies": strings.count("copies", len(briefing.copies)),
        "budget": str(settings.summary.words),
        "phrases": str(settings.keyphrases.per_article),
        "named": _count(strings, "settings_themes", "settings_no_themes", len(settings.themes)),
        "days": str(settings.groups.window_days),
        "steered": _steered(strings, settings.keyphrases),
        "moved": _moved(strings, settings.groups),
        "removals": strings.say(f"removals_{settings.site.rights}"),
        "rights": strings.say(f"rights_{settings.site.rights}"),
        "order": strings.say(f"order_{settings.input.date_order}"),
        "rules": _count(strings, "settings_rules", "settings_no_rules", len(settings.clean.rules)),
    }


def _count(strings: Strings, some: str, none: str, n: int) -> str:
    """How many there are in words; that there is none as a person says it."""
    return strings.count(some, n) if n else strings.say(none)


def _steered(strings: Strings, settings: KeyphraseSettings) -> str:
    """What the settings ask of phrases; what they do not ask is not told."""
    counts = {
        "phrases_joined": len(settings.aliases),
        "phrases_blocked": len(settings.block),
        "phrases_pinned": len(settings.pin),
    }
    return _told(strings, counts, "settings_phrases", "settings_no_phrases")


def _moved(strings: Strings, settings: GroupSettings) -> str:
    """What the settings put together and apart."""
    counts = {
        "events_merged": len(settings.merge),
        "themes_renamed": len(settings.rename),
        "reports_parted": len(settings.split) + len(settings.never_together),
    }
    return _told(strings, counts, "settings_groups", "settings_no_groups")


def _told(strings: Strings, counts: Mapping[str, int], some: str, none: str) -> str:
    parts = [strings.count(key, n) for key, n in counts.items() if n]
    if not parts:
        return strings.say(none)
    return strings.say(some, parts=strings.say("listed").join(parts))
