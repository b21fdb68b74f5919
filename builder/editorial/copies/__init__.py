"""Who prints which text, and whose words it is.

``duplicates`` finds the same text twice by its shingles, ``shares`` how much of one stands in
another; ``origins`` tells whose words a text is by its credits, ``borrowed`` by the agencies' texts
in it. ``carriers`` parts the articles that count from their copies.
"""
