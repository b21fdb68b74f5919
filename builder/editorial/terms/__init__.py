"""The words of all articles as numbers, and what orders, parts and finds them.

``wording`` numbers the terms of texts, ``headlines`` those of titles; ``calendar`` takes dates out.
``trie`` finds phrases in a row of words, ``radix`` sorts rows in linear time, ``steps`` rounds
counts.
"""
