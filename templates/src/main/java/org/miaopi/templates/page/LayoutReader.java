package org.miaopi.templates.page;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.Result;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.base14.Helvetica;
import org.apache.fop.render.intermediate.AbstractIFDocumentHandler;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFDocumentHandler;
import org.apache.fop.render.intermediate.IFDocumentHandlerConfigurator;
import org.apache.fop.render.intermediate.IFPainter;
import org.jspecify.annotations.Nullable;

/** Takes down where FOP lays things, in place of an output format. */
final class LayoutReader extends AbstractIFDocumentHandler {

  private static final double PER_POINT = 1000;

  private final List<LayoutPages.LaidPage> pages = new ArrayList<>();
  private final LayoutPainter painter = new LayoutPainter();
  private @Nullable FontInfo fonts;
  private Dimension size = new Dimension();

  LayoutReader(FOUserAgent agent) {
    super(new IFContext(agent));
  }

  LayoutPages layout() {
    return new LayoutPages(List.copyOf(pages));
  }

  /** What starts next has a place of its own, whatever surrounds it. */
  void apart() {
    painter.apart();
  }

  void line(int number, int x, int y) {
    painter.line(number, x, y);
  }

  /** What is painted meanwhile lies over everything of a lower order. */
  void over(long order, Runnable painting) {
    painter.over(order, painting);
  }

  @Override
  public void startPage(int index, String name, String master, Dimension size) {
    painter.startPage();
    this.size = size;
  }

  @Override
  public IFPainter startPageContent() {
    return painter;
  }

  /** Text is measured elsewhere; FOP wants to know one font. */
  @Override
  public IFDocumentHandlerConfigurator getConfigurator() {
    return new IFDocumentHandlerConfigurator() {
      @Override
      public void configure(IFDocumentHandler handler) {}

      @Override
      public void setupFontInfo(String mimeType, FontInfo info) {
        info.addMetrics("F1", new Helvetica());
        info.addFontProperties("F1", "any", "normal", 400);
        setFontInfo(info);
      }
    };
  }

  @Override
  public void setFontInfo(FontInfo info) {
    fonts = info;
  }

  @Override
  public @Nullable FontInfo getFontInfo() {
    return fonts;
  }

  @Override
  public void setDefaultFontInfo(FontInfo info) {}

  @Override
  public boolean supportsPagesOutOfOrder() {
    return false;
  }

  @Override
  public String getMimeType() {
    return "application/x-miaopi-layout";
  }

  @Override
  public void setResult(Result result) {}

  @Override
  public void startPageSequence(String id) {}

  @Override
  public void endPageSequence() {}

  @Override
  public void endDocument() {}

  @Override
  public void endPage() {}

  @Override
  public void endPageContent() {
    var items = painter.items();
    pages.add(new LayoutPages.LaidPage(size.width / PER_POINT, size.height / PER_POINT, items));
  }

  @Override
  public void handleExtensionObject(Object extension) {}
}
