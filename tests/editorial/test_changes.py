"""What is new, went on, was rewritten or withdrawn since an earlier edition."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from builder.editions import load_edition
from builder.editorial import compose
from builder.model import Article, Changes, NotIncluded, Rewritten, Withdrawn
from builder.settings import Settings, SiteSettings
from tests.editorial.articles import BRIDGE, FOLDER, ORCHARD, analyse, analyses
from tests.site.later import GONE, LATE, earlier, files, later


def changes() -> Changes:
    told = later().changes
    assert told is not None
    return told


def story_of(name: str) -> str:
    return next(each.id for each in later().stories if name in each.articles)


def test_without_an_earlier_edition_nothing_is_told():
    told = compose(FOLDER, analyses(FOLDER), Settings())

    assert told.changes is None
    assert {lead.news for lead in told.leads} == {""}


def test_new_articles_are_those_that_the_earlier_edition_did_not_have():
    assert {*changes().new} == {LATE.id, *(each.id for each in ORCHARD)}


def test_a_story_of_new_articles_alone_is_new():
    assert changes().stories == (story_of(ORCHARD[0].id),)


def test_a_story_with_a_new_article_went_on_and_its_origins_are_counted():
    (grown,) = changes().grown

    assert grown.story == story_of(LATE.id)
    assert grown.joined == (LATE.id,)
    assert (grown.origins_before, grown.origins) == (1, 2)
    assert (grown.origins_before_stated, grown.origins_stated) == (1, 2)


def test_every_other_story_is_quiet():
    told = changes()
    grown = {each.story for each in told.grown}

    assert {*told.quiet} == {each.id for each in later().stories} - grown - {*told.stories}


def test_an_article_that_is_gone_was_withdrawn():
    told = Withdrawn(GONE.path, GONE.title, GONE.publisher, GONE.published)

    assert changes().withdrawn == (told,)


def test_a_withdrawn_article_whose_file_was_left_out_keeps_its_title_to_itself():
    left_out = [NotIncluded(GONE.path, "ignored by the settings", GONE.id)]
    told = compose(
        FOLDER, analyses(FOLDER), Settings(), not_included=left_out, since=earlier()
    ).changes

    assert told is not None
    assert [(each.source_path, each.title) for each in told.withdrawn] == [(GONE.path, "")]


def test_of_a_withdrawn_article_whose_file_is_withheld_now_nothing_is_told():
    left_out = [NotIncluded("(withheld)", "withheld by the settings", GONE.id)]
    told = compose(
        FOLDER, analyses(FOLDER), Settings(), not_included=left_out, since=earlier()
    ).changes

    assert told is not None
    assert told.withdrawn == (Withdrawn("(withheld)", "", None, None),)


def test_the_same_edition_has_no_changes():
    before = load_edition(files()["briefing.json"], "briefing.json")
    told = compose(FOLDER, analyses(FOLDER), Settings(), since=before).changes

    assert told is not None
    assert (told.new, told.rewritten, told.withdrawn) == ((), (), ())
    assert {*told.quiet} == {each.id for each in later().stories}


def rewritten(settings: Settings) -> tuple[Rewritten, ...]:
    """What is told of an article whose headline and whose last sentence are others now."""
    before = BRIDGE[0]
    now = replace(before, title="Bridge freed", blocks=before.blocks[:1])
    analysis = analyse(now)
    told = compose([now], [analysis], settings, since=_alone(before.text, before.title)).changes
    assert told is not None
    return told.rewritten


def _alone(text: str, title: str, sha256: str = ""):
    sentences = [each for each in text.replace("\n\n", " ").split(". ") if each]
    article = {
        "id": BRIDGE[0].id,
        "source_path": BRIDGE[0].path,
        "title": title,
        "text": text,
        "sha256": sha256,
        "sentences": [
            {
                "id": f"s-{number:04d}",
                "start": text.index(each),
                "end": text.index(each) + len(each),
            }
            for number, each in enumerate(sentences)
        ],
    }
    whole = {"schema": "briefing/1", "site": {}, "articles": [article]}
    return load_edition(msgspec.json.encode(whole), "briefing.json")


def test_a_text_that_lost_sentences_and_its_headline_is_told_with_both():
    (told,) = rewritten(Settings())

    assert told.title_before == BRIDGE[0].title
    assert told.added == ()
    assert len(told.dropped) == 2
    assert told.dropped[0].startswith("The bridge was built in 1931")


def test_of_excerpts_it_is_told_that_the_file_is_another_one():
    same, other = (replace(BRIDGE[0], sha256=digest) for digest in ("ab", "cd"))
    settings = Settings(site=SiteSettings(rights="excerpt"))

    def told(now: Article) -> tuple[Rewritten, ...]:
        since = _alone("Quite other words", BRIDGE[0].title, "ab")
        changes = compose([now], [analyse(now)], settings, since=since).changes
        return changes.rewritten if changes else ()

    assert told(same) == ()
    assert told(other) == (Rewritten(BRIDGE[0].id, BRIDGE[0].title, (), ()),)


def test_of_excerpts_headlines_alone_are_compared_where_the_files_are_not_known():
    (told,) = rewritten(Settings(site=SiteSettings(rights="excerpt")))

    assert told.title_before == BRIDGE[0].title
    assert told.dropped == ()
