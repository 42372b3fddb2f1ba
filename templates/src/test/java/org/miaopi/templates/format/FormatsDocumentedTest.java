package org.miaopi.templates.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsDocumentedTest {

  @Test
  void everyFormatIsExplainedInBothLanguagesWithAnExampleThatShowsIt() {
    for (NamedFormat format : Formats.all()) {
      assertThat(format.documentation(Locale.CHINA)).as(format.name()).isNotBlank();
      assertThat(format.documentation(Locale.ENGLISH))
          .as(format.name())
          .isNotBlank()
          .isNotEqualTo(format.documentation(Locale.CHINA));
      assertThat(format.printed()).as(format.name()).isNotBlank();
    }
  }

  @Test
  void examplesPrintWhatTheySay() {
    assertThat(Formats.all())
        .extracting(it -> it.example() + " → " + it.printed())
        .contains(
            "发证日期 | 中文日期 → 二〇二六年十一月二十四日",
            "发证日期 | 英文 → 24 November 2026",
            "押金 | 大写 → 壹万贰仟叁佰肆拾伍元陆角整",
            "押金 | 金额 → 12,345.60",
            "公民身份号码 | 脱敏 → 370112********0024",
            "车牌号 | 大写字母 → 鲁A12345");
  }
}
