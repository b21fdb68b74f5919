"""Workflows that build, check and publish a briefing, for two hosts.

A proposed change is built and checked with no right but to read, and the site can be downloaded;
only the main branch publishes. Actions are pinned to commits, so that nobody can change beneath a
project what its workflow runs; the comment behind each says which release that is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from builder import __version__

PACKAGE = f"briefing-builder=={__version__}"
"""What the workflow installs: the release that wrote it."""

ACTIONS: Mapping[str, tuple[str, str]] = {
    "actions/checkout": ("11bd71901bbe5b1630ceea73d27597364c9af683", "v4.2.2"),
    "actions/setup-python": ("a26af69be951a213d495a4c3e4e4022e16d87065", "v5.6.0"),
    "actions/upload-artifact": ("ea165f8d65b6e75b540449e92b4886f43607fa02", "v4.6.2"),
    "actions/download-artifact": ("d3f86a106a0bac45b974a628896c90dbdf5c8093", "v4.3.0"),
    "actions/configure-pages": ("983d7736d9b0ae728b81ab479565c72886d7745b", "v5.0.0"),
    "actions/upload-pages-artifact": ("7b1f4a764d45c48632c6b24a0339c27f5614fb0b", "v4.0.0"),
    "actions/deploy-pages": ("d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e", "v4.0.5"),
}
"""Action -> the commit that is run, and the release that it is."""

FILES: Mapping[str, str] = {"github": ".github/workflows/briefing.yml", "gitlab": ".gitlab-ci.yml"}
"""Host -> where it looks for the workflow."""

_GITHUB = """\
# Builds and checks the briefing for every proposed change; publishes it from the main branch.
# Settings > Pages > Source must be "GitHub Actions".
name: briefing

on:
  pull_request:
  push:
    branches: [main]

permissions: {}

env:
  CONTENT: @content@
  # What pip installs: this release, or where the program is kept, such as git+https://HOST/NAME@TAG
  PACKAGE: @package@

jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pages: read
    steps:
      - uses: @actions/checkout@
        with:
          persist-credentials: false
      - uses: @actions/setup-python@
        with:
          python-version: "3.12"
      - run: pip install "$PACKAGE"
      - id: pages
        if: github.event_name == 'push'
        uses: @actions/configure-pages@
      - run: briefing build "$CONTENT" --output public --no-cache --log-format github
        env:
          BRIEFING_BASE_URL: ${{ steps.pages.outputs.base_url }}
      - run: briefing check public --content "$CONTENT" --log-format github
      - if: github.event_name == 'pull_request'
        uses: @actions/upload-artifact@
        with:
          name: briefing
          path: public
          include-hidden-files: true
      - if: github.event_name == 'push'
        uses: @actions/upload-pages-artifact@
        with:
          path: public

  deploy:
    if: github.event_name == 'push'
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: ${{ steps.deployment.outputs.page_url }}
    concurrency:
      group: pages
      cancel-in-progress: false
    steps:
      - id: deployment
        uses: @actions/deploy-pages@
"""

_GITLAB = """\
# Builds and checks the briefing for every merge request; publishes it from the default branch.
image: python:3.12-slim

variables:
  CONTENT: @content@
  # What pip installs: this release, or where the program is kept, such as git+https://HOST/NAME@TAG
  PACKAGE: @package@

.build:
  script:
    - pip install "$PACKAGE"
    - briefing build "$CONTENT" --output public --no-cache
    - briefing check public --content "$CONTENT"
  artifacts:
    paths: [public]

proposal:
  extends: .build
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"

pages:
  extends: .build
  variables:
    BRIEFING_BASE_URL: $CI_PAGES_URL
  pages: true
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
"""

_TEMPLATES = {"github": _GITHUB, "gitlab": _GITLAB}


def write_workflow(host: str, content: str) -> str:
    """The workflow of a host, one of ``FILES``, for a content folder.

    Args:
        host: one of ``FILES``.
        content: path of the content folder from the root of the repository, with ``/``.
    """
    values = {"content": json.dumps(content), "package": json.dumps(PACKAGE)}
    values |= {name: f"{name}@{commit} # {release}" for name, (commit, release) in ACTIONS.items()}
    text = _TEMPLATES[host]
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text
