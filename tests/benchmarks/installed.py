"""The program as ``pip install`` leaves it: with the bytecode of its modules beside them."""

from __future__ import annotations

import compileall
import os
from pathlib import Path

import builder

UNWRITTEN = "PYTHONDONTWRITEBYTECODE"
"""Where it is set, an interpreter compiles a program that runs from its sources at every start."""


def environment() -> dict[str, str]:
    """For a run of the program by another interpreter; its modules are compiled once, here."""
    compileall.compile_dir(Path(builder.__file__).parent, quiet=2)
    return {name: value for name, value in os.environ.items() if name != UNWRITTEN}
