"""The site as a whole: its files, its links, its words, and a golden copy."""

from __future__ import annotations

import os
import posixpath
import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import lxml.html
import pytest

from builder.editorial.rights import release
from builder.model import Page
from builder.settings import KeyphraseSettings, Settings, SiteSettings, SummarySettings
from builder.site import render
from builder.site.strings import load_strings
from builder.site.strings.english import ENGLISH
from tests.site.editions import Told, briefing
from tests.site.small import ARTICLES, small

GOLDEN = Path(__file__).parent.parent / "golden" / "small"

SETTINGS = Settings(site=SiteSettings(title="Small Brief"))

MAIL = "email.html"

FRONT_BYTES = 100_000
ARTICLE_BYTES = 60_000


@pytest.fixture(scope="module")
def pages() -> tuple[Page, ...]:
    return render(small(), SETTINGS)


def trees(pages: tuple[Page, ...]) -> dict[str, lxml.html.HtmlElement]:
    return {
        page.path: lxml.html.document_fromstring(page.body)
        for page in pages
        if page.path.endswith(".html")
    }


def test_the_site_has_the_promised_files(pages: tuple[Page, ...]):
    paths = [page.path for page in pages]

    assert paths == sorted(paths)
    assert set(paths) >= {
        ".nojekyll", "404.html", "assets/icon.svg", "assets/page.js", "assets/style.css",
        "briefing.json", "print.html",
        "index.html", "method.html", "phrases.html", "quality.html", "themes.html",
    }  # fmt: skip
    for folder, count in (("articles", 12), ("themes", 3), ("phrases", 6)):
        assert sum(path.startswith(f"{folder}/") for path in paths) == count


def test_every_link_leads_to_a_file_and_a_place_in_it(pages: tuple[Page, ...]):
    found = trees(pages)
    files = {page.path for page in pages}
    for path, tree in found.items():
        for address in tree.xpath("//@href"):
            if re.match(r"https?:", address):
                continue
            target, _, anchor = address.partition("#")
            there = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            there = there if target else path
            assert there in files, (path, address)
            assert not anchor or found[there].xpath("//*[@id=$name]", name=anchor), (path, address)


def test_every_article_is_at_most_three_links_from_the_front_page(pages: tuple[Page, ...]):
    found = trees(pages)
    seen, edge = {"index.html"}, {"index.html"}
    for _ in range(3):
        edge = {
            posixpath.normpath(posixpath.join(posixpath.dirname(path), address.partition("#")[0]))
            for path in edge & found.keys()
            for address in found[path].xpath("//a/@href")
            if not address.startswith(("http", "#"))
        } - seen
        seen |= edge

    assert found.keys() - seen == {"404.html"}


def test_links_between_articles_themes_and_phrases_have_their_way_back(pages: tuple[Page, ...]):
    links = {
        path: {
            posixpath.normpath(posixpath.join(posixpath.dirname(path), address.partition("#")[0]))
            for address in tree.xpath("//main//a/@href")
            if not address.startswith(("http", "#"))
        }
        for path, tree in trees(pages).items()
    }
    for path, targets in links.items():
        for target in targets:
            if "/" in path and "/" in target:
                assert path in links[target], (path, target)


def test_every_page_has_one_headline_ordered_headings_and_no_repeated_id(pages: tuple[Page, ...]):
    for path, tree in trees(pages).items():
        levels = [int(each.tag[1]) for each in tree.xpath("//body//*[re:test(name(), '^h[1-6]$')]",
                  namespaces={"re": "http://exslt.org/regular-expressions"})]  # fmt: skip
        ids = tree.xpath("//@id")

        assert levels.count(1) == 1, path
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
        assert len(ids) == len(set(ids)), path


def test_nothing_is_inline_and_only_http_leads_out(pages: tuple[Page, ...]):
    for path, tree in trees(pages).items():
        policy = tree.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")

        assert "default-src 'none'" in policy, path
        assert "unsafe" not in policy.replace("'unsafe-hashes'", "" if path == MAIL else "unsafe")
        data = "application/ld+json"
        assert not tree.xpath(f"//script[not(@type='{data}') and (node() or not(@src))]")
        assert not tree.xpath("//style") or path == "404.html"
        assert not tree.xpath("//@*[starts-with(name(), 'on')]")
        for style in tree.xpath("//@style"):
            assert path == MAIL
            assert f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" in policy
        for link in tree.xpath("//a[starts-with(@href, 'http')]"):
            assert link.get("rel") == "noopener noreferrer external"


def lost(base: str) -> lxml.html.HtmlElement:
    return trees(render(small(), Settings(site=SiteSettings(base_url=base))))["404.html"]


@pytest.mark.parametrize(
    ("base", "root"), [("https://brief.example/sub", "/sub/"), ("https://brief.example", "/")]
)
def test_lost_readers_are_led_home_from_any_depth(base: str, root: str):
    page = lost(base)

    assert set(page.xpath("//a/@href")) == {f"{root}index.html", f"{root}search.html"}
    assert {*page.xpath("//@href")} >= {f"{root}assets/style.css"}
    assert all(address.startswith(root) for address in page.xpath("//@href | //@src"))


def test_where_the_address_of_the_site_is_unknown_lost_readers_are_told_the_way():
    page = lost("")

    assert page.xpath("//@href | //@src") == []
    assert "index.html" in page.xpath("string(//main)")
    policy = page.xpath("string(//meta[@http-equiv]/@content)")
    assert "'self'" not in policy  # or a browser would ask for an icon that nobody has
    style = page.xpath("string(//style)")
    assert f"style-src 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" in policy


def test_pages_are_light(pages: tuple[Page, ...]):
    size = {page.path: len(page.body) for page in pages}
    loaded = ("index.html", "assets/style.css", "assets/icon.svg", "assets/page.js")

    assert sum(size[path] for path in loaded) <= FRONT_BYTES
    for path, bytes_ in size.items():
        assert not path.startswith("articles/") or bytes_ <= ARTICLE_BYTES


def test_foreign_words_are_marked_with_their_language(pages: tuple[Page, ...]):
    found = trees(pages)
    french = next(tree for path, tree in found.items() if "seoul-pese" in path)

    assert french.xpath("string(//h1/@lang)") == "fr"
    assert french.xpath("string(//*[contains(@class, 'words')]/@lang)") == "fr"
    assert found["index.html"].xpath("//ol//h3[@lang='fr']")


def test_the_method_page_tells_the_settings_in_force():
    settings = Settings(summary=SummarySettings(words=123))

    found = trees(render(small(), settings))["method.html"].xpath("string(//main)")

    assert "within 123 words" in found
    assert "14 files were read; 12 articles and 0 copies came of them" in found


def test_the_method_page_says_that_there_is_none_as_a_person_would():
    found = trees(render(small(), Settings()))["method.html"].xpath("string(//main)")

    assert "with its rule and its lines; no rule of the settings was in force." in found
    assert "none is named in the settings" in found
    assert "The settings steer none." in found


def test_the_method_page_counts_only_what_the_settings_ask():
    settings = Settings(keyphrases=KeyphraseSettings(block=("tide",), aliases={"A": ("B",)}))

    found = trees(render(small(), settings))["method.html"].xpath("string(//main)")

    assert "The settings steer them: 1 set of names joined, 1 phrase blocked." in found


def test_an_edition_of_excerpts_claims_nothing_of_words_that_it_does_not_hold():
    settings = Settings(SiteSettings(rights="excerpt"))
    found = trees(render(release(small(), settings), settings))
    shown = {path: " ".join(tree.xpath("string(//main)").split()) for path, tree in found.items()}
    article = next(text for path, text in shown.items() if "Removed from the file" in text)

    assert "[…] stands for the rest." in shown["method.html"]
    assert "the rule and the lines stand at the foot" in shown["method.html"]
    assert "can be read at the foot" not in shown["method.html"]
    assert re.search(r"Removed in cleaning: \d+ blocks? (?!,)", shown["quality.html"])
    assert "Rule Blocks Words" not in shown["quality.html"]
    assert re.search(r"Removed from the file: \d+ blocks? (?!,)", article)


def test_counts_of_the_quality_page_add_up(pages: tuple[Page, ...]):
    files, articles, copies, left_out = map(
        int, trees(pages)["quality.html"].xpath("//main//dl//dd/text()")
    )

    assert files == articles + copies + left_out == 14


def test_the_quality_page_names_addresses_that_would_have_collided():
    twins = briefing([Told("Storm", ("One.",), publisher=name) for name in ("A", "B")])
    rows = trees(render(twins, Settings()))["quality.html"].xpath("//tr[td='N301']")

    links = [row.xpath("string(.//a/@href)") for row in rows]

    assert [re.sub(r"-[0-9a-f]{6}\.", "-ID.", link) for link in links] == [
        "articles/storm-ID.html",
        "articles/storm-ID.html",
    ]


def test_every_word_shown_is_a_sources_or_the_catalogues(pages: tuple[Page, ...]):
    edition = small()
    given = "\n".join(
        text
        for each in edition.entries
        for text in (
            each.article.title,
            each.article.publisher or "",
            each.article.author or "",
            each.article.text.replace("\t", "\n"),
            each.article.path,
            each.article.sha256,
            each.article.encoding,
            *(removed.text for removed in each.article.removed),
        )
    )
    given += "\n".join(f"{each.path}\n{each.reason}" for each in edition.not_included)
    given += "\n".join(f"{each.where}\n{each.what}\n{each.remedy}" for each in edition.problems)
    given += "\n".join(told.theme or "" for told in ARTICLES) + SETTINGS.site.title
    own = _own_words()

    strange = [
        (path, text)
        for path, tree in trees(pages).items()
        for text in _shown(tree)
        if text not in given and not own.fullmatch(text)
    ]

    assert strange == []


def _own_words() -> re.Pattern[str]:
    """Whatever the catalogue can say, and phrases, numbers and codes."""
    own = ENGLISH
    tables = (own.table, own.date_rules, own.languages, own.reasons, own.rules)
    texts = [form for table in tables for text in table.values() for form in text.split("|")]
    texts += [text for title, texts in own.method for text in (title, *texts)]
    dates = [rf"(?:\d+ )?{month} \d{{4}}" for month in own.months]
    patterns = [re.sub(r"\\\{\w+\\\}", ".+", re.escape(text)) for text in texts]
    phrases = "|".join(re.escape(phrase) for told in ARTICLES for phrase in told.phrases)
    reasons = f"(?:shared:|both:|here because:)? ?(?:{phrases})(?:, (?:{phrases}))*"
    rules = "|".join(rule.replace("-", " ") for told in ARTICLES for _, rule in told.removed)
    return re.compile(
        "|".join([*patterns, *dates, reasons, rules, r"[A-Z]\d{3}", r"[\d,.A-Z]+", r"[·,›]"])
    )


def _shown(tree: lxml.html.HtmlElement) -> list[str]:
    found = tree.xpath("//body//text()")
    texts = [re.sub(r"\s+", " ", str(text)).strip() for text in found]
    return [text for text in texts if text]


def test_an_empty_edition_makes_a_whole_site():
    pages = render(briefing([]), SETTINGS)

    assert {"index.html", "quality.html", "themes.html", "phrases.html"} <= {
        page.path for page in pages
    }
    test_every_link_leads_to_a_file_and_a_place_in_it(pages)


def test_rendering_twice_gives_the_same_bytes(pages: tuple[Page, ...]):
    assert render(small(), SETTINGS) == pages


def test_pages_are_as_they_were_approved(pages: tuple[Page, ...]):
    """Set UPDATE_GOLDEN=1 to approve what is rendered now; then read the difference in git."""
    kinds = (
        "index", "themes", "articles/radar", "themes/missile", "phrases/warning", "quality",
        "stories/", "figures", "timeline", "sources", "edition", "email",
    )  # fmt: skip
    chosen = [page for page in pages if page.path.startswith(kinds)]
    if os.environ.get("UPDATE_GOLDEN"):
        for page in chosen:
            path = GOLDEN / page.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(page.body)

    assert {page.path: page.body.decode() for page in chosen} == {
        path.relative_to(GOLDEN).as_posix(): path.read_text("utf-8")
        for path in sorted(GOLDEN.rglob("*.*"))
    }


@pytest.mark.parametrize("language", ["ja", "ko"])
def test_another_language_speaks_no_english_but_in_marked_messages(language: str):
    settings = Settings(site=SiteSettings(title="Small Brief", language=language))
    found = trees(render(small(), settings))
    english = {
        form
        for key, text in ENGLISH.table.items()
        for form in text.split("|")
        if re.search("[a-z]{3}", re.sub(r"\{\w+\}", "", form))
        and load_strings(language).table[key] != text
    }

    assert {tree.get("lang") for tree in found.values()} == {language}
    for path, tree in found.items():
        assert not english & set(_shown(tree)), path
    marked = found["quality.html"].xpath("//td[@lang='en']")
    assert [cell.text for cell in marked if "empty" in cell.text]
