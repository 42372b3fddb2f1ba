package org.miaopi.expressions.problem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.miaopi.expressions.Compilation;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.Expressions;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Environment;

/** For every code about an expression a source that somebody might write. */
@NullUnmarked
final class Provoked {

  private static final Scope SCOPE =
      new Scope(
          Map.ofEntries(
              Map.entry("年龄", Simple.DECIMAL),
              Map.entry("零", Simple.DECIMAL),
              Map.entry("怪", Simple.DECIMAL),
              Map.entry("经营面积", Simple.DECIMAL),
              Map.entry("姓名", Simple.TEXT),
              Map.entry("出生日期", Simple.DATE),
              Map.entry("受理时间", Simple.DATE_TIME),
              Map.entry("性别", new Type.Choice(List.of("1", "2"))),
              Map.entry("业态", new Type.Choice(List.of("canteen", "catering"))),
              Map.entry("居住地址", new Type.Group(Map.of("区县", Simple.TEXT))),
              Map.entry("员工", new Type.Rows(Map.of("姓名", Simple.TEXT)))));

  private static final Environment ANSWERS =
      new Environment(
          Map.of("年龄", BigDecimal.ONE, "零", BigDecimal.ZERO, "怪", "many", "姓名", "张三", "性别", "9"),
          LocalDate.of(2026, 11, 24));

  static Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put("syntax.empty", "/* 说明 */");
    sources.put("syntax.end", "年龄 >");
    sources.put("syntax.missing", "(年龄 > 1");
    sources.put("syntax.expected", "如果(年龄 > 1] 1, 2)");
    sources.put("syntax.unexpected", "年龄 > 1)");
    sources.put("symbol.unknown", "年龄 # 3");
    sources.put("symbol.hidden", "年龄\u202e > 3");
    sources.put("symbol.assignment", "年龄 = 60");
    sources.put("comment.open", "年龄 /* 说明");
    sources.put("text.open", "姓名 == '张");
    sources.put("name.open", "`姓 名 == 1");
    sources.put("name.empty", "`` > 1");
    sources.put("number.form", "年龄 > 60岁");
    sources.put("duration.whole", "1.5年 > 1年");
    sources.put("duration.word", "6月 > 1年");
    sources.put("duration.mixed", "1年30天 > 1年");
    sources.put("duration.form", "时长('P1Y2D') > 1年");
    sources.put("duration.literal", "时长(姓名) > 1年");
    sources.put("duration.kinds", "1个月 > 30天");
    sources.put("duration.unit", "1年 + 6");
    sources.put("divide.duration", "2 / 1年");
    sources.put("date.unit", "今天() + 30");
    sources.put("date.time", "受理时间 > 今天()");
    sources.put("range.ends", "年龄 in [..]");
    sources.put("range.place", "[18..60] == 年龄");
    sources.put("range.types", "性别 in ['1'..'2']");
    sources.put("comparison.chain", "18 <= 年龄 < 60");
    sources.put("call.member", "姓名.length()");
    sources.put("limit.length", "1" + " ".repeat(4_000));
    sources.put("limit.depth", "(".repeat(40) + "1" + ")".repeat(40));
    sources.put("limit.chain", "1" + "+1".repeat(65));
    String sum = "(1" + "+1".repeat(60) + ")";
    sources.put("limit.nodes", sum + ("+" + sum).repeat(9));
    sources.put("limit.list", "1 in [1" + ",1".repeat(200) + "]");
    sources.put("limit.digits", "1".repeat(35));
    sources.put("limit.duration", "10001年 > 1年");
    sources.put("limit.name", "甲".repeat(65));
    sources.put("limit.rows", "any(员工, any(员工, any(员工, true)))");
    sources.put("name.unknown", "国籍 == '中国'");
    sources.put("name.unknown.near", "面积 > 3");
    sources.put("name.function", "今天 > 出生日期");
    sources.put("parent.none", "任一(员工, 上级.上级.年龄 > 1)");
    sources.put("member.unknown", "居住地址.市 == 'x'");
    sources.put("member.unknown.near", "居住地址.区具 == 'x'");
    sources.put("member.none", "姓名.长度");
    sources.put("member.rows", "员工.姓名 == 'x'");
    sources.put("function.unknown", "占卜(年龄)");
    sources.put("function.unknown.near", "lenght(姓名) > 3");
    sources.put("call.arguments", "如果(年龄, 1) > 1");
    sources.put("call.argument", "年龄(姓名) > 1");
    sources.put("operator.operand", "年龄 and 姓名");
    sources.put("operator.types", "年龄 == '57'");
    sources.put("operator.order", "性别 > '1'");
    sources.put("operator.in", "年龄 in 姓名");
    sources.put("equality.null", "年龄 == null");
    sources.put("add.text", "姓名 + 年龄");
    sources.put("add.types", "今天() + 今天()");
    sources.put("if.condition", "年龄 ? 1 : 2");
    sources.put("if.branches", "年龄 > 1 ? 1 : '2'");
    sources.put("list.types", "年龄 in [1, '2']");
    sources.put("choice.unknown", "性别 == '男'");
    sources.put("choice.unknown.near", "业态 in ['canteens']");
    sources.put("choice.disjoint", "性别 == 业态");
    sources.put("date.form", "date('2026-02-30') > 今天()");
    sources.put("dateTime.form", "dateTime('2026-02-30 09:00') > 受理时间");
    sources.put("pattern.literal", "符合格式(姓名, 姓名)");
    sources.put("pattern.form", "符合格式(姓名, '(a')");
    sources.put("type.expected", "年龄 + 1");
    sources.put("result.nothing", "null");
    sources.put("condition.always", "5 > 3");
    sources.put("condition.answered", "年龄 == 年龄");
    sources.put("condition.never", "年龄 < 年龄");
    sources.put("condition.implied", "年龄 > 60 and 年龄 > 50");
    sources.put("condition.contradicted", "年龄 > 60 and 年龄 < 18");
    sources.put("condition.remaining", "性别 == '1' or 性别 == '2'");
    sources.put("condition.covered", "年龄 > 50 or 年龄 > 60");
    sources.put("range.empty", "年龄 in [60..18]");
    sources.put("branch.unreachable", "true ? 1 : 2");
    sources.put("value.none", "年龄 > 1 / 0");
    sources.put("divided.by.zero", "年龄 / 零 > 1");
    sources.put("date.unread", "日期(姓名) > 今天()");
    sources.put("dateTime.unread", "dateTime(姓名) > 受理时间");
    sources.put("number.unread", "转数字(姓名) > 1");
    sources.put("identity.unread", "出生日期于(姓名) > 今天()");
    sources.put("choice.unread", "性别 == '1'");
    sources.put("input.type", "怪 > 1");
    sources.put("result.none", "加年(今天(), 9000) > 今天()");
    return sources;
  }

  /** All that is said of a source: what is wrong, what is odd, and what an evaluation met. */
  static List<Problem> problems(String code, String source) {
    Compilation compilation =
        code.equals("type.expected")
            ? Expressions.compile(source, SCOPE, Simple.BOOLEAN)
            : Expressions.compile(source, SCOPE);
    List<Problem> problems = new ArrayList<>(compilation.problems());
    Expression expression = compilation.expression();
    if (expression == null) return problems;
    problems.addAll(expression.warnings());
    problems.addAll(expression.explain(ANSWERS).warnings());
    return problems;
  }

  private Provoked() {}
}
