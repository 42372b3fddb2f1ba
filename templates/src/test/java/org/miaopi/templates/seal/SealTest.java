package org.miaopi.templates.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
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
    keep(name, new Seal(name, CODE));
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
  void aSealForSpecialUseHasItsLineBelowTheStar() throws Exception {
    Seal plain = new Seal(SealShape.ROUND, 42, true, "历城区民政局", null, CODE);
    Seal special = new Seal(SealShape.ROUND, 42, true, "历城区民政局", "婚姻登记专用章", CODE);
    assertThat(outlines(special.svg()).size()).isGreaterThan(outlines(plain.svg()).size() + 7);
    keep("婚姻登记专用章", special);
  }

  @Test
  void anOvalSealIsFourByThree() throws Exception {
    Seal invoice =
        new Seal(SealShape.OVAL, 40, false, "济南百脉泉酒业股份有限公司", "发票专用章", "91370100163045811X");
    assertThat(invoice.svg()).contains("width=\"40mm\" height=\"30mm\" viewBox=\"0 0 400 300\"");
    keep("发票专用章", invoice);
  }

  @Test
  void everyPartStandsWithinTheRing() {
    for (SealShape shape : SealShape.values()) {
      for (boolean star : new boolean[] {true, false}) {
        for (String name : List.of("民政局", "济南市历城区行政审批服务局", "局".repeat(40))) {
          Seal seal = new Seal(shape, 30, star, name, "行政审批服务专用印章", "9137010016304581");
          List<String> outlines = outlines(seal.svg());
          double a = shape == SealShape.ROUND ? 196 : 188;
          double b = shape == SealShape.ROUND ? 196 : 138;
          assertThat(outlines.subList(2, outlines.size()))
              .allSatisfy(
                  part ->
                      assertThat(points(part))
                          .as("%s %s", shape, name)
                          .allMatch(
                              at ->
                                  Math.hypot(
                                          (at[0] - a - 14 + shape.ordinal() * 2) / a,
                                          (at[1] - b - 14 + shape.ordinal() * 2) / b)
                                      < 0.995));
        }
      }
    }
  }

  @Test
  void charactersStandAtEvenDistancesAlongAnOval() {
    Arc arc = new Arc(200, 150, 160, 110);
    double before = Double.NaN;
    double lastX = 0;
    double lastY = 0;
    for (int at = -5; at <= 5; at++) {
      var place = arc.standing(arc.angleAt(at * 40));
      double step = Math.hypot(place.getTranslateX() - lastX, place.getTranslateY() - lastY);
      if (at > -4) assertThat(step).isBetween(before * 0.98, before * 1.02);
      before = at > -5 ? step : Double.NaN;
      lastX = place.getTranslateX();
      lastY = place.getTranslateY();
    }
    assertThat(arc.length(Math.PI / 2)).isEqualTo(213.9, within(0.5));
  }

  @Test
  void rareCharactersOfPlacesAreDrawn() {
    assertThat(outlines(new Seal("\u4f60\ud842\udfb7", null).svg()))
        .hasSizeGreaterThan(outlines(new Seal("\u4f60", null).svg()).size());
  }

  @Test
  void namesAndCodesThatNoSealCarriesAreRefused() {
    assertThatThrownBy(() -> new Seal("  ", null)).hasMessage("Not the name of a seal: ");
    assertThatThrownBy(() -> new Seal("局".repeat(41), null))
        .hasMessageStartingWith("Not the name of a seal: 局");
    assertThatThrownBy(() -> new Seal("民政局😀", null)).hasMessage("Not the name of a seal: 民政局😀");
    assertThatThrownBy(() -> new Seal("民政局", "37-01")).hasMessage("Not the code of a seal: 37-01");
    assertThatThrownBy(() -> new Seal(SealShape.ROUND, 42, true, "民政局", "章".repeat(13), null))
        .hasMessage("Not the line of a seal: " + "章".repeat(13));
    assertThatThrownBy(() -> new Seal(SealShape.ROUND, 61, true, "民政局", null, null))
        .hasMessage("Not the width of a seal: 61.0");
  }

  /** For the eye. */
  private static void keep(String name, Seal seal) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/seals"));
    Files.writeString(folder.resolve(name + ".svg"), seal.svg());
  }

  private static List<double[]> points(String outline) {
    return Pattern.compile("([-0-9.]+) ([-0-9.]+)")
        .matcher(outline)
        .results()
        .map(it -> new double[] {Double.parseDouble(it.group(1)), Double.parseDouble(it.group(2))})
        .toList();
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
