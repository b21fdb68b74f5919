"""Guard: what of one machine stands in one's own templates stops the build."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.errors import UsageError
from builder.site import guard


def refusal(folder: Path, name: str, text: str) -> str:
    file = folder / "templates" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    with pytest.raises(UsageError) as caught:
        guard.refuse(folder / "templates")
    return str(caught.value)


@pytest.mark.parametrize(
    "leak",
    [
        '<a href="http://localhost:8765/x.html">',
        "<img src=//127.0.0.1/x.png>",
        '<a href="https://[::1]/">',
        "url(file:///srv/x.css)",
        '<img src="/home/ann/x.png">',
        "<img src='C:\\pictures\\x.png'>",
        "background: url(/Users/ann/x.png)",
        '<script src="/-/reload.js">',
    ],
)
def test_what_leads_to_one_machine_is_told_with_file_and_line(leak: str, tmp_path: Path):
    said = refusal(tmp_path, "assets/own.css" if "url" in leak else "story.html", f"\n{leak}\n")

    assert said.startswith(f"templates/{'assets/own.css' if 'url' in leak else 'story.html'}:2: ")
    assert "[E203]" in said


@pytest.mark.parametrize(
    "text",
    [
        '<a href="https://example.org/home/ann">',
        '<a href="../home/x.html">localhost</a>',
        "<p>/home/ann is no address</p>",
        '<a href="https://localhost.example.org/">',
        '<a href="index.html">',
    ],
)
def test_what_leads_everywhere_is_fine(text: str, tmp_path: Path):
    (tmp_path / "base.html").write_text(text, "utf-8")
    (tmp_path / "picture.png").write_bytes(b"http://localhost/")

    guard.refuse(tmp_path)
