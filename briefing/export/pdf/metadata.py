"""What a file says about itself: dates, XMP, output intent (ISO 19005-2, 6.2.3 and 6.6; ISO 14289-1, 7.1)."""

from __future__ import annotations

import datetime as dt
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import (
    XMP,
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from briefing.document.document import Document
from briefing.resources import resource_path

PRODUCER = "Briefing"
_UNDATED = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


class FixedTimeStamp:
    """Date a file by its document, in UTC; the attributes are those that reportlab reads."""

    dhh = dmm = 0

    def __init__(self, moment: dt.datetime) -> None:
        self.t = moment.timestamp()
        self.lt = tuple(moment.timetuple())
        self.YMDhms = self.lt[:6]


def document_date(document: Document) -> dt.datetime:
    """Return the moment that dates the file."""
    return document.created.instant.astimezone(dt.UTC) if document.created is not None else _UNDATED


def describe(pdf: PDFDocument, document: Document) -> None:
    """Put title, dates, conformance and colour space into a PDF."""
    date = document_date(document)
    pdf._timeStamp = FixedTimeStamp(date)  # noqa: SLF001  # reportlab offers no other way
    info = pdf.info
    info.title, info.author, info.subject = document.title, document.author, document.subject
    info.creator = info.producer = PRODUCER
    catalogue = pdf.Catalog
    catalogue.__NoDefault__ = [*catalogue.__NoDefault__, "OutputIntents"]
    catalogue.MarkInfo = PDFDictionary({"Marked": "true"})
    catalogue.Metadata = XMP(creator=lambda _pdf: _xmp(document, date))
    catalogue.OutputIntents = PDFArray([_output_intent(pdf)])


def _xmp(document: Document, date: dt.datetime) -> bytes:
    return _XMP.format(
        title=_escaped(document.title),
        author=_escaped(document.author),
        subject=_escaped(document.subject),
        language=escape(document.language),
        date=date.isoformat(timespec="seconds"),
        producer=PRODUCER,
    ).encode()


def _escaped(words: str) -> str:
    # A reader that looks for the stream's end in its bytes must not find it in a title.
    return escape(words, {"endstream": "end&#115;tream"})


def _output_intent(pdf: PDFDocument) -> PDFDictionary:
    profile = PDFStream(
        dictionary=PDFDictionary({"N": 3}),
        content=resource_path("icc", "sRGB2014.icc").read_bytes(),
        filters=[PDFZCompress],
    )
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB"),
            "Info": PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": pdf.Reference(profile),
        }
    )
