"""Excerpts: the sentences that are used and their neighbours, at their new places."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builder.editorial.excerpt import CUT, cut
from builder.editorial.rights import release
from builder.errors import Problem
from builder.model import Block, Briefing, Cite, Lead, Mark, Related
from builder.settings import PublisherSettings, Settings, SiteSettings
from tests.site.editions import Told, block, briefing

NAMES = ("Anna", "Bruno", "Clara", "Dario", "Edith", "Fabio", "Greta", "Henry", "Irena", "Jonas")

SENTENCES = tuple(f"{name} crossed the harbour on day {n}." for n, name in enumerate(NAMES))


def told(summary: tuple[int, ...], shape: tuple[int, ...] = (3, 4, 3), **more: object) -> Told:
    """Ten sentences in paragraphs of these lengths."""
    paragraphs: list[Block] = []
    at = 0
    for length in shape:
        paragraphs.append(block(" ".join(SENTENCES[at : at + length])))
        at += length
    return Told("Ten crossings", paragraphs, summary=summary, **more)  # type: ignore[arg-type]


def text(edition: Briefing) -> str:
    return edition.entries[0].article.text


def test_a_used_sentence_keeps_its_neighbours():
    found = cut(briefing([told((5,))]))

    assert text(found) == f"{CUT} {SENTENCES[4]} {SENTENCES[5]} {SENTENCES[6]} {CUT}"


def test_what_is_cut_between_two_stands_as_a_mark():
    found = cut(briefing([told((0, 9))]))

    assert text(found) == (f"{SENTENCES[0]} {SENTENCES[1]}\n\n{CUT} {SENTENCES[8]} {SENTENCES[9]}")


def test_an_excerpt_does_not_go_by_the_key_of_the_whole_article():
    edition = briefing([told((5,))])
    entry = edition.entries[0]
    keyed = replace(entry, article=replace(entry.article, key="k1"))

    assert cut(replace(edition, entries=(keyed,))).entries[0].article.key == ""


def test_a_lead_is_used():
    edition = briefing([told((0,))], leads=[])
    entry = edition.entries[0]
    last = entry.analysis.sentences[9].id
    lead = Lead(entry.article.id, last, (entry.article.id,), 1, 1)

    found = cut(replace(edition, leads=(lead,)))

    assert SENTENCES[9] in text(found)
    assert SENTENCES[5] not in text(found)


def test_a_sentence_beside_one_of_a_related_article_is_used():
    edition = briefing([told((0,))], leads=[])
    entry = edition.entries[0]
    own = Cite(entry.article.id, entry.analysis.sentences[9].id)
    link = Related("a-other", 0.5, ("harbour",), ((own, Cite("a-other", "s-0001")),))

    found = cut(replace(edition, entries=(replace(entry, related=(link,)),)))

    assert SENTENCES[9] in text(found)
    assert SENTENCES[5] not in text(found)


def test_an_article_of_which_nothing_is_used_keeps_no_word():
    assert text(cut(briefing([told(())]))) == CUT


def test_what_was_removed_keeps_its_rule_and_loses_its_words():
    found = cut(briefing([told((0,), removed=[("Read next: ten harbours", "read-next")])]))

    assert [(each.text, each.rule) for each in found.entries[0].article.removed] == [
        ("", "read-next")
    ]


def test_marks_move_with_their_words():
    words = " ".join(SENTENCES[:5])
    at = words.index("Edith")
    marked = block(words, marks=[Mark(at, at + 5, "strong"), Mark(0, 4, "emphasis")])

    found = cut(briefing([Told("One", [marked], summary=(4,))]))

    kept = found.entries[0].article.blocks[0]
    assert [(kept.text[each.start : each.end], each.kind) for each in kept.marks] == [
        ("Edith", "strong")
    ]


def test_a_phrase_that_fewer_than_two_excerpts_hold_has_no_page():
    both = [told((9,), phrases=("Jonas",)), replace(told((0,), phrases=("Jonas",)), title="Two")]
    edition = briefing(both)

    found = cut(edition)

    assert edition.phrases
    assert found.phrases == ()
    named = [each for entry in found.entries for each in entry.keyphrases]
    assert [(each.text, each.phrase) for each in named] == [("Jonas", None)]


@given(
    st.sets(st.integers(0, 9), max_size=4),
    st.sampled_from([(10,), (3, 4, 3), (1,) * 10, (5, 5), (1, 8, 1)]),
)
def test_every_sentence_that_stays_stands_where_it_says(used: set[int], shape: tuple[int, ...]):
    edition = briefing([told(tuple(sorted(used)), shape)])
    before, after = edition.entries[0], cut(edition).entries[0]
    old, new = before.article.text, after.article.text
    said = {each.id: old[each.start : each.end] for each in before.analysis.sentences}
    near = {at for one in used for at in (one - 1, one, one + 1)} & set(range(10))

    kept = after.analysis.sentences

    assert [said[each.id] for each in kept] == [SENTENCES[at] for at in sorted(near)]
    assert all(new[each.start : each.end] == said[each.id] for each in kept)
    starts = list(after.article.starts())
    for each in kept:
        assert starts[each.block] <= each.start
        assert each.end <= starts[each.block] + len(after.article.blocks[each.block].text)
    assert {after.analysis.sentences[at].id for at in after.analysis.summary} == {
        before.analysis.sentences[at].id for at in used
    }
    rest = new
    for each in kept:
        rest = rest.replace(said[each.id], "", 1)
    assert rest.replace(CUT, "").strip() == ""


@given(st.sets(st.integers(0, 9), max_size=4))
def test_lines_of_a_block_begin_with_its_first_character_and_ascend(used: set[int]):
    found = cut(briefing([told(tuple(sorted(used)))]))

    for each in found.entries[0].article.blocks:
        offsets = [at for at, _ in each.lines]
        assert offsets[0] == 0
        assert offsets == sorted(offsets)
        assert offsets[-1] < len(each.text)


# --- rights ------------------------------------------------------------------------------------


def settings(rights: str = "full", base: str = "https://brief.example/", **known: str) -> Settings:
    return Settings(
        site=SiteSettings(rights=rights, base_url=base),  # type: ignore[arg-type]
        publishers={
            name.replace("_", " "): PublisherSettings(licence=licence)
            for name, licence in known.items()
        },
    )


def test_whole_texts_go_public_only_with_a_warning_for_each_publisher():
    edition = briefing([told((0,)), told((0,), publisher="Strait Review")])

    found = release(edition, settings(Harbour_Post="CC BY 4.0")).problems

    assert [(each.code, each.severity, each.where) for each in found] == [
        ("W303", "warning", "briefing.toml")
    ]
    told_of = "whole texts of Strait Review go public (1), and no licence is named"
    assert found[0].what == told_of


def test_a_publisher_that_is_not_known_is_a_warning_too():
    found = release(briefing([told((0,), publisher=None)]), settings()).problems

    assert "unknown publishers" in found[0].what


def test_a_private_site_holds_whole_texts_without_a_warning():
    edition = briefing([told((0,))])

    assert release(edition, settings(base="")) == edition


def test_excerpts_need_no_licence():
    found = release(briefing([told((5,))]), settings("excerpt"))

    assert found.problems == ()
    assert CUT in text(found)


def test_a_problem_counts_as_the_settings_say():
    edition = replace(briefing([told((0,))]), problems=(Problem("a.txt", "W111", "x", "y"),))
    weighed = replace(settings(base=""), severity={"W111": "error", "W112": "note"})

    assert [each.severity for each in release(edition, weighed).problems] == ["error"]
