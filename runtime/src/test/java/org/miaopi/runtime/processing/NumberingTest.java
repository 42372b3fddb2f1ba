package org.miaopi.runtime.processing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Serials of certificate identifiers (GB/T 36904) hold letters and digits only. */
class NumberingTest {

  @Test
  void aNumberOfLettersAndDigitsIsItsOwnSerial() {
    assertThat(Numbering.serial("LNYD3701122026000001", "LNYD3701122026#"))
        .isEqualTo("LNYD3701122026000001");
  }

  @Test
  void numbersThatDifferInOtherCharactersOnlyHaveSerialsOfTheirOwn() {
    String permit = Numbering.serial("鲁食许〔2026〕0001号", "鲁食许〔2026〕#号");
    String change = Numbering.serial("鲁食变〔2026〕0001号", "鲁食变〔2026〕#号");
    assertThat(permit).matches("20260001[0-9A-Z]{4}").isNotEqualTo(change);
    assertThat(Numbering.serial("鲁食许〔2026〕0002号", "鲁食许〔2026〕#号"))
        .isEqualTo("20260002" + permit.substring(8));
    assertThat(Numbering.serial("a-1", "a-#")).matches("A1[0-9A-Z]{4}");
  }
}
