"""Every knob of ``briefing.toml`` with its default, a struct for each section."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from builder.settings.tables import Reader

FILE_NAME = "briefing.toml"
"""The settings file inside a content folder."""


class SiteSettings(Struct, frozen=True):
    """``[site]``: what the edition is called and where it will live."""

    id: str = "briefing"
    """Enters ids and feeds; letters, digits and hyphens; never changes."""
    title: str = "Briefing"
    language: str = "en"
    """Language of the interface, ISO 639-1."""
    base_url: str = ""
    """http or https address of the published site; empty: private or offline."""
    edition: str = "auto"
    """``auto`` (the newest article's date) or ``YYYY-MM-DD``."""
    rights: Literal["full", "excerpt"] = "full"
    """Whole texts, or of each text the sentences that are used, with their neighbours."""
    archive: str = ""
    """Path from the content folder to a folder of earlier editions, such as ``../editions``: the
    site keeps them. A single file, and an edition built into that folder, keep none, but tell what
    is new since the last one. Empty: none."""


class BrandSettings(Struct, frozen=True):
    """``[brand]``: how pages look; their name is the title in ``[site]``, and mail stays plain."""

    accent: str = ""
    """Colour of labels and of the current page's mark, as ``#8a2f1d``; on paper it must reach a
    contrast of 4.5:1. Empty: the program's own."""
    accent_dark: str = ""
    """The same for a dark screen; empty: the accent, as much lighter as it must be there."""
    link: str = ""
    """Colour of links and of the ring around what has the keyboard."""
    link_dark: str = ""
    """The same for a dark screen; empty: that colour, as much lighter as it must be there."""
    serif: tuple[str, ...] = ()
    """Fonts of the sources' voice, before the program's own: names of families that readers have,
    or ``.woff2`` files below ``templates/assets/``, the first for regular text, one for bold."""
    sans: tuple[str, ...] = ()
    """Fonts of the program's voice, likewise."""
    logo: str = ""
    """A PNG, JPEG or WebP file below ``templates/assets/`` that stands for the title in the
    masthead, which programs that read aloud still say."""
    logo_dark: str = ""
    """The same for a dark screen; empty: there the logo stands on a light plate."""

    @property
    def files(self) -> tuple[str, ...]:
        """Paths of the files that it names, from ``templates/`` and from the root of the site."""
        names = (self.logo, self.logo_dark, *self.serif, *self.sans)
        return tuple(f"assets/{name}" for name in names if "." in name)


class InputSettings(Struct, frozen=True):
    """``[input]``: which files are read, and how far the program goes for one of them."""

    ignore: tuple[str, ...] = ()
    """Glob patterns of paths inside the content folder; ``**`` crosses folders."""
    withhold: tuple[str, ...] = ()
    """Glob patterns of files that stay out of every output, listed without their title."""
    date_order: Literal["unknown", "dmy", "mdy"] = "unknown"
    """Settles dates such as 04/05/2023."""
    max_bytes: int = 10_000_000
    """A larger file is not included."""
    max_seconds: float = 5.0
    """A file that takes longer to understand is not included."""


class SummarySettings(Struct, frozen=True):
    """``[summary]``: how long a summary may be."""

    words: int = 90
    """Word budget for two to five sentences."""


class KeyphraseSettings(Struct, frozen=True):
    """``[keyphrases]``: how many, which not, and which are the same."""

    per_article: int = 8
    block: tuple[str, ...] = ()
    """Phrases that are never shown, in any case or number."""
    pin: tuple[str, ...] = ()
    """Phrases that are shown wherever an article holds them."""
    engine: Literal["tight", "yake"] = "tight"
    """What counts words as YAKE does: our own code, or the package; the answer is the same."""
    stopwords: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Language -> further stop words."""
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Phrase -> other names of the same thing."""


class ThemeSettings(Struct, frozen=True):
    """``[[themes]]``: a theme that the editor names and seeds."""

    name: str
    phrases: tuple[str, ...] = ()
    """An article that holds one of them begins it."""
    articles: tuple[str, ...] = ()
    """Ids or paths of articles that are in it with their stories, whatever they hold."""


class GroupSettings(Struct, frozen=True):
    """``[groups]``: what keeps articles together or apart, and other names of themes."""

    window_days: int = 7
    """Articles on one event lie at most this many days apart, where dates are known."""
    merge: tuple[tuple[str, ...], ...] = ()
    """Lists of article ids or paths that report one event: their stories become one."""
    split: tuple[tuple[str, ...], ...] = ()
    """Lists of article ids or paths no two of which share a story; a theme they may share."""
    never_together: tuple[tuple[str, ...], ...] = ()
    """Lists of article ids or paths no two of which share a theme or story."""
    rename: Mapping[str, str] = field(default_factory=dict)
    """Name of a theme as its page shows it, or path or id of an article in it -> another name."""


class LeadSettings(Struct, frozen=True):
    """``[leads]``: what stands first on the front page."""

    priority: tuple[str, ...] = ()
    """Names of themes, phrases, or paths of articles: their events lead, whoever reports them."""


class PublisherSettings(Struct, frozen=True):
    """``[publishers."Name"]``: how a publisher is recognised."""

    domains: tuple[str, ...] = ()
    wire: bool = False
    """True for an agency whose texts others reprint: each counts as one origin wherever printed."""
    family: str = ""
    """The house it belongs to; publishers of one house count as one origin."""
    licence: str = ""
    """Under which its whole texts may be published, such as ``CC BY 4.0``; empty: none known."""


class CleanRule(Struct, frozen=True):
    """``[[clean.rules]]``: a line that one publisher always prints, to drop or to keep."""

    publisher: str = ""
    """Name as shown; empty: every publisher."""
    drop_line: str = ""
    """Regular expression over a whole raw block; empty: none."""
    keep_line: str = ""
    """Regular expression over a whole raw block; empty: none."""


class CleanSettings(Struct, frozen=True):
    """``[clean]``: rules for what the cleaner gets wrong."""

    rules: tuple[CleanRule, ...] = ()


class Settings(Struct, frozen=True):
    """All of ``briefing.toml``; every part has a default that works."""

    site: SiteSettings = SiteSettings()
    brand: BrandSettings = BrandSettings()
    input: InputSettings = InputSettings()
    clean: CleanSettings = CleanSettings()
    summary: SummarySettings = SummarySettings()
    keyphrases: KeyphraseSettings = field(default_factory=KeyphraseSettings)
    themes: tuple[ThemeSettings, ...] = ()
    groups: GroupSettings = GroupSettings()
    leads: LeadSettings = LeadSettings()
    severity: Mapping[str, Literal["note", "warning", "error"]] = field(default_factory=dict)
    """``[severity]``: code of a problem -> how much it counts, such as ``W111 = "note"``."""
    publishers: Mapping[str, PublisherSettings] = field(default_factory=dict)

    def place(self, what: str) -> str:
        """Where the settings say what a problem is about: the file's name, as no text is known."""
        del what
        return FILE_NAME

    def place_of(self, key: str) -> str:
        """Where the settings give a key: the file's name, as no text is known."""
        del key
        return FILE_NAME


class Written(Settings, frozen=True):
    """Settings as they stand in a file."""

    file: str = FILE_NAME
    """Its name."""
    text: str = ""

    def place(self, what: str) -> str:
        """The file; with the line where the name that the problem quotes stands on one alone."""
        return Reader(self.file, self.text).place(what)

    def place_of(self, key: str) -> str:
        """The file, and the first line that names the key."""
        return Reader(self.file, self.text).place_of(key)
