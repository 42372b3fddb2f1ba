package org.miaopi.templates.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.xmlgraphics.image.loader.ImageException;
import org.apache.xmlgraphics.image.loader.ImageSize;
import org.apache.xmlgraphics.util.MimeConstants;
import org.miaopi.templates.fonts.Face;
import org.miaopi.templates.ofd.Drawing;
import org.miaopi.templates.ofd.PathRecorder;
import org.miaopi.templates.pdf.Artwork;
import org.miaopi.templates.pdf.Artworks;
import org.xml.sax.SAXException;

/** Draws SVG by FOP, on a page of its own that becomes a form of other pages. Thread-safe. */
final class SvgPrint {

  /** FOP measures these for any face that it uses. */
  private static final String ALWAYS = " x-\u00a00123456789.";

  private static final Supplies SUPPLIES = new Supplies();
  private static final FopFactory FACTORY =
      new FopFactoryBuilder(URI.create("miaopi:/"), SUPPLIES)
          .setStrictFOValidation(false)
          .setComplexScriptFeatures(false)
          .build();
  private static final AtomicLong PICTURES = new AtomicLong();

  /** Any picture is drawn so many points wide; what shows it stretches it to its size. */
  private static final double SIDE = 1000;

  private SvgPrint() {}

  /** As a form for the pages of a PDF. */
  static Artwork artwork(byte[] svg) throws IOException {
    return form(print(svg, false));
  }

  /** As a drawing for the pages of an OFD document, of the proportions of the picture. */
  static Drawing drawing(byte[] svg) throws IOException {
    PathRecorder recorder = new PathRecorder();
    try (PDDocument document = Loader.loadPDF(print(svg, true))) {
      new PDFRenderer(document).renderPageToGraphics(0, recorder);
      PDRectangle page = document.getPage(0).getMediaBox();
      return recorder.drawing(page.getWidth(), page.getHeight());
    }
  }

  /**
   * @param proportional or else a square
   */
  private static byte[] print(byte[] svg, boolean proportional) throws IOException {
    String folder = "miaopi:/" + PICTURES.incrementAndGet() + "/";
    Map<String, byte[]> handed = new HashMap<>();
    handed.put(folder + "picture.svg", svg);
    Map<Face, URI> fonts = new EnumMap<>(Face.class);
    for (Face face : faces(svg)) {
      String name = folder + face.name() + ".ttf";
      handed.put(name, face.subset(characters(face, svg)));
      fonts.put(face, URI.create(name));
    }
    SUPPLIES.add(handed);
    try {
      return page(folder, fonts, proportional);
    } catch (SAXException broken) {
      throw new IllegalStateException("A picture cannot be drawn", broken);
    } finally {
      SUPPLIES.remove(handed);
      FACTORY.getImageManager().getCache().clearCache();
    }
  }

  /** Only one that holds text needs more than the font that FOP asks for. */
  private static List<Face> faces(byte[] svg) {
    boolean text = new String(svg, StandardCharsets.ISO_8859_1).contains("<text");
    return text ? List.of(Face.values()) : List.of(Face.SERIF_REGULAR);
  }

  private static SortedSet<Integer> characters(Face face, byte[] svg) {
    SortedSet<Integer> characters = new TreeSet<>();
    (ALWAYS + new String(svg, StandardCharsets.UTF_8))
        .codePoints()
        .filter(face::prints)
        .forEach(characters::add);
    return characters;
  }

  private static byte[] page(String folder, Map<Face, URI> fonts, boolean proportional)
      throws IOException, SAXException {
    String picture = folder + "picture.svg";
    FOUserAgent agent = FACTORY.newFOUserAgent();
    agent.getRendererOptions().put("pdf-a-mode", "PDF/A-2u");
    Complaints complaints = new Complaints();
    agent.getEventBroadcaster().addEventListener(complaints);
    agent.setDocumentHandlerOverride(new FacedPdf(agent, fonts));
    ByteArrayOutputStream out = new ByteArrayOutputStream(256 * 1024);
    var handler = FACTORY.newFop(MimeConstants.MIME_PDF, agent, out).getDefaultHandler();
    double height = proportional ? SIDE * proportion(agent, picture) : SIDE;
    new FoEmitter(handler).emit(document(picture, height));
    complaints.throwIfAny();
    return out.toByteArray();
  }

  /** How much higher than wide the picture is. */
  private static double proportion(FOUserAgent agent, String picture) throws IOException {
    try {
      ImageSize size =
          agent.getImageManager().getImageInfo(picture, agent.getImageSessionContext()).getSize();
      return (double) size.getHeightMpt() / size.getWidthMpt();
    } catch (ImageException broken) {
      throw new IOException(broken);
    }
  }

  /** The picture stretched over a page. */
  private static Fo.Element document(String picture, double height) {
    String width = Points.of(SIDE);
    String high = Points.of(height);
    Fo graphic =
        element(
            "external-graphic",
            Map.of(
                "src", picture,
                "content-width", width,
                "content-height", high,
                "width", width,
                "height", high,
                "scaling", "non-uniform"));
    Fo block = element("block", Map.of("font-size", "0pt", "line-height", "0pt"), graphic);
    Fo flow = element("flow", Map.of("flow-name", "xsl-region-body"), block);
    Fo master =
        element(
            "simple-page-master",
            Map.of("master-name", "page", "page-width", width, "page-height", high),
            element("region-body", Map.of()));
    return element(
        "root",
        Map.of("font-family", FaceNames.of(Face.SERIF_REGULAR.family())),
        element("layout-master-set", Map.of(), master),
        element("page-sequence", Map.of("master-reference", "page"), flow));
  }

  private static Fo.Element element(String name, Map<String, String> attributes, Fo... children) {
    return new Fo.Element(name, attributes, List.of(children));
  }

  private static Artwork form(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDPage page = document.getPage(0);
      PDFormXObject form = new PDFormXObject(document);
      form.setResources(page.getResources());
      form.setBBox(page.getMediaBox());
      try (InputStream content = page.getContents();
          OutputStream out = form.getStream().createOutputStream(COSName.FLATE_DECODE)) {
        content.transferTo(out);
      }
      return Artworks.drawn(form.getCOSObject(), SIDE);
    }
  }
}
