"""Words in general: how texts are parted into them, and what is known of them in each language."""
