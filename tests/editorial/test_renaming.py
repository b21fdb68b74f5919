"""Renaming: which theme a name in the settings means, and what is said of one that means none."""

from __future__ import annotations

import pytest

from builder.editorial.renaming import rename
from builder.errors import Problem
from builder.model import NotIncluded, Theme, article_id

TIDES = Theme("t-1", "Tides, harbour", ("a-1", "a-2"), ("tides", "harbour", "gate"), ())
PLUMS = Theme("t-2", "Plums", ("a-3", "a-4"), ("plums", "frost", "gate"), ())
PATHS = {f"{each}.md": f"a-{each}" for each in range(1, 6)} | {"copy.md": "a-1", "a-1": "a-1"}


def renamed(wanted: dict[str, str], **earlier: str) -> tuple[list[str], list[Problem]]:
    before = {name.replace("_", "-"): label for name, label in earlier.items()}
    themes, problems = rename((TIDES, PLUMS), wanted, PATHS, before)
    assert [each.found for each in themes] == [
        was.label if each.label != was.label else ""
        for each, was in zip(themes, (TIDES, PLUMS), strict=True)
    ]
    assert [each.id for each in themes] == ["t-1", "t-2"]
    return [each.label for each in themes], list(problems)


@pytest.mark.parametrize(
    "key",
    ["Tides, harbour", "tides, HARBOUR", "Harbour, gate", "Gate, tides", "1.md", "a-1", "copy.md"],
)
def test_a_theme_is_meant_by_its_label_by_phrases_of_one_or_by_an_article(key: str):
    assert renamed({key: "Port"}) == (["Port", "Plums"], [])


def test_what_an_earlier_edition_called_it_means_it_whatever_it_is_called_now():
    assert renamed({"Boats": "Port"}, t_1="Boats")[0] == ["Port", "Plums"]
    assert renamed({"Boats": "Port"}, t_1="Port")[0] == ["Port", "Plums"]


@pytest.mark.parametrize(
    ("wanted", "code", "what", "remedy"),
    [
        ({"Plumes": "X"}, "W403", "'Plumes' in groups.rename is no theme", "mean 'Plums'?"),
        ({"Gate": "X"}, "W403", "or several themes", "as its page shows it"),
        ({"5.md": "X"}, "W403", "is an article in no theme", "Name an article"),
        ({"Plums": "tides, harbour"}, "W404", "is what another theme is called", "[[themes]]"),
        ({"Plums": "X", "3.md": "Y"}, "W404", "the theme that 'Plums' names otherwise", "Take"),
    ],
)
def test_what_means_none_or_cannot_be_done_warns(
    wanted: dict[str, str], code: str, what: str, remedy: str
):
    labels, (problem,) = renamed(wanted)

    assert labels == ["Tides, harbour", "X" if len(wanted) > 1 else "Plums"]
    assert problem.code == code
    assert what in problem.what
    assert remedy in problem.remedy


def test_of_a_withheld_file_nothing_is_told():
    lost = NotIncluded("(withheld)", "withheld by the settings", article_id("bay/sun.md"))

    assert rename((TIDES,), {"bay/sun.md": "Sun"}, PATHS, {}, (lost,)) == ((TIDES,), ())
