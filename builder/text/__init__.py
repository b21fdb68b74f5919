"""Words in general: how texts are parted into them, and what is known of them in each language.

``words`` parts, folds and stems; ``stopwords``, ``months``, ``weekdays`` and ``agencies`` are
lists; ``patterns`` compiles regular expressions when they are first used; ``decoding`` reads bytes
as text.
"""
