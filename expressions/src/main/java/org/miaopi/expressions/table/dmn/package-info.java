/**
 * Decision tables as DMN 1.3 XML. What S-FEEL says is written in S-FEEL, the rest in this language
 * under its own name; of other tools' files what can be said here is read, the rest is refused.
 */
@NullMarked
package org.miaopi.expressions.table.dmn;

import org.jspecify.annotations.NullMarked;
