package org.miaopi.templates.page;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.xmlgraphics.util.MimeConstants;
import org.miaopi.templates.fonts.Face;
import org.xml.sax.SAXException;

/** Writes PDF by FOP. Thread-safe. */
public final class PdfWriter {

  private static final String PRODUCER = "Miaopi";

  static {
    // Else pictures of persons would pass through files in the temporary folder.
    ImageIO.setUseCache(false);
  }

  private final Supplies supplies = new Supplies();
  private final FopFactory factory =
      new FopFactoryBuilder(URI.create("miaopi:/"), supplies)
          .setStrictFOValidation(false)
          .setComplexScriptFeatures(false)
          .build();
  private final AtomicLong documents = new AtomicLong();

  /**
   * @param root an fo:root whose fonts are {@link FaceNames} and whose pictures are named {@code
   *     picture:NAME}
   * @param pictures PNG, JPEG, GIF or SVG by NAME
   * @return the same bytes for the same input
   */
  public byte[] write(Fo.Element root, Map<String, byte[]> pictures, PdfProperties properties) {
    String folder = "miaopi:/" + documents.incrementAndGet() + "/";
    Map<String, byte[]> handed = new HashMap<>();
    pictures.forEach((name, bytes) -> handed.put(folder + name, bytes));
    Map<Face, URI> fonts = new EnumMap<>(Face.class);
    Characters.of(root)
        .forEach(
            (face, characters) -> {
              String name = folder + face.name() + ".ttf";
              handed.put(name, face.subset(characters));
              fonts.put(face, URI.create(name));
            });
    supplies.add(handed);
    try {
      return Repeatable.make(write(root, folder, fonts, properties));
    } catch (SAXException broken) {
      throw new IllegalStateException("The pages cannot be laid out", broken);
    } finally {
      supplies.remove(handed);
      factory.getImageManager().getCache().clearCache();
    }
  }

  private byte[] write(
      Fo.Element root, String folder, Map<Face, URI> fonts, PdfProperties properties)
      throws SAXException {
    FOUserAgent agent = factory.newFOUserAgent();
    said(properties.title(), agent::setTitle);
    said(properties.author(), agent::setAuthor);
    said(properties.keywords(), agent::setKeywords);
    agent.setCreator(PRODUCER);
    agent.setProducer(PRODUCER);
    agent.setCreationDate(Date.from(properties.created()));
    Complaints complaints = new Complaints();
    agent.getEventBroadcaster().addEventListener(complaints);
    agent.setDocumentHandlerOverride(new FacedPdf(agent, fonts));
    ByteArrayOutputStream out = new ByteArrayOutputStream(256 * 1024);
    var handler = factory.newFop(MimeConstants.MIME_PDF, agent, out).getDefaultHandler();
    new FoEmitter(handler, folder).emit(root);
    complaints.throwIfAny();
    return out.toByteArray();
  }

  /** Metadata must not be empty, but may be left out. */
  private static void said(String text, Consumer<String> set) {
    if (!text.isBlank()) set.accept(text);
  }
}
