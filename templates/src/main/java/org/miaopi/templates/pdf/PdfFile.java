package org.miaopi.templates.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.miaopi.templates.sheet.Sheet;

/**
 * One PDF, for archives too (PDF/A-2u, ISO 19005-2). Its structure is always this: the catalogue,
 * the information and its XMP, the colour space, then the pages with their content, the fonts, the
 * pictures; one plain cross-reference table, no object streams.
 */
public final class PdfFile {

  private final PdfObjects objects = new PdfObjects();
  private final Fonts fonts;
  private final Pictures pictures;

  private PdfFile(Fonts fonts, Pictures pictures) {
    this.fonts = fonts;
    this.pictures = pictures;
  }

  /** The same sheets, fonts, pictures and properties give the same bytes. */
  public static byte[] write(
      List<Sheet> sheets, FontShelf shelf, Pictures pictures, PdfProperties properties) {
    return new PdfFile(new Fonts(shelf, sheets), pictures).write(sheets, properties);
  }

  private byte[] write(List<Sheet> sheets, PdfProperties properties) {
    int catalog = objects.reserve();
    int tree = objects.reserve();
    DocumentInformation said = new DocumentInformation(properties);
    int information = objects.add(said.dictionary());
    int metadata = objects.stream("/Type /Metadata/Subtype /XML", said.xmp());
    int intent = StandardRgb.write(objects);
    int resources = objects.reserve();
    Set<String> shown = new TreeSet<>();
    List<String> pages = new ArrayList<>();
    for (Sheet sheet : sheets) {
      PageContent.Written content = PageContent.of(sheet, fonts, pictures);
      shown.addAll(content.pictures());
      pages.add(page(sheet, tree, resources, content.bytes()) + " 0 R");
    }
    objects.set(resources, resources(shown));
    objects.set(
        tree, "<</Type /Pages/Count " + pages.size() + "/Kids [" + String.join(" ", pages) + "]>>");
    objects.set(
        catalog,
        "<</Type /Catalog/Pages %d 0 R/Metadata %d 0 R/OutputIntents [%d 0 R]/Lang (zh-CN)/ViewerPreferences <</DisplayDocTitle true>>>>"
            .formatted(tree, metadata, intent));
    return objects.finish(catalog, information);
  }

  private int page(Sheet sheet, int tree, int resources, byte[] content) {
    int stream = objects.stream("/Filter /FlateDecode", PdfObjects.deflated(content));
    StringBuilder box = Numbers.add(new StringBuilder(), 0, 0, sheet.width(), sheet.height());
    return objects.add(
        "<</Type /Page/Parent %d 0 R/MediaBox [%s]/Resources %d 0 R/Contents %d 0 R>>"
            .formatted(tree, box.toString().strip(), resources, stream));
  }

  private String resources(Set<String> shown) {
    StringBuilder drawings = new StringBuilder();
    for (String name : shown) {
      int number = Objects.requireNonNull(pictures.get(name)).write(objects);
      drawings.append('/').append(name).append(' ').append(number).append(" 0 R");
    }
    return "<</Font <<%s>>/XObject <<%s>>>>".formatted(fonts.write(objects), drawings);
  }
}
