"""How good an answer is: each measure of the floors and of the benchmark, article by article."""

from tests.quality.metrics.cleaning import junk_left, shingle_scores, snippets_lost, words_lost
from tests.quality.metrics.groups import (
    Groups,
    alone,
    b_cubed,
    off_topic_links_of_loners,
    precision_of_links,
)
from tests.quality.metrics.phrases import keyphrase_f1, nested_share, several_words_share
from tests.quality.metrics.summaries import coverage, reference_share, rouge_1, verbatim_share

__all__ = [
    "Groups",
    "alone",
    "b_cubed",
    "coverage",
    "junk_left",
    "keyphrase_f1",
    "nested_share",
    "off_topic_links_of_loners",
    "precision_of_links",
    "reference_share",
    "rouge_1",
    "several_words_share",
    "shingle_scores",
    "snippets_lost",
    "verbatim_share",
    "words_lost",
]
