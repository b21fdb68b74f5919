from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from builder.editorial.likeness.pairs import Pair
from builder.editorial.links import FLOOR, FLOOR_WITHIN, MOST, relate
from builder.editorial.phrases.reasons import Because
from builder.memo import Memo
from builder.model import Related


def names(count: int) -> list[str]:
    return [f"a-{number:02d}" for number in range(count)]


def both(pairs: Sequence[tuple[int, int]], _: Memo) -> list[Because]:
    return [((f"said by {first}", f"said by {second}"),) for first, second in pairs]


def link(
    count: int,
    pairs: list[Pair],
    *,
    theme: Sequence[int] = (),
    stories: Sequence[Sequence[int]] = (),
) -> tuple[tuple[Related, ...], ...]:
    return relate(names(count), pairs, pairs, both, themes=[theme], stories=stories)


def test_links_both_ways_each_with_its_own_words():
    one, other = link(2, [(0, 1, 0.5)])

    assert one == (Related("a-01", 0.5, ("said by 0",)),)
    assert other == (Related("a-00", 0.5, ("said by 1",)),)


def test_articles_that_have_little_in_common_are_not_linked():
    assert link(2, [(0, 1, FLOOR - 0.01)]) == ((), ())


def test_within_a_theme_less_is_enough():
    assert link(2, [(0, 1, FLOOR_WITHIN)], theme=(0, 1))[0]


def test_no_reason_no_link():
    pairs = [(0, 1, 0.9)]
    related = relate(names(2), pairs, pairs, lambda asked, _: [()], themes=(), stories=())

    assert related == ((), ())


def test_best_first_ties_by_id():
    related = link(4, [(0, 1, 0.5), (0, 2, 0.7), (0, 3, 0.5)])

    assert [each.id for each in related[0]] == ["a-02", "a-01", "a-03"]


def test_what_speaks_for_one_event_comes_first():
    pairs, close = [(0, 1, 0.5), (0, 2, 0.4)], [(0, 1, 0.3), (0, 2, 0.6)]
    related = relate(names(3), pairs, close, both, themes=(), stories=())

    assert [(each.id, each.score) for each in related[0]] == [("a-02", 0.6), ("a-01", 0.3)]


def test_room_goes_to_the_same_event_first():
    crowd = [(0, number, 0.9) for number in range(1, MOST + 1)]
    related = link(MOST + 2, [*crowd, (0, MOST + 1, 0.2)], stories=[(0, MOST + 1)])

    assert f"a-{MOST + 1:02d}" in {each.id for each in related[0]}


def test_nobody_is_left_without_because_the_others_filled_up_first():
    crowd = [
        (first, second, 0.9 if first else 0.8) for second in range(7) for first in range(second)
    ]
    related = link(8, [*crowd, (0, 7, 0.3)])

    assert [each.id for each in related[7]] == ["a-00"]


scores = st.dictionaries(
    st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda pair: pair[0] < pair[1]),
    st.floats(0, 1),
).map(lambda found: [(*pair, score) for pair, score in found.items()])


@given(scores)
def test_links_are_few_and_symmetric(pairs):
    related = link(12, pairs)
    linked = {
        (name, each.id) for name, some in zip(names(12), related, strict=True) for each in some
    }

    assert all(len(some) <= MOST for some in related)
    assert linked == {(other, name) for name, other in linked}
    assert link(12, pairs[::-1]) == related
