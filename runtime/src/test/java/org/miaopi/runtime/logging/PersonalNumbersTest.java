package org.miaopi.runtime.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalNumbersTest {

  @Test
  void aResidentNumberKeepsItsEndsOnly() {
    assertThat(PersonalNumbers.mask("申请人 370112195103089042 已登录"))
        .isEqualTo("申请人 370***********9042 已登录");
  }

  @Test
  void aResidentNumberMayEndInX() {
    assertThat(PersonalNumbers.mask("\"code\":\"37011219510308901X\""))
        .isEqualTo("\"code\":\"370***********901X\"");
  }

  @Test
  void aMobileNumberLosesItsMiddle() {
    assertThat(PersonalNumbers.mask("phone=13800138000")).isEqualTo("phone=138****8000");
  }

  @Test
  void whatMerelyContainsDigitsStays() {
    String line = "1.2.156.3005.2.11100000000013338W001 at 1764032400000 item 000709021000";
    assertThat(PersonalNumbers.mask(line)).isEqualTo(line);
  }
}
