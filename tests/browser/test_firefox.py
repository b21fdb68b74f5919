"""Search and evidence in a second engine, opened from disk and from a server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.firefox import Tab, find_firefox, firefox
from tests.browser.pages import served
from tests.browser.test_search import GOLDEN

pytestmark = pytest.mark.browser

ASK = """new Promise((resolve) => {{
  const form = document.querySelector("#search");
  const list = document.querySelector("#hits");
  form.q.value = {query};
  new MutationObserver(() => {{
    if (list.getAttribute("aria-busy") !== "false") return;
    const said = list.querySelector("a.said");
    resolve(said && JSON.stringify([said.getAttribute("href"), said.textContent]));
  }}).observe(list, {{ attributes: true }});
  form.requestSubmit();
}})"""
"""Send a query and wait for the first of its hits, once it is answered whole."""

READY = """new Promise((resolve) => {
  const look = () => document.querySelector("#search").hidden ? setTimeout(look, 10) : resolve();
  look();
})"""


@pytest.fixture(scope="module")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    """A running Firefox; a machine without one skips what asks for it."""
    program = find_firefox()
    if program is None:
        pytest.skip("no Firefox on this machine")
    with firefox(program, tmp_path_factory.mktemp("profile")) as tab:
        yield tab


@pytest.fixture(scope="module", params=["disk", "server"])
def root(request: pytest.FixtureRequest, demonstration_site: Path) -> Iterator[str]:
    """The address of the demonstration site, with its final ``/``."""
    if request.param == "disk":
        yield f"{demonstration_site.as_uri()}/"
    else:
        with served(demonstration_site) as address:
            yield address


def test_golden_queries_find_what_they_should_first(fox: Tab, root: str):
    fox.go(f"{root}search.html")
    fox.evaluate(READY)

    for query, article, words in GOLDEN:
        address, said = json.loads(fox.evaluate(ASK.format(query=json.dumps(query))))

        assert words in said, query
        assert address.startswith(f"articles/{article}"), query


def test_a_sentence_is_marked_where_its_link_leads(fox: Tab, root: str):
    fox.go(f"{root}index.html")
    place = fox.evaluate("document.querySelector('.leads a.said').href")

    fox.go(place)

    target = "document.querySelector(':target')"
    assert fox.evaluate(f"{target}.id") == place.partition("#")[2]
    assert fox.evaluate(f"getComputedStyle({target}).backgroundColor") != "rgba(0, 0, 0, 0)"
