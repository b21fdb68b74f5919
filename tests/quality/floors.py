"""Floors: the figures below which no change may fall, and the corpus for which they hold."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.quality import corpus, program
from tests.quality.measure import MEASURES, by_language, measure

FILE = Path(__file__).parent / "floors.json"

MARGIN = 0.01
"""How far a new floor lies below its figure: by as much as a mean over seventy articles moves when
one of them loses 0.7, so that mending one article may cost another a little."""

PROMISES = frozenset({"keyphrases nested", "summary verbatim"})
"""Measures of what the program promises outright; their floor is the figure itself."""

DIGITS = 4

LANGUAGES = ("de", "en", "es", "fr")
"""Languages with enough articles for a floor of their own."""

ALSO_BY_LANGUAGE = ("keyphrases F1@10", "cleaning F1, text")
"""Measures whose mean could hide that one language pays for another."""

HIGHER = {each.name: each.higher for each in MEASURES}
"""Measure -> whether more is better."""


@dataclass(frozen=True, slots=True)
class Floors:
    """What ``floors.json`` holds."""

    digest: str
    """Of the corpus on which the floors were set."""
    floors: Mapping[str, float]
    """Figure -> the worst value allowed."""


class LoweringRefusedError(Exception):
    """An update would lower floors that it was not told to lower; one line for each."""


def load(file: Path = FILE) -> Floors:
    """Read the floors."""
    table = json.loads(file.read_text("utf-8"))
    return Floors(table["digest"], table["floors"])


def dump(floors: Floors) -> str:
    """The floors as the text of ``floors.json``."""
    table = {"digest": floors.digest, "margin": MARGIN, "floors": dict(floors.floors)}
    return json.dumps(table, indent=1) + "\n"


def figures() -> dict[str, float]:
    """What the program reaches on its own corpus and pages now: figure -> value, from one run."""
    own = corpus.own()
    answers = program.answers(program.run(own))
    found: dict[str, float] = {}
    for name, figure in measure(own.labels, answers).items():
        value = figure.over()
        if value is not None:
            found[name] = round(value, DIGITS)
        if name in ALSO_BY_LANGUAGE:
            parts = dict(by_language(own.labels, figure))
            found |= {f"{name} ({lang})": round(parts[lang], DIGITS) for lang in LANGUAGES}
    messy = corpus.load(corpus.PAGES)
    for name, figure in measure(messy.labels, program.cleaned(messy)).items():
        value = figure.over()
        if value is not None:
            found[f"{name} (pages)"] = round(value, DIGITS)
    return found


def fallen(floors: Mapping[str, float], now: Mapping[str, float]) -> Iterator[str]:
    """One line for each figure that is missing or worse than its floor, in the floors' order."""
    for name, floor in floors.items():
        if name not in now:
            yield f"{name}: no longer measured, the floor is {floor}"
        elif _worse(name, now[name], floor):
            yield f"{name}: {now[name]} is worse than the floor of {floor}"


def updated(
    old: Mapping[str, float], now: Mapping[str, float], *, lower: Collection[str] = ()
) -> dict[str, float]:
    """New floors: each figure less the margin, but an old floor stays where that would lower it.

    Args:
        old: the floors so far; empty at first.
        now: the figures of this moment.
        lower: figures whose floor may fall, or vanish if they are no longer measured.

    Raises:
        LoweringRefusedError: a figure has fallen below its old floor and is not in ``lower``.
    """
    refused = [line for name in old if name not in lower for line in fallen({name: old[name]}, now)]
    if refused:
        raise LoweringRefusedError("\n".join(refused))
    return {
        name: old[name]
        if name in old and name not in lower and _worse(name, _floor(name, value), old[name])
        else _floor(name, value)
        for name, value in now.items()
    }


def _floor(name: str, value: float) -> float:
    margin = 0.0 if name in PROMISES else MARGIN
    return round(max(0.0, value - margin if _higher(name) else value + margin), DIGITS)


def _worse(name: str, value: float, than: float) -> bool:
    return value < than if _higher(name) else value > than


def _higher(name: str) -> bool:
    return HIGHER[name.partition(" (")[0]]
