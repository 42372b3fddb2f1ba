package org.miaopi.expressions.table.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.NullUnmarked;

/** Spreadsheets put together part by part, as other programs write them. */
@NullUnmarked
final class Sheets {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();

  /** A workbook of one sheet whose rows are given; style 1 is a date, style 2 an own date. */
  static Sheets of(String rows) {
    return of(rows, "");
  }

  static Sheets of(String rows, String behind) {
    Sheets sheets = new Sheets();
    sheets.parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='Sheet1' sheetId='1' r:id='rId7'/></sheets></workbook>"
            .formatted(MAIN, RELATIONS));
    sheets.parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='rId7' Target='worksheets/sheet9.xml'/></Relationships>");
    sheets.parts.put(
        "xl/styles.xml",
        ("<styleSheet xmlns='%s'><numFmts><numFmt numFmtId='164' formatCode='yyyy\"年\"m\"月\"d\"日\";@'/></numFmts>"
                + "<cellStyleXfs><xf numFmtId='0'/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>")
            .formatted(MAIN));
    sheets.parts.put(
        "xl/sharedStrings.xml",
        "<sst xmlns='%s'><si><t>高龄津贴</t></si><si><r><t>条</t></r><r><t>件</t></r><rPh><t>x</t></rPh></si></sst>"
            .formatted(MAIN));
    sheets.parts.put(
        "xl/worksheets/sheet9.xml",
        "<worksheet xmlns='%s'><sheetData>%s</sheetData>%s</worksheet>"
            .formatted(MAIN, rows, behind));
    return sheets;
  }

  Sheets with(String part, String content) {
    parts.put(part, content);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toByteArray();
  }
}
