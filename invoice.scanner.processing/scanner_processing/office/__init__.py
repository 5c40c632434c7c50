"""Word documents become PDFs, by LibreOffice, in the sandbox.

LibreOffice is a large program that is not ours, so it may do no more than it must: it sees its own installation, fonts,
and one new folder with the document and its profile in it, which is gone when it has ended. It has threads and no other
processes, no network, no secrets, and bounded memory, time and file sizes (``sandbox/confinement.py``).
"""
