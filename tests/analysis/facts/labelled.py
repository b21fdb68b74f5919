"""The labelled sentences of ``tests/cases/facts-*.md``, and how right the finders are on them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from builder.analysis.facts import of_sentence, quotations
from builder.analysis.facts.found import FoundQuotation
from builder.analysis.sentences import split

CASES = Path(__file__).parent.parent.parent / "cases"
FILES = {"speakers": "quotations"}
"""Kinds whose cases stand in another one's file."""

PUBLISHED = "2023-08-18"
MARKED = re.compile(r"\[([^\]]*)\]")

Answer = tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """One sentence with what is to be found in it."""

    kind: str
    language: str
    said: str
    expected: tuple[Answer, ...]


@dataclass
class Score:
    """How many of the strings shown are right, and how many of those expected are shown."""

    shown: int = 0
    right: int = 0
    expected: int = 0
    cases: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.shown if self.shown else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0


def cases(kind: str) -> Iterator[Case]:
    """The cases of a kind; those of quotations label their speakers as well."""
    language = ""
    for line in (CASES / f"facts-{FILES.get(kind, kind)}.md").read_text("utf-8").splitlines():
        if line.startswith("## "):
            language = line[3:].strip()
        elif line.startswith("- "):
            yield PARSERS[kind](kind, language, line[2:])


def _marked(kind: str, language: str, line: str) -> Case:
    parts = [tuple(each.strip() for each in found.split("=")) for found in MARKED.findall(line)]
    return Case(
        kind, language, MARKED.sub(lambda m: m[1].split("=")[0].strip(), line), tuple(parts)
    )


def _quoted(kind: str, language: str, line: str) -> Case:
    said, _, speakers = line.partition(" =>")
    names = [each.strip() for each in speakers.split("|")] if speakers.strip() else []
    return Case(kind, language, said, tuple(("quotation",) for _ in names))


def _spoken(kind: str, language: str, line: str) -> Case:
    said, _, speakers = line.partition(" =>")
    names = [each.strip() for each in speakers.split("|")] if speakers.strip() else []
    return Case(kind, language, said, tuple((each,) for each in names if each != "-"))


def _figures(case: Case) -> list[Answer]:
    found, _ = of_sentence(case.said, case.language, PUBLISHED)
    return [(case.said[each.start : each.end],) for each in found]


def _dates(case: Case) -> list[Answer]:
    _, found = of_sentence(case.said, case.language, PUBLISHED)
    return [(case.said[each.start : each.end], each.value) for each in found]


def _quotations(case: Case) -> list[Answer]:
    return [("quotation",) for _ in _found(case)]


def _speakers(case: Case) -> list[Answer]:
    names = (case.said[each.speaker_start : each.speaker_end] for each in _found(case))
    return [(name,) for name in names if name]


def _found(case: Case) -> list[FoundQuotation]:
    spans = split(case.said, case.language)
    return [each for _, each in quotations.find(case.said, spans, case.language)]


PARSERS: dict[str, Callable[[str, str, str], Case]] = {
    "figures": _marked,
    "dates": _marked,
    "quotations": _quoted,
    "speakers": _spoken,
}
FINDERS: dict[str, Callable[[Case], list[Answer]]] = {
    "figures": _figures,
    "dates": _dates,
    "quotations": _quotations,
    "speakers": _speakers,
}


def score(kind: str) -> Score:
    """What the finder of a kind gets right on its cases."""
    result = Score()
    for case in cases(kind):
        found, left = FINDERS[kind](case), list(case.expected)
        result.cases += 1
        result.shown += len(found)
        result.expected += len(left)
        for each in found:
            if each in left:
                left.remove(each)
                result.right += 1
            else:
                result.wrong.append(f"{case.language} shown {each} in: {case.said}")
        result.wrong += [f"{case.language} missed {each} in: {case.said}" for each in left]
    return result


def main() -> None:
    """Print precision and recall of each kind, and what is wrong."""
    for kind in FINDERS:
        result = score(kind)
        print(
            f"{kind}: {result.cases} sentences, {result.shown} shown, "
            f"precision {result.precision:.3f}, recall {result.recall:.3f}"
        )
        print("".join(f"  {each}\n" for each in result.wrong), end="")


if __name__ == "__main__":
    main()
