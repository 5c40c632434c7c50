"""Files become pages: an image that people and engines look at, and words with their places where the file has them.

Everything here parses what a stranger sent, so it runs in the sandbox only.
"""
