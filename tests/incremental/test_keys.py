"""Keys of the cache: what an entry depends on is in its key."""

from __future__ import annotations

from pathlib import Path

import grimp

from builder.incremental import keys

PACKAGE = Path(keys.__file__).parents[1]


def test_an_outcome_is_made_anew_when_any_code_changes_that_it_is_made_by():
    graph = grimp.build_graph("builder", cache_dir=None)
    used = {"builder.assembly.outcomes", *graph.find_upstream_modules("builder.assembly.outcomes")}
    paths = {name.replace(".", "/").removeprefix("builder/") for name in used}
    files = {f"{path}.py" for path in paths if (PACKAGE / f"{path}.py").is_file()}

    assert {file for file in files if not file.startswith(keys.STAGES)} == set()
    assert [part for part in keys.STAGES if not any(file.startswith(part) for file in files)] == []
