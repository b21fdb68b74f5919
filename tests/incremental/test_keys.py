"""Keys of the cache: what an entry depends on is in its key."""

from __future__ import annotations

from pathlib import Path

import grimp

from builder.incremental import keys

PACKAGE = Path(keys.__file__).parents[1]


def test_an_outcome_is_made_anew_when_any_code_changes_that_it_is_made_by():
    used = grimp.build_graph("builder", cache_dir=None).find_upstream_modules("builder.outcomes")
    parts = {name.split(".")[1] for name in used if "." in name} | {"outcomes"}

    assert {name.removesuffix(".py") for name in keys.STAGES} == parts
    assert all((PACKAGE / name).exists() for name in keys.STAGES)
