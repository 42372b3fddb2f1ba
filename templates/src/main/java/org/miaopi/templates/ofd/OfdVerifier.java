package org.miaopi.templates.ofd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.signature.DocumentVerdict;
import org.miaopi.templates.signature.DocumentVerdict.State;

/**
 * Tells whether a file is an OFD document that we sealed, unchanged. It knows the one structure
 * that {@link OfdFile} writes and allows no other. Nothing of a file is unpacked or parsed as XML
 * before its signature has proven every byte of it, and nothing is ever fetched.
 */
public final class OfdVerifier {

  private static final int LARGEST = 64 << 20;

  private OfdVerifier() {}

  /** Whether a file may be meant as OFD: it begins as a ZIP file does. */
  public static boolean mayBeOfd(byte[] file) {
    return file.length > 1 && file[0] == 'P' && file[1] == 'K';
  }

  /**
   * The verdict on any bytes; it never throws, whatever they are.
   *
   * @param trusted the certificates of the keys that sealed over the years, themselves, not their
   *     authorities
   */
  public static DocumentVerdict verify(byte[] file, List<X509Certificate> trusted) {
    if (file.length > LARGEST) return new DocumentVerdict(State.NOT_OURS, null);
    Optional<SealedFile> sealed = SealedFile.read(file);
    if (sealed.isPresent() && sealed.get().isBy(trusted)) {
      return new DocumentVerdict(State.GENUINE, identifier(file));
    }
    boolean marked = SealMark.isIn(file, trusted);
    return new DocumentVerdict(marked ? State.ALTERED : State.NOT_OURS, null);
  }

  /** What the first part says; the file is proven to be our own by now. */
  private static @Nullable String identifier(byte[] genuine) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(genuine))) {
      zip.getNextEntry();
      return identifier(XMLInputFactory.newDefaultFactory().createXMLStreamReader(zip));
    } catch (IOException | XMLStreamException unreadable) {
      throw new IllegalStateException("A document of our own cannot be read", unreadable);
    }
  }

  private static @Nullable String identifier(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      boolean start = xml.next() == XMLStreamConstants.START_ELEMENT;
      if (!start || !xml.getLocalName().equals("CustomData")) continue;
      if (OfdFile.IDENTIFIER.equals(xml.getAttributeValue(null, "Name"))) {
        return xml.getElementText();
      }
    }
    return null;
  }
}
