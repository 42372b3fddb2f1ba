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
public final class Sheets {

  /** As a program for sheets saves what somebody typed: numbers, dates, merged cells, blanks. */
  public static final String FILLED_IN =
      """
      <row r='1'><c r='A1' t='s'><v>0</v></c></row>
      <row r='2'><c r='A2' t='inlineStr'><is><t>命中方式</t></is></c><c r='B2' t='inlineStr'><is><t>首条</t></is></c></row>
      <row r='3'><c r='A3' t='inlineStr'><is><t>列</t></is></c><c r='B3' t='s'><v>1</v></c><c r='E3' t='str'><v>结果</v></c><c r='F3' t='str'><v>说明</v></c></row>
      <row r='4'><c r='A4' t='str'><v>字段</v></c><c r='B4' t='str'><v>年龄</v></c><c r='C4' t='str'><v>申请日期</v></c><c r='D4' t='str'><v>户籍</v></c><c r='E4' t='str'><v>月津贴</v></c></row>
      <row r='5'><c r='A5' t='str'><v>类型</v></c><c r='E5' t='str'><v>数字</v></c></row>
      <row r='6'><c r='A6'><v>1</v></c><c r='B6'><v>80</v></c><c r='C6' s='1'><v>46023</v></c><c r='D6' t='str'><v>本市'</v></c><c r='E6'><v>0.30000000000000004</v></c><c r='F6'><v>2026</v></c></row>
      <row r='7'><c r='B7' t='str'><v>≥ 90</v></c><c r='C7' s='2'><v>46024</v></c><c r='E7'><v>1E3</v></c></row>
      <row r='9'><c r='B9' s='1'/><c r='E9'><v>-7</v></c></row>
      """;

  /** The cells of it that were merged. */
  public static final String MERGED =
      "<mergeCells><mergeCell ref='A1:F1'/><mergeCell ref='B3:D3'/><mergeCell ref='D6:D7'/></mergeCells>";

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();

  /** A workbook of one sheet whose rows are given; style 1 is a date, style 2 an own date. */
  public static Sheets of(String rows) {
    return of(rows, "");
  }

  public static Sheets of(String rows, String behind) {
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

  public Sheets with(String part, String content) {
    parts.put(part, content);
    return this;
  }

  public byte[] bytes() {
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
