"""No change lowers what the analysis is worth, and the floors themselves do not sink in silence."""

from __future__ import annotations

import pytest

from tests.quality import corpus, floors, update
from tests.quality.floors import Floors, LoweringRefusedError

REMEDY = (
    "run `python -m tests.quality.update` and commit floors.json with the change; "
    "add `--allow-lower NAME` only for a figure that is meant to fall, and say why in the commit"
)

F1 = "keyphrases F1@10"
NESTED = "keyphrases nested"
LOST = "body lost, text"


@pytest.fixture(scope="module")
def now() -> dict[str, float]:
    return floors.figures()


def test_the_floors_were_set_on_this_corpus():
    same = floors.load().digest == corpus.digest(corpus.own(), corpus.load(corpus.PAGES))

    assert same, f"articles or labels differ from those the floors were set on: {REMEDY}"


@pytest.mark.parametrize("name", floors.load().floors)
def test_no_figure_lies_below_its_floor(name: str, now: dict[str, float]):
    lines = list(floors.fallen({name: floors.load().floors[name]}, now))

    assert not lines, f"{lines[0]}; repair it, or {REMEDY}"


def test_every_figure_has_a_floor(now: dict[str, float]):
    assert set(now) == set(floors.load().floors)


def test_a_figure_below_its_floor_is_told_with_both_values():
    assert list(floors.fallen({F1: 0.3}, {F1: 0.29})) == [
        f"{F1}: 0.29 is worse than the floor of 0.3"
    ]
    assert not list(floors.fallen({F1: 0.3}, {F1: 0.3}))


def test_where_less_is_better_more_is_a_fall():
    assert list(floors.fallen({NESTED: 0.0}, {NESTED: 0.1}))
    assert not list(floors.fallen({NESTED: 0.1}, {NESTED: 0.0}))


def test_a_figure_that_is_no_longer_measured_has_fallen():
    assert list(floors.fallen({F1: 0.3}, {}))


def test_an_update_follows_a_rise_at_the_margin():
    new = floors.updated({F1: 0.3, LOST: 0.2}, {F1: 0.4, LOST: 0.1})

    assert new == {F1: 0.39, LOST: 0.11}


def test_a_promise_has_no_margin():
    assert floors.updated({}, {NESTED: 0.0}) == {NESTED: 0.0}


def test_an_update_keeps_a_floor_that_still_holds():
    assert floors.updated({F1: 0.3}, {F1: 0.305}) == {F1: 0.3}


def test_an_update_refuses_to_lower_a_floor():
    with pytest.raises(LoweringRefusedError, match=r"0\.28 is worse than the floor of 0\.3"):
        floors.updated({F1: 0.3, NESTED: 0.0}, {F1: 0.28, NESTED: 0.0})


def test_an_update_lowers_a_floor_that_is_named():
    assert floors.updated({F1: 0.3}, {F1: 0.28}, lower=[F1]) == {F1: 0.27}


def test_a_refused_update_leaves_the_file_as_it_was(
    monkeypatch: pytest.MonkeyPatch, tmp_path, capsys: pytest.CaptureFixture[str]
):
    file = tmp_path / "floors.json"
    file.write_text(floors.dump(Floors("d", {F1: 0.3})), "utf-8")
    before = file.read_bytes()
    monkeypatch.setattr(floors, "FILE", file)
    monkeypatch.setattr(floors, "load", lambda: Floors("d", {F1: 0.3}))
    monkeypatch.setattr(floors, "figures", lambda: {F1: 0.1})

    assert update.main([]) == 1
    assert file.read_bytes() == before
    assert "--allow-lower NAME" in capsys.readouterr().err

    assert update.main(["--allow-lower", F1]) == 0
    assert '"keyphrases F1@10": 0.09' in file.read_text("utf-8")
