"""Every page is whole HTML that says what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import html5lib
from html5lib.constants import E as MESSAGES

from builder.check.pages import Document
from builder.check.problem import problem
from builder.check.site import Site
from builder.errors import Problem

STRICT_BYTES = 3_000_000
"""How much HTML is parsed by html5lib, which takes a second for 2 MB: the smallest pages first, and
one page of every folder in any case. Pages of a kind come from one template, so that what it gets
wrong shows; 48,000 links in 1,000 pages of 13 MB are then checked in 3 s."""

DEEPEST = 200
"""Most elements inside one another. A page has some 20, browsers cut at 512 (Blink), and the
strict parser takes time by the square of the depth."""


def check_syntax(site: Site) -> Iterator[Problem]:
    """Pages parse without an error by the HTML Standard's own parser."""
    for document in _sample(site):
        if document.depth > DEEPEST:
            what = f"{document.depth} elements lie inside one another"
            yield problem(document.path, 0, "C116", what, "Mend the template that made the page")
            continue
        for line, message in _mistakes(site.files[document.path]):
            what = f"the HTML does not parse: {message}"
            remedy = "Mend the template that made the page"
            yield problem(document.path, line, "C110", what, remedy)


def check_ids(site: Site) -> Iterator[Problem]:
    """No two elements of a page have one id."""
    for document in site.documents:
        for again in document.repeated:
            what = f"the id '{again.name}' is on line {document.ids[again.name]} already"
            yield problem(document.path, again.line, "C111", what, "Give each element its own id")


def check_heads(site: Site) -> Iterator[Problem]:
    """Each page has one title, one main heading and a language."""
    for document in site.documents:
        if len(document.titles) != 1 or not document.titles[0]:
            remedy = "Give the page one title that is not empty"
            yield problem(document.path, 0, "C112", "the page has no title", remedy)
        if len(document.headings) != 1:
            what = f"the page has {len(document.headings)} main headings"
            yield problem(document.path, 0, "C115", what, "Give it exactly one h1")
        if not document.language:
            remedy = "Put lang on the html element"
            yield problem(document.path, 0, "C114", "the page names no language", remedy)


def check_pictures(site: Site) -> Iterator[Problem]:
    """Each picture has a text for those who do not see it."""
    for document in site.documents:
        for finding in document.findings:
            if finding.kind == "picture":
                what = f"a picture without a text: {finding.what}"
                remedy = 'Give it alt, or alt="" if it is ornament'
                yield problem(document.path, finding.line, "C113", what, remedy)


def _mistakes(body: bytes) -> Sequence[tuple[int, str]]:
    """``(line, message)`` of each mistake in a page."""
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"))
    parser.parse(body, transport_encoding="utf-8")
    return [(line, MESSAGES.get(code, code) % values) for (line, _), code, values in parser.errors]


def _sample(site: Site) -> list[Document]:
    """The pages that the strict parser reads, by path."""
    smallest = sorted(site.documents, key=lambda each: (len(site.files[each.path]), each.path))
    chosen: list[Document] = []
    folders: set[str] = set()
    left = STRICT_BYTES
    for document in smallest:
        folder = document.path.rpartition("/")[0]
        size = len(site.files[document.path])
        if size <= left or folder not in folders:
            chosen.append(document)
            folders.add(folder)
            left -= size
    return sorted(chosen, key=lambda each: each.path)
