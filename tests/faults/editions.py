"""Two editions of a small content folder: between them one file came, one went, one changed."""

from __future__ import annotations

from pathlib import Path

STORIES = {
    "velm": (
        "Council of Velm votes to dredge the eastern channel",
        "The harbour council of Velm voted on {day} to dredge the eastern channel before winter.",
        "Two members asked for a survey of the sea bed, which the port's engineers make in May.",
        "Ships of deep draught have waited outside the harbour for high water since the storm.",
        "The work costs nine million crowns, of which the ministry pays half over three years.",
    ),
    "torvay": (
        "Measles on Torvay: what the islanders are told",
        "Eleven children on Torvay fell ill with measles after a school journey in {day} rain.",
        "The island's doctor asks parents to look for the yellow booklet before the ferry sails.",
        "A nurse will vaccinate in the fire station until the last of two hundred doses is gone.",
        "Nobody died, and the hospital on the mainland has kept six beds free for a fortnight.",
    ),
    "ostermoor": (
        "Night ferry to Ostermoor gets a captain for two crews",
        "The night ferry to Ostermoor has one captain for two crews since {day}, the line said.",
        "She sleeps aboard in the afternoon and steers through the sandbanks after midnight.",
        "The union calls the plan a gamble, and wants a second officer awake on every crossing.",
        "Passengers noticed nothing but a later breakfast and a new name on the bridge door.",
    ),
    "kessing": (
        "Kessing sells its lighthouse to a choir",
        "A choir of forty bought the lighthouse of Kessing for one crown on {day} morning.",
        "The singers promise to keep the lamp burning and to open the gallery in summer.",
        "Pilots had asked the town for years to mend the glass, which cracked in a hailstorm.",
        "The first concert is free for whoever climbs all of the hundred and twelve steps.",
    ),
}
"""Name of a file -> its headline and sentences."""


def story(name: str, day: str = "Tuesday") -> str:
    """One article."""
    headline, *lines = STORIES[name]
    return headline + "\n\n" + "\n\n".join(lines).format(day=day) + "\n"


def first(folder: Path) -> None:
    """Three articles."""
    folder.mkdir(parents=True)
    for name in ("velm", "torvay", "ostermoor"):
        (folder / f"{name}.txt").write_text(story(name), "utf-8")


def second(folder: Path) -> None:
    """One more, one fewer, and one changed."""
    (folder / "kessing.txt").write_text(story("kessing"), "utf-8")
    (folder / "torvay.txt").unlink()
    (folder / "velm.txt").write_text(story("velm", "Friday"), "utf-8")
