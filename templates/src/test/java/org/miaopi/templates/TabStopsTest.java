package org.miaopi.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.miaopi.templates.Docx.p;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tabs lead to the stops that Word would take them to, as another word processor sees them. */
class TabStopsTest {

  private static final Pattern WORD =
      Pattern.compile("<word xMin=\"([0-9.]+)\"[^>]*>([^<]+)</word>");
  private static final String STOPS =
      "<w:tabs><w:tab w:val=\"left\" w:pos=\"2000\"/><w:tab w:val=\"center\" w:pos=\"4500\"/>"
          + "<w:tab w:val=\"right\" w:pos=\"8000\"/></w:tabs>";

  private static final Docx DOCX =
      Docx.of(
          p(STOPS, tabbed("甲甲", "乙乙乙", "丙丙丙丙", "丁丁")),
          p(STOPS + "<w:ind w:left=\"1000\"/>", tabbed("戊戊", "己己", "庚庚", "辛辛辛")),
          p("", tabbed("壬壬", "癸癸癸", "子子")),
          p("<w:ind w:left=\"1400\" w:hanging=\"1400\"/>", tabbed("丑丑", "寅寅寅")));

  @Test
  void tabsLeadWhereAnotherWordProcessorLeadsThem() throws IOException {
    LibreOffice.need();
    Map<String, Double> ours = places(Certificates.template(DOCX).render(Certificates.data()));
    Map<String, Double> theirs = places(LibreOffice.pdf(DOCX.bytes()));
    assertThat(ours.keySet()).hasSize(13).isEqualTo(theirs.keySet());
    ours.forEach((word, x) -> assertThat(x).as(word).isCloseTo(theirs.get(word), within(1.5)));
  }

  @Test
  void theSettingsOfADocumentSayHowFarDefaultStopsStandApart() throws IOException {
    String settings =
        "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:defaultTabStop w:val=\"2000\"/></w:settings>";
    Docx docx = Docx.of(p("", tabbed("壬壬", "癸癸癸"))).linked("settings", settings);
    Map<String, Double> places = places(Certificates.template(docx).render(Certificates.data()));
    double first = places.getOrDefault("壬壬", 0.0);
    assertThat(places.getOrDefault("癸癸癸", 0.0) - first).isCloseTo(100, within(0.1));
  }

  private static String tabbed(String... texts) {
    StringBuilder runs = new StringBuilder();
    for (String text : texts) {
      if (!runs.isEmpty()) runs.append("<w:r><w:tab/></w:r>");
      runs.append(Docx.run("<w:sz w:val=\"21\"/>", text));
    }
    return runs.toString();
  }

  /** Where each word begins, in points, as pdftotext (poppler-utils) reads it. */
  private static Map<String, Double> places(byte[] pdf) throws IOException {
    Path file = Files.createTempFile("tabs", ".pdf");
    Files.write(file, pdf);
    Process process = new ProcessBuilder("pdftotext", "-bbox", file.toString(), "-").start();
    String boxes = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Files.delete(file);
    Map<String, Double> places = new LinkedHashMap<>();
    Matcher word = WORD.matcher(boxes);
    while (word.find()) {
      String text = word.group(2).replaceAll("[.]+", "");
      if (!text.isEmpty()) places.put(text, Double.valueOf(word.group(1)));
    }
    return places;
  }
}
