"""Articles on one event and on one subject."""
