"""briefing.json: the names that other programs rely on, and the text that they point into."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
from msgspec.structs import replace

from builder.model import Briefing, Phrase
from builder.settings import Settings, SiteSettings
from builder.site.exports import write_briefing
from builder.site.strings import load_strings
from builder.site.views import look_up
from tests.site.small import small

NAMES = {
    "": {"schema", "site", "articles", "themes", "phrases", "not_included", "problems"},
    "site": {"id", "title", "language", "base_url", "edition", "rights"},
    "articles": {
        "id", "source_path", "url", "title", "publisher", "author", "published", "original_url",
        "language", "claims", "text", "removed", "sentences", "summary", "keyphrases", "theme",
        "story", "because", "related", "copy_of",
    },
    "themes": {"id", "label", "url", "articles", "phrases"},
    "phrases": {"id", "text", "variants", "url", "articles"},
    "not_included": {"source_path", "reason"},
    "problems": {"code", "severity", "where", "what", "remedy"},
}  # fmt: skip

INNER = {
    "removed": {"text", "rule", "first_line", "last_line"},
    "sentences": {"id", "start", "end", "first_line", "last_line"},
    "summary": {"id", "text"},
    "keyphrases": {"text", "score", "phrase"},
    "related": {"id", "score", "because", "points"},
}


def dumped(edition: Briefing, settings: Settings | None = None) -> bytes:
    lookup = look_up(edition, settings or Settings(), load_strings("en"))
    return b"".join(piece.make() for piece in write_briefing(lookup))


def test_what_stands_beside_a_new_phrase_is_in_the_same_pieces():
    told = small()
    many = [replace(told.phrases[0], id=f"p-{number:04x}") for number in range(256)]
    fresh = replace(told.phrases[0], id="p-new9")

    def keys(phrases: Sequence[Phrase]) -> list[bytes]:
        edition = replace(told, phrases=(*told.phrases, *phrases))
        lookup = look_up(edition, Settings(), load_strings("en"))
        return [piece.key for piece in write_briefing(lookup)]

    before, after = keys(many), keys([*many[:100], fresh, *many[100:]])

    assert len(before) == len(after)
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


@pytest.fixture(scope="module")
def data() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(dumped(small()))
    return found


def test_the_promised_names_are_there(data: dict[str, Any]):
    assert NAMES[""] <= data.keys()
    assert NAMES["site"] == data["site"].keys()
    for name in ("articles", "themes", "phrases", "not_included", "problems"):
        assert data[name]
        assert all(NAMES[name] <= each.keys() for each in data[name])


def test_the_promised_names_inside_an_article_are_there(data: dict[str, Any]):
    for name, names in INNER.items():
        found = [each for article in data["articles"] for each in article[name]]

        assert found
        assert all(each.keys() == names for each in found)


def test_sentences_point_into_the_text(data: dict[str, Any]):
    for article in data["articles"]:
        said = {
            each["id"]: article["text"][each["start"] : each["end"]]
            for each in article["sentences"]
        }

        assert all(words == words.strip() != "" for words in said.values())
        assert all(said[each["id"]] == each["text"] for each in article["summary"])


def test_blocks_give_the_structure_of_the_text(data: dict[str, Any]):
    article = next(each for each in data["articles"] if each["title"].startswith("Three"))

    assert {each["kind"] for each in article["blocks"]} == {
        "paragraph",
        "heading",
        "item",
        "quote",
    }
    assert article["text"][article["blocks"][1]["start"] - 2 :].startswith("\n\nThe lakeside")


def test_unknown_values_are_null(data: dict[str, Any]):
    storm = next(each for each in data["articles"] if "storm closes" in each["title"])

    assert storm["publisher"] is None
    assert storm["theme"] is None
    assert storm["copy_of"] is None


def test_claims_name_the_rule_of_each_value(data: dict[str, Any]):
    assert data["articles"][0]["claims"] == {"published": "file-name"}


def test_letters_stand_as_themselves():
    assert "항구 두 곳 하루 폐쇄".encode() in dumped(small())


def test_settings_of_the_site_are_told():
    edition = small()
    settings = Settings(site=SiteSettings(id="x", title="Y", base_url="https://z.example/"))

    found = json.loads(dumped(edition, settings))["site"]

    assert found == {
        "id": "x",
        "title": "Y",
        "language": "en",
        "base_url": "https://z.example/",
        "edition": "2023-08-21",
        "rights": "full",
    }
