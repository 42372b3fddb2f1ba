package org.miaopi.templates.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.miaopi.expressions.value.Days;
import org.miaopi.expressions.value.Months;

class FormatsTest {

  @Test
  void datesInWords() {
    assertThat(date("2026-11-24")).isEqualTo("二〇二六年十一月二十四日");
    assertThat(date("2010-10-10")).isEqualTo("二〇一〇年十月十日");
    assertThat(date("2030-01-30")).isEqualTo("二〇三〇年一月三十日");
    assertThat(date("1999-12-01")).isEqualTo("一九九九年十二月一日");
  }

  @Test
  void amountsInWords() {
    assertThat(amount("0")).isEqualTo("零元整");
    assertThat(amount("0.05")).isEqualTo("伍分");
    assertThat(amount("0.50")).isEqualTo("伍角整");
    assertThat(amount("10")).isEqualTo("壹拾元整");
    assertThat(amount("1005.20")).isEqualTo("壹仟零伍元贰角整");
    assertThat(amount("1050.03")).isEqualTo("壹仟零伍拾元零叁分");
    assertThat(amount("100000")).isEqualTo("壹拾万元整");
    assertThat(amount("100000001")).isEqualTo("壹亿零壹元整");
    assertThat(amount("12345678.99")).isEqualTo("壹仟贰佰叁拾肆万伍仟陆佰柒拾捌元玖角玖分");
    assertThat(amount("-3")).isEqualTo("负叁元整");
  }

  @Test
  void whatIdentifiesAPersonIsMasked() {
    assertThat(print("脱敏", "370112195103080020")).isEqualTo("370112********0020");
    assertThat(print("mask", "13812341234")).isEqualTo("138****1234");
    assertThat(print("脱敏", "张秀兰")).isEqualTo("张*兰");
    assertThat(print("脱敏", "李明")).isEqualTo("李*");
  }

  @Test
  void aFormatLeavesOtherKindsOfValuesPlain() {
    assertThat(print("大写", "甲")).isEqualTo("甲");
    assertThat(print("、", LocalDate.of(2026, 1, 2))).isEqualTo("2026年1月2日");
    assertThat(print("换行", List.of("甲", "乙"))).isEqualTo("甲\n乙");
    assertThat(Formats.plain(true)).isEqualTo("是");
    assertThat(Formats.plain(LocalDateTime.of(2026, 1, 31, 9, 0))).isEqualTo("2026年1月31日 09:00");
    assertThat(Formats.plain(new Months(18))).isEqualTo("1年6个月");
    assertThat(Formats.plain(new Days(30))).isEqualTo("30天");
    assertThat(Formats.find("没有")).isEmpty();
  }

  private static String date(String iso) {
    return print("中文日期", LocalDate.parse(iso));
  }

  private static String amount(String number) {
    return print("大写", new BigDecimal(number));
  }

  private static String print(String format, Object value) {
    return Formats.find(format).orElseThrow().print(value);
  }
}
