"""Uploads: a file comes in, once and whole."""
