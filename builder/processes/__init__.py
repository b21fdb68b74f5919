"""This process, its copies and its workers: processors and memory, and nothing of the subject."""
