"""What a drawn document's text layer says, as the product's readers see it, without a page being rendered."""

from contextlib import closing

import numpy as np
import pypdfium2

from samples.variety.document import Document
from scanner_contract.values import TEXT_LAYER, PageReading, Reading
from scanner_processing.pages.drawing import POINTS_PER_INCH, page_to_image
from scanner_processing.pages.pdf import READING_DPI
from scanner_processing.pages.text_layer import text_layer


def read_layer(document: Document) -> Reading:
    """Every word with its box, in pixels of a page at the resolution that the product reads at.

    The preprocessing stage gives the same words and asks the pixels whether they can be trusted, which takes most of
    its time; our own drawings can. Only for PDFs as they were drawn.
    """
    with pypdfium2.PdfDocument(document.content) as pdf:
        return Reading(pages=tuple(_page(page, number) for number, page in enumerate(pdf, 1)))


def _page(page: pypdfium2.PdfPage, number: int) -> PageReading:
    with closing(page.get_textpage()) as text_page:
        layer = text_layer(text_page, page_to_image(page, READING_DPI))
    width, height = (round(size * READING_DPI / POINTS_PER_INCH) for size in page.get_size())
    words = layer.words(np.ones(len(layer), bool))
    return PageReading(number=number, width=width, height=height, engine=TEXT_LAYER, words=words)
