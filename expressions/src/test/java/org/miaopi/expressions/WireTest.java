package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Days;
import org.miaopi.expressions.value.Months;
import org.miaopi.expressions.value.Reading;
import org.miaopi.expressions.value.Wire;

/**
 * Answers come from outside: what is of its type is read exactly, all else is refused by its path.
 */
@NullUnmarked
class WireTest {

  @Test
  void readsWhatIsOfItsType() {
    assertThat(Wire.read(Simple.DECIMAL, "12.50").value()).isEqualTo(new BigDecimal("12.50"));
    assertThat(Wire.read(Simple.DECIMAL, 12).value()).isEqualTo(new BigDecimal("12"));
    assertThat(Wire.read(Simple.DATE, "2024-02-29").value()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(Wire.read(Simple.DATE_TIME, "2026-01-31 09:00").value())
        .isEqualTo(LocalDateTime.of(2026, 1, 31, 9, 0));
    assertThat(Wire.read(Simple.MONTHS, "P18M").value()).isEqualTo(new Months(18));
    assertThat(Wire.read(Simple.DAYS, "-P30D").value()).isEqualTo(new Days(-30));
    assertThat(Wire.read(Simple.TEXT, "")).isEqualTo(new Reading(null, List.of()));
    assertThat(Wire.read(Simple.TEXT, null)).isEqualTo(new Reading(null, List.of()));
  }

  @Test
  void refusesWhatIsNotByItsPath() {
    Type rows = new Type.Rows(Map.of("岗位", new Type.Choice(List.of("1")), "数", Simple.DECIMAL));
    Reading reading = Wire.read(rows, List.of(Map.of("岗位", "9", "数", "1"), Map.of("別", 1)));
    assertThat(reading.refused()).containsExactlyInAnyOrder("0/岗位", "1/別");
    for (Object odd :
        List.of("1e3", "１", "+1", "NaN", "1".repeat(35), true, new BigDecimal("1E+99999"))) {
      assertThat(Wire.read(Simple.DECIMAL, odd).refused()).as("%s", odd).containsExactly("");
    }
    assertThat(Wire.read(Simple.DATE, "2023-02-29").refused()).containsExactly("");
    for (String odd :
        List.of("P30D", "P", "P1Y2D", "P1W", "PT24H", "p1y", "P1.5Y", "P10001Y", "--P1Y", "12")) {
      assertThat(Wire.read(Simple.MONTHS, odd).refused()).as(odd).containsExactly("");
    }
    for (String odd : List.of("P1M", "PD", "P1DT1H", "P3652426D", "P-1D", "１天")) {
      assertThat(Wire.read(Simple.DAYS, odd).refused()).as(odd).containsExactly("");
    }
    for (String odd :
        List.of(
            "2026-01-31",
            "2026-01-31T24:00",
            "2026-01-31T09:00Z",
            "2026-01-31T09:00:00.1",
            "0000-01-01T00:00")) {
      assertThat(Wire.read(Simple.DATE_TIME, odd).refused()).as(odd).containsExactly("");
    }
    assertThat(Wire.read(Simple.DAYS, 30).refused()).containsExactly("");
  }

  @Test
  void writesDecimalsWithTheirScale() {
    assertThat(Wire.write(List.of(new BigDecimal("1.50"), LocalDate.of(2026, 1, 2), true, "x")))
        .isEqualTo(List.of("1.50", "2026-01-02", true, "x"));
    assertThat(Wire.write(new BigDecimal("1E+3"))).isEqualTo("1000");
  }

  @Test
  void writesTimesAndDurationsByIso8601() {
    LocalDateTime time = LocalDateTime.of(2026, 1, 31, 9, 0);
    assertThat(Wire.write(List.of(time, new Months(18), new Months(-24), new Months(0))))
        .isEqualTo(List.of("2026-01-31T09:00:00", "P1Y6M", "-P2Y", "P0M"));
    assertThat(Wire.write(List.of(new Days(30), new Days(-1)))).isEqualTo(List.of("P30D", "-P1D"));
  }
}
