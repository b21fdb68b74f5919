"""Settings: every knob, its limits, and messages that help."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from builder.errors import UsageError
from builder.settings import Settings, load_settings, parse_settings


def refusal(table: dict[str, object], text: str = "") -> str:
    with pytest.raises(UsageError) as caught:
        parse_settings(table, text=text)
    return str(caught.value)


def test_nothing_configured_gives_the_defaults(tmp_path: Path):
    assert load_settings(tmp_path) == Settings()


def test_every_table_of_the_product_page_is_understood():
    settings = parse_settings(
        {
            "site": {"id": "x", "title": "X", "language": "en", "base_url": "", "edition": "auto"},
            "input": {"ignore": ["**/drafts/**"], "date_order": "dmy"},
            "summary": {"words": 60},
            "keyphrases": {"per_article": 6, "aliases": {"South Korea": ["ROK"]}},
            "themes": [{"name": "Missile defence", "phrases": ["Aegis"]}],
            "groups": {"window_days": 3, "never_together": [["a-1", "a-2"]]},
            "publishers": {"Yonhap": {"domains": ["yna.co.kr"], "wire": True}},
            "clean": {"rules": [{"publisher": "Daily", "drop_line": "^Subscribe"}]},
        }
    )

    assert settings.keyphrases.aliases == {"South Korea": ("ROK",)}
    assert settings.themes[0].phrases == ("Aegis",)
    assert settings.publishers["Yonhap"].wire
    assert settings.groups.never_together == (("a-1", "a-2"),)
    assert settings.clean.rules[0].drop_line == "^Subscribe"


def test_an_unknown_key_names_the_nearest_one_and_its_line():
    message = refusal({"summary": {"wrds": 9}}, text="[summary]\nwrds = 9\n")

    assert message.startswith("briefing.toml:2: unknown key 'summary.wrds'")
    assert "Did you mean 'words'?" in message


def test_letters_of_another_case_make_no_key_unlike_another():
    assert "Did you mean 'site'?" in refusal({"SITE": {"title": "x"}})


@pytest.mark.parametrize(
    ("table", "remedy"),
    [
        ({"title": "Brief"}, "Write it below [site]"),
        ({"summary": {"words": "90"}}, "Write words = 90"),
        ({"summary": {"words": "many"}}, "Write words = 20"),
        ({"site": {"edition": date(2023, 2, 28)}}, 'Write edition = "2023-02-28"'),
        ({"keyphrases": {"aliases": {"South Korea": "ROK"}}}, 'Write "South Korea" = ["ROK"]'),
        ({"publishers": {"X": {"wire": "False"}}}, "Write wire = false"),
    ],
)
def test_a_value_of_the_wrong_kind_is_shown_as_it_should_be(table: dict[str, object], remedy: str):
    assert refusal(table).endswith(f"\n  {remedy}")


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"summary": {"words": "many"}}, "must be a whole number, not a string"),
        ({"summary": {"words": True}}, "must be a whole number, not true or false"),
        ({"summary": {"words": 3}}, "'summary.words' is 3"),
        ({"site": {"base_url": "example.org"}}, "'site.base_url' is"),
        ({"site": {"archive": "editions\0"}}, "'site.archive' is"),
        ({"site": {"edition": "August"}}, "'site.edition' is"),
        ({"site": {"edition": "2023-02-31"}}, "'site.edition' is '2023-02-31'"),
        ({"keyphrases": {"pin": ["Ice"], "block": ["ice"]}}, "'Ice' is both pinned and blocked"),
        ({"site": {"title": " "}}, "'site.title' is empty"),
        ({"themes": [{"name": "", "phrases": ["x"]}]}, "a theme of [[themes]] has no name"),
        ({"themes": [{"name": "Tides", "phrases": [""]}]}, "the theme 'Tides' has no phrase"),
        ({"clean": {"rules": [{"publisher": "X"}]}}, "neither 'drop_line' nor 'keep_line'"),
        ({"input": {"date_order": "ymd"}}, 'Use one of "unknown", "dmy", "mdy"'),
        ({"keyphrases": {"engine": "yak"}}, 'Did you mean \'yake\'? Use one of "tight", "yake"'),
        ({"keyphrases": {"engine": "C"}}, 'Use one of "tight", "yake"'),
        ({"themes": [{"name": "Alone"}]}, "the theme 'Alone' has no phrase and no article"),
        ({"themes": {"name": "x"}}, "must be a list"),
        ({"clean": {"rules": [{"drop_line": "("}]}}, "is not a regular expression"),
        ({"publishers": ["x"]}, "must be a table"),
        (
            {"themes": [{"name": each, "articles": ["a.md"]} for each in ("Tide", "Moon")]},
            "'a.md' in the themes 'Tide' and 'Moon'",
        ),
        ({"brand": {"accent": "green"}}, "'brand.accent' is 'green'"),
        ({"brand": {"accent": "#ffcc00"}}, "1.35:1 to the shade of notes (#f6f2e9)"),
        ({"brand": {"accent": "#ffcc00"}}, "text needs 4.5:1"),
        ({"brand": {"accent_dark": "#00563f"}}, "to the shade of notes (#211e1a)"),
        ({"brand": {"link": "#6b6bc4"}}, "to a marked sentence (#fbe8a9)"),
        ({"brand": {"logo": "../mark.png"}}, "'brand.logo' is '../mark.png'"),
        ({"brand": {"logo": "mark.svg"}}, "an SVG could run scripts"),
        ({"brand": {"sans": ['x"; } body { color: red']}}, "Name a family of fonts"),
        ({"brand": {"sans": ["a.ttf"]}}, "or a .woff2 file below templates/assets"),
        ({"brand": {"serif": ["a.woff2", "b.woff2", "c.woff2"]}}, "has 3 files"),
        ({"groups": {"merge": [["a.md"]]}}, "a list of 'groups.merge' does not name two articles"),
        ({"groups": {"rename": {"a.md": " "}}}, "the name for 'a.md' is empty"),
        ({"groups": {"split": ["a.md", "b.md"]}}, 'Write split = [["a.md","b.md"]]'),
    ],
)
def test_a_wrong_value_is_refused_with_its_remedy(table: dict[str, object], said: str):
    assert said in refusal(table)


def test_a_colour_that_cannot_be_read_is_told_with_the_nearest_that_can(tmp_path: Path):
    file = tmp_path / "briefing.toml"
    file.write_text('[brand]\n# accent = "#000000"\naccent = "#FFCC00"\n', "utf-8")

    with pytest.raises(UsageError) as caught:
        load_settings(tmp_path)

    assert caught.value.problem.where == "briefing.toml:3"
    suggested = caught.value.problem.remedy.split('"')[1]
    file.write_text(f'[brand]\naccent = "{suggested}"\n', "utf-8")
    assert load_settings(tmp_path).brand.accent == suggested


def test_broken_toml_names_the_line(tmp_path: Path):
    (tmp_path / "briefing.toml").write_text("[site]\ntitle = \n", "utf-8")

    with pytest.raises(UsageError, match=r"briefing\.toml:2: not TOML"):
        load_settings(tmp_path)


def test_a_table_that_stands_twice_is_named_as_it_is_written(tmp_path: Path):
    (tmp_path / "briefing.toml").write_text("[a.b]\n[a.b]\n", "utf-8")

    with pytest.raises(UsageError, match=r"briefing\.toml:2: .*\[a\.b\] twice"):
        load_settings(tmp_path)


def test_the_environment_wins_over_the_file(tmp_path: Path):
    (tmp_path / "briefing.toml").write_text('[site]\nbase_url = "https://a.example"\n', "utf-8")

    settings = load_settings(tmp_path, environment={"BRIEFING_BASE_URL": "https://b.example/x/"})

    assert settings.site.base_url == "https://b.example/x/"


def test_the_command_line_wins_over_both_with_no_address_too(tmp_path: Path):
    (tmp_path / "briefing.toml").write_text('[site]\nbase_url = "https://a.example"\n', "utf-8")
    environment = {"BRIEFING_BASE_URL": "https://b.example/"}

    for address in ("https://c.example/", ""):
        settings = load_settings(tmp_path, environment=environment, base_url=address)
        assert settings.site.base_url == address


def test_an_empty_variable_of_the_environment_says_nothing(tmp_path: Path):
    (tmp_path / "briefing.toml").write_text('[site]\nbase_url = "https://a.example"\n', "utf-8")

    settings = load_settings(tmp_path, environment={"BRIEFING_BASE_URL": ""})

    assert settings.site.base_url == "https://a.example"


@pytest.mark.parametrize("table", ["site = 3", "[site]\ntitle = 1"])
def test_an_address_given_elsewhere_hides_no_fault_of_the_file(table: str, tmp_path: Path):
    (tmp_path / "briefing.toml").write_text(table, "utf-8")

    with pytest.raises(UsageError, match=r"briefing\.toml:\d: 'site"):
        load_settings(tmp_path, base_url="https://a.example/")


def test_a_wrong_address_is_blamed_on_where_it_was_given(tmp_path: Path):
    (tmp_path / "briefing.toml").write_text('[site]\nbase_url = "https://a.example"\n', "utf-8")

    with pytest.raises(UsageError, match=r"command line: '--base-url' is 'ftp://x'"):
        load_settings(tmp_path, base_url="ftp://x")
    with pytest.raises(UsageError, match=r"environment: 'BRIEFING_BASE_URL' is 'x'"):
        load_settings(tmp_path, environment={"BRIEFING_BASE_URL": "x"})


@pytest.mark.parametrize("name", ["", "a b", "-x", "x/y", "<b>"])
def test_an_id_that_no_feed_can_carry_is_refused(name: str):
    with pytest.raises(UsageError, match="letters, digits and hyphens"):
        parse_settings({"site": {"id": name}})


def test_how_much_a_problem_counts_is_one_of_three():
    assert parse_settings({"severity": {"W111": "note"}}).severity == {"W111": "note"}
    with pytest.raises(UsageError, match="Use one of"):
        parse_settings({"severity": {"W111": "warn"}})
    with pytest.raises(UsageError, match="no code"):
        parse_settings({"severity": {"dates": "note"}})


@pytest.mark.parametrize(
    "address",
    ["http://localhost:8765/", "https://127.0.0.1/x", "http://[::1]/", "https://a.example/?q=1",
     "https://a.example/#x", 'https://a.example/"x', "ftp://a.example/", "a.example", "https:///x"],
)  # fmt: skip
def test_an_address_that_nobody_else_can_reach_is_refused(address: str):
    with pytest.raises(UsageError, match="base_url"):
        parse_settings({"site": {"base_url": address}})


@pytest.mark.parametrize(
    "address", ["https://a.example", "http://a.example:81/b/", "https://localhost.example/a/b"]
)
def test_an_address_of_the_web_is_taken(address: str):
    assert parse_settings({"site": {"base_url": address}}).site.base_url == address


TEXT = """[keyphrases]
block = ["ice",
  "floe"]
[[themes]]
name = "Sea"
phrases = ["ice"]
"""


def test_a_problem_of_settings_is_told_with_file_and_line(tmp_path: Path):
    (tmp_path / "other.toml").write_text(TEXT)
    settings = load_settings(tmp_path, file=tmp_path / "other.toml")

    assert settings.place("'floe' in keyphrases.block is in no article") == "other.toml:3"
    assert settings.place("no article holds 'Sea' of the theme 'x'") == "other.toml:5"
    assert settings.place("'ice' in keyphrases.block is in no article") == "other.toml"
    assert settings.place("2 whole texts go public") == "other.toml"
    assert Settings().place("'floe' in keyphrases.block is in no article") == "briefing.toml"


def test_two_themes_of_one_name_are_refused():
    text = """[[themes]]
name = "Sea ice"
phrases = ["floe"]
[[themes]]
name = "sea  ICE"
phrases = ["berg"]
"""

    with pytest.raises(UsageError) as caught:
        parse_settings(tomllib.loads(text), text=text)

    assert "two themes are called 'sea ICE'" in str(caught.value)
    assert "Join their phrases in one" in str(caught.value)
