package org.miaopi.expressions.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the thousand fields of a form hang together. */
public enum Layout {
  /** 400 amounts, a tax of each, subtotals, a total, and 159 remarks that depend on the total. */
  SHEET {
    @Override
    void write(BigForm form) {
      for (int i = 0; i < 400; i++) form.input("金额" + i);
      for (int i = 0; i < 400; i++) form.decimal("税额" + i, "四舍五入(金额%d * 0.13, 2)".formatted(i));
      for (int i = 0; i < 40; i++) form.decimal("小计" + i, sum("税额", i * 10, i * 10 + 10));
      form.decimal("合计", sum("小计", 0, 40));
      for (int i = 0; i < 159; i++) {
        form.text("结论" + i, "合计 > %d and 金额%d >= 10 ? '重点' : '一般'".formatted(i * 100, i));
      }
    }
  },

  /** One amount and 999 fields that all depend on it: the worst case. */
  STAR {
    @Override
    void write(BigForm form) {
      form.input(BigForm.TYPED);
      for (int i = 1; i < 1000; i++) {
        form.decimal("份额" + i, "金额0 >= %d ? 四舍五入(金额0 * 0.%03d, 2) : 0".formatted(i % 50, i));
      }
    }
  };

  abstract void write(BigForm form);

  private static String sum(String name, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> name + i).collect(Collectors.joining(" + "));
  }
}
