"""Pages: their pictures, their words, and both in one drawing."""
