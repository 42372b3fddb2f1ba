/**
 * Strict JSON: what is read from outside has no duplicate or unknown names and no surprising size.
 * What is written has stable bytes.
 */
@NullMarked
package org.miaopi.designer.json;

import org.jspecify.annotations.NullMarked;
