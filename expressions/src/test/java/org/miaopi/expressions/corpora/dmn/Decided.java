package org.miaopi.expressions.corpora.dmn;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

/** What a decision came to. */
record Decided(@Nullable Object value, Type type, String source) {}
