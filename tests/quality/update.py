"""Set the floors from what the program reaches now: ``python -m tests.quality.update``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from tests.quality import corpus, floors
from tests.quality.floors import Floors, LoweringRefusedError


def main(arguments: Sequence[str] | None = None) -> int:
    """Write ``floors.json`` and print what changed; 1 if a floor would have to fall."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.update", description=__doc__)
    parser.add_argument(
        "--allow-lower",
        metavar="NAME",
        action="append",
        default=[],
        help="let the floor of this figure fall; may be given several times",
    )
    allowed = parser.parse_args(arguments).allow_lower
    old = floors.load().floors if floors.FILE.exists() else {}
    now = floors.figures()
    try:
        new = floors.updated(old, now, lower=allowed)
    except LoweringRefusedError as refusal:
        sys.stderr.write(f"{refusal}\nAdd --allow-lower NAME for each that is meant to fall.\n")
        return 1
    for name, value in now.items():
        sys.stdout.write(f"{name:36} {value:.4f}  floor {old.get(name, '-')} -> {new[name]}\n")
    digest = corpus.digest(corpus.own(), corpus.load(corpus.PAGES))
    floors.FILE.write_text(floors.dump(Floors(digest, new)), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
