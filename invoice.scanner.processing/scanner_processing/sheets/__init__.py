"""Pages that we draw of what has none: a bare e-invoice becomes a PDF that people can read.

Its texts are a stranger's, so it is drawn in the sandbox only; its fonts are in memory before anything is confined.
"""
