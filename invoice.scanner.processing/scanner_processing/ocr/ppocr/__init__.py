"""PP-OCR, run by our own loop on the weights that rapidocr's wheel carries.

    page ──detection──▶ lines ──strips──▶ pictures of lines, 48 pixels high ──recognition──▶ letters ──words──▶ words

The networks are all that takes time. So each gets as little as it needs: detection a small picture of the page,
recognition one strip a line, cut from the page at its full resolution, those of a width together.
"""
