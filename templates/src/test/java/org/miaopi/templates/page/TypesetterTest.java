package org.miaopi.templates.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypesetterTest {

  @Test
  void documentsWithAsManyLinesHaveOneSkeleton() {
    assertThat(skeleton("一二三四")).isEqualTo(skeleton("五六七"));
    assertThat(skeleton("一二三四")).isEqualTo(skeleton("ABCDE"));
    assertThat(skeleton("一二三四")).isNotEqualTo(skeleton("一二三四五六七八"));
  }

  @Test
  void aLayoutIsLearnedOnce() {
    KnownLayouts layouts = new KnownLayouts();
    LayoutPages first = layouts.of(skeleton("一二"));
    assertThat(layouts.of(skeleton("三四"))).isSameAs(first);
    assertThat(layouts.of(skeleton("一\n二"))).isNotSameAs(first);
  }

  private static Fo.Element skeleton(String text) {
    Fo block =
        element(
            "block",
            Map.of("font-size", "10pt", "line-height", "15pt", "measure", "60pt"),
            new Fo.Text(text));
    Fo master =
        element(
            "simple-page-master",
            Map.of("master-name", "page", "page-width", "80pt", "page-height", "100pt"),
            element("region-body", Map.of("margin-left", "10pt", "margin-right", "10pt")));
    Fo flow = element("flow", Map.of("flow-name", "xsl-region-body"), block);
    Fo.Element root =
        element(
            "root",
            Map.of(),
            element("layout-master-set", Map.of(), master),
            element("page-sequence", Map.of("master-reference", "page"), flow));
    return Typesetter.set(root).skeleton();
  }

  private static Fo.Element element(String name, Map<String, String> attributes, Fo... children) {
    return new Fo.Element(name, attributes, List.of(children));
  }
}
