"""What lists the site's pages lists them all, and every file that was promised is there."""

from __future__ import annotations

import json
from collections.abc import Iterator

import lxml.etree

from builder.check.data import BRIEFING
from builder.check.feeds import is_feed
from builder.check.pages import line_of
from builder.check.problem import AGAIN, problem
from builder.check.site import Site, base_of
from builder.errors import Problem

ALWAYS = (
    ".nojekyll",
    "404.html",
    "citations.csv",
    "citations.json",
    "edition.md",
    "edition.txt",
    "email.html",
    "report.json",
)
"""Files of every site, beside its pages and ``briefing.json``."""

PUBLIC = ("feed.xml", "feed.json", "sitemap.xml", "robots.txt")
"""Files of a site whose address is known."""

REPORT = "report.json"

_NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def check_files(site: Site) -> Iterator[Problem]:
    """Every promised file is there, and none that needs an address the site has not."""
    if not site.documents:
        return
    base = base_of(site)
    for path in (*ALWAYS, *(PUBLIC if base else ())):
        if path not in site.files:
            yield problem(path, 0, "C189", "the file is missing", AGAIN)
    for path in site.files if not base else ():
        if path in PUBLIC or is_feed(path):
            what = "the file needs the site's address, which is not set"
            yield problem(path, 0, "C189", what, "Set base_url, or remove the file")


def check_sitemap(site: Site) -> Iterator[Problem]:
    """The sitemap lists the pages that may be listed, and no other."""
    base = base_of(site)
    listed: dict[str, tuple[str, int]] = {}
    for path, body in site.files.items():
        if path.startswith("sitemap") and path.endswith(".xml") and "/" not in path:
            try:
                found = list(_addresses(body))
            except (lxml.etree.XMLSyntaxError, ValueError) as error:
                what = f"the sitemap cannot be read: {error}"
                yield problem(path, getattr(error, "lineno", 0) or 0, "C183", what, AGAIN)
                return
            listed |= {address: (path, line) for address, line in found}
    if not listed:
        return
    ought = {base + each.path for each in site.documents if "noindex" not in each.robots}
    for address in sorted(ought - set(listed)):
        what = f"the sitemap does not list {address.removeprefix(base)}"
        yield problem("sitemap.xml", 0, "C183", what, AGAIN)
    for address in sorted(set(listed) - ought):
        path, line = listed[address]
        what = f"the sitemap lists what is no page to be listed: '{address}'"
        yield problem(path, line, "C183", what, AGAIN)


def check_robots(site: Site) -> Iterator[Problem]:
    """``robots.txt`` names the sitemap and shuts nobody out."""
    body = site.files.get("robots.txt")
    if body is None:
        return
    lines = body.decode("utf-8", "replace").splitlines()
    for number, line in enumerate(lines, 1):
        name, _, value = (part.strip() for part in line.partition(":"))
        if name.lower() == "disallow" and value:
            what = f"robots.txt shuts out '{value}'"
            yield problem("robots.txt", number, "C184", what, "Remove the line")
    if f"Sitemap: {base_of(site)}sitemap.xml" not in lines:
        yield problem("robots.txt", 0, "C184", "robots.txt does not name the sitemap", AGAIN)


def check_report(site: Site) -> Iterator[Problem]:
    """``report.json`` counts what the edition holds."""
    body = site.files.get(REPORT)
    if body is None:
        return
    try:
        report = json.loads(body)
        counts, problems = report["counts"], report["problems"]
        found = {name: counts[name] for name in ("articles", "copies", "not_included", "files")}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        yield problem(REPORT, 0, "C188", f"the report cannot be read: {error!r}", AGAIN)
        return
    edition = site.edition
    copies = sum(article.copy_of is not None for article in edition.articles)
    ought = {
        "articles": len(edition.articles) - copies,
        "copies": copies,
        "not_included": len(edition.not_included),
    }
    ought["files"] = sum(ought.values())
    for name, number in ought.items():
        if found[name] != number:
            what = f"the report counts {found[name]} {name}, {BRIEFING} has {number}"
            yield problem(REPORT, 0, "C188", what, AGAIN)
    if len(problems) != len(edition.problems):
        what = f"the report tells {len(problems)} problems, {BRIEFING} {len(edition.problems)}"
        yield problem(REPORT, 0, "C188", what, AGAIN)


def _addresses(body: bytes) -> Iterator[tuple[str, int]]:
    parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True)
    root = lxml.etree.fromstring(body, parser)
    if root.tag not in (f"{_NAMESPACE}urlset", f"{_NAMESPACE}sitemapindex"):
        raise ValueError("not a sitemap")
    for each in root.iterfind(f"{_NAMESPACE}url/{_NAMESPACE}loc"):
        yield (each.text or "", line_of(each))
