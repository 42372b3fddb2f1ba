package org.miaopi.expressions.table.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.table.Place;
import org.miaopi.expressions.value.Iso;

/**
 * The cells of one sheet that hold anything: String, BigDecimal, Boolean, LocalDate or
 * LocalDateTime.
 */
final class SheetCells {

  private static final int MOST_ROWS = 3_000;
  private static final int MOST_COLUMNS = 60;
  private static final int MOST_EMPTY_ROWS = 100_000;
  private static final BigDecimal LARGEST_DATE = BigDecimal.valueOf(2_900_000);
  private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

  private final String sheet;
  private final SharedTexts texts;
  private final Styles styles;
  private final LocalDate epoch;
  private final TreeMap<Integer, TreeMap<Integer, Object>> rows = new TreeMap<>();

  private SheetCells(String sheet, SharedTexts texts, Styles styles, boolean since1904) {
    this.sheet = sheet;
    this.texts = texts;
    this.styles = styles;
    this.epoch = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
  }

  static SheetCells read(
      String sheet, Parts.XmlReader reader, SharedTexts texts, Styles styles, boolean since1904) {
    SheetCells cells = new SheetCells(sheet, texts, styles, since1904);
    cells.read(reader);
    return cells;
  }

  String sheet() {
    return sheet;
  }

  TreeMap<Integer, TreeMap<Integer, Object>> rows() {
    return rows;
  }

  Place place(int row, int column) {
    return new Place.InSheet(sheet, new Address(row, column).text());
  }

  private void read(Parts.XmlReader reader) {
    int row = -1;
    int column = -1;
    int count = 0;
    for (String element = reader.next(); element != null; element = reader.next()) {
      switch (element) {
        case "row" -> {
          row = row(reader.attribute("r"), row);
          column = -1;
          if (++count > MOST_EMPTY_ROWS) throw new Refused(place(row, 0), "sheet.rows", MOST_ROWS);
        }
        case "c" -> {
          Address at = address(reader.attribute("r"), row, column + 1);
          column = at.column();
          cell(reader, at);
        }
        case "mergeCell" -> merge(Objects.requireNonNullElse(reader.attribute("ref"), ""));
        default -> {}
      }
    }
  }

  private int row(@Nullable String number, int before) {
    if (number == null) return before + 1;
    Address at = Address.of("A" + number);
    if (at == null) throw new Refused(new Place.InSheet(sheet, ""), "sheet.damaged");
    return at.row();
  }

  private Address address(@Nullable String reference, int row, int column) {
    Address at = reference == null ? new Address(row, column) : Address.of(reference);
    if (at == null || at.row() < 0)
      throw new Refused(new Place.InSheet(sheet, ""), "sheet.damaged");
    return at;
  }

  private void cell(Parts.XmlReader reader, Address at) {
    String type = Objects.requireNonNullElse(reader.attribute("t"), "n");
    boolean date = styles.isDate(reader.attribute("s"));
    Place place = place(at.row(), at.column());
    Object value = null;
    String element = reader.next();
    while (element != null && !element.equals("/c")) {
      switch (element) {
        case "f" -> throw new Refused(place, "sheet.formula");
        case "v" -> value = value(type, reader.text(), date, place);
        case "is" -> value = SharedTexts.text(reader, "/is");
        default -> {}
      }
      element = reader.next();
    }
    if (value == null || value.equals("")) return;
    if (at.column() >= MOST_COLUMNS) throw new Refused(place, "sheet.columns", MOST_COLUMNS);
    put(at.row(), at.column(), value);
  }

  private void put(int row, int column, Object value) {
    rows.computeIfAbsent(row, it -> new TreeMap<>()).put(column, value);
    if (rows.size() > MOST_ROWS) throw new Refused(place(row, column), "sheet.rows", MOST_ROWS);
  }

  private Object value(String type, String text, boolean date, Place place) {
    return switch (type) {
      case "s" -> texts.get(text, place);
      case "str", "inlineStr" -> text;
      case "b" -> text.equals("1");
      case "d" -> iso(text, place);
      case "e" -> throw new Refused(place, "sheet.error", text);
      default -> date ? date(number(text, place), place) : number(text, place);
    };
  }

  /** As a sheet shows it: 15 digits of the binary number that it keeps. */
  private static BigDecimal number(String text, Place place) {
    if (!text.matches("-?[0-9]{1,20}(\\.[0-9]{1,25})?([Ee][+-]?[0-9]{1,2})?")) {
      throw new Refused(place, "sheet.damaged");
    }
    BigDecimal number = new BigDecimal(text).round(new MathContext(15)).stripTrailingZeros();
    if (number.precision() - number.scale() > 30) throw new Refused(place, "sheet.number");
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  /** A date, or a date with a time where there is a fraction; a time alone is none. */
  private Temporal date(BigDecimal days, Place place) {
    if (days.signum() < 0 || days.compareTo(LARGEST_DATE) > 0) {
      throw new Refused(place, "sheet.date");
    }
    LocalDate date = epoch.plusDays(days.intValue());
    BigDecimal rest = days.remainder(BigDecimal.ONE);
    if (rest.signum() == 0) return date;
    if (days.intValue() == 0) throw new Refused(place, "sheet.date");
    BigDecimal seconds = rest.multiply(SECONDS_OF_A_DAY).setScale(0, RoundingMode.HALF_UP);
    return date.atStartOfDay().plusSeconds(seconds.longValue());
  }

  private static Temporal iso(String text, Place place) {
    LocalDateTime time = Iso.dateTime(text);
    boolean midnight = time != null && time.toLocalTime().equals(LocalTime.MIDNIGHT);
    Temporal value = time == null ? Iso.date(text) : midnight ? time.toLocalDate() : time;
    if (value == null) throw new Refused(place, "sheet.date");
    return value;
  }

  /** A merged cell stands for all the cells that it covers. */
  private void merge(String reference) {
    String[] ends = reference.split(":");
    Address from = Address.of(ends[0]);
    Address to = Address.of(ends[ends.length - 1]);
    if (from == null || to == null)
      throw new Refused(new Place.InSheet(sheet, ""), "sheet.damaged");
    Map<Integer, Object> first = rows.get(from.row());
    Object value = first == null ? null : first.get(from.column());
    if (value == null || from.row() == 0) return;
    if (to.column() >= MOST_COLUMNS || to.row() - from.row() > MOST_ROWS) {
      throw new Refused(place(from.row(), from.column()), "sheet.merged");
    }
    for (int row = from.row(); row <= to.row(); row++) {
      for (int column = from.column(); column <= to.column(); column++) put(row, column, value);
    }
  }
}
