package org.miaopi.expressions;

import java.util.Map;

/**
 * One function, as the designer lists it.
 *
 * @param name the English name
 * @param alias the Chinese name
 * @param signature such as {@code round(decimal, decimal?) → decimal} by language tag, {@code
 *     zh-CN} and {@code en}; several are parted by a line
 * @param documentation one or two sentences by language tag
 * @param example one call and what comes of it, by language tag
 */
public record FunctionInfo(
    String name,
    String alias,
    Map<String, String> signature,
    Map<String, String> documentation,
    Map<String, String> example) {}
