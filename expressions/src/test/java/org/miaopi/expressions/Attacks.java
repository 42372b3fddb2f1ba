package org.miaopi.expressions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type.Simple;

/**
 * Expressions that escape other engines, a file an engine: a line is one, with what comes of it
 * here behind an arrow, either {@code = value} or the problem's code and place. A character that
 * could not be seen is written as {@code ⟨U+202E⟩}; a line that begins with a hash and a blank is a
 * comment.
 */
@NullUnmarked
public final class Attacks {

  /** What attacks find: a text {@code x}, a number {@code n}. */
  public static final Scope SCOPE = new Scope(Map.of("x", Simple.TEXT, "n", Simple.DECIMAL));

  static final String ARROW = "  ⇒  ";

  private static final Path FOLDER = Path.of("src/test/resources/attacks");
  private static final Set<Integer> HIDDEN =
      Set.of(
          (int) Character.CONTROL,
          (int) Character.FORMAT,
          (int) Character.SURROGATE,
          (int) Character.PRIVATE_USE,
          (int) Character.UNASSIGNED,
          (int) Character.NON_SPACING_MARK,
          (int) Character.LINE_SEPARATOR);
  private static final Pattern WRITTEN = Pattern.compile("⟨U\\+([0-9A-F]+)⟩");

  private Attacks() {}

  static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isAttack(String line) {
    return !line.isEmpty() && !line.startsWith("# ");
  }

  /** The source of a line. */
  static String source(String line) {
    String written = line.split(ARROW, 2)[0];
    return WRITTEN
        .matcher(written)
        .replaceAll(
            it -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(it.group(1), 16))));
  }

  /** A text as it can be seen. */
  static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(
            it -> {
              if (HIDDEN.contains(Character.getType(it))) visible.append("⟨U+%04X⟩".formatted(it));
              else visible.appendCodePoint(it);
            });
    return visible.toString();
  }

  /** Whether the text cannot be written in a source at all. */
  static boolean isHidden(String text) {
    Problem problem =
        Expressions.compile(literal(text), SCOPE).problems().stream().findFirst().orElse(null);
    return problem != null && problem.code().equals("symbol.hidden");
  }

  /** Every attack's source. */
  public static List<String> all() {
    return files().stream()
        .flatMap(file -> lines(file).stream())
        .filter(Attacks::isAttack)
        .map(Attacks::source)
        .toList();
  }

  /** A text as a literal. */
  public static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replaceAll("(?=['\"“”‘’＇＂])", "\\\\") + "'";
  }
}
