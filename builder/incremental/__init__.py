"""What need not be done again: an incremental build gives the bytes of a clean one.

``unchanged``: nothing at all is to be done, by the ``signatures`` of folders, made of what ``stat``
tells. ``keys``: what each entry of the cache depends on, the code and packages that are
``installed`` among it. ``pages`` and ``preview``: the files that stand in an output folder, and
those that a browser is shown. ``rendering``: how files that do not stand are made. ``traces``:
which parts of the edition each page read. ``spares``: hard links to the files of the last site.
``deltas``: long files as what changed in them.
"""
