package org.miaopi.templates.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

  private static final String CODE = "3701170001234";
  private static final Seal CIVIL_AFFAIRS = new Seal("济南市历城区民政局", CODE);

  @ParameterizedTest
  @ValueSource(
      strings = {"民政局章", "历城区民政局", "济南市历城区民政局", "济南市历城区行政审批服务局", "新疆维吾尔自治区巴音郭楞蒙古自治州和静县市场监督管理局审批"})
  void nameAndCodeStandBetweenStarAndRing(String name) throws Exception {
    String svg = new Seal(name, CODE).svg();
    Files.writeString(Files.createDirectories(Path.of("target/seals")).resolve(name + ".svg"), svg);
    List<String> outlines = outlines(svg);
    assertThat(outlines).hasSizeGreaterThan(3 + CODE.length() + name.length());
    assertThat(outlines.subList(3, outlines.size()))
        .allSatisfy(glyph -> assertThat(radii(glyph)).allMatch(it -> it > 80 && it < 195));
  }

  @Test
  void ringAndStarAreTheSameForEveryIssuer() {
    assertThat(outlines(new Seal("历城区民政局", null).svg()).subList(0, 3))
        .isEqualTo(outlines(CIVIL_AFFAIRS.svg()).subList(0, 3));
  }

  @Test
  void aSealMayHaveNoCode() {
    int glyphs = outlines(new Seal("济南市历城区民政局", null).svg()).size();
    assertThat(outlines(CIVIL_AFFAIRS.svg())).hasSizeGreaterThanOrEqualTo(glyphs + CODE.length());
  }

  @Test
  void theDrawingIsOneRedPathOfPlainCommands() {
    assertThat(CIVIL_AFFAIRS.svg())
        .containsOnlyOnce("<path fill=\"#c8161d\" d=\"")
        .matches("<svg [^>]+><path fill=\"#c8161d\" d=\"[MLCZ0-9. -]+\"/></svg>");
  }

  @Test
  void drawingTwiceGivesTheSame() {
    assertThat(CIVIL_AFFAIRS.svg()).isEqualTo(CIVIL_AFFAIRS.svg());
  }

  @Test
  void namesAndCodesThatNoSealCarriesAreRefused() {
    assertThatThrownBy(() -> new Seal("  ", null)).hasMessage("Not the name of a seal: ");
    assertThatThrownBy(() -> new Seal("局".repeat(41), null))
        .hasMessageStartingWith("Not the name of a seal: 局");
    assertThatThrownBy(() -> new Seal("民政局", "37-01")).hasMessage("Not the code of a seal: 37-01");
  }

  private static List<String> outlines(String svg) {
    return List.of(svg.substring(svg.indexOf(" d=\"") + 4).split("Z"));
  }

  private static Stream<Double> radii(String outline) {
    return Pattern.compile("([-0-9.]+) ([-0-9.]+)")
        .matcher(outline)
        .results()
        .map(
            point ->
                Math.hypot(
                    Double.parseDouble(point.group(1)) - 210,
                    Double.parseDouble(point.group(2)) - 210));
  }
}
