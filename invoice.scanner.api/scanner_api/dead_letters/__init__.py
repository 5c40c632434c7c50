"""Dead letters: the list, with the reason of each, and replaying them."""
