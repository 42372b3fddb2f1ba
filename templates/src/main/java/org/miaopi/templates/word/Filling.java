package org.miaopi.templates.word;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Environment;
import org.miaopi.templates.format.Label;

/**
 * What fills a template.
 *
 * @param labels path of a choice to code to label in both languages
 */
public record Filling(
    Environment environment, Map<String, Map<String, Label>> labels, Pictures pictures) {

  /** Where the pictures of this certificate come from. */
  @FunctionalInterface
  public interface Pictures {

    /**
     * The picture for a placeholder of so many points, as PNG, JPEG or SVG; null leaves the place
     * empty.
     *
     * @throws UnreadableException if it was given but is no picture
     */
    byte @Nullable [] picture(String name, double width, double height) throws UnreadableException;
  }

  /** A picture that cannot be read. */
  public static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    public UnreadableException(Throwable cause) {
      super(cause);
    }
  }
}
