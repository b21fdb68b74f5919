"""Linked data is a data block: no browser runs it, and no policy of ours forbids it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from builder.pipeline import Edition

WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", event => {
  window.violations.push(event.violatedDirective + " " + event.blockedURI);
});
"""


@pytest.mark.browser
def test_the_policy_lets_linked_data_stand(demonstration: tuple[Path, Edition], browser: Browser):
    output, edition = demonstration
    article = next(page.path for page in edition.pages if page.path.startswith("articles/"))
    context = browser.new_context()
    context.add_init_script(WATCH)
    tab = context.new_page()
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))

    for path in ("index.html", article):
        tab.goto((output / path).as_uri())
        assert tab.evaluate("window.violations") == []
        kind = tab.evaluate(
            "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').text)['@type']"
        )
        assert kind == "Report"
    context.close()

    assert said == []
