"""Method: what was done, with the settings that were in force."""

from __future__ import annotations

from msgspec import Struct

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
            Section(title, tuple(text.format(**values) for text in paragraphs))
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
        "named": strings.count("settings_themes", len(settings.themes)),
        "days": str(settings.groups.window_days),
        "blocked": str(len(settings.keyphrases.block)),
        "pinned": str(len(settings.keyphrases.pin)),
        "aliases": str(len(settings.keyphrases.aliases)),
        "order": strings.say(f"order_{settings.input.date_order}"),
        "rules": strings.count("settings_rules", len(settings.clean.rules)),
    }
