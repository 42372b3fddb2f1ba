package org.miaopi.templates.page;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.miaopi.templates.fonts.Face;
import org.miaopi.templates.pdf.FontShelf;
import org.miaopi.templates.pdf.PdfFile;
import org.miaopi.templates.pdf.PdfProperties;
import org.miaopi.templates.sheet.Sheet;

/**
 * Prints the documents of one template, and keeps what they have in common: layouts, fonts and
 * pictures. What it keeps changes how fast a document is printed, never how. Thread-safe.
 */
public final class Press {

  private final KnownLayouts layouts = new KnownLayouts();
  private final FontShelf fonts;
  private final ArtworkShelf artworks;

  /**
   * @param characters those that stand in every document
   * @param pictures those that are the same in every document, by name
   */
  public Press(Map<Face, SortedSet<Integer>> characters, Map<String, byte[]> pictures) {
    this(new FontShelf(characters), new ArtworkShelf(pictures));
  }

  private Press(FontShelf fonts, ArtworkShelf artworks) {
    this.fonts = fonts;
    this.artworks = artworks;
  }

  /** A press with the same fonts and pictures that knows no layout. */
  public Press unlearned() {
    return new Press(fonts, artworks);
  }

  /**
   * The pages.
   *
   * @param root an fo:root whose fonts are {@link FaceNames} and whose pictures are named {@code
   *     picture:NAME}
   */
  public List<Sheet> sheets(Fo.Element root) {
    Typesetter.Typeset typeset = Typesetter.set(root);
    return layouts.of(typeset.skeleton()).sheets(typeset.lines());
  }

  /**
   * The pages as PDF.
   *
   * @param pictures those of this document, by name
   * @return the same bytes for the same input
   */
  public byte[] print(Fo.Element root, Map<String, byte[]> pictures, PdfProperties properties) {
    return PdfFile.write(sheets(root), fonts, artworks.with(pictures), properties);
  }
}
