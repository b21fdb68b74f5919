"""The words of all articles as numbers, and what orders, parts and finds them."""
