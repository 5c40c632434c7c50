"""Factur-X: the invoice as XML attached to its PDF, by an update appended to the file (ISO 32000-1, 7.5.6)."""

import re
from dataclasses import dataclass
from typing import ClassVar

from samples.media.cii import cross_industry_invoice
from samples.model import Sample

XML_NAME = "factur-x.xml"
XMP = """<?xpacket begin="\N{ZERO WIDTH NO-BREAK SPACE}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#">
      <fx:DocumentType>INVOICE</fx:DocumentType>
      <fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>
      <fx:Version>1.0</fx:Version>
      <fx:ConformanceLevel>BASIC</fx:ConformanceLevel>
    </rdf:Description>
  </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""


@dataclass(frozen=True, slots=True)
class FacturX:
    """Profile BASIC; ``seller`` and ``buyer`` are the ISO 3166 codes of their countries."""

    seller: str
    buyer: str

    kind: ClassVar[str] = "einvoice"
    suffix: ClassVar[str] = ".pdf"

    def file(self, letter: bytes, sample: Sample) -> bytes:
        return attached(letter, cross_industry_invoice(sample, self.seller, self.buyer))


def attached(letter: bytes, xml: bytes) -> bytes:
    """The PDF with the XML as an alternative of its pages; needs a PDF with a plain cross-reference table."""
    size, root = _number(rb"/Size (\d+)", letter), _number(rb"/Root (\d+) 0 R", letter)
    file, spec, metadata = size, size + 1, size + 2
    parameters = b"/Type /EmbeddedFile /Subtype /text#2Fxml /Params << /Size %d >>" % len(xml)
    names = b"/F (%s) /UF (%s)" % (XML_NAME.encode(), XML_NAME.encode())
    entries = b"/AF [%d 0 R] /Metadata %d 0 R /Names << /EmbeddedFiles << /Names [(%s) %d 0 R] >> >> >>"
    objects = {
        root: _dictionary(letter, root).removesuffix(b">>") + entries % (spec, metadata, XML_NAME.encode(), spec),
        file: _stream(parameters, xml),
        spec: b"<< /Type /Filespec %s /AFRelationship /Alternative /EF << /F %d 0 R >> >>" % (names, file),
        metadata: _stream(b"/Type /Metadata /Subtype /XML", XMP.encode()),
    }
    return _updated(letter, objects, size + 3)


def _updated(letter: bytes, objects: dict[int, bytes], size: int) -> bytes:
    """The file, then the new objects, a table of where they are, and a trailer that points to the table before."""
    content, table = letter, b"xref\n"
    for number, body in objects.items():
        table += b"%d 1\n%010d 00000 n \n" % (number, len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    entries = b"trailer\n<<\n/Size %d\n/Prev %d" % (size, _number(rb"startxref\s+(\d+)", letter))
    kept = re.sub(rb"/Size \d+\s*", b"", letter.rpartition(b"trailer\n<<")[2].partition(b">>\nstartxref")[0])
    return content + table + entries + kept + b">>\nstartxref\n%d\n%%%%EOF\n" % len(content)


def _stream(parameters: bytes, content: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (parameters, len(content), content)


def _dictionary(letter: bytes, number: int) -> bytes:
    _, _, rest = letter.partition(b"\n%d 0 obj\n" % number)
    return rest.partition(b"\nendobj")[0].rstrip()


def _number(pattern: bytes, letter: bytes) -> int:
    """The last place counts: a file's newest trailer stands at its end."""
    return int(re.findall(pattern, letter)[-1])
