package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Chinese;

/** A date in Chinese figures, as 二〇二六年十一月二十四日. */
final class ChineseDate extends Function {

  ChineseDate() {
    super("chineseDate", "中文日期", Signature.of(TEXT, DATE));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Chinese.dateInWords(arguments.date(0));
  }
}
