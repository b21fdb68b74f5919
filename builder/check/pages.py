"""A page of a built site, read in one walk: what it holds, in the few facts that checks ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import lxml.etree
import lxml.html
from msgspec import Struct, field

ADDRESSES = {
    "a": ("href", "ping"),
    "area": ("href",),
    "link": ("href", "imagesrcset"),
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "form": ("action",),
    "button": ("formaction",),
    "input": ("src", "formaction"),
    "blockquote": ("cite",),
    "q": ("cite",),
    "use": ("href",),
    "image": ("href",),
}
"""Element -> attributes that hold an address (HTML Standard, index of attributes)."""

ASIDES = frozenset({"here", "uses"})
"""Classes of what stands inside a sentence's element without being part of the sentence."""

BREAKS = frozenset({"td", "th", "br"})
"""Elements after which the next word begins, though no white space stands there."""

SPACE = re.compile(r"\s+")


class Link(Struct, frozen=True):
    """An address in a page."""

    tag: str
    attribute: str
    address: str
    line: int
    rel: str = ""
    """The element's ``rel``, in lower case."""


class Passage(Struct, frozen=True):
    """A stretch of visible text, white space folded."""

    name: str
    """Its id, or the address that it links to."""
    text: str
    line: int
    tag: str = ""
    """The element that holds it."""


class Finding(Struct, frozen=True):
    """Something in a page that a check may mind."""

    kind: str
    what: str
    line: int


class Document(Struct):
    """The facts of one page."""

    path: str
    depth: int = 0
    """How many elements lie inside one another at most."""
    language: str = ""
    titles: list[str] = field(default_factory=list)
    headings: list[Passage] = field(default_factory=list)
    """The ``h1`` elements."""
    policies: list[str] = field(default_factory=list)
    """Content security policies, in order."""
    ids: dict[str, int] = field(default_factory=dict)
    """Id -> line of the element that has it first."""
    repeated: list[Passage] = field(default_factory=list)
    """Further elements with an id that another has."""
    links: list[Link] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    """Active content and pictures without a text, by line."""
    sentences: dict[str, Passage] = field(default_factory=dict)
    """Sentence id -> what the page shows there."""
    robots: str = ""
    """What the page asks of search engines, in lower case."""
    data: list[Passage] = field(default_factory=list)
    """Linked data (JSON-LD), as it stands."""
    authors: list[tuple[str, int]] = field(default_factory=list)
    """Whom the page names as its author, with the line."""
    said: list[Passage] = field(default_factory=list)
    """Verbatim sentences shown elsewhere, with the address of their place."""
    labels: list[Passage] = field(default_factory=list)
    """What stands as the source of sentences, with the address of the first of them."""
    text: Passage | None = None
    """The whole text of an article."""


def read_page(path: str, body: bytes) -> Document:
    """What the checks need of a page, in one walk over its elements."""
    document = Document(path)
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = lxml.html.document_fromstring(body, parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError):
        return document
    document.language = root.get("lang") or ""
    depth = 0
    for event, element in lxml.etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        document.depth = max(document.depth, depth)
        if event == "start":
            _read_element(document, element)
    return document


def line_of(element: Any) -> int:
    """The line in which an element begins; 0 where the parser does not say."""
    line: int | None = element.sourceline
    return line or 0


def fold(text: str) -> str:
    """The text with each run of white space as one space, and none outside."""
    return SPACE.sub(" ", text).strip()


def visible(element: lxml.html.HtmlElement) -> str:
    """The element's own words, without asides, white space folded; cells stand apart."""
    if not len(element):
        return fold(element.text or "")
    parts: list[str] = []
    aside: lxml.html.HtmlElement | None = None
    for event, inner in lxml.etree.iterwalk(element, events=("start", "end", "comment")):
        if event == "start":
            if aside is None and inner is not element and _is_aside(inner):
                aside = inner
            if aside is None:
                parts.append(inner.text or "")
            continue
        if inner is aside:
            aside = None
        if aside is None and inner is not element:
            parts.append((" " if inner.tag in BREAKS else "") + (inner.tail or ""))
    return fold("".join(parts))


def _read_element(document: Document, element: lxml.html.HtmlElement) -> None:
    """Add what an element tells to its document."""
    tag, line = str(element.tag), element.sourceline or 0
    attributes = _attributes(element)
    _read_id(document, element, attributes.get("id"), line)
    if "data-source" in attributes:
        document.labels += _labels(element, attributes["data-source"], line)
    for name in ADDRESSES.get(tag, ()):
        if name in attributes:
            _read_address(document, tag, name, attributes, line)
    if tag == "a" and "said" in attributes.get("class", "").split() and _is_shown(element):
        text = visible(element)
        document.said.append(Passage(attributes.get("href", ""), text, line))
    elif tag == "div" and attributes.get("class") == "words":
        document.text = Passage("", visible(element), line, tag)
    elif tag == "title":
        document.titles.append(fold(element.text_content()))
    elif tag == "h1":
        document.headings.append(Passage("", visible(element), line, tag))
    elif tag == "meta":
        _read_meta(document, attributes, line)
    elif tag == "script" and attributes.get("type", "").lower() == "application/ld+json":
        document.data.append(Passage("", element.text or "", line, tag))
    document.findings += _findings(tag, element, attributes, line)


def _labels(element: lxml.html.HtmlElement, label: str, line: int) -> Iterator[Passage]:
    """The source that an element names to who copies from it, and that which it shows."""
    said = "descendant::a[contains(concat(' ', @class, ' '), ' said ')]/@href"
    name = "" if element.tag == "article" else next(iter(element.xpath(said)), None)
    shown = element.xpath("descendant::span[@class='source']") if name else []
    for text in (label, *map(visible, shown)) if name is not None else ():
        yield Passage(str(name), fold(text), line, str(element.tag))


def _attributes(element: lxml.html.HtmlElement) -> dict[str, str]:
    """The element's attributes; none where one has a name that the parser itself cannot tell."""
    try:
        return {str(name): str(value) for name, value in element.attrib.items()}
    except ValueError:
        return {}


def _is_shown(element: lxml.html.HtmlElement) -> bool:
    """False for what stands in a ``template``, which a browser does not show."""
    return next(element.iterancestors("template"), None) is None


def _read_id(
    document: Document, element: lxml.html.HtmlElement, name: str | None, line: int
) -> None:
    if name is None:
        return
    if name in document.ids:
        document.repeated.append(Passage(name, "", line))
        return
    document.ids[name] = line
    if name.startswith("s-"):
        document.sentences[name] = Passage(name, visible(element), line, str(element.tag))


def _read_address(
    document: Document, tag: str, name: str, attributes: Mapping[str, str], line: int
) -> None:
    rel = attributes.get("rel", "").lower()
    values = [attributes[name]]
    if name.endswith("srcset"):
        values = [part.split()[0] for part in values[0].split(",") if part.strip()]
    document.links += [Link(tag, name, each.strip(), line, rel) for each in values]


def _read_meta(document: Document, attributes: Mapping[str, str], line: int) -> None:
    kind = attributes.get("http-equiv", "").lower()
    content = attributes.get("content", "")
    if kind == "content-security-policy":
        document.policies.append(content)
    elif kind == "refresh":
        address = content.partition("=")[2].strip(" '\"")
        document.links.append(Link("meta", "content", address, line))
    name = (attributes.get("name") or attributes.get("property") or "").lower()
    if name == "robots":
        document.robots = content.lower()
    elif name in ("author", "article:author"):
        document.authors.append((content, line))


def _findings(
    tag: str, element: lxml.html.HtmlElement, attributes: Mapping[str, str], line: int
) -> Iterator[Finding]:
    """What of an element safety and accessibility are judged by."""
    for name, value in attributes.items():
        if name == "style":
            yield Finding("style", value, line)
        elif name.startswith("on") or name == "srcdoc":
            yield Finding("inline", f"the attribute '{name}'", line)
        if "://" in value or value[:1] in "/\\" or ":\\" in value:
            yield Finding("value", value, line)
    if tag == "style":
        yield Finding("sheet", element.text or "", line)
    if tag == "script" and "src" not in attributes and not _is_data(attributes):
        yield Finding("inline", "a script element", line)
    if tag in ("iframe", "object", "embed", "base", "frame", "frameset", "applet", "portal"):
        yield Finding("active", f"a {tag} element", line)
    if tag == "img" and "alt" not in attributes:
        yield Finding("picture", attributes.get("src", ""), line)
    if tag == "svg" and not _is_named(element, attributes):
        yield Finding("picture", "a drawing", line)


def _is_data(attributes: Mapping[str, str]) -> bool:
    """True for a script element that holds data, which no browser runs."""
    return attributes.get("type", "").lower() in ("application/ld+json", "application/json")


def _is_named(element: lxml.html.HtmlElement, attributes: Mapping[str, str]) -> bool:
    """True for a drawing with a name, or one that is said to be ornament."""
    return (
        attributes.get("aria-hidden") == "true"
        or "aria-label" in attributes
        or "aria-labelledby" in attributes
        or element.find("title") is not None
    )


def _is_aside(element: lxml.html.HtmlElement) -> bool:
    return element.get("aria-hidden") == "true" or bool(
        ASIDES & set(element.get("class", "").split())
    )
