"""Every link leads to a file and to a place in it, wherever the site is served from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count, takewhile

from builder.check.addresses import Target, is_outside, resolve, scheme
from builder.check.pages import Document, Link
from builder.check.problem import problem
from builder.check.safety import MAIL
from builder.check.site import Site, base_of
from builder.errors import Problem

NOT_FOUND = "404.html"
"""The page that a host serves for any address: its links may begin at the site's root."""

_FAULTS = {
    "empty": ("C101", "an empty address", "Name the file that it should lead to"),
    "outside": ("C102", "leads out of the site's folder", "Keep the address inside the folder"),
    "root": (
        "C103",
        "begins at the server's root and breaks under a sub-path and on disk",
        "Write it relative to the page",
    ),
    "folder": (
        "C104",
        "names a folder, which no browser opens from disk",
        "Name the file, such as folder/index.html",
    ),
}
"""Fault of an address -> code, what it does, remedy."""


def check_links(site: Site) -> Iterator[Problem]:
    """Addresses inside the site name a file that is there, and an element that is in it."""
    folded = {path.casefold(): path for path in site.files}
    for document in site.documents:
        for link in document.links:
            if not is_outside(link.address):
                yield from _check_link(site, document, link, folded)


def check_reach(site: Site) -> Iterator[Problem]:
    """Every page can be reached from the front page, but for those that lead on."""
    if "index.html" not in site.by_path:
        remedy = "Build the site again, or name the folder that was built"
        yield problem("index.html", 0, "C107", "there is no front page", remedy)
        return
    reached = {"index.html", NOT_FOUND}
    waiting = ["index.html"]
    while waiting:
        document = site.by_path[waiting.pop()]
        for link in document.links:
            path = "" if is_outside(link.address) else resolve(document.path, link.address).path
            if path in site.by_path and path not in reached:
                reached.add(path)
                waiting.append(path)
    reached.update(each.url for each in site.edition.moved)
    for document in site.documents:
        if document.path not in reached:
            what = "no link leads to this page from the front page"
            yield problem(document.path, 0, "C106", what, "Link to it, or leave it out")


def check_back(site: Site) -> Iterator[Problem]:
    """Where a page leads by a promised kind of link, that page leads back."""
    reached: dict[str, set[str]] = {}
    for start, end in _promised(site):
        for page in (start, end):
            if page in site.by_path and page not in reached:
                reached[page] = _led_to(site, page)
        if start in reached and end in reached and end not in reached[start]:
            what = f"the link to {end} is missing, though that page belongs to this one"
            yield problem(start, 0, "C108", what, "Mend the template that made the page")


def foreign(site: Site) -> dict[str, str]:
    """Every address of the web that the site links to, without its fragment -> the first place."""
    found: dict[str, str] = {}
    base = base_of(site) or "\n"
    for document in site.documents:
        for link in document.links:
            own = document.path == MAIL and link.address.startswith(base)
            if scheme(link.address) in ("http", "https") and not own:
                address = link.address.partition("#")[0]
                found.setdefault(address, f"{document.path}:{link.line}")
    return found


def _promised(site: Site) -> Iterator[tuple[str, str]]:
    """``(from, to)`` of the links between pages that the edition promises, both ways."""
    edition = site.edition
    pages = {row.id: row.url for row in edition.articles}
    phrases = {row.id: row.url for row in edition.phrases}
    for theme in edition.themes:
        for each in theme.articles:
            yield from _both(theme.url, pages.get(each, ""))
    for article in edition.articles:
        for related in article.related:
            yield article.url, pages.get(related.id, "")
        for phrase in article.keyphrases:
            if phrase.phrase:
                yield from _both(article.url, phrases.get(phrase.phrase, ""))
    concordances = set(phrases.values())
    for document in site.documents:
        for passage in document.said if document.path not in concordances else ():
            yield resolve(document.path, passage.name).path, document.path


def _both(one: str, other: str) -> Iterator[tuple[str, str]]:
    yield one, other
    yield other, one


def _led_to(site: Site, page: str) -> set[str]:
    """Paths that a page leads to, or any further page of its list."""
    stem = page.removesuffix(".html")
    further = takewhile(
        site.by_path.__contains__, (f"{stem}--{number}.html" for number in count(2))
    )
    return set().union(*(_targets(site.by_path[each]) for each in (page, *further)))


def _targets(document: Document) -> set[str]:
    """Paths inside the site that the page's links lead to, and the page itself."""
    inside = (link.address for link in document.links if not is_outside(link.address))
    return {document.path, *(resolve(document.path, address).path for address in inside)}


def _check_link(
    site: Site, document: Document, link: Link, folded: Mapping[str, str]
) -> Iterator[Problem]:
    """A link inside the site works from anywhere, and leads to a file and to an element of it."""
    target = resolve(document.path, link.address)
    if target.fault == "root" and document.path == NOT_FOUND:
        target = Target(_below_base(site, target.path), target.fragment)
    if target.fault:
        code, what, remedy = _FAULTS[target.fault]
        yield problem(document.path, link.line, code, f"'{link.address}' {what}", remedy)
    elif target.path not in site.files and target.path not in site.kept:
        near = folded.get(target.path.casefold())
        remedy = f"Did you mean '{near}'?" if near else "Build the site again, or mend the address"
        what = f"'{link.address}' leads to no file"
        yield problem(document.path, link.line, "C101", what, remedy)
    elif not _has(site, target):
        what = f"'{link.address}' names no element of {target.path}"
        remedy = f"Restore the element with the id '{target.fragment}'"
        yield problem(document.path, link.line, "C105", what, remedy)


def _below_base(site: Site, path: str) -> str:
    """A path from the server's root as one from the site's root."""
    root = "/".join(site.edition.site.base_url.split("/")[3:]).strip("/")
    return path.removeprefix(f"{root}/") if root else path


def _has(site: Site, target: Target) -> bool:
    there = site.by_path.get(target.path)
    return (
        not target.fragment
        or target.fragment == "top"
        or not there
        or (target.fragment in there.ids)
    )
