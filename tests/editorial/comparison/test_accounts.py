"""Accounts: what each source says of one event, side by side, and in a few sentences."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from builder.editorial import compose
from builder.editorial.comparison import accounts, matches, sayings, stems
from builder.memo import Memo
from builder.model import Account, Article, Briefing, Cite, Entry, Quotation, Story, Unattributed
from builder.settings import Settings
from tests.editorial.articles import BRIDGE, FOLDER, ORCHARD, analyses, article
from tests.editorial.wires import corpus

WIRE = article(
    "wire/bridge.txt",
    "Lifting bridge at Sandhaven jams with twelve ships waiting in the roads",
    "SANDHAVEN (Reuters) - The lifting bridge at Sandhaven jammed half open on Monday, and twelve "
    "ships waited for the tide. A bearing had seized in the northern tower of the bridge, the "
    "harbour master Ivo Tersk said.",
    "Insurers reckon the loss at forty thousand crowns, brokers in the capital told reporters.",
    published="2023-08-14",
    publisher="Island Echo",
)


def composed(*articles) -> Briefing:
    return compose(articles, analyses(articles), Settings())


def only_account(briefing: Briefing) -> Account:
    bridge = {each.id for each in BRIDGE}
    return next(
        account
        for account, story in (
            (account, next(s for s in briefing.stories if s.id == account.story))
            for account in briefing.accounts
        )
        if bridge & set(story.articles)
    )


def said_by(entries: Sequence[Entry]) -> sayings.Sayings:
    names = {each.article.id for each in entries}
    return sayings.read(entries, names, stems.Vocabulary.of(entries), Memo())


def said(briefing: Briefing, cite: Cite) -> str:
    entry = next(each for each in briefing.every if each.article.id == cite.article)
    place = next(each for each in entry.analysis.sentences if each.id == cite.sentence)
    return entry.article.text[place.start : place.end]


def test_columns_are_origins_and_hold_their_own_articles():
    account = only_account(composed(*FOLDER))

    assert [voice.name for voice in account.voices] == ["Harbour Post", "Coast Gazette"]
    assert [len(voice.articles) for voice in account.voices] == [2, 1]


def test_a_point_holds_what_two_origins_say_each_in_its_own_words():
    briefing = composed(*FOLDER)
    account = only_account(briefing)
    rows = [[said(briefing, cite) if cite else "" for cite in point] for point in account.points]

    assert [
        "The bridge was built in 1931 and lifts eight times a day.",
        "The bridge lifts eight times a day for ships that call at Sandhaven Harbour.",
    ] in rows
    for row in rows:
        assert sum(map(bool, row)) >= 2


def test_what_one_origin_alone_says_is_like_nothing_that_another_says():
    briefing = composed(*FOLDER, WIRE)
    account = only_account(briefing)
    echo = next(voice for voice in account.voices if voice.name == "Reuters")

    assert [said(briefing, cite) for cite in echo.only] == [
        "Insurers reckon the loss at forty thousand crowns, brokers in the capital told reporters."
    ]


def test_a_digest_is_told_by_two_origins_and_says_nothing_twice():
    briefing = composed(*FOLDER, WIRE)
    account = only_account(briefing)
    told = [said(briefing, cite) for cite in account.digest]
    entries = {each.article.id: each for each in briefing.entries}

    assert 3 <= len(told) <= 7
    assert len(set(told)) == len(told)
    assert len({entries[cite.article].attribution for cite in account.digest}) >= 2


def test_copies_of_one_text_are_one_voice():
    reprint = article(
        "tern/bridge.txt",
        "Ships wait at Sandhaven",
        *[block.text for block in WIRE.blocks],
        published="2023-08-15",
        publisher="Tern Weekly",
    )
    account = only_account(composed(*FOLDER, WIRE, reprint))

    assert [voice.name for voice in account.voices].count("Reuters") == 1
    assert "Tern Weekly" not in {voice.name for voice in account.voices}


@pytest.mark.parametrize(("count", "paged"), [(2, False), (3, True)])
def test_a_story_of_one_origin_needs_three_articles_for_a_page(count: int, paged: bool):
    own = [article(e.path, e.title, e.text, published=e.published, publisher="Harbour Post")
           for e in BRIDGE[:count]]  # fmt: skip
    others = [each for each in FOLDER if each not in BRIDGE]
    briefing = composed(*own, *others)

    assert bool([a for a in briefing.accounts if len(a.voices) == 1]) == paged


def test_related_stories_name_each_other_with_a_reason():
    articles = corpus().articles
    briefing = compose(articles, analyses(articles), Settings())
    known = {account.story: account for account in briefing.accounts}

    for account in briefing.accounts:
        assert len(account.related) <= 5
        for link in account.related:
            assert link.because
            assert account.story in {back.id for back in known[link.id].related}


def test_names_that_all_of_a_story_holds_make_no_point():
    briefing = composed(*BRIDGE, *ORCHARD)
    entries = [each for each in briefing.entries if each.article.id in {b.id for b in BRIDGE}]
    said = said_by(briefing.entries)
    lines = matches.lines(entries, list(range(len(entries))), said)
    (found,) = matches.match([lines], said.words)
    name, year = said.words.numbers_of(["sandhaven", "1931"])

    assert found.weights[name] < found.weights[year]


def test_stories_are_matched_each_by_itself():
    briefing = composed(*BRIDGE, *ORCHARD)
    told = said_by(briefing.entries)
    stories = [matches.lines([entry], [0], told) for entry in briefing.entries]

    assert matches.match(stories, told.words) == [
        each for lines in stories for each in matches.match([lines], told.words)
    ]


@pytest.mark.parametrize(
    ("other", "one_point"),
    [
        ("Ilva Morn, chief warden of Ostra, called the lamps older than the pier.", True),
        ("Ilva Morn, chief warden of Ostra, has moved eleven gauges uphill.", False),
    ],
)
def test_a_speaker_in_common_is_no_point(other: str, one_point: bool):
    quotation = '"These lamps are older than the pier itself,"'
    told = [
        article(
            "one.txt", "One", f"{quotation} said Ilva Morn, chief warden of Ostra.", "Rain fell."
        ),
        article("two.txt", "Two", other, "Choirs sang in chapels across that island."),
    ]
    entries = entries_of(told)
    quoted = (Quotation(0, 0, len(quotation), 0, 0),)
    entries[0] = replace(entries[0], analysis=replace(entries[0].analysis, quotations=quoted))
    known = said_by(entries)
    (found,) = matches.match([matches.lines(entries, [0, 1], known)], known.words)

    assert (found.alike[0][2] >= matches.FLOOR) == one_point


folders = st.lists(st.sampled_from((*FOLDER, WIRE, *corpus().articles[:6])), unique=True)


@settings(max_examples=15, deadline=None)
@given(folders)
def test_what_always_holds_of_an_account(articles):
    briefing = composed(*articles)
    entries = {each.article.id: each for each in briefing.entries}
    stories = {story.id: story for story in briefing.stories}
    for account in briefing.accounts:
        story = stories[account.story]
        assert sorted(n for voice in account.voices for n in voice.articles) == sorted(
            story.articles
        )
        assert len(account.digest) <= 7
        for voice in account.voices:
            assert {entries[name].attribution for name in voice.articles} == {
                voice.name or Unattributed(voice.articles[0])
            }
        for point in account.points:
            assert len(point) == len(account.voices)
            for voice, cite in zip(account.voices, point, strict=True):
                assert cite is None or cite.article in voice.articles
        shown = [cite for point in account.points for cite in point if cite]
        assert len(shown) == len(set(shown))
        standing = {
            (name, entry.analysis.sentences[index].id)
            for name, entry in entries.items()
            for index in entry.analysis.standing
        }
        assert all((cite.article, cite.sentence) in standing for cite in account.digest)


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("tonnes", "tons"),
        ("defence", "defense"),
        ("kilometres,", "kilometers"),
        ("Harbour", "harbor"),
    ],
)
def test_a_word_that_is_spelled_in_two_ways_is_one_word(british: str, american: str):
    assert stems.Stems("en")[british] == stems.Stems("en")[american]


def test_a_digest_opens_with_what_the_headline_says(monkeypatch: pytest.MonkeyPatch):
    told = (
        article(
            "post/warned.txt",
            "Skippers warned",
            "The harbour office told skippers on Monday that the flood gate at Ostra would be "
            "shut between Thursday and Sunday.",
            "Skippers were asked to keep their moorings doubled until the wardens wave them on.",
            published="2023-08-14",
            publisher="Harbour Post",
        ),
        article(
            "post/stuck.txt",
            "Flood gate at Ostra sticks in its second trial; third set for October",
            "The flood gate at Ostra stuck half way on Thursday in its second trial, and engineers "
            "set a third for October.",
            "No water came over the quay, said the wardens, who had counted eleven gauges.",
            published="2023-08-17",
            publisher="Harbour Post",
        ),
        article(
            "gazette/gate.txt",
            "A gate that would not shut",
            "Skippers saw the flood gate at Ostra stop half way, and the siren stayed silent.",
            "On Monday the harbour office had told skippers that the gate would be shut between "
            "Thursday and Sunday.",
            published="2023-08-18",
            publisher="Coast Gazette",
        ),
    )

    entries = entries_of(told)
    story = replace(story_of(told), label=told[1].title)

    def opening() -> str:
        (account,) = accounts.align(
            [story],
            entries,
            lambda entry: entry.analysis.sentences[0].id,
            (),
            lambda pairs, _: [() for _ in pairs],
            said=said_by(entries),
            memo=Memo(),
        )
        return account.digest[0].article

    assert opening() == told[1].id
    monkeypatch.setattr(accounts, "ON_THE_NEWS", 0.0)
    assert opening() != told[1].id


LONG = (
    "The wardens of Ostra agreed with the skippers of four ports on Friday to shut the gate "
    "together at every spring tide, to meet once a year and to share "
    "what their gauges tell within the hour from the end of next winter."
)


@pytest.mark.parametrize(
    ("opening", "shown"),
    [("OSTRA, 18 August (Harbour Wire) — ", True), ("As all had hoped for many a year, ", False)],
)
def test_a_dateline_makes_no_sentence_too_long(opening: str, shown: bool):
    told = article("wire/gate.txt", "Wardens and skippers agree", opening + LONG)
    (entry,) = compose([told], analyses([told]), Settings()).entries

    (line,) = matches.lines([entry], [0], said_by([entry]))[:1]

    assert line.length > sayings.MOST_WORDS
    assert line.standing == shown


def test_a_digest_may_open_with_an_articles_first_sentence():
    told = [
        article(
            f"{voice}.txt",
            "Ferry Alma on a rock off Ostra",
            f"The ferry Alma ran upon a rock off Ostra in fog, {voice} learned. {last}",
            published="2023-08-14",
            publisher=voice,
        )
        for voice, last in (
            ("Harbour", "Nobody had thought of the siren, which rusts behind the chapel."),
            ("Coast", "Eleven lamps were lit on the quay until the small hours came."),
        )
    ]
    (account,) = accounts.align(
        [story_of(told)],
        entries_of(told),
        lambda entry: entry.analysis.sentences[-1].id,
        (),
        lambda pairs, _: [() for _ in pairs],
        said=said_by(entries_of(told)),
        memo=Memo(),
    )

    assert account.digest[0].sentence == "s-0000"


def story_of(told: Sequence[Article]) -> Story:
    return Story("e-1", told[0].title, tuple(each.id for each in told), None)


def entries_of(told: Sequence[Article]) -> list[Entry]:
    return [
        Entry(each, one, (), None, "e-1", (), (), None, None)
        for each, one in zip(told, analyses(told), strict=True)
    ]


def test_an_articles_first_sentence_opens_a_digest_before_a_later_one():
    told = [
        article(
            "post.txt",
            "Ferry Alma freed off Ostra",
            "Tugs freed the ferry Alma from the rock off Ostra at dawn on Monday. "
            "The tug master Jo Park had waited eleven hours for the flood tide to lift her keel.",
            publisher="Post",
        ),
        article(
            "coast.txt",
            "A long night off Ostra",
            "Tugs freed the ferry Alma from her rock on Monday, and all are ashore. "
            "For eleven hours the tug master Jo Park had waited for the flood tide to lift her "
            "keel.",
            publisher="Coast",
        ),
    ]
    (account,) = accounts.align(
        [story_of(told)],
        entries_of(told),
        lambda entry: entry.analysis.sentences[1].id,
        (),
        lambda pairs, _: [() for _ in pairs],
        said=said_by(entries_of(told)),
        memo=Memo(),
    )

    assert account.digest[0].sentence == entries_of(told)[0].analysis.sentences[0].id
