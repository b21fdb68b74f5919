"""Write the pages of the reference anew: ``python -m tests.reference.update``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path

import builder
from builder.resources import REFERENCE
from tests.reference.codes import tell_codes
from tests.reference.commands import tell_commands
from tests.reference.schema import tell_schema
from tests.reference.settings import tell_settings
from tests.reference.templates import tell_templates

PAGES = Path(builder.__file__).parent / "reference"

TELLERS: Mapping[str, Callable[[], Iterable[str]]] = {
    "commands": tell_commands,
    "settings": tell_settings,
    "schema": tell_schema,
    "templates": tell_templates,
    "codes": tell_codes,
}


@cache
def told() -> Mapping[str, str]:
    """File -> what it ought to say."""
    return {file: "\n".join(TELLERS[name]()) + "\n" for name, file in REFERENCE.items()}


if __name__ == "__main__":
    for file, text in told().items():
        (PAGES / file).write_text(text, "utf-8", newline="\n")
