"""Results: all that is known about a document, and the pages themselves."""
