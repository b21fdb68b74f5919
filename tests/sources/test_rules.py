"""The editor's rules: for whom they hold, and a word where one has no work."""

from __future__ import annotations

from builder.analysis import detect
from builder.model import Article, Source
from builder.settings import CleanRule, CleanSettings, Settings
from builder.sources import idle_rules, read

BODY = """Ferry to Torvik stops

The ferry to Torvik will stop at Easter, the council decided after a debate of nine hours.

Zorp zorp, our slogan of the week, is long enough to pass for a sentence of the article.

The council will look for another boat in the spring, said the mayor, who had voted against it.
"""
OWNED = BODY + "\n© 2023 Example Daily\n"


def article(text: str, *rules: CleanRule) -> tuple[Article, Settings]:
    settings = Settings(clean=CleanSettings(rules))
    return read(Source("a.txt", text.encode()), settings, detect=detect), settings


def test_a_rule_holds_for_a_publisher_whom_only_a_copyright_line_names():
    found, settings = article(OWNED, CleanRule("Example Daily", drop_line="Zorp zorp.*"))

    assert found.publisher == "Example Daily"
    assert "Zorp" not in found.text
    assert not list(idle_rules([found], settings))


def test_a_rule_holds_for_its_publisher_in_any_case():
    found, settings = article(OWNED, CleanRule("EXAMPLE daily", drop_line="Zorp zorp.*"))

    assert "Zorp" not in found.text
    assert not list(idle_rules([found], settings))


def test_a_rule_of_another_publisher_has_no_work_and_says_so():
    found, settings = article(BODY, CleanRule("Example Daily", drop_line="Zorp zorp.*"))
    [problem] = idle_rules([found], settings)

    assert "Zorp" in found.text
    assert problem.code == "W123"
    assert "Example Daily" in problem.what


def test_a_rule_that_keeps_has_work_where_its_line_is_kept():
    kept, settings = article(BODY, CleanRule(keep_line="Zorp zorp.*"))
    idle, others = article(BODY, CleanRule(keep_line="Never here"))

    assert not list(idle_rules([kept], settings))
    assert len(list(idle_rules([idle], others))) == 1
