package dev.souk.localstack.edge;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a small XML document. */
final class Xml {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    Xml() {
        try {
            this.writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument();
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    void open(String element, Map<String, String> attributes) {
        try {
            writer.writeStartElement(element);
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                writer.writeAttribute(attribute.getKey(), attribute.getValue());
            }
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    void text(String element, String content) {
        try {
            writer.writeStartElement(element);
            writer.writeCharacters(content);
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    void close() {
        try {
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Closes what is open and gives the document. */
    String end() {
        try {
            writer.writeEndDocument();
            writer.flush();
            return text.toString();
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    private static IllegalStateException unwritable(XMLStreamException e) {
        return new IllegalStateException("cannot write XML into memory", e);
    }
}
