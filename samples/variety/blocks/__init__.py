"""What a page is put together from: each module one block, and a table of the ways to draw it."""
