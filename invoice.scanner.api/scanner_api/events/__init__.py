"""Live events of a document, and of all of a company."""
