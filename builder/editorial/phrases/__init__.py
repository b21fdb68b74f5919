"""Which phrases articles show, where they stand, what articles share in them, what they name.

``candidates`` holds those of all articles as columns; ``choice`` picks what each shows;
``mentions`` finds these in every text (``others``, ``prints``, ``index``, ``places``);
``concordances`` lists them for their pages. ``shared`` phrases of articles, in ``rows``, are the
``reasons`` of links and give themes their ``labels``
(``naming``). ``selection`` runs the first four.
"""
