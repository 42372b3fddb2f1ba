package org.miaopi.templates.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.fonts.CustomFontCollection;
import org.apache.fop.fonts.EmbedFontInfo;
import org.apache.fop.fonts.EmbeddingMode;
import org.apache.fop.fonts.EncodingMode;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.FontTriplet;
import org.apache.fop.fonts.FontUris;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFDocumentHandler;
import org.apache.fop.render.intermediate.IFDocumentHandlerConfigurator;
import org.apache.fop.render.pdf.PDFDocumentHandler;
import org.miaopi.templates.fonts.Face;

/** FOP's PDF output that knows the faces of this one document and looks for no others. */
final class FacedPdf extends PDFDocumentHandler {

  private final FOUserAgent agent;
  private final Map<Face, URI> faces;

  FacedPdf(FOUserAgent agent, Map<Face, URI> faces) {
    super(new IFContext(agent));
    this.agent = agent;
    this.faces = faces;
  }

  @Override
  public IFDocumentHandlerConfigurator getConfigurator() {
    return new IFDocumentHandlerConfigurator() {
      @Override
      public void configure(IFDocumentHandler handler) throws FOPException {}

      @Override
      public void setupFontInfo(String mimeType, FontInfo fontInfo) {
        List<EmbedFontInfo> fonts = new ArrayList<>();
        faces.forEach((face, file) -> fonts.add(font(face, file)));
        new CustomFontCollection(agent.getResourceResolver(), fonts, false).setup(1, fontInfo);
        setFontInfo(fontInfo);
      }
    };
  }

  private static EmbedFontInfo font(Face face, URI file) {
    List<FontTriplet> names = new ArrayList<>();
    names.add(new FontTriplet(FaceNames.of(face.family()), "normal", face.weight()));
    if (face == Face.SERIF_REGULAR) names.add(new FontTriplet("any", "normal", 400));
    return new EmbedFontInfo(
        new FontUris(file, null),
        false,
        false,
        names,
        null,
        EncodingMode.AUTO,
        EmbeddingMode.AUTO,
        false,
        false,
        false,
        false);
  }
}
