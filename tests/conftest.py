"""What several tests need: the demonstration site, built once, and a browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from builder.pipeline import Edition

ROOT = Path(__file__).parent.parent

CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


settings.register_profile("clockless", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "same", settings.get_profile("clockless"), derandomize=True, database=None
)
settings.register_profile("explore", settings.get_profile("clockless"), print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
"""The same examples each time: a change is judged by what it does, not by luck. New examples are
looked for with HYPOTHESIS_PROFILE=explore, and by ``python -m tests.fuzz``. No example fails for
being slow: a busy machine is no fault of the program."""


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Edition]:
    """The site made from ``content/``, as a folder and in memory."""
    from builder.pipeline import Assembling, assemble
    from builder.publish import publish
    from builder.settings import load_settings

    output = tmp_path_factory.mktemp("demonstration") / "public"
    content = ROOT / "content"
    edition = assemble(content, load_settings(content), Assembling())
    publish(edition.pages, output)
    return output, edition


@pytest.fixture(scope="session", autouse=True)
def remembered_pages() -> Iterator[None]:
    """The check parses a page once, however many altered sites have it: most of its time."""
    from builder.check import markup

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markup, "_mistakes", lru_cache(maxsize=2_000)(markup._mistakes))
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium; absent ones skip the test unless REQUIRE_BROWSER is set."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next((path for path in map(shutil.which, names) if path), None)
    if found is None:
        if os.environ.get("REQUIRE_BROWSER"):
            pytest.fail("REQUIRE_BROWSER is set and no Chromium is installed")
        pytest.skip("no Chromium on this machine")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=list(CHROMIUM_FLAGS))
        yield started
        started.close()
