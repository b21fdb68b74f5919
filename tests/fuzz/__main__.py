"""Fuzz one parser: ``python -m tests.fuzz html --seconds 600 --seed 1``.

Ends with 1 at the first input that makes the parser fail or hang, and writes it to a file. With
``--guided`` and the package ``atheris``, libFuzzer looks for new ways through the code; without
it, inputs are changed at random, the same for the same seed.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from tests.fuzz.hang import Hang, limited
from tests.fuzz.inputs import LONGEST, begin, changed
from tests.fuzz.targets import TARGETS


def main() -> int:
    """Run one target for so many seconds."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("parser", choices=sorted(TARGETS))
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--guided", action="store_true", help="by coverage, with atheris")
    options = parser.parse_args()
    if options.guided:
        _guided(options.parser, options.seconds, options.seed)
    return _random(options.parser, options.seconds, options.seed)


def _random(name: str, seconds: float, seed: int) -> int:
    chance, start, target = random.Random(seed), begin(name), TARGETS[name]
    ends = time.monotonic() + seconds
    count, size, slowest = 0, 0, 0.0
    while time.monotonic() < ends:
        data = changed(start, chance)
        begun = time.process_time()
        if not _holds(name, target, data, seed, count):
            return 1
        slowest = max(slowest, time.process_time() - begun)
        count, size = count + 1, size + len(data)
    print(
        f"{name}: {count:,} inputs, {size / 1e6:.1f} MB in {seconds:g} s, seed {seed}, "
        f"slowest {slowest:.2f} s, no crash and no hang"
    )
    return 0


def _holds(name: str, target: Callable[[bytes], None], data: bytes, seed: int, count: int) -> bool:
    try:
        with limited():
            target(data)
    except (Exception, Hang) as error:
        digest = hashlib.sha256(data).hexdigest()[:12]
        path = Path(tempfile.gettempdir()) / f"fuzz-{name}-{digest}"
        path.write_bytes(data)
        print(f"{name}: {type(error).__name__}: {error}; seed {seed}, input {count}: {path}")
        traceback.print_exc()
        return False
    return True


def _guided(name: str, seconds: float, seed: int) -> None:
    """Let libFuzzer run; it ends the process itself."""
    import atheris  # type: ignore[import-not-found, unused-ignore]

    with tempfile.TemporaryDirectory() as folder:
        for number, data in enumerate(begin(name)):
            (Path(folder) / str(number)).write_bytes(data)
        atheris.instrument_all()
        words = [f"-max_total_time={seconds:g}", f"-seed={seed}", f"-max_len={LONGEST}"]
        atheris.Setup([sys.argv[0], *words, "-timeout=20", folder], TARGETS[name])
        atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
