"""Field readers: from the words of a document to a guess for each field."""
