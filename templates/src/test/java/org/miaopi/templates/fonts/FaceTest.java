package org.miaopi.templates.fonts;

import static java.awt.RenderingHints.KEY_ANTIALIASING;
import static java.awt.RenderingHints.VALUE_ANTIALIAS_ON;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The faces, beside FontBox as another reader of the same files. */
class FaceTest {

  private static final String TEXT = "老年人优待证，编号：No. 3701（一）〇·𠮷㛃𬭎éÅ½ﬁ";

  /** Of 255: FontBox rounds some points to whole units. */
  private static final int FAINT = 48;

  @ParameterizedTest
  @EnumSource(Face.class)
  void aSubsetDrawsWhatTheFontDraws(Face face) throws IOException {
    List<Integer> characters = TEXT.codePoints().filter(face::prints).boxed().toList();
    assertThat(characters).hasSizeGreaterThan(25);
    byte[] file = face.subset(characters);
    assertThat(face.subset(characters.reversed())).isEqualTo(file);
    try (TrueTypeFont subset = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      for (int character : characters) {
        int glyph = subset.getUnicodeCmapLookup().getGlyphId(character);
        assertThat(glyph).as(Character.toString(character)).isPositive();
        assertThat((double) subset.getAdvanceWidth(glyph)).isEqualTo(face.advance(character));
        GeneralPath expected =
            subset.getGlyph().getGlyph(glyph) == null
                ? new GeneralPath()
                : subset.getGlyph().getGlyph(glyph).getPath();
        assertThat(difference(drawn(face.outline(character), 1), drawn(expected, 1000)))
            .as(Character.toString(character))
            .isLessThan(FAINT);
      }
      assertThat(subset.getName()).isEqualTo(face.program().name());
    }
  }

  /** Else what is searched and copied would be the one of the two that came first. */
  @Test
  void charactersThatLookAlikeKeepGlyphsOfTheirOwn() throws IOException {
    FontProgram font = Face.SERIF_REGULAR.program();
    assertThat(font.glyph('⼀')).isEqualTo(font.glyph('一'));
    byte[] file = Face.SERIF_REGULAR.subset(List.of((int) '⼀', (int) '一'));
    try (TrueTypeFont subset = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      assertThat(subset.getUnicodeCmapLookup().getGlyphId('⼀'))
          .isNotEqualTo(subset.getUnicodeCmapLookup().getGlyphId('一'));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "王, SERIF, SERIF_REGULAR",
    "王, KAI, KAI_REGULAR",
    "𠮷, SERIF, KAI_REGULAR",
    "𠮷, SANS, KAI_REGULAR",
    "㛃, SERIF, SERIF_REGULAR",
    "𬭎, SERIF, SERIF_REGULAR",
    "䶮, KAI, KAI_REGULAR",
    "𪚥, SANS, KAI_REGULAR",
  })
  void rareCharactersAreSetInTheFirstFaceThatHasThem(String character, Family family, Face face) {
    assertThat(Face.printing(character.codePointAt(0), family, family, false)).isEqualTo(face);
  }

  @Test
  void boldStaysBoldInEveryFace() {
    assertThat(Face.printing("𠮷".codePointAt(0), Family.SERIF, Family.SERIF, true))
        .isEqualTo(Face.KAI_BOLD);
  }

  @ParameterizedTest
  @CsvSource({
    "宋体, SERIF",
    "仿宋_GB2312, KAI",
    "楷体, KAI",
    "KaiTi, KAI",
    "FangSong, KAI",
    "华文楷体, KAI",
    "STKaiti, KAI",
    "黑体, SANS",
    "微软雅黑, SANS",
    "SimHei, SANS",
    "Times New Roman, SERIF",
    "Arial, SANS",
    "方正小标宋简体, SERIF",
  })
  void typefacesOfWordHaveAFamily(String typeface, Family family) {
    assertThat(Family.of(typeface)).isEqualTo(family);
  }

  @ParameterizedTest
  @CsvSource({
    "0xE0100, VARIATION",
    "0xFE0F, VARIATION",
    "0xE000, PRIVATE_USE",
    "0xF0000, PRIVATE_USE",
    "0x1F600, EMOJI",
    "0x1F3FB, EMOJI",
    "0x0301, MARK",
    "0x20DD, MARK",
    "0x202E, CONTROL",
    "0xD842, CONTROL",
    "0x0007, CONTROL",
    "0x0E01, NO_GLYPH",
    "0x3ABCD, NO_GLYPH",
  })
  void noFacePrintsWhatWouldNotBeRead(String codePoint, Obstacle obstacle) {
    int character = Integer.decode(codePoint);
    assertThat(Face.printing(character, Family.KAI, Family.KAI, false)).isNull();
    assertThat(Obstacle.of(character)).isEqualTo(obstacle);
  }

  @Test
  void marksAndInvisibleCharactersAreWrittenAsTheyPrint() {
    assertThat(Written.of("Jose\u0301 a\u0308")).isEqualTo("José ä");
    assertThat(Written.of("王\u200b\ufeff小\u00ad明")).isEqualTo("王小明");
    assertThat(Written.of("x\u0301")).as("no such letter").isEqualTo("x\u0301");
    assertThat(Written.of("\uf91d")).as("a compatibility ideograph").isEqualTo("\uf91d");
  }

  /** Beyond the basic plane, as they stand in names of persons, places and elements. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "𠙶𠅤𡎚𡐓𣗋𣲗𤧛𦈡𦒍𧿹𨟠𨭉𩽾𪟝𪣻𪤗𪨰𪩘𪾢𫄧𫄨𫍯𫍽𫐄𫓧𫖮𫘜𫚖𫛭𫟅𫟦𫠊𫢸𫫇𫮃𫰛𫵷𬀩𬂩𬃊𬇕𬊈𬍛𬕂𬘓𬙊𬜬𬞟𬟽𬣙𬤊𬨂𬨎𬪩𬬩𬬭𬭚𬭳𬮿𬯀𬱖𬳵𬳿𬴃𬶋𬶨𬷕𬸚𬸦𬸪𬹼𬺈"
      })
  void everyFamilyPrintsTheRareCharactersOfNames(String characters) {
    for (Family family : Family.values()) {
      assertThat(
              characters
                  .codePoints()
                  .filter(it -> Face.printing(it, family, family, false) == null)
                  .mapToObj(Character::toString))
          .isEmpty();
    }
  }

  private static int difference(int[] one, int[] other) {
    return IntStream.range(0, one.length).map(i -> Math.abs(one[i] - other[i])).max().orElseThrow();
  }

  /** In 200 dots to the em. */
  private static int[] drawn(Path2D path, double unitsPerEm) {
    BufferedImage image = new BufferedImage(220, 260, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(KEY_ANTIALIASING, VALUE_ANTIALIAS_ON);
    graphics.translate(10, 200);
    graphics.scale(200 / unitsPerEm, -200 / unitsPerEm);
    graphics.fill(path);
    graphics.dispose();
    return image.getRaster().getPixels(0, 0, 220, 260, (int[]) null);
  }
}
