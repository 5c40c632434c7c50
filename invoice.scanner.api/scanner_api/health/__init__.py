"""Health: what works, what does not."""
