"""Which phrases articles show, where they stand, what articles share in them, what they name."""
