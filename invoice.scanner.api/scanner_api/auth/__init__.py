"""Sign-in: registering, tokens, who calls."""
