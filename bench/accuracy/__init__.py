"""How right is what the product reads: every field against its truth, what its confidences are worth, what is wrong."""
