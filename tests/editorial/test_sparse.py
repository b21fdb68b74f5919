"""Sparse matrices come without the parts of numpy that they do not need."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np

from builder.editorial.sparse import SPARED, sparse

LOADED = (
    "import json, sys\n"
    "from builder.editorial.sparse import sparse\n"
    "import numpy as np\n"
    "loaded = [each for each in sys.modules if each.startswith('numpy.')]\n"
    "print(json.dumps([loaded, np.testing.__name__, np.ma.__name__, 'testing' in dir(np)]))\n"
)


def test_what_is_not_needed_is_loaded_when_it_is_asked_for():
    run = subprocess.run(
        (sys.executable, "-c", LOADED),
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded, *names, listed = json.loads(run.stdout)

    assert "numpy.f2py" not in loaded
    assert "numpy.testing" not in loaded
    assert names == ["numpy.testing", "numpy.ma"]
    assert listed


def test_numpy_lists_what_it_listed_before():
    assert "testing" in {*SPARED} & {*dir(np)}
    assert np.__all__


def test_matrices_multiply():
    matrix = sparse.csr_matrix(([1.0, 2.0], ([0, 1], [1, 1])), (2, 3))

    assert (matrix @ matrix.T).toarray().tolist() == [[1.0, 2.0], [2.0, 4.0]]
