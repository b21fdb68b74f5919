"""What sources say of one thing: sentences held against each other, in stories and in pairs.

``stems`` weighs words, ``sayings`` has the sentences of each article as stems. For a story
(``casts``: who tells it) ``matches`` finds sentences of different origins that tell one point,
``digest`` picks a few that tell it all, ``accounts`` sets them in rows, ``story_links`` lead to
other stories. For two related articles ``points`` finds what both tell. ``compared`` runs both.
"""
