"""What the editor places first leads, and a name that means nothing is told."""

from __future__ import annotations

from builder.editorial import compose
from builder.model import Briefing, NotIncluded, article_id
from builder.settings import LeadSettings, Settings
from tests.editorial.articles import BRIDGE, FOLDER, LONERS, ORCHARD, analyses, article
from tests.site.later import earlier


def composed(*priority: str, since: bool = False) -> Briefing:
    settings = Settings(leads=LeadSettings(priority))
    before = earlier() if since else None
    return compose(FOLDER, analyses(FOLDER), settings, since=before)


def first(briefing: Briefing) -> set[str]:
    return {*briefing.leads[0].articles}


BRIDGE_IDS, ORCHARD_IDS = ({each.id for each in some} for some in (BRIDGE, ORCHARD))


def test_most_articles_lead_where_the_editor_says_nothing():
    briefing = composed()

    assert first(briefing) == BRIDGE_IDS
    assert not any(lead.priority for lead in briefing.leads)


def test_a_theme_leads_by_its_name():
    label = next(each.label for each in composed().themes if ORCHARD[0].id in each.articles)

    assert first(composed(label.upper())) == ORCHARD_IDS


def test_a_phrase_leads_in_any_number_and_case():
    shown = next(
        each.keyphrases[0].text for each in composed().entries if each.article.id == ORCHARD[0].id
    )
    led = composed(shown.lower())

    assert first(led) == ORCHARD_IDS
    assert [lead.priority for lead in led.leads].count(True) == 1


def test_an_article_leads_by_its_path_or_id():
    for name in (LONERS[0].path, LONERS[0].id):
        assert first(composed(name)) == {LONERS[0].id}


def test_a_name_that_means_nothing_is_told():
    (problem,) = (each for each in composed("Atlantis").problems if each.code == "W302")

    assert "Atlantis" in problem.what


TEXTS = [block.text for block in LONERS[0].blocks]
COPIED = (*FOLDER, article("again.txt", "The same once more", *TEXTS))


def test_a_copy_leads_as_the_article_that_stands_for_it():
    (copy,) = (
        each
        for each in compose(COPIED, analyses(COPIED), Settings()).copies
        if each.entry.article.path == "again.txt"
    )
    settings = Settings(leads=LeadSettings(("again.txt",)))
    briefing = compose(COPIED, analyses(COPIED), settings)

    assert copy.kept in first(briefing)
    assert all(each.code != "W302" for each in briefing.problems)


def test_of_a_withheld_file_not_even_its_absence_is_told():
    settings = Settings(leads=LeadSettings(("secret.md", article_id("secret.md"), "Atlantis")))
    left_out = [NotIncluded("(withheld)", "withheld by the settings", article_id("secret.md"))]
    briefing = compose(FOLDER, analyses(FOLDER), settings, not_included=left_out)

    assert [each.what[:10] for each in briefing.problems if each.code == "W302"] == ["'Atlantis'"]


def test_new_events_lead_before_others_and_the_editor_before_both():
    new = composed(since=True)
    order = [lead.news for lead in new.leads]

    assert order == sorted(order, key=lambda news: not news)
    assert {"new", "grown", ""} == {*order}
    assert first(composed(LONERS[0].path, since=True)) == {LONERS[0].id}
