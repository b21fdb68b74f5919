"""Figures of one event that count two things are kept apart; those of one thing differ."""

from __future__ import annotations

import pytest

from builder.settings import Settings
from builder.site.strings import load_strings
from builder.site.views import look_up
from builder.site.views.figures import renew_figures
from tests.site.editions import Told, briefing

PUBLISHED = "2023-05-16"


def differing(one: str, other: str, language: str = "en") -> int:
    """How many rows differ between two articles on one event."""
    told = briefing(
        [
            Told(
                f"Report {number}" if number else "The event",
                (text,),
                publisher=f"Paper {number}",
                published=PUBLISHED,
                event="The event",
                theme="Events",
                phrases=("event",),
                language=language,
            )
            for number, text in enumerate((one, other))
        ]
    )
    return len(renew_figures(look_up(told, Settings(), load_strings("en")), b"")[0].differing)


SAME_THING = [
    (
        "The snow left 340 homes without power, the grid company said.",
        "The snow left 410 homes without power on Monday, the council in Sedge said.",
        "en",
    ),
    (
        "Sandell Group offered $430 million for the airport, people close to it said.",
        "In talks about the airport Sandell offered $390 million for it, a banker told people.",
        "en",
    ),
    (
        "Roesler said Page had been in hospital for three weeks with a weak heart.",
        "She had been in a hospital in Los Angeles for four weeks with a weak heart.",
        "en",
    ),
    (
        "Three shells hit the school in the Jabalya camp on Tuesday.",
        "Two shells hit a school in Jabaliya, one of them at noon.",
        "en",
    ),
    (
        "The blast killed 14 miners in the shaft, officials said on Monday.",
        "The blast killed 16 miners in the shaft, officials said on Sunday.",
        "en",
    ),
    (
        "Die Feuerwehr brachte 240 Bewohner in Sicherheit, teilte der Landkreis mit.",
        "In Garlin brachte die Feuerwehr 300 Bewohner in Sicherheit.",
        "de",
    ),
    (
        "L'explosion a tué 14 mineurs dans la galerie, selon la direction.",
        "Une explosion a tué 16 mineurs dans la galerie lundi.",
        "fr",
    ),
    (
        "Police in Renholt said 23 residents were hurt in the blast.",
        "Doctors at Saint Olaf Hospital said 26 residents were hurt in the blast.",
        "en",
    ),
    (
        "Toyara said it would recall 310,000 vans with faulty brakes.",
        "The recall covers 280,000 vans with faulty brakes.",
        "en",
    ),
]

TWO_THINGS = {
    "asked and offered": (
        "The union wants a pay rise of 9 percent for the miners.",
        "The owner offered a pay rise of 5 percent for the miners.",
        "en",
    ),
    "votes for and against": (
        "In the senate 54 members voted for the water bill.",
        "In the senate 41 members voted against the water bill.",
        "en",
    ),
    "squares of a town": (
        "La policía detuvo a 14 maestros en la plaza Mayor.",
        "La policía detuvo a 9 maestros en la estación Norte.",
        "es",
    ),
    "two buyers": (
        "Sandell Group offered $430 million for the airport, people close to it said.",
        "A banker said that Patria Fund offered $390 million for the airport to close it.",
        "en",
    ),
    "two places": (
        "The snow left 340 homes without power in Upper Marrow.",
        "Two days of snow left 210 homes without power in the village of Ketton.",
        "en",
    ),
    "a place named as a month": (
        "The snow left 340 homes without power in Dubna.",
        "Two days of snow left 210 homes without power in the village of Ketton.",
        "en",
    ),
    "places of another language": (
        "En Puerto Lima murieron 6 personas por el huracán.",
        "En Boca Negra murieron 4 personas por el huracán.",
        "es",
    ),
    "a day and all until now": (
        "The army lost seven soldiers so far in the war.",
        "The army lost five soldiers on Monday in the war.",
        "en",
    ),
    "new ones and all": (
        "Doctors recorded 85 new cholera cases in the camps.",
        "Doctors recorded 140 cholera cases in the camps in total.",
        "en",
    ),
    "two quarters": (
        "Falk sold 3 million barrels of beer in the first quarter.",
        "Falk sold 4 million barrels of beer in the third quarter.",
        "en",
    ),
    "an earlier event": (
        "The blast killed 16 miners in the shaft.",
        "Two years ago a blast killed 22 miners in the shaft.",
        "en",
    ),
    "an earlier event in French": (
        "L'explosion a tué 14 mineurs dans la galerie.",
        "Il y a dix ans, une explosion a tué 22 mineurs dans la galerie.",
        "fr",
    ),
    "two days": (
        "A greve parou 18 navios no terminal norte na segunda-feira.",
        "A greve parou 27 navios no terminal norte na quarta-feira.",
        "pt",
    ),
    "a year that is over": (
        "Hollin will close 80 shops by the end of March, it was told.",
        "Hollin was told to close 65 shops last year.",
        "en",
    ),
    "what may be": (
        "The closure could cost 700 workers their jobs at the plant.",
        "The closure cost 520 workers their jobs at the plant.",
        "en",
    ),
    "a rate": (
        "The leak spilled 5,000 barrels of oil into the bay.",
        "The leak spills 3,000 barrels of oil a day into the bay.",
        "en",
    ),
    "a yardstick": (
        "The run drew 2,400 runners to the park.",
        "More came to the park than the 1,900 runners whom the run drew before.",
        "en",
    ),
    "what nobody did": (
        "The clubs offered a deal over seven years.",
        "None of the clubs is said to have offered a deal of eight years.",
        "en",
    ),
    "some of them": (
        "Nine Israelis were killed in the war.",
        "Five Israeli soldiers were killed in the war.",
        "en",
    ),
    "a kind of them": (
        "The storm sank 14 boats in the harbour.",
        "The storm sank 9 motor boats in the harbour.",
        "en",
    ),
    "then and now": (
        "The preacher has 20 wives in the village.",
        "The preacher has had 26 wives in the village.",
        "en",
    ),
}


@pytest.mark.parametrize(("one", "other", "language"), SAME_THING)
def test_figures_of_one_thing_differ(one: str, other: str, language: str):
    assert differing(one, other, language) == 1


@pytest.mark.parametrize(("one", "other", "language"), TWO_THINGS.values(), ids=TWO_THINGS)
def test_figures_of_two_things_do_not_differ(one: str, other: str, language: str):
    assert differing(one, other, language) == 0
