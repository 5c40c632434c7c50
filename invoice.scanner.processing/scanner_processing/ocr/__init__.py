"""OCR engines behind one protocol: an image goes in, words with their places come out."""
