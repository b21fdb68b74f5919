"""What the elements of a web page are for, by their names and by what sites call them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from builder.model import MarkKind
from builder.sources.html.scan import Tag
from builder.text.patterns import late

VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
     "track", "wbr")
)  # fmt: skip
"""Elements without content or end tag (HTML standard, 13.1.2)."""
UNSEEN = frozenset(
    ("canvas", "audio", "datalist", "head", "iframe", "map", "math", "noembed", "noframes",
     "noscript", "object", "script", "style", "svg", "textarea", "title", "video", "xmp")
)  # fmt: skip
"""Elements whose content no reader of a page sees as its text."""
BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd",
     "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
     "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "html", "legend",
     "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search", "section",
     "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul")
)  # fmt: skip
"""Elements that begin on a line of their own."""
ENDS_PARAGRAPH = BLOCKS - {"button", "select", "option", "optgroup", "legend", "caption"}
"""Elements before which the end tag of a paragraph may be left out."""
CLOSES: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "tr": (frozenset({"tr", "td", "th"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"table", "tr"})),
    "th": (frozenset({"td", "th"}), frozenset({"table", "tr"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
}
"""Start tag -> the open elements that it ends, and those beyond which it does not look."""
MARKS: Mapping[str, MarkKind] = {
    "em": "emphasis", "i": "emphasis", "cite": "emphasis", "strong": "strong", "b": "strong",
    "code": "code", "kbd": "code", "samp": "code", "a": "link",
}  # fmt: skip
APART = frozenset(("a", "time", "button", "label"))
"""Inline elements that pages set apart by style alone: two in a row never fuse their words."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
LISTS = frozenset(("ul", "ol", "dl", "menu", "dir"))

ROLES: Mapping[str, str] = {
    "nav": r"(?:\b|[_-])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|pagination|pager)"
    r"(?:\b|[_-])",
    "share": r"share|sharing|social|addthis|sharedaddy|follow-us",
    "related": r"related|recommend|read-?more|more-(?:on|from|stories|news)|also-(?:read|like)|"
    r"most-(?:read|popular)|popular|trending|outbrain|taboola|you-may|next-?up|jp-relatedposts|"
    r"recirc|teaser|latest-|see-also|in-case-you|promo-|latestnews",
    "comment": r"(?:\b|[_-])comments?(?:\b|[_-])|disqus|respond\b|reply",
    "advert": r"(?:\b|[_-])(?:ads?|advert\w*|sponsor\w*|promos?|banner|dfp|adslot)(?:\b|[_-])",
    "newsletter": r"newsletter|subscri|sign-?up|signup|mailchimp|paywall|regwall|donat",
    "cookie": r"cookie|consent|gdpr",
    "caption": r"caption|photo-?credit|image-?credit|img-?credit|media-?credit|credit\b|copyright|"
    r"(?:image|img|photo)[_-]?desc(?:ription)?|gallery|slideshow|carousel|mediaplayer|lightbox",
    "author": r"author|byline|contributor|reporter|journalist|"
    r"(?:\b|[_-])(?:auteur|autor|autora|autore|firma|assinatura)(?:\b|[_-])|about-?the|(?:\b|[_-])bio(?:\b|[_-])",
    "meta": r"(?:\b|[_-])(?:tags?|tag-?list|topics?|categor\w+|meta|metadata|timestamp|dateline|"
    r"date|pub-?date|published|keywords?|post-?info|kicker|label|toolbar|tools)(?:\b|[_-])",
    "aside": r"(?:\b|[_-])(?:side-?bar|widgets?|aside|rail|factbox|infobox|pull-?quote)(?:\b|[_-])",
    "footer": r"(?:\b|[_-])(?:footer|foot|bottom-?bar|colophon|disclaimer)(?:\b|[_-])",
    "standfirst": r"(?:\b|[_-])(?:dek|standfirst|sub-?head(?:line|ing)?|sub-?title|strap-?line|"
    r"bajada|chapeau|sumario|sottotitolo|occhiello|catenaccio|spot|sapo)(?:\b|[_-])",
    "assistive": r"visually-?hidden|sr-only|screen-?reader|visuallyhidden|skip-?(?:link|to)|a11y",
}
"""Role -> what names it in a class, an id or a role attribute, as sites call their parts."""
_ROLE = late("|".join(f"(?P<{name}>{words})" for name, words in ROLES.items()), re.IGNORECASE)
_NAMING = late(
    r"(?:^|[\s\"'])(?:class|id|role|data-component|data-testid|itemprop)\s*=\s*"
    r"(?:\"([^\"]{0,300})|'([^']{0,300})|([^\s\"'>]{1,300}))",
    re.IGNORECASE,
)
_HIDDEN = late(
    r"(?:^|\s)hidden(?=[\s=/]|$)(?!\s*=\s*[\"']?until-found)|display\s*:\s*none|visibility\s*:\s*hidden"
    r"|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]|clip-path\s*:\s*inset\(\s*(?:50|100)%",
    re.IGNORECASE,
)
ROLES_OF_ELEMENTS: Mapping[str, str] = {
    "nav": "nav", "menu": "nav", "header": "header", "footer": "footer", "aside": "aside",
    "figcaption": "caption", "form": "form", "button": "form", "select": "form", "label": "form",
    "dialog": "cookie", "fieldset": "form", "figure": "figure", "article": "article",
    "main": "main",
}  # fmt: skip


def is_note(tag: Tag, within: str, target: str) -> bool:
    """True for a raised link to a place of the page, the number of a note, in either nesting.

    Args:
        tag: that begins.
        within: name of the element around it.
        target: of the link around it.
    """
    if (tag.name, within) == ("sup", "a"):
        return "#" in target
    return (tag.name, within) == ("a", "sup") and "#" in tag.target()


def is_hidden(tag: Tag) -> bool:
    """True for an element that says of itself that nobody shall see it.

    A template is one, but not where it holds the shadow root of its parent, as saved pages have it.
    """
    small = tag.raw.lower()
    if tag.name == "template" and "shadowroot" not in small:
        return True
    styled = "hidden" in small or "display" in small or "clip" in small
    return styled and bool(_HIDDEN.search(tag.raw))


def roles(tag: Tag) -> frozenset[str]:
    """What an element is for, by its name and by what the site calls it."""
    own = ROLES_OF_ELEMENTS.get(tag.name)
    roles = [
        _named(name) for values in _NAMING.findall(tag.raw) for name in "".join(values).split()
    ]
    return frozenset().union(*roles) | ({own} if own else frozenset())


@lru_cache(maxsize=1 << 14)
def _named(name: str) -> frozenset[str]:
    return frozenset(found.lastgroup or "" for found in _ROLE.finditer(name))
