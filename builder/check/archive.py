"""Earlier editions that the site keeps are there, whole, and are told as they are.

Their files are held against the manifests, theirs and the site's (``written``). Their pages are not
read again: what is wrong in one was wrong when it was issued, and it is to stay as it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from builder.check.addresses import is_outside, resolve
from builder.check.data import BRIEFING
from builder.check.problem import problem
from builder.check.since import Archived, Outline, count_origins
from builder.check.site import EDITIONS, MANIFEST, Site
from builder.check.written import read_manifest
from builder.errors import Problem

PAGE = "archive.html"

_REMEDY = "Build the site again, from an archive whose editions are as they were built"


def check_archive(site: Site) -> Iterator[Problem]:
    """Each edition that is told is kept, and each that is kept is told; as its own data has it."""
    told = {_folder(row.url): row for row in site.edition.archive}
    kept = {_folder(path) for path in site.kept}
    for folder in sorted(told.keys() ^ kept):
        fault = "told and not there" if folder in told else "there and not told"
        yield problem(BRIEFING, 0, "C207", f"the edition in '{folder}' is {fault}", _REMEDY)
    page = site.by_path.get(PAGE)
    links = [each.address for each in page.links if each.tag == "a"] if page else []
    linked = {resolve(PAGE, address).path for address in links if not is_outside(address)}
    listed = _listed(site.manifest)
    for folder in sorted(told.keys() & kept):
        row = told[folder]
        if not {row.url, *(lead.url for lead in row.leads)} <= linked & site.kept:
            what = f"the page does not lead to the edition in '{folder}' and to its lead points"
            yield problem(PAGE, 0, "C207", what, _REMEDY)
        for fault in (_wrong(site, folder, row), _strange(site, folder, listed)):
            if fault:
                yield problem(f"{folder}{BRIEFING}", 0, "C207", fault, _REMEDY)


def _wrong(site: Site, folder: str, row: Archived) -> str:
    """What is said of an edition otherwise than it has it; empty if nothing is."""
    try:
        own = msgspec.json.decode(site.body(folder + BRIEFING), type=Outline)
    except (KeyError, msgspec.DecodeError, RecursionError, UnicodeError) as error:
        return f"the earlier edition cannot be read: {error}"
    articles = [each for each in own.articles if each.copy_of is None]
    titles = {*(each.title for each in articles), *(each.label for each in own.stories)}
    ought = own.site.edition, len(articles), len(own.stories)
    counted = count_origins(articles).is_told(row.origins, row.origins_stated)
    if (row.edition, row.articles, row.stories) != ought or not counted:
        return "its date, articles, origins and stories are not those that are told"
    if not titles.issuperset(lead.title for lead in row.leads):
        return "a headline that is told of it is none of its own"
    return ""


def _strange(site: Site, folder: str, listed: Mapping[str, str]) -> str:
    """How the site's list of an edition's files differs from its own; empty if it does not."""
    own = _listed(site.body(folder + MANIFEST) if folder + MANIFEST in site.kept else b"")
    beside = {
        path.removeprefix(folder): digest
        for path, digest in listed.items()
        if path.startswith(folder) and path != folder + MANIFEST
    }
    return "" if own and own == beside else "the list of its files is not the one it was built with"


def _listed(manifest: bytes | None) -> Mapping[str, str]:
    try:
        return read_manifest(manifest or b"")
    except (ValueError, RecursionError):
        return {}


def _folder(path: str) -> str:
    """The folder of an edition, of a path in it."""
    return f"{EDITIONS}{path.removeprefix(EDITIONS).partition('/')[0]}/"
