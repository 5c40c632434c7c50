"""Our reading of pages beside other engines: the same pages, the same machine, in turns."""
