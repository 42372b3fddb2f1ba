package org.miaopi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.store.embedded.Problem;

/** Whatever a check can find has words in both languages. */
class OperateTextsTest {

  @ParameterizedTest
  @EnumSource
  void everyKindOfProblemHasWords(Problem.Kind kind) {
    Localized text = Messages.of(Operate.class).text("check." + kind);
    assertThat(text.in(Locale.CHINESE)).containsPattern("\\p{IsHan}");
    assertThat(text.in(Locale.ENGLISH)).matches("[a-z][a-zA-Z_ ]+");
  }
}
