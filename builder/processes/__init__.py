"""This process, its copies and its workers: processors and memory, and nothing of the subject.

``parallel`` maps over worker processes or a cluster, ``forking`` works on forked copies
(``counter`` counts for all of them); ``heap`` and ``collector`` keep memory in hand.
"""
