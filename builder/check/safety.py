"""Nothing in a page runs, asks another server, or tells where the site was made."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator

from builder.check.addresses import is_outside, scheme
from builder.check.pages import Document, Link
from builder.check.problem import problem
from builder.check.site import Site
from builder.errors import Problem

POINTERS = frozenset({"a", "area", "blockquote", "q"})
"""Elements whose address is followed only when the reader asks."""

QUIET_RELS = frozenset({"canonical", "alternate", "license", "author", "next", "prev"})
"""Relations of ``link`` elements that make a browser fetch nothing."""

SCHEMES = frozenset({"http", "https", "mailto"})
"""What an address may be besides a file of the site."""

LOCAL = re.compile(
    r"//(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])(?=[:/?#]|$)"
    r"|^\W*file:|^[A-Za-z]:[\\/]|^/(?:home|Users|root|tmp|var|private|work|mnt|opt|srv)/",
    re.IGNORECASE,
)
"""Addresses and paths that mean something on one machine only."""

RELOAD = (b"EventSource", b"/-/reload")
"""What only the preview server's own script holds."""

MAIL = "email.html"
"""The one page whose styles stand on its elements, since programs that show mail drop all others;
its policy names each by its digest."""

LOST = "404.html"
"""The one page that may bring a style sheet with it, since it is shown where no relative link finds
one; its policy names that, too."""

INLINE = {"style": (MAIL, "a style attribute"), "sheet": (LOST, "a style element")}
"""What is found in a page -> the page in which it may stand, and what it is."""

_WILDCARD = re.compile(r"(?:^|\s)(?:\*|https?:|data:|blob:|\S+\.\S+)(?=\s|$)")
"""A source in a policy that lets in more than the site itself."""


def check_policies(site: Site) -> Iterator[Problem]:
    """Each page has a content security policy that allows nothing but the site's own files."""
    for document in site.documents:
        if not document.policies:
            remedy = "Put the meta element back into the template"
            yield problem(document.path, 0, "C120", "no content security policy", remedy)
        for policy in document.policies:
            exempt = "'unsafe-hashes' " if document.path == MAIL else ""
            what = _laxness(policy.replace(exempt, "", 1) if exempt else policy)
            if what:
                remedy = "Allow 'self' only, and default-src 'none'"
                yield problem(document.path, 0, "C120", f"the policy {what}", remedy)


def check_active(site: Site) -> Iterator[Problem]:
    """No script, style or handler stands in a page, and nothing is embedded."""
    for document in site.documents:
        for finding in document.findings:
            allowed, told = INLINE.get(finding.kind, ("", finding.what))
            named = document.path == allowed and _is_named(document, finding.what)
            if finding.kind in ("inline", *INLINE) and not named:
                what = f"{told} is part of the page"
                remedy = "Move it to a file of its own, or take it out"
                yield problem(document.path, finding.line, "C121", what, remedy)
            elif finding.kind == "active":
                what = f"{finding.what} embeds or redirects"
                yield problem(document.path, finding.line, "C124", what, "Take it out")
        for link in document.links:
            kind = scheme(link.address)
            if kind and kind not in SCHEMES:
                what = f"an address with the scheme '{kind}'"
                remedy = "Show it as text, or drop it"
                yield problem(document.path, link.line, "C123", what, remedy)


def check_requests(site: Site) -> Iterator[Problem]:
    """Opening a page asks no other server for anything."""
    for document in site.documents:
        for link in document.links:
            if is_outside(link.address) and _is_fetched(link):
                what = f"the {link.tag} element asks another server: '{link.address}'"
                remedy = "Copy the file into the site, or drop it"
                yield problem(document.path, link.line, "C122", what, remedy)


def check_leaks(site: Site) -> Iterator[Problem]:
    """Nothing tells on which machine the site was made or previewed."""
    for document in site.documents:
        for finding in document.findings:
            if finding.kind == "value" and LOCAL.search(finding.what):
                what = f"an address of one machine: '{finding.what}'"
                remedy = "Set base_url to the public address, or drop the link"
                yield problem(document.path, finding.line, "C125", what, remedy)
    for path, body in site.files.items():
        if path.endswith((".html", ".js")) and any(mark in body for mark in RELOAD):
            yield from _reload(path, body)


def _is_named(document: Document, style: str) -> bool:
    """Whether a page's policy names a style, as a browser asks for it (CSP 3, 6.7.3.3)."""
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return any(f"'sha256-{digest}'" in policy for policy in document.policies)


def _laxness(policy: str) -> str:
    """What is wrong with a policy, as a predicate; empty if nothing is."""
    parts = [part.split() for part in policy.split(";") if part.strip()]
    sources = {part[0].lower(): " ".join(part[1:]) for part in parts}
    if sources.get("default-src") != "'none'":
        return "does not begin from default-src 'none'"
    for name, allowed in sources.items():
        if "'unsafe-" in allowed:
            return f"allows {name} what is unsafe"
        if _WILDCARD.search(allowed):
            return f"lets {name} reach beyond the site: {allowed}"
    return ""


def _is_fetched(link: Link) -> bool:
    if link.tag == "link":
        return not set(link.rel.split()) or not set(link.rel.split()) <= QUIET_RELS
    return link.tag not in POINTERS or link.attribute == "ping"


def _reload(path: str, body: bytes) -> Iterator[Problem]:
    for number, line in enumerate(body.split(b"\n"), 1):
        if any(mark in line for mark in RELOAD) and (path.endswith(".js") or b"<script" in line):
            what = "the preview server's reload code"
            yield problem(path, number, "C126", what, "Publish what briefing build wrote")
