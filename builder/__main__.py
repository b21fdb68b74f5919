"""``python -m builder`` is ``briefing``."""

from builder.cli import run

if __name__ == "__main__":
    run()
