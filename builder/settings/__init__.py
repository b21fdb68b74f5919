"""Every knob of ``briefing.toml``: its sections, their limits, and how they are read."""

from builder.settings.limits import BASE_URL, LIMITS
from builder.settings.loading import load_settings, parse_settings
from builder.settings.sections import (
    FILE_NAME,
    BrandSettings,
    CleanRule,
    CleanSettings,
    GroupSettings,
    InputSettings,
    KeyphraseSettings,
    LeadSettings,
    PublisherSettings,
    Settings,
    SiteSettings,
    SummarySettings,
    ThemeSettings,
    Written,
)

__all__ = [
    "BASE_URL",
    "FILE_NAME",
    "LIMITS",
    "BrandSettings",
    "CleanRule",
    "CleanSettings",
    "GroupSettings",
    "InputSettings",
    "KeyphraseSettings",
    "LeadSettings",
    "PublisherSettings",
    "Settings",
    "SiteSettings",
    "SummarySettings",
    "ThemeSettings",
    "Written",
    "load_settings",
    "parse_settings",
]
