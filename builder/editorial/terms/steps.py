"""Steps: numbers of articles rounded, so that one more article changes hardly a weight (T7)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

STEPS = (
    *(1, 2, 3, 5, 7, 11, 17, 26, 39, 59, 89, 134, 201, 302, 453, 680, 1020, 1530, 2295, 3443),
    *(5165, 7748, 11622, 17433, 26150, 39225, 58838, 88257, 132386, 198579, 297869, 446804),
)
"""Document frequencies are taken down to these, and the number of articles up, so that one more
article changes hardly a weight (T7); each is half as much again as the one before. Taking exact
numbers instead changes the quality of themes by less than chance does."""

LEAST_FOLDER = 7
"""A smaller edition is weighed as if it had this many articles."""


def round_up(count: int) -> int:
    """The least of ``STEPS`` that is not below a number of articles; beyond them the number."""
    at_least = max(count, LEAST_FOLDER)
    return STEPS[bisect_left(STEPS, at_least)] if at_least <= STEPS[-1] else at_least


def round_down(count: int) -> int:
    """The greatest of ``STEPS`` that is not above a number of articles, or the first of them."""
    return STEPS[max(0, bisect_right(STEPS, count) - 1)]
