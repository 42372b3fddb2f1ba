package org.miaopi.templates.picture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SVG that consists of nothing but filled paths of the commands M, L, C and Z, as seals and codes
 * do: it can be written in another form of drawing without being drawn first.
 */
public record FlatSvg(double width, double height, List<Path> paths) {

  private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
  private static final Pattern OPENING =
      Pattern.compile("<svg xmlns=\"[^\"]*\"[^>]* viewBox=\"0 0 " + NUMBER + " " + NUMBER + "\">");
  private static final Pattern PATH =
      Pattern.compile("<path fill=\"#([0-9a-f]{6})\" d=\"([-MLCZ0-9. ]*)\"/>");
  private static final String CLOSING = "</svg>";

  public FlatSvg {
    paths = List.copyOf(paths);
  }

  /**
   * A path that is filled by the nonzero rule.
   *
   * @param color 0xRRGGBB
   * @param data in the short form of SVG
   */
  public record Path(int color, String data) {}

  /** Null where the picture is not as simple as that. */
  public static @Nullable FlatSvg read(byte[] svg) {
    String text = new String(svg, StandardCharsets.ISO_8859_1);
    Matcher opening = OPENING.matcher(text);
    if (!opening.lookingAt()) return null;
    List<Path> paths = new ArrayList<>();
    Matcher path = PATH.matcher(text);
    int end = opening.end();
    while (path.find(end) && path.start() == end) {
      paths.add(new Path(Integer.parseInt(path.group(1), 16), path.group(2)));
      end = path.end();
    }
    if (!text.startsWith(CLOSING, end) || text.length() != end + CLOSING.length()) return null;
    double width = Double.parseDouble(opening.group(1));
    return new FlatSvg(width, Double.parseDouble(opening.group(2)), paths);
  }
}
