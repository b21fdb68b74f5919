"""What joins the stages: every file understood, then all that became articles edited.

``outcomes`` is what becomes of one file; ``batch`` gives it for all of them, from the cache, from
a copy of this process, from workers or from a ``cluster``; ``editing`` makes the briefing, with
``answers`` to what was asked the last time.
"""
