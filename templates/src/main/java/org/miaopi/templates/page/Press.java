package org.miaopi.templates.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.miaopi.templates.fonts.Face;
import org.miaopi.templates.ofd.Drawing;
import org.miaopi.templates.ofd.DrawingReader;
import org.miaopi.templates.ofd.KeptFonts;
import org.miaopi.templates.ofd.KeptGrounds;
import org.miaopi.templates.ofd.OfdFile;
import org.miaopi.templates.ofd.OfdProperties;
import org.miaopi.templates.ofd.Sealing;
import org.miaopi.templates.pdf.Artwork;
import org.miaopi.templates.pdf.Artworks;
import org.miaopi.templates.pdf.FontShelf;
import org.miaopi.templates.pdf.PdfFile;
import org.miaopi.templates.pdf.PdfProperties;
import org.miaopi.templates.sheet.Sheet;

/**
 * Prints the documents of one template, and keeps what they have in common: fonts and pictures, and
 * with other templates layouts. What it keeps changes how fast a document is printed, never how.
 * Thread-safe.
 */
public final class Press {

  private final KnownLayouts layouts;
  private final FontShelf fonts;
  private final PictureShelf<Artwork> artworks;
  private final OfdFile.Kept ofdParts;
  private final PictureShelf<Drawing> drawings;

  /**
   * @param characters those that stand in every document
   * @param pictures those that are the same in every document, by name
   */
  public Press(Map<Face, SortedSet<Integer>> characters, Map<String, byte[]> pictures) {
    this(
        KnownLayouts.SHARED,
        new FontShelf(characters),
        new PictureShelf<>(pictures, Press::artwork),
        new OfdFile.Kept(new KeptFonts(characters), new KeptGrounds()),
        new PictureShelf<>(pictures, Press::drawing));
  }

  private Press(
      KnownLayouts layouts,
      FontShelf fonts,
      PictureShelf<Artwork> artworks,
      OfdFile.Kept ofdParts,
      PictureShelf<Drawing> drawings) {
    this.layouts = layouts;
    this.fonts = fonts;
    this.artworks = artworks;
    this.ofdParts = ofdParts;
    this.drawings = drawings;
  }

  /** The names of those pictures, the same in every document, that a form of output cannot draw. */
  public List<String> undrawable() {
    return Stream.concat(artworks.undrawable().stream(), drawings.undrawable().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** A press with the same fonts and pictures that knows no layout. */
  public Press unlearned() {
    return new Press(new KnownLayouts(), fonts, artworks, ofdParts, drawings);
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

  /** The lines of each page, for those who look whether they fit. */
  public List<List<PlacedLine>> lines(Fo.Element root) {
    Typesetter.Typeset typeset = Typesetter.set(root);
    return layouts.of(typeset.skeleton()).placed(typeset);
  }

  /**
   * The pages as PDF.
   *
   * @param pictures those of this document, by name
   * @return the same bytes for the same input
   */
  public byte[] print(Fo.Element root, Map<String, byte[]> pictures, PdfProperties properties) {
    return PdfFile.write(sheets(root), fonts, artworks.with(pictures)::apply, properties);
  }

  /**
   * The pages as a sealed OFD document.
   *
   * @param pictures those of this document, by name
   * @return the same bytes for the same input
   */
  public byte[] print(
      Fo.Element root, Map<String, byte[]> pictures, OfdProperties properties, Sealing sealing) {
    var shown = drawings.with(pictures);
    return OfdFile.write(sheets(root), ofdParts, shown::apply, properties, sealing);
  }

  private static Artwork artwork(byte[] picture) throws IOException {
    Artwork simple = Artworks.of(picture);
    return simple == null ? SvgPrint.artwork(picture) : simple;
  }

  private static Drawing drawing(byte[] picture) throws IOException {
    Drawing simple = DrawingReader.read(picture);
    return simple == null ? SvgPrint.drawing(picture) : simple;
  }
}
