"""Patterns are compiled when they are used, and all of them can be."""

from __future__ import annotations

import gc
import pkgutil
import re
from importlib import import_module

import pytest

import builder
from builder.text import patterns
from builder.text.patterns import USES, late, words_of


def test_a_pattern_is_compiled_once_and_when_it_is_used(monkeypatch: pytest.MonkeyPatch):
    compiled: list[str] = []
    compile_now = re.compile

    def spy(pattern: str, flags: int) -> re.Pattern[str]:
        compiled.append(pattern)
        return compile_now(pattern, flags)

    monkeypatch.setattr(re, "compile", spy)
    word = late("[a-z]+", re.IGNORECASE)
    assert (word.pattern, compiled) == ("[a-z]+", [])

    assert word.findall("A gate") == ["A", "gate"]
    assert word.sub("x", "A gate") == "x x"
    assert compiled == ["[a-z]+"]


def test_what_is_done_with_a_pattern_is_what_python_does():
    ready, unready = re.compile(r"(?P<a>\w)(\d)?"), late(r"(?P<a>\w)(\d)?")

    for use in USES:
        told = ("-", "a1 b") if use.startswith("sub") else ("a1 b",)
        one, other = (getattr(each, use)(*told) for each in (ready, unready))
        if use == "finditer":
            one, other = ([each.span() for each in found] for found in (one, other))
        assert str(one) == str(other)
    assert unready.groupindex == ready.groupindex


def _late_ones() -> list[patterns._Late]:
    for module in pkgutil.walk_packages(builder.__path__, "builder."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    return [each for each in gc.get_objects() if type(each) is patterns._Late]


def test_every_pattern_of_the_program_can_be_compiled():
    late_ones = _late_ones()

    assert len(late_ones) > 100
    for each in late_ones:
        re.compile(each.pattern, each._flags)


GROUP_TAKEN_WHOLE = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+")


def test_no_pattern_repeats_a_group_in_a_way_that_older_pythons_get_wrong():
    assert GROUP_TAKEN_WHOLE.search(r"(?:ab?c)*+")
    assert not GROUP_TAKEN_WHOLE.search(r"(?>(?:ab?c)*) \)*+")

    assert [
        each.pattern for each in _late_ones() if GROUP_TAKEN_WHOLE.search(str(each.pattern))
    ] == []


def test_the_words_of_patterns_are_those_that_can_be_written_out_in_what_matches():
    found = words_of([late(r"^\W?(?:Notes?|page\b)\s[áa]\d"), late("a (?:map|box)$")])

    assert found == {"notes", "note", "page", "a", "map", "box"}
