"""The media: what happens to a letter between the printer and the reader, one module a medium."""
