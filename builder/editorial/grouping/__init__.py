"""Articles on one event (``stories``) and on one subject (``themes``); ``groups`` makes both."""
