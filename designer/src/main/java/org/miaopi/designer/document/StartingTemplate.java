package org.miaopi.designer.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

/** The plain Word document that a new item starts with and that staff replace by their own. */
public final class StartingTemplate {

  private static final String RESOURCE = "/org/miaopi/designer/publish/default.docx";
  private static final byte[] DOCX = read();

  private StartingTemplate() {}

  public static byte[] docx() {
    return DOCX.clone();
  }

  /** Whether nobody has replaced it. */
  public static boolean is(byte[] docx) {
    return Arrays.equals(docx, DOCX);
  }

  private static byte[] read() {
    try (InputStream docx = StartingTemplate.class.getResourceAsStream(RESOURCE)) {
      return Objects.requireNonNull(docx, RESOURCE).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
