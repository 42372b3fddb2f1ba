package org.miaopi.templates.upload;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.miaopi.templates.problem.Finding;

/** Looks at one part: is it of a kind that a certificate needs, and is it harmless? */
final class PartCheck {

  private static final Set<String> XML = Set.of("xml", "rels", "svg", "vml");
  private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "bmp");
  private static final Set<String> IGNORED =
      Set.of("emf", "wmf", "tif", "tiff", "wdp", "odttf", "ttf", "fntdata", "dat");

  private PartCheck() {}

  static void check(String name, byte[] content, Volume volume) throws RefusedException {
    String lower = name.toLowerCase(Locale.ROOT);
    String extension = lower.substring(lower.lastIndexOf('.') + 1);
    refuseActive(name, lower, content);
    if (PICTURES.contains(extension)) {
      PictureCheck.check(name, content, volume);
      return;
    }
    if (XML.contains(extension) || looksLikeXml(content)) {
      XmlCheck.check(name, content, extension, volume);
      return;
    }
    if (!isIgnored(name)) {
      throw new RefusedException(Finding.error("template.part.unknown", name));
    }
  }

  /** Whether nothing that is printed comes from this part. */
  static boolean isIgnored(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String extension = lower.substring(lower.lastIndexOf('.') + 1);
    return IGNORED.contains(extension) || lower.contains("printersettings");
  }

  private static void refuseActive(String name, String lower, byte[] content)
      throws RefusedException {
    if (lower.contains("vbaproject") || lower.contains("vbadata")) {
      throw new RefusedException(Finding.error("template.macro", name));
    }
    boolean embedded = lower.contains("/embeddings/") || lower.contains("/activex/");
    if (embedded || isPackage(content)) {
      throw new RefusedException(Finding.error("template.embedded", name));
    }
  }

  /** A zip file or an OLE compound file, whatever it calls itself. */
  private static boolean isPackage(byte[] content) {
    if (content.length < 8) return false;
    boolean zip = content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    boolean ole = (content[0] & 0xff) == 0xd0 && (content[1] & 0xff) == 0xcf && content[2] == 0x11;
    return zip || ole;
  }

  private static boolean looksLikeXml(byte[] content) {
    String start =
        new String(content, 0, Math.min(16, content.length), StandardCharsets.ISO_8859_1);
    return start.replaceAll("[\\s\u0000\u00ef\u00bb\u00bf\u00fe\u00ff]", "").startsWith("<");
  }
}
