"""Live events of a document."""
